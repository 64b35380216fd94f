import PiketDomain
import PiketProtocol

extension RosterWire.LawFinding {
  init(_ finding: LawFinding, _ view: View) {
    let figure = finding.rule.figure
    self.init(
      rule: finding.rule.rawValue, article: figure.article, person: finding.person.rawValue,
      start: view.rfc3339(finding.window.start), end: view.rfc3339(finding.window.end),
      worstStart: view.rfc3339(finding.worst.start), worstEnd: view.rfc3339(finding.worst.end),
      measured: finding.measured, allowed: finding.allowed, unit: .init(figure.unit), isMinimum: figure.isMinimum,
      severity: .init(finding.severity), exempt: view.state.isExempt(finding), source: figure.source,
      validFrom: figure.validFrom.iso8601, checkedOn: figure.checkedOn.iso8601)
  }
}

extension RosterWire.LawFinding.Unit {
  init(_ unit: LawUnit) {
    switch unit {
    case .minutes: self = .minutes
    case .minutesPerWeek: self = .minutesPerWeek
    case .days: self = .days
    case .count: self = .count
    case .years: self = .years
    }
  }
}

extension RosterWire.LawFinding.Severity {
  init(_ severity: LawSeverity) {
    switch severity {
    case .near: self = .near
    case .warning: self = .warning
    case .hard: self = .hard
    }
  }
}
