import PiketDomain
import Testing

/// Who answers, when, and what comes of it.
struct AnswerAlertTests {
  private func night(told: Bool = true) throws -> AlertNight {
    var night = AlertNight()
    try night.send("OVD_BZ")
    if told { night.carry() }
    return night
  }

  @Test func whoComesFillsTheLineAndEndsTheAlert() throws {
    var night = try night()
    try night.answer("ldn-01", minutes: 20)
    let alert = try night.alert
    #expect(alert.lines[0].filledBy == 1)
    #expect(alert.calls[0].answer?.minutes == 20)
    #expect(alert.end?.at == night.now && alert.end?.by == "ldn-01" && alert.end?.reason == nil)
    #expect(night.waiting == [])
    #expect(night.state.nextAlertMoment == nil)
  }

  @Test func whoWasToldAndIsNotNeededHearsIt() throws {
    // Given: ldn-01 was told, ldn-02 was not yet
    var night = try night()
    night.goOn(minutes: 10)
    let code = try #require(try night.alert.call(of: "ldn-01")?.code)
    // When: the first comes after all
    try night.act(as: "ldn-01") { try AnswerAlert(code.rawValue).decide($0, $1) }
    // Then
    #expect(night.waiting == [])
    #expect(try night.alert.call(of: "ldn-02")?.releasedAt == night.now)
    // Given: both were told
    night = try self.night()
    night.goOn(minutes: 10)
    night.carry()
    // When
    try night.answer("ldn-01")
    // Then
    #expect(night.waiting == ["ldn-02 mail"])
    #expect(night.state.alerting.outbox.waiting.values.first?.body == .noLongerNeeded(AlertCode("L1"), call: 2))
  }

  @Test func whatArrivesAfterAllIsTakenBack() throws {
    // Given: the message to ldn-02 is on its way when ldn-01 comes
    var night = try night()
    night.goOn(minutes: 10)
    let taken = night.state.dueDeliveries(night.context(), inHand: [], max: 10)
    try night.answer("ldn-01")
    #expect(night.waiting == [])
    // When
    night.act { ReportMessages(taken.map { ReportMessages.Result($0.id, .sent) }).decide($0, $1) }
    // Then
    #expect(night.waiting == ["ldn-02 mail"])
    #expect(night.state.alerting.outbox.waiting.values.first?.body == .noLongerNeeded(AlertCode("L1"), call: 2))
  }

  @Test func theSameAnswerAgainChangesNothing() throws {
    var night = try night()
    try night.answer("ldn-01", minutes: 20)
    let events = night.log.count
    try night.answer("ldn-01", minutes: 20)
    try night.answer("ldn-01")
    #expect(night.log.count == events)
  }

  @Test func otherMinutesAreNoted() throws {
    var night = try night()
    try night.answer("ldn-01", minutes: 20)
    try night.answer("ldn-01", minutes: 40)
    #expect(try night.alert.calls[0].answer?.minutes == 40)
    #expect(try night.alert.isOver)
  }

  @Test func whoCriesOffMakesItGoOn() throws {
    // Given
    var night = try night()
    try night.answer("ldn-01")
    #expect(try night.alert.isOver)
    // When
    night.now = night.now.adding(seconds: 1800)
    try night.answer("ldn-01", coming: false)
    // Then
    #expect(!(try night.alert.isOver))
    #expect(try night.chain() == ["holder ldn-01", "fallback ldn-02 (ldn-01 notComing)"])
    #expect(night.waiting == ["ldn-02 mail"])
  }

  @Test func whoCriesOffAfterEverybodyWasCalledMakesEverybodyBeCalledAgain() throws {
    // Given: everybody was told, and one comes
    var night = try night()
    night.goOn(minutes: 41)
    night.carry()
    try night.answer("oeg-01")
    night.carry()
    // When
    try night.answer("oeg-01", coming: false)
    // Then
    #expect(try night.chain().last?.hasPrefix("everybody ldn-01 ldn-02 ldn-03 ldp-01 (") ?? false)
    #expect(night.waiting.count == 7)
    #expect(night.state.nextAlertMoment != nil)
  }

  @Test func anAnswerCountsAfterTheEndOfTheChain() throws {
    var night = try night()
    night.goOn(minutes: 600)
    try night.answer("ldp-01")
    #expect(try night.alert.isOver)
    #expect(try night.alert.lines[0].filledBy == night.alert.call(of: "ldp-01")?.number)
  }

  @Test func changingToComingFillsWhatIsOpen() throws {
    var night = try night()
    try night.answer("ldn-01", coming: false)
    try night.answer("ldn-01")
    #expect(try night.alert.lines[0].filledBy == 1)
    #expect(try night.alert.isOver)
  }

  @Test(arguments: [true, false]) func whatIsSaidWhenAllIsOverIsLate(coming: Bool) throws {
    // Given: the alert was called off
    var night = try night()
    try night.act { try EndAlert("L1", reason: "loos").decide($0, $1) }
    // When
    try night.answer("ldn-01", coming: coming)
    // Then
    #expect(try night.alert.calls[0].answers.map(\.isLate) == [true])
    #expect(try night.alert.calls[0].answer == nil)
    #expect(try night.alert.isOver)
  }

  @Test func afterHalfADayNobodyCriesOff() throws {
    var night = try night()
    try night.answer("ldn-01")
    night.now = night.now.adding(seconds: 12 * 3600 + 1)
    try night.answer("ldn-01", coming: false)
    #expect(try night.alert.isOver)
    #expect(try night.alert.calls[0].isComing)
    #expect(try night.alert.calls[0].answers.last?.isLate == true)
  }

  @Test func anAlertThatIsCalledOffTellsWhoComes() throws {
    var night = AlertNight()
    try night.send("OVD_BZ", "AC_BZ")
    night.carry()
    try night.answer("ldn-01")
    try night.act { try EndAlert("l1", reason: "loos").decide($0, $1) }
    #expect(night.waiting == ["ldn-01 mail", "ldn-02 mail"])
    #expect(try night.alert.end?.reason == "loos")
  }

  // MARK: Refusals

  @Test func aCodeWithASlipIsMistyped() throws {
    let night = try night()
    for code in ["", "12", "99999", "abc", "12344"] {
      #expect(alertRefusal { try AnswerAlert(code).decide(night.state, night.context()) } == .codeIsMistyped(code))
    }
  }

  @Test func aCodeOfNobodyIsUnknown() throws {
    let night = try night()
    let other = try #require((0...99_999).lazy.map { digits($0) }.first { code in
      alertRefusal { try AnswerAlert(code).decide(night.state, night.context()) } == .codeIsUnknown(code)
    })
    #expect(other.count == 5)
  }

  private func digits(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: 5 - text.count) + text
  }

  @Test(arguments: [("jan", false), ("jan", true), ("ldn-02", false)])
  func anAlertIsForWhoIsCalled(account: String, onBehalf: Bool) throws {
    let night = try night()
    var command = AnswerAlert(try night.alert.calls[0].code.rawValue)
    command.onBehalf = onBehalf
    #expect(
      alertRefusal { try command.decide(night.state, night.context(account)) }
        == .isForAnother(AlertCode("L1"), "ldn-01"))
  }

  @Test(arguments: [(Role.notifier, false, true), (.dutyOfficer, true, true), (.dutyOfficer, false, false)])
  func whoMayAnswerForOthers(role: Role, onBehalf: Bool, may: Bool) throws {
    var night = try night()
    night.region.roles = [RoleGrant(role: role, accounts: ["jan"], groups: [])]
    var command = AnswerAlert(try night.alert.calls[0].code.rawValue)
    command.onBehalf = onBehalf
    let refusal = alertRefusal { try command.decide(night.state, night.context()) }
    #expect(refusal == (may ? nil : .isForAnother(AlertCode("L1"), "ldn-01")))
  }

  @Test(arguments: [-1, 1_441]) func nobodyComesInMoreThanADay(minutes: Int) throws {
    let night = try night()
    var command = AnswerAlert(try night.alert.calls[0].code.rawValue)
    command.minutes = minutes
    #expect(
      alertRefusal { try command.decide(night.state, night.context("ldn-01")) }
        == .comingIsOutOfRange(minutes: minutes, max: 1_440))
  }

  @Test func whatIsOverCannotBeEnded() throws {
    var night = try night()
    #expect(alertRefusal { try EndAlert("L9", reason: "x").decide(night.state, night.context()) } == .isUnknown("L9", nearest: ["L1"]))
    #expect(refusal(try EndAlert("L1", reason: " ").decide(night.state, night.context())) == .reasonIsMissing)
    try night.answer("ldn-01")
    #expect(
      alertRefusal { try EndAlert("1", reason: "x").decide(night.state, night.context()) }
        == .isOver(AlertCode("L1"), at: night.now))
  }
}
