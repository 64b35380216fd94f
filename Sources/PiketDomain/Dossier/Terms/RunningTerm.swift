/// A term that has begun; sorted by end.
public struct RunningTerm: Hashable, Comparable, Sendable {
  public var rule: TermRule
  public var start: Instant
  public var end: TermEnd

  public init(_ rule: TermRule, start: Instant, end: TermEnd) {
    self.rule = rule
    self.start = start
    self.end = end
  }

  public static func < (left: RunningTerm, right: RunningTerm) -> Bool {
    (left.end.end, left.rule.rawValue) < (right.end.end, right.rule.rawValue)
  }
}

extension DossierRules {
  /// The term of that rule that began at `start`.
  public func term(_ rule: TermRule, from start: Instant, _ almanac: Almanac) -> RunningTerm {
    RunningTerm(rule, start: start, end: figure(rule).end(from: start, almanac))
  }
}
