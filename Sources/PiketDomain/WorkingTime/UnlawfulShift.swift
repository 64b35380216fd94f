/// A published shift that breaks the law since something became known of who has it: somebody has to replace.
public struct UnlawfulShift: Hashable, Sendable {
  public var shift: HitShift
  /// The rules that it breaks, in the order of the law. Where one looks at weeks together, all duties in them are told:
  /// any of them may be the one to give away.
  public var rules: [LawRule]

  public init(shift: HitShift, rules: [LawRule]) {
    self.shift = shift
    self.rules = rules
  }
}

extension State {
  /// Published shifts of a person, not over yet, that break a hard rule after these events and not before, by start.
  func shifts(of person: PersonCode, madeUnlawfulBy events: [Event], _ context: Context) -> [UnlawfulShift] {
    let ahead = shifts(of: person, after: context.now)
    guard let hull = ahead.map(\.interval).hull else { return [] }
    let period = Interval(start: context.now, end: hull.end)
    let before = RosterLaw(period: period, self, context)
    let after = RosterLaw(period: period, evolved(by: events), context)
    let broken = LawFinding.newOrWorse(
      before: before.findings(of: [person], in: rosters), after: after.findings(of: [person], in: rosters)
    ).filter { $0.severity == .hard && $0.rule.isAboutOnCallDuty && !isExempt($0) }
    return ahead.filter { context.region.isLegalOnCallDuty($0.post) }.compactMap { shift in
      let rules = Set(broken.filter { $0.window.overlaps(shift.interval) }.map(\.rule))
      return rules.isEmpty ? nil : UnlawfulShift(shift: shift, rules: LawRule.allCases.filter(rules.contains))
    }
  }
}

extension LawRule {
  /// Whether giving a duty away can help: the others look at work alone.
  fileprivate var isAboutOnCallDuty: Bool { self == .pregnantNight || rawValue.hasPrefix("atw-5:9-") }
}
