/// A rule that is broken (or nearly so), by whom, when, and by how much.
///
/// The article, its source and the date of check are in `rule.figure`.
public struct LawFinding: Hashable, Sendable, Codable {
  public var rule: LawRule
  public var person: PersonCode
  /// From the first to the last of the periods that break the rule one after another.
  public var window: Interval
  /// The one of them in which it is worst; the earliest of several.
  public var worst: Interval
  /// In the unit of the rule; averages and hours are rounded up, rest is rounded down.
  public var measured: Int
  public var allowed: Int
  public var severity: LawSeverity

  public init(
    rule: LawRule, person: PersonCode, window: Interval, worst: Interval, measured: Int, allowed: Int,
    severity: LawSeverity
  ) {
    self.rule = rule
    self.person = person
    self.window = window
    self.worst = worst
    self.measured = measured
    self.allowed = allowed
    self.severity = severity
  }

  /// What `after` has that `before` had not, or not as badly, or not as long: what a change makes worse.
  ///
  /// Linear in the findings of one rule and person.
  public static func newOrWorse(before: [LawFinding], after: [LawFinding]) -> [LawFinding] {
    let known = Dictionary(grouping: before) { RuleOfPerson(rule: $0.rule, person: $0.person) }
    return after.filter { finding in
      !(known[RuleOfPerson(rule: finding.rule, person: finding.person)] ?? []).contains { $0.covers(finding) }
    }
  }

  private struct RuleOfPerson: Hashable {
    let rule: LawRule
    let person: PersonCode
  }

  /// At least as bad and as long.
  private func covers(_ other: LawFinding) -> Bool {
    let isAsLong = window.start <= other.window.start && other.window.end <= window.end
    return isAsLong && severity >= other.severity && !other.isWorse(than: self, isMinimum: rule.figure.isMinimum)
  }

  private func isWorse(than other: LawFinding, isMinimum: Bool) -> Bool {
    isMinimum ? measured < other.measured : measured > other.measured
  }

  /// Those of one rule and person whose windows overlap or touch become one, with the worst value. Sorted by start.
  static func merged(_ findings: [LawFinding], _ rule: LawRule) -> [LawFinding] {
    let isMinimum = rule.figure.isMinimum
    var merged: [LawFinding] = []
    for finding in findings.sorted(by: { ($0.window.start, $0.window.end) < ($1.window.start, $1.window.end) }) {
      guard let last = merged.last, finding.window.start <= last.window.end else {
        merged.append(finding)
        continue
      }
      let end = max(last.window.end, finding.window.end)
      let isSame = finding.severity == last.severity
      if finding.severity > last.severity || isSame && finding.isWorse(than: last, isMinimum: isMinimum) {
        merged[merged.count - 1] = finding
      }
      merged[merged.count - 1].window = Interval(start: last.window.start, end: end)
    }
    return merged
  }
}
