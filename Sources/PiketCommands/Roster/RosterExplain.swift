import ArgumentParser
import PiketProtocol

/// Why somebody has a shift, and who else could.
struct RosterExplain: PiketCommand {
  static var configuration: CommandConfiguration { .piket("explain", ["verklaar"], help: "help.rosterExplain") }

  @Argument(help: .piket("argument.shift", value: "value.shift")) var shift: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RosterWire.Explain(shift: shift)) { result in
      let texts = session.texts
      let moments = MomentText(texts)
      var fields = Fields()
      fields.add(texts("explain.post"), result.shift.post)
      fields.add(
        texts("explain.period"),
        texts("explain.periodValue", [
          "start": moments.short(result.shift.start), "end": moments.short(result.shift.end),
        ]))
      fields.add(texts("explain.person"), "\(result.shift.name) (\(result.shift.person))")
      fields.add(texts("explain.because"), texts.because(result.shift.because))
      fields.add(texts("explain.uid"), result.shift.uid)
      session.fields(fields)
      session.line("explain.history", [:], .strong)
      session.table(history(result, texts))
      session.line("explain.candidates", [:], .strong)
      session.table(CandidateTable(texts).table(result.candidates), orElse: "roster.noCandidates")
    }
  }

  /// Every change, oldest first, and after them what was put on record.
  private func history(_ result: RosterWire.Explain.Reply, _ texts: Texts) -> Table {
    var table = Table([
      .init(texts("heading.start")), .init(texts("heading.end")), .init(texts("heading.because"), .wrap),
      .init(texts("heading.person")),
    ])
    let moments = MomentText(texts)
    for edit in result.edits {
      table.add([moments.short(edit.start), moments.short(edit.end), texts.because(edit.because), ""])
    }
    for record in result.records {
      table.add(
        [
          moments.short(record.start), moments.short(record.end),
          texts("because.correction", ["reason": record.reason, "by": record.by]),
          record.person ?? texts("move.nobody"),
        ], style: .warning)
    }
    return table
  }
}
