/// What the daemon answers about alerts in these tests.
enum AlertReplies {
  private static func call(
    _ person: String, _ name: String, _ code: String, _ state: String, _ more: String = ""
  ) -> String {
    """
    {"code":"\(code)","person":"\(person)","name":"\(name)","phone":"+31612345678","channels":["mail","sms"],\
    "told":true,"at":"2027-01-05T03:00:00+01:00","state":"\(state)"\(more),"late":false}
    """
  }

  private static let calls = [
    call("ldn-01", "José de Vries", "85554", "silent"),
    call("ldn-02", "Anna Jansen", "58762", "coming", #","minutes":20,"answeredAt":"2027-01-05T03:12:00+01:00""#),
    call("ldn-03", "Piet\\u001b[31m", "31976", "calling", #","until":"2027-01-05T03:20:00+01:00""#),
    call("ldn-04", "Jan Bakker", "05188", "notComing", #","answeredAt":"2027-01-05T03:14:00+01:00""#)
      .replacing(#""late":false"#, with: #""late":true"#),
    call("ldn-05", "Els Visser", "78392", "released"),
  ].joined(separator: ",")

  private static func alert(_ code: String, _ more: String, exhausted: Bool = false) -> String {
    """
    {"code":"\(code)","text":"brand Hoogmadeseweg","urgent":true,"incident":"2027-LDP-0012","exercise":true,\
    "raisedBy":"jansen","raisedAt":"2027-01-05T03:00:00+01:00"\(more),\
    "lines":[{"post":"OVD_BZ","filledBy":"ldn-02","exhausted":false,"steps":[\
    {"at":"2027-01-05T03:00:00+01:00","stage":"holder","asked":["ldn-01"],"passed":[]},\
    {"at":"2027-01-05T03:10:00+01:00","stage":"fallback","asked":["ldn-02"],\
    "passed":[{"stage":"holder","person":"ldn-01","reason":"noAnswer"}]}]},\
    {"post":"CC","exhausted":\(exhausted),"steps":[\
    {"at":"2027-01-05T03:00:00+01:00","stage":"callDown","asked":["ldn-03"],\
    "passed":[{"stage":"holder","reason":"nobodyThere"}]}\
    \(exhausted ? #",{"at":"2027-01-05T03:30:00+01:00","stage":"exhausted","asked":[],"passed":[{"stage":"callDown","person":"ldn-03","reason":"cannotBeReached"}]}"# : "")]}],\
    "calls":[\(calls)]}
    """
  }

  static let sent = #"{"alert":\#(alert("L7", ""))}"#
  static let exhausted = #"{"alert":\#(alert("L7", "", exhausted: true))}"#
  static let ended =
    #"{"alert":\#(alert("L7", #","endedAt":"2027-01-05T03:40:00+01:00","endedBy":"jansen","reason":"loos""#))}"#
  static let filled = #","endedAt":"2027-01-05T03:40:00+01:00","endedBy":"ldn-02""#
  static let listed = """
    {"alerts":[\(alert("L8", "", exhausted: true)),\(alert("L7", "")),\(alert("L6", filled))]}
    """

  static func answered(coming: Bool, needed: Bool, late: Bool) -> String {
    """
    {"alert":"L7","person":"ldn-02","posts":[\(needed ? #""OVD_BZ""# : "")],"coming":\(coming),"needed":\(needed),\
    "late":\(late)}
    """
  }

  private static func message(_ number: Int, _ kind: String, _ state: String, _ more: String) -> String {
    """
    {"number":\(number),"person":"ldn-01","name":"José de Vries","channel":"mail","kind":"\(kind)","urgent":true,\
    "state":"\(state)","queuedAt":"2027-01-05T03:00:00+01:00"\(more)}
    """
  }

  static let messages = """
    {"messages":[\
    \(message(14, "clock", "waiting", #","about":"2027-LDP-0012","attempts":0"#)),\
    \(message(13, "alert", "failed", #","about":"L7","attempts":8,"triedAt":"2027-01-05T03:20:00+01:00","detail":"451\\u001b[31m""#)),\
    \(message(12, "over", "dropped", #","about":"L7","attempts":0"#)),\
    \(message(11, "test", "sent", #","attempts":1,"triedAt":"2027-01-05T03:00:02+01:00","detail":"250 ok""#))]}
    """
  static let tested = #"{"messages":[\#(message(11, "test", "waiting", #","attempts":0"#))]}"#

  private static let reach = """
    {"person":"ldn-01","name":"José de Vries","urgent":["mail","sms"],"notUrgent":["sms","mail"],"order":["sms"],\
    "quiet":"23:00-06:30","without":["handover"]}
    """
  static let channels = """
    {"channels":[{"code":"mail","address":"email"},{"code":"sms","address":"phone"},\
    {"code":"webhook","address":"none"}],"reach":\(reach)}
    """
  static let unreachable = """
    {"channels":[{"code":"mail","address":"email"}],"reach":{"person":"ldn-09","name":"Piet","urgent":[],\
    "notUrgent":[],"order":[],"without":[]}}
    """
  static let wished = #"{"reach":\#(reach)}"#

  static let status = Replies.status.replacing(
    "\"roles\":[\"planner\",\"reader\"]",
    with: """
      "roles":["planner"],"alerting":{"channels":1,"notifierSilent":true,"waiting":3,\
      "oldestWaiting":"2027-01-04T08:58:00+01:00","exhausted":["L7 OVD_BZ"],"unreachable":["ldn-01","ldn-02"]}
      """)
  static let statusWell = Replies.statusWell.replacing(
    "\"roles\":[\"planner\",\"reader\"]",
    with: """
      "roles":["planner"],"alerting":{"channels":1,"notifierAt":"2027-01-04T08:59:58+01:00","notifierSilent":false,\
      "waiting":0,"exhausted":[],"unreachable":[]}
      """)

  static let events = [
    "{}",
    """
    {"event":{"position":418,"stream":"alert/L7","type":"AlertExhausted",\
    "recordedAt":"2027-01-05T03:30:00+01:00","occurredAt":"2027-01-05T03:30:00+01:00","actor":"piketd"}}
    """,
  ]

  static let log: String = {
    func entry(_ number: Int, _ subject: String, _ value: String, _ text: String) -> String {
      """
      {"number":\(number),"at":"2027-01-05T03:00:00+01:00","recordedAt":"2027-01-05T03:00:00+01:00",\
      "author":"piketd","subject":"\(subject)","value":"\(value)","text":"\(text)","status":"verified",\
      "addendum":false}
      """
    }
    let entries = [
      entry(2, "alert", "L7", "brand"), entry(3, "alertStep", "L7 holder", "OVD_BZ: ldn-01"),
      entry(4, "alertStep", "L7 fallback noAnswer", "OVD_BZ: ldn-02"),
      entry(5, "alertAnswered", "L7 ldn-02 coming 20", "OVD_BZ"),
      entry(6, "alertAnswered", "L7 ldn-01 notComing", ""), entry(7, "alertAnswered", "L7 ldn-03 late", ""),
      entry(8, "alertExhausted", "L7", "CC"), entry(9, "alertEnded", "L7", "loos"),
      entry(10, "clockRanOut", "copi, rot-im", ""),
    ]
    return """
      {"incident":{"number":"2027-LDP-0012","title":"brand","municipalities":["leiderdorp"],\
      "start":"2027-01-05T02:50:00+01:00","exercise":false,"phase":"hot","grip":"1","openedBy":"jansen",\
      "openedAt":"2027-01-05T02:55:00+01:00","entries":10,"overdue":1,"links":[]},"steps":[],"clocks":[],\
      "decisions":[],"actions":[],"log":[\(entries.joined(separator: ","))]}
      """
  }()
}

/// The commands of alerts, with what the daemon answers.
extension GoldenTests {
  static let alerts: [Case] = [
    Case(
      name: "alert-send", arguments: ["alert", "send", "brand", "--function", "OVD_BZ", "-f", "CC", "--not-urgent"],
      answers: [.reply(AlertReplies.sent)]),
    Case(
      name: "alert-send-exhausted", arguments: ["alert", "send", "--function", "OVD_BZ", "--incident", "12"],
      answers: [.reply(AlertReplies.exhausted)]),
    Case(name: "alert-show", arguments: ["alert", "show", "L7"], answers: [.reply(AlertReplies.exhausted)]),
    Case(
      name: "alert-show-80", arguments: ["alert", "show", "L7"], answers: [.reply(AlertReplies.ended)], columns: 80),
    Case(name: "alert-list", arguments: ["alert", "list", "--open"], answers: [.reply(AlertReplies.listed)]),
    Case(name: "alert-list-none", arguments: ["alert", "list"], answers: [.reply(#"{"alerts":[]}"#)]),
    Case(
      name: "alert-end", arguments: ["alert", "end", "L7", "--reason", "loos"], answers: [.reply(AlertReplies.ended)]),
    Case(
      name: "alert-ack", arguments: ["alert", "ack", "58762", "--coming", "20m"],
      answers: [.reply(AlertReplies.answered(coming: true, needed: true, late: false))]),
    Case(
      name: "alert-ack-not-needed", arguments: ["alert", "ack", "58762"],
      answers: [.reply(AlertReplies.answered(coming: true, needed: false, late: false))]),
    Case(
      name: "alert-ack-not-coming", arguments: ["alert", "ack", "58762", "--not-coming", "--on-behalf"],
      answers: [.reply(AlertReplies.answered(coming: false, needed: false, late: false))]),
    Case(
      name: "alert-ack-late", arguments: ["alert", "ack", "58762", "--coming", "1u"],
      answers: [.reply(AlertReplies.answered(coming: true, needed: false, late: true))]),
    Case(name: "alert-ack-both", arguments: ["alert", "ack", "58762", "--coming", "20", "--not-coming"], answers: []),
    Case(name: "alert-ack-when", arguments: ["alert", "ack", "58762", "--coming", "soon"], answers: []),
    Case(
      name: "alert-test", arguments: ["alert", "test", "ldn-01", "--channel", "mail"],
      answers: [.reply(AlertReplies.tested)]),
    Case(name: "alert-messages", arguments: ["alert", "messages"], answers: [.reply(AlertReplies.messages)]),
    Case(
      name: "alert-messages-none", arguments: ["alert", "messages", "--failed"], answers: [.reply(#"{"messages":[]}"#)]),
    Case(name: "alert-channels", arguments: ["alert", "channels"], answers: [.reply(AlertReplies.channels)]),
    Case(
      name: "alert-channels-unreachable", arguments: ["alert", "channels", "ldn-09"],
      answers: [.reply(AlertReplies.unreachable)]),
    Case(
      name: "alert-channels-none", arguments: ["alert", "channels"], answers: [.reply(#"{"channels":[]}"#)]),
    Case(
      name: "alert-channels-set", arguments: ["alert", "channels", "--order", "sms", "--quiet", "23:00-06:30"],
      answers: [.reply(AlertReplies.wished)]),
    Case(name: "watch-exhausted", arguments: ["watch"], answers: [.stream(AlertReplies.events)], columns: 100),
    Case(name: "status-alerting", arguments: ["status"], answers: [.reply(AlertReplies.status)]),
    Case(name: "status-alerting-check", arguments: ["status", "--check"], answers: [.reply(AlertReplies.status)]),
    Case(name: "status-alerting-well", arguments: ["status"], answers: [.reply(AlertReplies.statusWell)]),
    Case(name: "incident-show-alert", arguments: ["incident", "show", "12"], answers: [.reply(AlertReplies.log)]),
  ]
}
