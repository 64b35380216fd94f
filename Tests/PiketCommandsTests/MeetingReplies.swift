/// What the daemon answers about meetings.
enum MeetingReplies {
  private static func summary(_ code: String, _ state: String = "planned") -> String {
    """
    {"code":"\(code)","title":"Return of ex-detainees","at":"2027-01-12T10:00:00+01:00","state":"\(state)",\
    "scale":"hollandsMidden","theme":"exDetainees","municipalities":["leiden","zoeterwoude"],"partners":["Politie"],\
    "series":"M2"}
    """
  }

  private static let item = """
    {"id":"M2/1","title":"Houses","by":"leiden","standpoints":[\
    {"municipality":"leiden","kind":"for","by":"jansen","at":"2026-12-02T12:00:00+01:00"},\
    {"municipality":"zoeterwoude","kind":"other","text":"if it is paid",\
    "by":"jansen","at":"2026-12-02T12:00:00+01:00"}],\
    "alignment":"divided","silent":["oegstgeest"]}
    """

  /// A meeting of which all is recorded; what people write may look like Markdown, or like a terminal's orders.
  static let closed = """
    {"meeting":{"summary":\(summary("M2", "closed")),"plannedBy":"jansen","plannedAt":"2026-12-01T12:00:00+01:00",\
    "moves":[],"items":[\
    {"id":"M2/1","title":"Houses *and* costs","by":"leiden","movedFrom":"M1/3","standpoints":[\
    {"municipality":"leiden","kind":"for","by":"jansen","at":"2026-12-02T12:00:00+01:00"},\
    {"municipality":"zoeterwoude","kind":"for","by":"jansen","at":"2026-12-02T12:00:00+01:00"}],\
    "alignment":"aligned","silent":[],"decision":"Agreed, [from] 1 March on\\u001b[31m"},\
    {"id":"M2/2","title":"Next year","standpoints":[],"alignment":"silent","silent":["leiden","zoeterwoude"],\
    "movedTo":"M3/1"}],\
    "attendance":[{"name":"José de Vries","person":"ldn-01"},{"name":"A. Agent","partner":"Politie"}],\
    "actions":[{"id":"M2/A1","item":"M2/1","text":"make a list","owner":"ldn-01","ownerName":"José de Vries",\
    "due":"2027-02-01","doneAt":"2027-01-20T12:00:00+01:00"},\
    {"id":"M2/A2","text":"book a room","owner":"ldn-02","ownerName":"Anna Jansen","due":"2027-02-02"}]}}
    """

  static let list = #"{"meetings":[\#(summary("M2")),\#(summary("M3", "cancelled"))]}"#
  static let moved = """
    {"meeting":{"summary":\(summary("M2")),"plannedBy":"jansen","plannedAt":"2026-12-01T12:00:00+01:00",\
    "moves":[{"from":"2027-01-05T10:00:00+01:00","reason":"council"}],"items":[\(item)],"attendance":[],"actions":[]}}
    """
  static let cancelled = """
    {"meeting":{"summary":\(summary("M3", "cancelled")),"plannedBy":"jansen","plannedAt":"2026-12-01T12:00:00+01:00",\
    "moves":[],"cancellation":"nothing on the agenda","items":[],"attendance":[],"actions":[]}}
    """
}

extension GoldenTests {
  static let meetings: [Case] = [
    Case(
      name: "meeting-add", arguments: ["meeting", "add", "x", "--at", "2027-01-12 10:00"],
      answers: [.reply(MeetingReplies.list)]),
    Case(name: "meeting-list", arguments: ["meeting", "list"], answers: [.reply(MeetingReplies.list)]),
    Case(name: "meeting-list-none", arguments: ["meeting", "list"], answers: [.reply(#"{"meetings":[]}"#)]),
    Case(
      name: "meeting-move", arguments: ["meeting", "move", "M2", "--to", "2027-01-12 10:00", "--reason", "council"],
      answers: [.reply(MeetingReplies.moved)]),
    Case(
      name: "meeting-cancel", arguments: ["meeting", "cancel", "M3", "--reason", "nothing on the agenda"],
      answers: [.reply(MeetingReplies.cancelled)]),
    Case(name: "meeting-item", arguments: ["meeting", "item", "M2", "x"], answers: [.reply(MeetingReplies.moved)]),
    Case(
      name: "meeting-standpoint", arguments: ["meeting", "standpoint", "M2/1", "leiden", "for"],
      answers: [.reply(MeetingReplies.moved)]),
    Case(name: "meeting-agenda", arguments: ["meeting", "agenda", "M2"], answers: [.reply(MeetingReplies.moved)]),
    Case(
      name: "meeting-agenda-none", arguments: ["meeting", "agenda", "M3"],
      answers: [.reply(MeetingReplies.cancelled)]),
    Case(
      name: "meeting-attend", arguments: ["meeting", "attend", "M2", "ldn-01"],
      answers: [.reply(MeetingReplies.closed)]),
    Case(
      name: "meeting-decide", arguments: ["meeting", "decide", "M2/1", "x"], answers: [.reply(MeetingReplies.closed)]),
    Case(
      name: "meeting-action",
      arguments: ["meeting", "action", "M2/1", "x", "--owner", "ldn-01", "--due", "2027-02-01"],
      answers: [.reply(MeetingReplies.closed)]),
    Case(name: "meeting-done", arguments: ["meeting", "done", "M2/A1"], answers: [.reply(MeetingReplies.closed)]),
    Case(name: "meeting-close", arguments: ["meeting", "close", "M2"], answers: [.reply(MeetingReplies.closed)]),
    Case(name: "meeting-minutes", arguments: ["meeting", "minutes", "M2"], answers: [.reply(MeetingReplies.closed)]),
    Case(
      name: "meeting-minutes-markdown", arguments: ["meeting", "minutes", "M2", "--format", "markdown"],
      answers: [.reply(MeetingReplies.closed)]),
    Case(
      name: "meeting-minutes-draft", arguments: ["meeting", "minutes", "M2"], answers: [.reply(MeetingReplies.moved)]),
    Case(name: "meeting-show", arguments: ["meeting", "show", "M2"], answers: [.reply(MeetingReplies.moved)]),
  ]
}
