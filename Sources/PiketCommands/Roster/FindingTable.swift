import PiketProtocol

/// What is wrong, or worth knowing, of a roster, for people.
struct FindingTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ findings: [RosterWire.Finding]) -> Table {
    var table = Table([
      .init(texts("heading.severity")), .init(texts("heading.line")), .init(texts("heading.column")),
      .init(texts("heading.post")), .init(texts("heading.person")), .init(texts("heading.start")),
      .init(texts("heading.end")), .init(texts("heading.finding"), .wrap),
    ])
    let moments = MomentText(texts)
    for finding in findings {
      table.add(
        [
          texts("severity.\(finding.severity.rawValue)"), finding.line.map(String.init) ?? "",
          finding.column.map(String.init) ?? "", finding.post, finding.person ?? "", moments.short(finding.start),
          moments.short(finding.end), words(finding),
        ], style: finding.severity == .hard ? .alarm : .warning)
    }
    return table
  }

  /// A rule that this program does not know is shown by its name.
  private func words(_ finding: RosterWire.Finding) -> String {
    guard texts.template("finding.\(finding.rule)") != nil else { return finding.rule }
    return texts("finding.\(finding.rule)", ["other": finding.other ?? ""])
  }

  /// "3 findings, 1 of them stands in the way of publishing".
  func summary(_ findings: [RosterWire.Finding]) -> String {
    guard !findings.isEmpty else { return texts("findings.none") }
    let hard = findings.count { $0.severity == .hard }
    let rest = hard == 0 ? texts("findings.hard.none") : texts.count("findings.hard", hard)
    return texts.count("findings", findings.count) + " " + rest
  }
}
