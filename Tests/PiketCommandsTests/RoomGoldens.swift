/// The commands around the table, with what the daemon answers.
extension GoldenTests {
  static let rooms: [Case] = [
    Case(
      name: "position-take", arguments: ["incident", "position", "take", "12", "OVD_BZ", "ldn-01"],
      answers: [.reply(RoomReplies.taken)]),
    Case(name: "position-take-nobody", arguments: ["incident", "position", "take", "12", "OVD_BZ"], answers: []),
    Case(
      name: "position-leave", arguments: ["incident", "position", "leave", "12", "OVD_BZ"],
      answers: [.reply(RoomReplies.left)]),
    Case(
      name: "position-list", arguments: ["incident", "position", "list", "12"],
      answers: [.reply(RoomReplies.positions)]),
    Case(
      name: "position-list-known", arguments: ["incident", "position", "list", "12", "--known"],
      answers: [.reply(RoomReplies.positions)]),
    Case(
      name: "position-list-none", arguments: ["incident", "position", "list", "12"],
      answers: [.reply(RoomReplies.nobody)]),
    Case(
      name: "relief-show", arguments: ["incident", "relief", "show", "12"], answers: [.reply(RoomReplies.relief)]),
    Case(
      name: "relief-show-80", arguments: ["incident", "relief", "show", "12"], answers: [.reply(RoomReplies.relief)],
      columns: 80),
    Case(
      name: "relief-show-none", arguments: ["incident", "relief", "show", "12"],
      answers: [.reply(RoomReplies.noRelief)]),
    Case(
      name: "relief-assign",
      arguments: ["incident", "relief", "assign", "12", "OVD_BZ", "ldn-02", "--from", "07:00"],
      answers: [.reply(RoomReplies.assigned)]),
    Case(
      name: "relief-withdraw", arguments: ["incident", "relief", "withdraw", "12", "R1"],
      answers: [.reply(RoomReplies.withdrawn)]),
    Case(
      name: "team-meeting-record",
      arguments: ["incident", "meeting", "record", "12", "copi", "--action", "AC_BZ=sporthal openen"],
      answers: [.reply(RoomReplies.met)]),
    Case(
      name: "team-meeting-list", arguments: ["incident", "meeting", "list", "12"],
      answers: [.reply(RoomReplies.meetings)]),
    Case(
      name: "team-meeting-none", arguments: ["incident", "meeting", "list", "12"],
      answers: [.reply(RoomReplies.noMeetings)]),
    Case(name: "sitrap", arguments: ["incident", "sitrap", "12"], answers: [.reply(RoomReplies.sitrap)]),
    Case(
      name: "sitrap-new", arguments: ["incident", "sitrap", "12", "--new", "--expected", "brand meester"],
      answers: [.reply(RoomReplies.sitrap)]),
    Case(
      name: "sitrap-now", arguments: ["incident", "sitrap", "12", "--version", "0"],
      answers: [.reply(RoomReplies.sitrapNow)]),
    Case(
      name: "sitrap-markdown", arguments: ["incident", "sitrap", "12", "--format", "markdown"],
      answers: [.reply(RoomReplies.sitrap)]),
    Case(
      name: "sitrap-html", arguments: ["incident", "sitrap", "12", "--format", "html"],
      answers: [.reply(RoomReplies.sitrap)]),
    Case(
      name: "sitrap-json", arguments: ["incident", "sitrap", "12", "--json"], answers: [.reply(RoomReplies.sitrap)]),
    Case(name: "sitrap-not-new", arguments: ["incident", "sitrap", "12", "--expected", "x"], answers: []),
    Case(name: "sitrap-new-version", arguments: ["incident", "sitrap", "12", "--new", "--version", "2"], answers: []),
    Case(name: "handover", arguments: ["incident", "handover"], answers: [.reply(RoomReplies.overviews)]),
    Case(name: "handover-none", arguments: ["incident", "handover"], answers: [.reply(RoomReplies.noOverviews)]),
    Case(
      name: "handover-to", arguments: ["incident", "handover", "12", "--to", "ldn-02"],
      answers: [.reply(RoomReplies.handedOver)]),
    Case(name: "handover-no-incident", arguments: ["incident", "handover", "--to", "ldn-02"], answers: []),
    Case(name: "handover-no-to", arguments: ["incident", "handover", "12", "--note", "x"], answers: []),
    Case(
      name: "incident-export-cap", arguments: ["incident", "export", "12", "--format", "cap"],
      answers: [.reply(RoomReplies.sent)]),
    Case(
      name: "incident-export-json", arguments: ["incident", "export", "12"],
      answers: [
        .reply(IncidentReplies.shown), .reply(RoomReplies.positions), .reply(RoomReplies.meetings),
      ]),
    Case(
      name: "incident-export-markdown", arguments: ["incident", "export", "12", "--format", "markdown"],
      answers: [
        .reply(IncidentReplies.shown), .reply(RoomReplies.positions), .reply(RoomReplies.meetings),
      ]),
    Case(
      name: "incident-import", arguments: ["incident", "import", "-"], answers: [.reply(RoomReplies.received)]),
    Case(
      name: "incident-import-update", arguments: ["incident", "import", "-"], answers: [.reply(RoomReplies.updated)]),
    Case(
      name: "watch-incident", arguments: ["watch", "--incident", "12"], answers: [.stream(RoomReplies.entries)]),
  ]
}
