/// What the daemon answers about meetings.
enum MeetingReplies {
  private static func summary(_ code: String, _ state: String = "planned") -> String {
    """
    {"code":"\(code)","title":"Return of ex-detainees","at":"2027-01-12T10:00:00+01:00","state":"\(state)",\
    "scale":"hollandsMidden","theme":"exDetainees","municipalities":["leiden","zoeterwoude"],"partners":["Politie"],\
    "series":"M2"}
    """
  }

  static let list = #"{"meetings":[\#(summary("M2")),\#(summary("M3", "cancelled"))]}"#
  static let moved = """
    {"meeting":{"summary":\(summary("M2")),"plannedBy":"jansen","plannedAt":"2026-12-01T12:00:00+01:00",\
    "moves":[{"from":"2027-01-05T10:00:00+01:00","reason":"council"}]}}
    """
  static let cancelled = """
    {"meeting":{"summary":\(summary("M3", "cancelled")),"plannedBy":"jansen","plannedAt":"2026-12-01T12:00:00+01:00",\
    "moves":[],"cancellation":"nothing on the agenda"}}
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
    Case(name: "meeting-show", arguments: ["meeting", "show", "M2"], answers: [.reply(MeetingReplies.moved)]),
  ]
}
