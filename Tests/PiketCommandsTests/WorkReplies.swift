/// What the daemon answers about facts of working time.
enum WorkReplies {
  private static func fact(_ number: Int, _ kind: String, _ from: String, _ more: String = "", withdrawn: Bool = false)
    -> String
  {
    """
    {"id":"ldn-01/\(number)","person":"ldn-01","kind":"\(kind)","from":"\(from)",\(more)\
    "recordedAt":"2027-01-04T09:00:00+01:00","withdrawn":\(withdrawn)}
    """
  }

  private static func blocks(_ days: String...) -> String {
    days.map { #"{"weekday":"\#($0)","start":"08:30","end":"17:00"}"# }.joined(separator: ",")
  }
  private static let office = blocks("monday", "tuesday", "wednesday", "thursday", "friday")
  private static let week =
    blocks("monday", "tuesday", "thursday") + #",{"weekday":"friday","start":"08:30","end":"12:30"}"#
    + #",{"weekday":"friday","start":"13:00","end":"15:00"},{"weekday":"sunday","start":"22:00","end":"06:00"}"#

  private static let pregnancy = fact(5, "pregnancy", "2027-02-01", #""until":"2028-02-15","#)
  private static let unlawful = """
    {"post":"OVD_BZ","person":"ldn-01","start":"2027-03-22T09:00:00+01:00","end":"2027-03-29T09:00:00+02:00",\
    "rules":["atw-4:5-5","atw-9:9"]}
    """

  static let facts = """
    {"facts":[\(fact(1, "birthDate", "1980-02-29")),\
    \(fact(2, "hours", "2027-03-01", #""blocks":[\#(week)],"#)),\(fact(3, "hours", "2027-06-01", #""blocks":[],"#)),\
    \(fact(4, "hours", "2027-09-01")),\(pregnancy),\
    \(fact(6, "shift", "2027-03-05T23:00:00+01:00", #""until":"2027-03-06T07:00:00+01:00","#, withdrawn: true)),\
    \(fact(7, "status", "2026-06-01", #""status":"officeHolder","reason":"alderman of Leiden","#)),\
    \(fact(8, "status", "2027-01-01", #""until":"2028-01-01","status":"minimumWageExemption","reason":"salary","#))],\
    "regionHours":[\(office)]}
    """
  static let none = #"{"facts":[],"regionHours":[\#(office)]}"#
  static let recorded = #"{"fact":\#(fact(1, "birthDate", "1980-02-29")),"unlawful":[]}"#
  static let hours = #"{"fact":\#(fact(2, "hours", "2027-03-01", #""blocks":[\#(week)],"#)),"unlawful":[]}"#
  static let shift = """
    {"fact":\(fact(6, "shift", "2027-03-28T23:00:00+02:00", #""until":"2027-03-29T07:00:00+02:00","#)),\
    "unlawful":[\(unlawful)]}
    """
  static let status = """
    {"fact":\(fact(7, "status", "2026-06-01", #""status":"officeHolder","reason":"alderman of Leiden","#)),\
    "unlawful":[]}
    """
  static let pregnant = #"{"fact":\#(pregnancy),"unlawful":[\#(unlawful),\#(unlawful)]}"#
  static let withdrawn = #"{"fact":\#(fact(1, "birthDate", "1980-02-29", withdrawn: true)),"unlawful":[]}"#
  static let person = """
    {"person":{"code":"ldn-01","name":"José de Vries","employer":"leiden","municipality":"leiden","phones":[],\
    "partTimeFactor":1,"qualifications":[],"workingFacts":3}}
    """
}
