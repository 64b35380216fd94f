import PiketDomain
import Testing

/// What holds for any facts.
struct RetentionPropertyTests {
  static let rules = {
    var rules = DossierRules()
    rules.crisisFile = Sourced(.years(10), source: "test")
    return rules
  }()

  struct Case {
    var random: SplitMix64
    mutating func date() -> LocalDate { day("2027-01-01").adding(days: Int.random(in: 0..<3_000, using: &random)) }
    mutating func maybe() -> LocalDate? { Bool.random(using: &random) ? date() : nil }

    mutating func facts() -> RetentionFacts {
      RetentionFacts(
        firstProcessing: date(), lastProcessing: date(), provision: date(), imposing: date(), closing: date(),
        entry: date(), supplierDate: date(), noLongerNeeded: maybe(), measuresWereDecided: Bool.random(using: &random),
        removed: maybe(),
        extensions: Bool.random(using: &random)
          ? [RetentionExtension(until: date(), decidedOn: date(), reason: "x")] : [])
    }
  }

  private func forAll(_ rule: RetentionRule, _ body: (RetentionFacts, inout Case) throws -> Void) rethrows {
    var test = Case(random: SplitMix64(seed: 2027))
    for _ in 0..<300 { try body(test.facts(), &test) }
  }

  private func facts(_ facts: RetentionFacts, movedBy days: Int) -> RetentionFacts {
    func moved(_ day: LocalDate?) -> LocalDate? { day?.adding(days: days) }
    return RetentionFacts(
      firstProcessing: moved(facts.firstProcessing), lastProcessing: moved(facts.lastProcessing),
      provision: moved(facts.provision), imposing: moved(facts.imposing), closing: moved(facts.closing),
      entry: moved(facts.entry), supplierDate: moved(facts.supplierDate), noLongerNeeded: moved(facts.noLongerNeeded),
      measuresWereDecided: facts.measuresWereDecided, removed: moved(facts.removed),
      extensions: facts.extensions.map {
        RetentionExtension(until: $0.until.adding(days: days), decidedOn: $0.decidedOn, reason: $0.reason)
      })
  }

  /// 400 years later is the same calendar: everything moves alike, to the day.
  @Test(arguments: RetentionRule.allCases)
  func movingEverythingMovesTheDatesAlike(rule: RetentionRule) {
    forAll(rule) { facts, _ in
      let before = rule.date(facts, Self.rules)
      let after = rule.date(self.facts(facts, movedBy: 146_097), Self.rules)
      #expect(before?.destroyBy?.adding(days: 146_097) == after?.destroyBy)
      #expect(before?.destroyFrom?.adding(days: 146_097) == after?.destroyFrom)
      #expect(before?.removeBy?.adding(days: 146_097) == after?.removeBy)
    }
  }

  /// A day later never ends earlier, and at most the length of a short month away.
  @Test(arguments: RetentionRule.allCases)
  func aLaterStartNeverEndsEarlier(rule: RetentionRule) {
    forAll(rule) { facts, _ in
      let before = rule.date(facts, Self.rules)?.destroyBy
      let after = rule.date(self.facts(facts, movedBy: 1), Self.rules)?.destroyBy
      guard let before, let after else { return }
      #expect((0...4).contains(after.daysSinceEpoch - before.daysSinceEpoch))
    }
  }

  @Test(arguments: RetentionRule.allCases)
  func aHoldNeverShortensAndNeverTouchesRemoval(rule: RetentionRule) {
    forAll(rule) { facts, test in
      var held = facts
      held.holds = [LegalHold(until: test.date().adding(days: 1_500), reason: "claim")]
      guard let before = rule.date(facts, Self.rules), let after = rule.date(held, Self.rules) else { return }
      #expect(before.removeBy == after.removeBy)
      if let from = before.destroyFrom { #expect(after.destroyFrom.map { $0 >= from } == true) }
      if let by = before.destroyBy { #expect(after.destroyBy.map { $0 >= by } == true) }
    }
  }

  @Test(arguments: RetentionRule.allCases)
  func mayGoBeforeItMustAndIsProposedBeforeThat(rule: RetentionRule) {
    forAll(rule) { facts, _ in
      guard let found = rule.date(facts, Self.rules) else { return }
      if let from = found.destroyFrom, let by = found.destroyBy { #expect(from <= by) }
      if let from = found.destroyFrom, let proposal = found.proposalFrom { #expect(proposal < from) }
      #expect((found.destroyFrom == nil) == (found.proposalFrom == nil))
    }
  }

  /// Only the fact that a rule counts from, and what it says about need, measures and extension, changes its date.
  @Test func otherFactsChangeNothing() {
    forAll(.jointData) { facts, test in
      var other = facts
      (other.lastProcessing, other.provision, other.closing) = (test.date(), test.date(), test.date())
      #expect(RetentionRule.jointData.date(facts, Self.rules) == RetentionRule.jointData.date(other, Self.rules))
      other = facts
      (other.firstProcessing, other.provision, other.closing) = (test.date(), test.date(), test.date())
      other.extensions = []
      #expect(
        RetentionRule.radicalisation.date(facts, Self.rules) == RetentionRule.radicalisation.date(other, Self.rules))
    }
  }
}
