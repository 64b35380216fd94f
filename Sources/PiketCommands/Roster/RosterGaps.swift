import ArgumentParser
import PiketDomain
import PiketProtocol

/// Where nobody is who should be, or somebody who may not be; ends with 1 where a gap is not meant.
struct RosterGaps: PiketCommand {
  static var configuration: CommandConfiguration { .piket("gaps", ["gaten"], help: "help.rosterGaps") }

  @Option(help: .piket("option.function", value: "value.function")) var function: String?
  @Option(help: .piket("option.served", value: "value.municipality")) var municipality: String?
  @Option(help: .piket("option.from", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = RosterWire.Gaps(function: function, municipality: municipality, from: from, until: until)
    return try session.answer(question, status: Self.verdict) { answer in
      let moments = MomentText(session.texts)
      session.line(
        "gaps.title", ["from": moments.short(answer.from), "until": moments.short(answer.until)], .strong)
      session.table(table(answer.gaps, session.texts), orElse: "gaps.none")
      if let findings = answer.findings, !findings.isEmpty {
        session.line(text: "")
        session.table(FindingTable(session.texts).table(findings))
      }
    }
  }

  private static func verdict(_ answer: RosterWire.Gaps.Reply) -> ExitStatus {
    answer.gaps.contains { !$0.intended } || !(answer.findings ?? []).isEmpty ? .refused : .done
  }

  private func table(_ gaps: [RosterWire.Gap], _ texts: Texts) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.start")), .init(texts("heading.end")),
      .init(texts("heading.hours")), .init(texts("heading.intended"), .wrap),
    ])
    let moments = MomentText(texts)
    for gap in gaps {
      let why = gap.intended ? texts("because.vacant", ["reason": gap.reason ?? "", "by": gap.by ?? "?"]) : ""
      table.add(
        [gap.post, moments.short(gap.start), moments.short(gap.end), hours(gap, texts), why],
        style: gap.intended ? .plain : .alarm)
    }
    return table
  }

  private func hours(_ gap: RosterWire.Gap, _ texts: Texts) -> String {
    guard let start = WireMoment(gap.start), let end = WireMoment(gap.end) else { return "" }
    return texts.number(Double(end.instant.seconds - start.instant.seconds) / 3600)
  }
}
