import PiketProtocol

/// What the law on working time says, for people: worst first would hide the order of time, so by person and start.
struct LawTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ findings: [RosterWire.LawFinding]) -> Table {
    var table = Table([
      .init(texts("heading.severity")), .init(texts("heading.person")), .init(texts("heading.start")),
      .init(texts("heading.end")), .init(texts("heading.measured")), .init(texts("heading.allowed")),
      .init(texts("heading.rule")), .init(texts("heading.finding"), .wrap),
    ])
    let moments = MomentText(texts)
    for finding in findings {
      let severity = finding.exempt ? "exempt" : finding.severity.rawValue
      table.add(
        [
          texts("lawSeverity.\(severity)"), finding.person, moments.short(finding.start), moments.short(finding.end),
          amount(finding.measured, finding.unit), amount(finding.allowed, finding.unit), finding.rule,
          "\(finding.article): \(words(finding))",
        ], style: finding.severity == .hard && !finding.exempt ? .alarm : .warning)
    }
    return table
  }

  /// A rule that this program does not know is told by its name.
  private func words(_ finding: RosterWire.LawFinding) -> String {
    let key = "lawRule.\(finding.rule)"
    guard texts.template(key) != nil else { return finding.rule }
    // Of this rule only what a clock change takes is a warning.
    let isClockChange = finding.rule == "atw-5:9-2a" && finding.severity == .warning
    return isClockChange ? texts("law.clockChange", ["rule": texts(key)]) : texts(key)
  }

  private func amount(_ number: Int, _ unit: RosterWire.LawFinding.Unit) -> String {
    switch unit {
    case .minutes: texts("amount.hours", ["hours": hours(number)])
    case .minutesPerWeek: texts("amount.hoursPerWeek", ["hours": hours(number)])
    case .days: texts.count("amount.days", number)
    case .years: texts.count("amount.years", number)
    case .count: String(number)
    }
  }

  /// `13:05`.
  private func hours(_ minutes: Int) -> String { "\(minutes / 60):\((minutes % 60).padded(2))" }
}

extension Session {
  /// Nothing where the law has nothing to say.
  func show(law findings: [RosterWire.LawFinding]?) {
    guard let findings, !findings.isEmpty else { return }
    line("law.title", [:], .strong)
    table(LawTable(texts).table(findings))
    // The law is cited once, with the day on which it was read.
    if let first = findings.first {
      line("law.source", ["source": first.source, "validFrom": first.validFrom, "checkedOn": first.checkedOn], .faint)
    }
  }
}
