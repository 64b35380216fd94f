/// What the daemon answers about the table in these tests.
enum RoomReplies {
  private static let position = """
    {"code":"OVD_BZ","nameDutch":"Officier van Dienst","nameEnglish":"Duty officer","team":null,"function":"OVD_BZ"}
    """
  private static let leader = """
    {"code":"LEIDER_COPI","nameDutch":"Leider CoPI","nameEnglish":"Leader CoPI","team":"copi","function":null}
    """

  private static func hold(_ name: String, until: String = "null", since: String = "null", _ position: String = position)
    -> String
  {
    """
    {"incident":"2027-LDP-0012","position":\(position),"person":"ldn-01","name":"\(name)",\
    "from":"2027-01-05T03:20:00+01:00","until":\(until),"current":\(until == "null"),"vacantSince":\(since)}
    """
  }

  private static let gap = #""2027-01-05T03:10:00+01:00""#
  private static let ended = #""2027-01-05T04:00:00+01:00""#

  static let taken = """
    {"hold":\(hold("A. Jansen", since: gap)),"also":[\(hold("A. Jansen", leader))]}
    """
  static let left = #"{"hold":\#(hold("A. Jansen", until: ended))}"#
  static let positions = """
    {"holds":[\(hold("A. Jansen", until: ended)),\(hold("B. Smit", since: gap)),\(hold("C. \\u001b[31m", leader))],\
    "positions":[\(position),\(leader)]}
    """
  static let nobody = #"{"holds":[],"positions":[]}"#

  private static func shift(_ code: String, _ from: String, _ until: String) -> String {
    """
    {"code":\(code),"position":"OVD_BZ","person":"ldn-02","name":"B. Smit","from":"2027-01-05T\(from):00:00+01:00",\
    "until":"2027-01-05T\(until):00:00+01:00"}
    """
  }

  private static func cell(_ from: String, _ until: String, _ planned: [String], choices: String = "") -> String {
    """
    {"from":"2027-01-05T\(from):00:00+01:00","until":"2027-01-05T\(until):00:00+01:00",\
    "planned":[\(planned.joined(separator: ","))],"short":\(planned.isEmpty || !choices.isEmpty),\
    "choices":[\(choices)],"choiceCount":\(choices.isEmpty ? 0 : 4)}
    """
  }

  private static let choices = """
    {"person":"ldn-03","name":"C","shortRest":false},{"person":"ldn-04","name":"D","shortRest":true}
    """
  static let relief = """
    {"incident":"2027-LDP-0012","rows":[{"position":\(position),"cells":[\(cell("03", "07", [shift("null", "03", "07")])),\
    \(cell("07", "15", [shift(#""R1""#, "07", "12")], choices: choices)),\(cell("15", "23", []))]}]}
    """
  static let noRelief = #"{"incident":"2027-LDP-0012","rows":[]}"#
  static let assigned = """
    {"incident":"2027-LDP-0012","relief":\(shift(#""R1""#, "07", "15")),\
    "warnings":["restIsShort","notQualified","absent","worksThen","quiteNew"]}
    """
  static let withdrawn = #"{"incident":"2027-LDP-0012","relief":\#(shift(#""R1""#, "07", "15"))}"#

  private static func line(_ number: Int, _ text: String, source: String = "null") -> String {
    """
    {"number":\(number),"at":"2027-01-05T03:0\(number):00+01:00","by":"OVD_BZ","source":\(source),"text":"\(text)"}
    """
  }

  private static func item(_ code: String, _ text: String, _ who: String, _ state: String, due: String = "null") -> String {
    #"{"code":"\#(code)","text":"\#(text)","who":"\#(who)","due":\#(due),"state":"\#(state)","meeting":"copi-2"}"#
  }

  private static let meeting = """
    {"code":"copi-2","at":"2027-01-05T03:30:00+01:00","present":["OvD-B","OvD-P"],"facts":[\(line(5, "dak ingestort"))],\
    "assumptions":[\(line(6, "niemand binnen"))],"assessments":[\(line(7, "rook tot morgen"))],\
    "decisions":[\(item("D1", "ramen dicht", "copi", "given"))],\
    "actions":[\(item("A1", "sporthal openen", "AC_BZ", "open", due: ended))],"next":\(ended)}
    """
  static let met = #"{"incident":"2027-LDP-0012","meeting":\#(meeting)}"#
  static let meetings = #"{"meetings":[\#(meeting),\#(meeting)]}"#
  static let noMeetings = #"{"meetings":[]}"#

  private static func head(_ title: String, exercise: Bool = false) -> String {
    """
    {"number":"2027-LDP-0012","title":"\(title)","type":"2.1","typeDutch":"Branden in kwetsbare objecten",\
    "typeEnglish":"Fires in vulnerable buildings","place":"Hoogmadeseweg 1","municipalities":["leiderdorp","leiden"],\
    "start":"2027-01-05T02:50:00+01:00","exercise":\(exercise),"phase":"hot","grip":"2","closedAt":null}
    """
  }

  private static let clocks = """
    {"code":"copi","due":\(gap),"startedAt":null,"state":"overdue"},\
    {"code":"gbt","due":null,"startedAt":null,"state":"waiting"}
    """

  private static func sitrap(version: String) -> String {
    """
    {"sitrap":{"version":\(version),"author":"jansen","function":"OVD_BZ","at":"2027-01-05T03:30:00+01:00","upTo":7,\
    "head":\(head(#"brand <script>alert(1)</script> & \"rook\""#, exercise: true)),\
    "facts":[\(line(5, "dak *ingestort*", source: #""politie""#))],"factsLeftOut":12,\
    "unverified":[\(line(6, "a < b && c"))],"unverifiedLeftOut":0,"assumptions":[\(line(7, "niemand binnen"))],\
    "assumptionsLeftOut":0,"assessments":[],"assessmentsLeftOut":0,"effects":["school dicht"],\
    "expected":"brand meester om vijf uur","questions":["asbest?"],"next":\(ended),\
    "decisions":[\(item("D1", "ramen dicht", "copi", "given"))],\
    "actions":[\(item("A1", "sporthal openen", "AC_BZ", "open", due: ended))],"clocks":[\(clocks)],\
    "positions":[\(hold("A. Jansen"))]}}
    """
  }

  static let sitrap = sitrap(version: "2")
  static let sitrapNow = sitrap(version: "null")

  private static let overview = """
    {"head":\(head("brand", exercise: true)),"clocks":[\(clocks)],"decisions":[\(item("D1", "ramen dicht", "copi", "given"))],\
    "actions":[\(item("A1", "sporthal openen", "AC_BZ", "open", due: ended))],"positions":[\(hold("A. Jansen"))],\
    "vacant":[\(hold("B. Smit", until: ended, leader))],\
    "meetings":[{"of":"copi","at":\(ended),"overdue":true}],"sitrap":{"of":"sitrap","at":\(ended),"overdue":false}}
    """
  private static let nothing = """
    {"head":\(head("rook")),"clocks":[],"decisions":[],"actions":[],"positions":[],"vacant":[],"meetings":[],"sitrap":null}
    """
  static let overviews = #"{"overviews":[\#(overview),\#(nothing)]}"#
  static let noOverviews = #"{"overviews":[]}"#
  static let handedOver = #"{"hold":\#(hold("B. Smit")),"overview":\#(nothing)}"#
  static let sent = #"{"identifier":"2027-LDP-0012.1","content":"<alert/>\n"}"#
  static let received = #"{"kind":"alert","head":\#(head("gaslek"))}"#
  static let updated = #"{"kind":"update","head":\#(head("gaslek"))}"#
  static let entries = [
    "{}", entry(8, "note", "rook \\u001b[31m"), entry(9, "position", "A. Jansen", value: #""OVD_BZ""#),
    entry(10, "quiteNew", "text", value: #""value""#),
  ]

  private static func entry(_ number: Int, _ subject: String, _ text: String, value: String = "null") -> String {
    """
    {"entry":{"number":\(number),"at":"2027-01-05T03:30:00+01:00","by":"OVD_BZ","subject":"\(subject)",\
    "value":\(value),"text":"\(text)"}}
    """
  }
}
