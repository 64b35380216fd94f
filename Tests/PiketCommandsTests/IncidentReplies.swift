/// What the daemon answers about incidents in these tests.
enum IncidentReplies {
  private static func incident(closed: Bool = false, exercise: Bool = false, grip: String = "2") -> String {
    """
    {"number":"2027-LDP-0012","title":"brand Hoogmadeseweg","type":"2.1","typeDutch":"Branden in kwetsbare objecten",\
    "typeEnglish":"Fires in vulnerable buildings","place":"Hoogmadeseweg 1","municipalities":["leiderdorp","leiden"],\
    "start":"2027-01-05T02:50:00+01:00","source":"meldkamer","exercise":\(exercise),"phase":"hot","grip":"\(grip)",\
    "openedBy":"jansen","openedAt":"2027-01-05T02:58:00+01:00",\
    "closedAt":\(closed ? #""2027-01-06T12:00:00+01:00""# : "null"),"entries":4,"overdue":1,\
    "links":[{"incident":"2027-LDN-0003","relation":"absorbed"}]}
    """
  }

  private static func clock(_ code: String, _ team: String, _ state: String, due: String, started: String = "null") -> String {
    """
    {"code":"\(code)","team":"\(team)","minutes":30,"source":"Bvr 2.3.2","from":null,"due":\(due),\
    "startedAt":\(started),"endedAt":null,"state":"\(state)"}
    """
  }

  private static let clockList = [
    clock("copi", "copi", "met", due: #""2027-01-05T03:30:00+01:00""#, started: #""2027-01-05T03:20:00+01:00""#),
    clock("rot-im", "rot", "overdue", due: #""2027-01-05T03:30:00+01:00""#),
    clock("tbz", "tbz", "running", due: #""2027-01-05T04:30:00+01:00""#), clock("gbt", "gbt", "waiting", due: "null"),
    clock("rbt", "rbt", "stoodDown", due: "null"),
    clock("tbz-cc", "tbz", "late", due: #""2027-01-05T03:30:00+01:00""#, started: #""2027-01-05T03:31:00+01:00""#),
  ]

  private static func entry(
    _ number: Int, _ subject: String, _ text: String, value: String = "null", status: String = "verified",
    more: String = #""aspect":null,"certainty":null,"refersTo":null,"relation":null,"later":null,"addendum":false"#
  ) -> String {
    """
    {"number":\(number),"at":"2027-01-05T03:0\(number):00+01:00","recordedAt":"2027-01-05T03:09:00+01:00",\
    "author":"jansen","function":\(number == 1 ? "null" : #""OVD_BZ""#),\
    "source":\(number == 3 ? #""politie""# : "null"),"subject":"\(subject)","value":\(value),"text":"\(text)",\
    "status":"\(status)",\(more)}
    """
  }

  private static let note = entry(
    3, "note", "rook trekt naar de school", status: "withdrawn",
    more: #""aspect":"picture","certainty":"assumption","refersTo":null,"relation":null,"later":4,"addendum":false"#)

  private static let log = [
    entry(1, "opened", "brand Hoogmadeseweg"), entry(2, "grip", "rook", value: #""2""#), note,
    entry(
      4, "note", "loos bericht",
      more: #""aspect":null,"certainty":"fact","refersTo":3,"relation":"withdraws","later":null,"addendum":true"#),
    entry(5, "started", "", value: #""copi""#), entry(6, "somethingNew", "text", value: #""value""#),
    entry(7, "phase", "brand is uit", value: #""aftermath""#), entry(8, "followed", "straten", value: #""D2 partly""#),
    entry(9, "linked", "rook", value: #""absorbed 2027-LDN-0003""#),
  ].joined(separator: ",")

  private static func decision(_ state: String, more: String = #""replaces":"D1""#) -> String {
    """
    {"code":"D2","kind":"order","text":"gebied afzetten","giver":"mayor","receiver":"politie","instrument":"174b",\
    "picture":3,"at":"2027-01-05T03:10:00+01:00","until":"2027-01-05T15:10:00+01:00","state":"\(state)",\
    "objections":["leiden"],\(more)}
    """
  }

  private static func action(_ state: String) -> String {
    """
    {"code":"A1","incident":"2027-LDP-0012","text":"sporthal openen","owner":"AC_BZ",\
    "due":"2027-01-05T05:00:00+01:00","at":"2027-01-05T03:10:00+01:00","state":"\(state)"}
    """
  }

  static let decided = #"{"incident":"2027-LDP-0012","decision":\#(decision("given"))}"#
  static let followed = #"{"incident":"2027-LDP-0012","decision":\#(decision("partly"))}"#
  static let asked = #"{"action":\#(action("open"))}"#
  static let done = #"{"action":\#(action("done"))}"#
  static let actions = """
    {"actions":[{"id":"2027-LDP-0012/A1","text":"sporthal openen","owner":"AC_BZ","due":"2027-01-05T05:00:00+01:00",\
    "at":"2027-01-05T03:10:00+01:00","state":"open","overdue":true},{"id":"2027-LDP-0012/A2","text":"bellen",\
    "owner":"Rode Kruis","at":"2027-01-05T03:10:00+01:00","state":"open","overdue":false}]}
    """

  static let scaled = #"{"incident":\#(incident()),"clocks":[\#(clockList.joined(separator: ","))]}"#
  static let five = #"{"incident":\#(incident(grip: "5")),"clocks":[]}"#
  static let rijk = #"{"incident":\#(incident(grip: "rijk")),"clocks":[]}"#
  static let changed = #"{"incident":\#(incident(exercise: true))}"#
  static let shown = """
    {"incident":\(incident()),"steps":[{"region":"VR16","level":"2","at":"2027-01-05T03:00:00+01:00",\
    "established":"2027-01-05T02:55:00+01:00","authority":"operational","reason":"rook"}],\
    "clocks":[\(clockList.joined(separator: ","))],\
    "decisions":[\(decision("partly")),\(decision("given", more: #""replacedBy":"D3""#)),\
    \(decision("given", more: #""ratifiedAt":"2027-01-05T03:20:00+01:00""#))],\
    "actions":[\(action("open")),\(action("done"))],"log":[\(log)]}
    """
  static let listed = #"{"incidents":[\#(incident()),\#(incident(closed: true))]}"#
  static let none = #"{"incidents":[]}"#
  static let hits = """
    {"hits":[{"incident":"2027-LDP-0012","title":"brand Hoogmadeseweg","entry":null},\
    {"incident":"2027-LDP-0012","title":"brand Hoogmadeseweg","entry":\(note)}]}
    """
  static let logged = #"{"incident":"2027-LDP-0012","entry":\#(note)}"#
  static let clocks = """
    {"clocks":[\(clockList.map { #"{"incident":"2027-LDP-0012","clock":\#($0)}"# }.joined(separator: ","))]}
    """
}
