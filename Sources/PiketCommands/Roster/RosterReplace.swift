import ArgumentParser
import PiketProtocol

/// Proposes who could have a shift in place of who has it and, told whom, gives it to them.
struct RosterReplace: PiketCommand {
  static var configuration: CommandConfiguration { .piket("replace", ["vervang"], help: "help.rosterReplace") }

  @Argument(help: .piket("argument.shift", value: "value.shift")) var shift: String
  @Option(help: .piket("option.reason", value: "value.text")) var reason: String
  @Option(name: .customLong("with"), help: .piket("option.replacement", value: "value.person")) var person: String?
  @Option(help: .piket("option.partFrom", value: "value.moment")) var from: String?
  @Option(help: .piket("option.partUntil", value: "value.moment")) var until: String?
  @OptionGroup var accepting: AcceptOptions
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    guard let person else { return try propose(session) }
    let request = RosterWire.Replace(
      shift: shift, person: person, from: from, until: until, reason: reason, accept: accepting.rules,
      ground: accepting.ground, requestID: writing.requestID())
    return try session.perform(request) {
      session.table(MoveTable(session.texts).table($0.moves), orElse: "roster.noMoves")
      session.show(law: $0.law)
    }
  }

  private func propose(_ session: Session) throws(Failure) -> ExitStatus {
    let question = RosterWire.Replacements(shift: shift, from: from, until: until)
    return try session.answer(question) { result in
      let moments = MomentText(session.texts)
      session.line(
        "roster.replaced",
        [
          "post": result.shift.post, "start": moments.short(result.start), "end": moments.short(result.end),
          "name": result.shift.name, "person": result.shift.person,
        ], .strong)
      session.table(CandidateTable(session.texts).table(result.candidates), orElse: "roster.noCandidates")
      if let best = result.candidates.first, best.obstacles.isEmpty {
        session.note("roster.nextReplace", ["person": best.person])
      }
    }
  }
}
