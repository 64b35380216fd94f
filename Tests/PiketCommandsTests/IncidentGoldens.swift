/// The commands of incidents, with what the daemon answers.
extension GoldenTests {
  static let incidents: [Case] = [
    Case(
      name: "incident-open", arguments: ["incident", "open", "brand", "Hoogmadeseweg", "-m", "leiderdorp"],
      answers: [.reply(IncidentReplies.scaled)]),
    Case(
      name: "incident-change", arguments: ["incident", "change", "12", "--exercise"],
      answers: [.reply(IncidentReplies.changed)]),
    Case(name: "incident-show", arguments: ["incident", "show", "12"], answers: [.reply(IncidentReplies.shown)]),
    Case(
      name: "incident-show-80", arguments: ["incident", "show", "12"], answers: [.reply(IncidentReplies.shown)],
      columns: 80),
    Case(name: "incident-list", arguments: ["incident", "list"], answers: [.reply(IncidentReplies.listed)]),
    Case(name: "incident-list-none", arguments: ["incident", "list"], answers: [.reply(IncidentReplies.none)]),
    Case(
      name: "incident-list-year", arguments: ["incident", "list", "--year", "2027"],
      answers: [.reply(IncidentReplies.none)]),
    Case(
      name: "incident-search", arguments: ["incident", "search", "rook", "school"],
      answers: [.reply(IncidentReplies.hits)]),
    Case(
      name: "incident-log", arguments: ["incident", "log", "12", "rook", "trekt", "--at", "03:03"],
      answers: [.reply(IncidentReplies.logged)]),
    Case(
      name: "incident-log-two", arguments: ["incident", "log", "12", "--verifies", "1", "--corrects", "2"], answers: []),
    Case(
      name: "incident-log-both", arguments: ["incident", "log", "12", "x", "--fact", "--assumption"], answers: []),
    Case(
      name: "incident-grip", arguments: ["incident", "grip", "12", "2", "rook"],
      answers: [.reply(IncidentReplies.scaled)]),
    Case(
      name: "incident-grip-5", arguments: ["incident", "grip", "12", "5", "x", "--by", "chairs"],
      answers: [.reply(IncidentReplies.five)]),
    Case(
      name: "incident-grip-rijk", arguments: ["incident", "grip", "12", "rijk", "x", "--by", "minister"],
      answers: [.reply(IncidentReplies.rijk)]),
    Case(
      name: "incident-convene", arguments: ["incident", "convene", "12", "gbt"],
      answers: [.reply(IncidentReplies.scaled)]),
    Case(
      name: "incident-started", arguments: ["incident", "started", "12", "copi"],
      answers: [.reply(IncidentReplies.scaled)]),
    Case(name: "incident-clocks", arguments: ["incident", "clocks"], answers: [.reply(IncidentReplies.clocks)]),
    Case(
      name: "incident-decide", arguments: ["incident", "decide", "12", "gebied", "afzetten", "--instrument", "174b"],
      answers: [.reply(IncidentReplies.decided)]),
    Case(
      name: "incident-follow", arguments: ["incident", "follow", "12", "D2", "partly", "twee", "straten"],
      answers: [.reply(IncidentReplies.followed)]),
    Case(
      name: "incident-object", arguments: ["incident", "object", "12", "D2", "te zwaar", "-m", "leiden"],
      answers: [.reply(IncidentReplies.followed)]),
    Case(
      name: "incident-action", arguments: ["incident", "action", "12", "sporthal", "openen", "--owner", "AC_BZ"],
      answers: [.reply(IncidentReplies.asked)]),
    Case(
      name: "incident-action-two",
      arguments: ["incident", "action", "12", "x", "--owner", "AC_BZ", "--outside", "Rode Kruis"], answers: []),
    Case(
      name: "incident-done", arguments: ["incident", "done", "12", "A1"], answers: [.reply(IncidentReplies.done)]),
    Case(name: "action-list", arguments: ["action", "list"], answers: [.reply(IncidentReplies.actions)]),
    Case(
      name: "incident-phase", arguments: ["incident", "phase", "12", "aftermath", "brand", "is", "uit"],
      answers: [.reply(IncidentReplies.changed)]),
    Case(
      name: "incident-close", arguments: ["incident", "close", "12", "--handover", "A1=AC_BZ"],
      answers: [.reply(IncidentReplies.changed)]),
    Case(name: "incident-close-usage", arguments: ["incident", "close", "12", "--handover", "A1"], answers: []),
    Case(
      name: "incident-link", arguments: ["incident", "link", "12", "13"],
      answers: [.reply(IncidentReplies.changed)]),
    Case(
      name: "incident-split", arguments: ["incident", "split", "12", "rook", "-m", "leiden"],
      answers: [.reply(IncidentReplies.changed)]),
    Case(
      name: "error-incident-items", arguments: ["incident", "close", "12"],
      answers: [
        .error(
          "nl.piket.Service.Refused",
          #"{"reason":"incidentHasOpenItems","details":{"incident":"2027-LDP-0012","items":"D2, A1","first":"D2"}}"#)
      ]),
    Case(
      name: "error-grip-authority", arguments: ["incident", "grip", "12", "4", "x"],
      answers: [
        .error(
          "nl.piket.Service.Refused",
          #"{"reason":"gripIsDecidedByAnother","details":{"level":"4","authority":"chair"}}"#)
      ]),
    Case(
      name: "error-incident-unknown", arguments: ["incident", "show", "13"],
      answers: [
        .error("nl.piket.Service.NotFound", #"{"kind":"incident","name":"13","nearest":["2027-LDP-0012"]}"#)
      ]),
  ]
}
