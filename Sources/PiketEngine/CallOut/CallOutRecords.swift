import PiketDomain
import PiketProtocol

/// The domain's values as the wire has them.
extension CallOutWire.CallOut {
  init(_ record: CallOutRecord, of person: PersonCode, _ view: View) {
    self.init(
      id: "\(person)/\(record.number)", person: person.rawValue,
      name: view.state.persons[person]?.details.name ?? "", start: view.rfc3339(record.start),
      end: record.end.map { view.rfc3339($0) }, post: record.post?.description, note: record.note,
      recordedBy: record.recordedBy, recordedAt: view.rfc3339(record.recordedAt.wholeSecond),
      withdrawn: record.withdrawnAt != nil)
  }
}

extension CallOutWire.Balance {
  init(_ balance: CallOutBalance, _ view: View) {
    let worked = balance.worked
    self.init(
      workedFrom: view.rfc3339(worked.start), workedUntil: view.rfc3339(worked.end),
      workedMinutes: Int((worked.end.microseconds - worked.start.microseconds + 59_999_999) / 60_000_000),
      onDuty: balance.isOnDuty, restUntil: balance.restUntil.map { view.rfc3339($0) },
      findings: balance.findings.map { CallOutWire.Finding($0, view) })
  }
}

extension CallOutWire.Finding {
  init(_ finding: LawFinding, _ view: View) {
    let figure = finding.rule.figure
    self.init(
      rule: finding.rule.rawValue, article: figure.article,
      severity: Severity(rawValue: finding.severity.rawValue) ?? .hard, start: view.rfc3339(finding.worst.start),
      end: view.rfc3339(finding.worst.end), measured: finding.measured, allowed: finding.allowed,
      unit: Unit(rawValue: figure.unit.rawValue) ?? .count)
  }
}
