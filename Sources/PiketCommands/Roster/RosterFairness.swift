import ArgumentParser
import PiketProtocol

/// Who has how much duty, beside an even share.
struct RosterFairness: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("fairness", ["verdeling"], help: "help.rosterFairness")
  }

  @Option(help: .piket("option.function", value: "value.function")) var function: String?
  @Option(help: .piket("option.from", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RosterWire.Fairness(function: function, from: from, until: until)) { answer in
      let moments = MomentText(session.texts)
      session.line(
        "fairness.title", ["from": moments.short(answer.from), "until": moments.short(answer.until)], .strong)
      let form = BurdenTable(session.texts, session.output.terminal)
      session.table(form.shares(answer.persons, of: "heading.person"), orElse: "fairness.none")
      session.output.line("")
      session.table(form.shares(answer.municipalities, of: "heading.municipality"))
      session.note("fairness.legend")
    }
  }
}

/// The same of two rosters.
struct RosterCompare: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("compare", ["vergelijk"], help: "help.rosterCompare")
  }

  @Argument(help: .piket("argument.before", value: "value.roster")) var before: String
  @Argument(help: .piket("argument.after", value: "value.roster")) var after: String
  @Option(help: .piket("option.function", value: "value.function")) var function: String?
  @Option(help: .piket("option.from", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = RosterWire.Compare(before: before, after: after, function: function, from: from, until: until)
    return try session.answer(question) { answer in
      let moments = MomentText(session.texts)
      session.line(
        "compare.title",
        [
          "before": before, "after": after, "from": moments.short(answer.from), "until": moments.short(answer.until),
        ], .strong)
      let form = BurdenTable(session.texts, session.output.terminal)
      session.table(form.comparisons(answer.persons, of: "heading.person"), orElse: "fairness.none")
      session.output.line("")
      session.table(form.comparisons(answer.municipalities, of: "heading.municipality"))
    }
  }
}
