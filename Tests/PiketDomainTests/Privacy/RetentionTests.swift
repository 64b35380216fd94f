import PiketDomain
import Testing

/// Traps 1 and 2 of the domain, and each row of its table of retention.
struct RetentionTests {
  static let rules = DossierRules()

  private func date(_ rule: RetentionRule, _ change: (inout RetentionFacts) -> Void) -> RetentionDate? {
    var facts = RetentionFacts()
    change(&facts)
    return rule.date(facts, Self.rules)
  }

  /// Trap 1: joint data count from the first processing, radicalisation from the last, a notice from its provision.
  @Test func eachCountsFromItsOwnStart() {
    let facts = RetentionFacts(
      firstProcessing: day("2027-01-10"), lastProcessing: day("2029-06-30"), provision: day("2027-03-31"),
      imposing: day("2027-02-01"), closing: day("2028-01-01"), entry: day("2027-05-05"), supplierDate: day("2030-01-01")
    )
    func of(_ rule: RetentionRule) -> LocalDate? { rule.date(facts, Self.rules)?.destroyBy }
    #expect(of(.jointData) == day("2032-01-10"))
    #expect(of(.radicalisation) == day("2034-06-30"))
    #expect(of(.bijNotice) == day("2027-12-31"))
    #expect(of(.homeBan) == day("2032-02-01"))
    #expect(of(.accessLog) == day("2032-05-05"))
    #expect(of(.policeData) == day("2030-01-01"))
    #expect(of(.workingTime) == nil)
    #expect(RetentionRule.workingTime.date(facts, Self.rules)?.destroyFrom == day("2028-05-03"))
  }

  @Test func laterProcessingMovesOnlyRadicalisation() {
    func of(_ rule: RetentionRule, last: String) -> LocalDate? {
      date(rule) { ($0.firstProcessing, $0.lastProcessing) = (day("2027-01-10"), day(last)) }?.destroyBy
    }
    #expect(of(.jointData, last: "2027-02-01") == of(.jointData, last: "2031-02-01"))
    #expect(of(.radicalisation, last: "2027-02-01") == day("2032-02-01"))
    #expect(of(.radicalisation, last: "2031-02-01") == day("2036-02-01"))
  }

  /// Trap 2: without measures destroyed at nine months; with measures removed then, and there five years more.
  @Test func aNoticeWithMeasuresIsRemovedAndThenDestroyed() {
    let without = date(.bijNotice) { $0.provision = day("2027-05-31") }
    #expect(without?.removeBy == nil)
    #expect(without?.destroyBy == day("2028-02-29"))
    let with = date(.bijNotice) { ($0.provision, $0.measuresWereDecided) = (day("2027-05-31"), true) }
    #expect(with?.removeBy == day("2028-02-29"))
    #expect(with?.destroyFrom == day("2033-02-28"))
    #expect(with?.destroyBy == day("2033-02-28"))
    #expect(with?.mustBeRemoved(on: day("2028-02-29")) == false)
    #expect(with?.mustBeRemoved(on: day("2028-03-01")) == true)
    #expect(with?.mayBeDestroyed(on: day("2028-03-01")) == false)
  }

  @Test(arguments: [("2027-09-01", "2032-09-01"), ("2028-02-29", "2033-02-28"), ("2029-01-01", "2033-02-28")])
  func theFiveYearsBeginWithTheRemovalUnlessThatWasLate(removed: String, destroyBy: String) {
    let found = date(.bijNotice) {
      ($0.provision, $0.measuresWereDecided, $0.removed) = (day("2027-05-31"), true, day(removed))
    }
    #expect(found?.destroyBy == day(destroyBy))
    #expect(found?.removeBy == day("2028-02-29"))
  }

  @Test(arguments: RetentionRule.allCases)
  func nothingIsDatedBeforeItsStart(rule: RetentionRule) {
    #expect(rule.date(RetentionFacts(), Self.rules) == nil)
  }

  @Test func aListEntryIsRemovedAtOnce() {
    let found = date(.priorityEntry) { $0.noLongerNeeded = day("2027-02-03") }
    #expect(found?.removeBy == day("2027-02-03"))
    #expect(found?.destroyBy == nil)
    #expect(found?.mustBeRemoved(on: day("2027-02-04")) == true)
  }

  @Test func whatNobodyNeedsGoesEarlier() {
    let needed = date(.jointData) { $0.firstProcessing = day("2027-01-10") }
    let unneeded = date(.jointData) { ($0.firstProcessing, $0.noLongerNeeded) = (day("2027-01-10"), day("2028-05-01")) }
    let late = date(.jointData) { ($0.firstProcessing, $0.noLongerNeeded) = (day("2027-01-10"), day("2040-05-01")) }
    #expect(needed?.destroyFrom == day("2032-01-10"))
    #expect(unneeded?.destroyBy == day("2028-05-01"))
    #expect(late?.destroyBy == needed?.destroyBy)
    let homeBan = date(.homeBan) { ($0.imposing, $0.noLongerNeeded) = (day("2027-01-10"), day("2028-05-01")) }
    #expect(homeBan?.destroyFrom == day("2032-01-10"), "an order is kept five years, needed or not")
  }

  @Test func aCrisisFileIsDatedOnceACategoryIsChosen() {
    let facts = RetentionFacts(closing: day("2027-01-10"))
    var rules = DossierRules()
    #expect(RetentionRule.crisisFile.date(facts, rules) == nil)
    rules.crisisFile = Sourced(.years(10), source: "test")
    #expect(RetentionRule.crisisFile.date(facts, rules)?.destroyBy == day("2037-01-10"))
  }

  @Test func isProposedInTimeForReviewAndReflection() {
    let found = date(.homeBan) { $0.imposing = day("2027-05-31") }
    #expect(found?.proposalFrom == day("2032-02-29"))
    #expect(found?.isOverdue(on: day("2032-05-31")) == false)
    #expect(found?.isOverdue(on: day("2032-06-01")) == true)
  }

  // MARK: Holds

  @Test func aHoldWithoutEndBarsDestructionAndNoRemoval() {
    let found = date(.bijNotice) {
      ($0.provision, $0.measuresWereDecided) = (day("2027-05-31"), true)
      $0.holds = [LegalHold(reason: "claim"), LegalHold(until: day("2028-01-01"), reason: "statute")]
    }
    #expect(found?.isHeld == true)
    #expect(found?.removeBy == day("2028-02-29"))
    #expect(found?.destroyFrom == nil && found?.destroyBy == nil && found?.proposalFrom == nil)
    #expect(found?.mayBeDestroyed(on: day("2099-01-01")) == false)
  }

  @Test(arguments: [
    ("2030-01-01", "2032-01-10"), ("2032-01-09", "2032-01-10"), ("2032-01-10", "2032-01-11"),
    ("2034-03-31", "2034-04-01"),
  ])
  func aHoldThatEndsMovesNothingForward(until: String, destroyBy: String) {
    let found = date(.jointData) {
      $0.firstProcessing = day("2027-01-10")
      $0.holds = [LegalHold(until: day(until), reason: "claim")]
    }
    #expect(found?.destroyBy == day(destroyBy))
    #expect(found?.mayBeDestroyed(on: day(until)) == false)
  }

  // MARK: Extension

  private func more(_ until: String, on decided: String = "2031-06-01", reason: String = "lopende zaak")
    -> RetentionExtension
  {
    RetentionExtension(until: day(until), decidedOn: day(decided), reason: reason)
  }

  @Test func anExtensionIsCounted() {
    let found = date(.jointData) {
      $0.firstProcessing = day("2027-01-10")
      $0.extensions = [more("2034-01-10"), more("2033-01-10")]
    }
    #expect(found?.destroyBy == day("2034-01-10"))
    #expect(found?.extensions == 2)
    let other = date(.radicalisation) {
      $0.lastProcessing = day("2027-01-10")
      $0.extensions = [more("2034-01-10")]
    }
    #expect(other?.destroyBy == day("2032-01-10"))
    #expect(other?.extensions == 0)
  }

  @Test func isExtendedWithReasonInTimeAndNotTooOften() {
    let facts = RetentionFacts(firstProcessing: day("2027-01-10"))
    var extended = facts
    extended.extensions = [more("2034-01-10")]
    func mistake(_ more: RetentionExtension, _ facts: RetentionFacts, _ rule: RetentionRule = .jointData)
      -> RetentionMistake?
    {
      let found = Result { () throws(RetentionMistake) in try rule.check(more, facts, Self.rules) }
      return if case .failure(let mistake) = found { mistake } else { nil }
    }
    #expect(mistake(more("2034-01-10"), facts) == nil)
    #expect(mistake(more("2034-01-10"), facts, .radicalisation) == .knowsNoExtension)
    #expect(mistake(more("2034-01-10"), RetentionFacts()) == .hasNotBegun)
    #expect(mistake(more("2034-01-10", reason: " "), facts) == .reasonIsMissing)
    #expect(mistake(more("2034-01-10", on: "2032-01-11"), facts) == .isTooLate)
    #expect(mistake(more("2032-01-10"), facts) == .extendsNothing)
    #expect(mistake(more("2036-01-10"), extended) == .isExtendedTooOften)
  }

  @Test func everyRuleSaysWhereItWasRead() {
    #expect(Self.rules.retentions.map(\.rule) == RetentionRule.allCases)
    for figure in Self.rules.retentions {
      #expect(!figure.article.isEmpty && !figure.text.isEmpty && !figure.source.act.isEmpty, "\(figure.rule)")
      #expect((figure.standing == .configured) == (figure.source == .practice), "\(figure.rule)")
    }
    #expect(Self.rules.retentions.filter { $0.act == .remove }.map(\.rule) == [.priorityEntry])
  }
}
