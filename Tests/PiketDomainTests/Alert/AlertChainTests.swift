import PiketDomain
import Testing

/// The chain of a call-out, step by step.
struct AlertChainTests {
  @Test func theHolderIsCalledFirst() throws {
    // Given
    var night = AlertNight()
    // When
    let alert = try night.send("OVD_BZ")
    // Then
    #expect(try night.chain() == ["holder ldn-01"])
    #expect(night.waiting == ["ldn-01 mail"])
    #expect(alert.calls[0].until == at("2027-01-05 03:05"))
    #expect(night.state.nextAlertMoment == at("2027-01-05 03:05"))
  }

  @Test func withoutAnAnswerItGoesToTheEnd() throws {
    // Given
    var night = AlertNight()
    try night.send("OVD_BZ")
    // When
    night.goOn(minutes: 600)
    // Then: mail and sms for those of Leiden, mail for the others
    #expect(
      try night.chain() == [
        "holder ldn-01", "fallback ldn-02 (ldn-01 noAnswer)",
        "callDown ldn-03 (ldn-02 noAnswer, ldn-01 calledAlready)", "callDown ldp-01 (ldn-03 noAnswer)",
        "callDown oeg-01 (ldp-01 noAnswer)",
        "everybody ldn-01 ldn-02 ldn-03 ldp-01 oeg-01 (oeg-01 noAnswer)",
        "exhausted (ldn-01 noAnswer, ldn-02 noAnswer, ldn-03 noAnswer, ldp-01 noAnswer, oeg-01 noAnswer)",
      ])
    let steps = try night.alert.lines[0].steps
    #expect(steps.map { ($0.at.seconds - steps[0].at.seconds) / 60 } == [0, 10, 20, 30, 35, 40, 45])
    #expect(night.state.nextAlertMoment == nil)
    #expect(try night.alert.exhausted.map(\.name) == ["OVD_BZ"])
    #expect(!(try night.alert.isOver))
  }

  @Test func withinAPersonItGoesFromChannelToChannel() throws {
    var night = AlertNight()
    try night.send("OVD_BZ")
    night.goOn(minutes: 5)
    #expect(night.waiting == ["ldn-01 mail", "ldn-01 sms"])
    #expect(try night.chain() == ["holder ldn-01"])
    #expect(try night.alert.calls[0].until == at("2027-01-05 03:10"))
  }

  @Test func whatIsOverIsNotSentAnyMore() throws {
    var night = AlertNight()
    try night.send("OVD_BZ")
    night.goOn(minutes: 10)
    #expect(night.waiting == ["ldn-02 mail"])
    #expect(night.told(night.state.alerting.outbox.done.filter { $0.state == .dropped }) == ["ldn-01 mail", "ldn-01 sms"])
  }

  @Test func notComingCallsTheNextAtOnce() throws {
    var night = AlertNight()
    try night.send("OVD_BZ")
    try night.answer("ldn-01", coming: false)
    #expect(try night.chain() == ["holder ldn-01", "fallback ldn-02 (ldn-01 notComing)"])
    #expect(night.waiting == ["ldn-02 mail"])
  }

  @Test func aChannelThatFailsIsFollowedByTheNextAtOnce() throws {
    var night = AlertNight()
    try night.send("OVD_BZ")
    // When
    night.carry(.impossible)
    // Then
    #expect(night.waiting == ["ldn-01 sms"])
    #expect(try night.chain() == ["holder ldn-01"])
    // When: that one too
    night.carry(.impossible)
    // Then
    #expect(try night.chain() == ["holder ldn-01", "fallback ldn-02 (ldn-01 cannotBeReached)"])
  }

  @Test func whoHasNoChannelIsPassed() throws {
    var night = AlertNight { $0.channels = [MessageChannel(ChannelCode("sms"), .phone)] }
    night.state = night.state.evolved(by: AlertNight.person("ldn-01", mail: false, phone: false))
    try night.send("OVD_BZ")
    #expect(try night.chain() == ["fallback ldn-02 (ldn-01 cannotBeReached)"])
  }

  @Test func whoIsAbsentIsPassed() throws {
    var night = AlertNight()
    night.take([Office.absent("ldn-01", "2027-01-04 09:00", "2027-01-06")])
    try night.send("OVD_BZ")
    #expect(try night.chain() == ["fallback ldn-02 (ldn-01 absent)"])
  }

  @Test func aPostThatNobodyHasGoesOn() throws {
    var night = AlertNight()
    night.now = at("2027-02-01 03:00")
    try night.send("OVD_BZ")
    #expect(try night.chain() == ["callDown ldn-01 (- nobodyThere, - nobodyThere)"])
  }

  @Test func withoutAnyChannelItIsExhaustedAtOnce() throws {
    var night = AlertNight { $0.channels = [] }
    try night.send("OVD_BZ")
    #expect(try night.alert.lines[0].isExhausted)
    #expect(night.state.nextAlertMoment == nil)
  }

  @Test func theDeputiesOfAnOrderedListComeInTheirOrder() throws {
    var night = AlertNight()
    try night.send("BGM@leiden")
    night.goOn(minutes: 20)
    #expect(try night.chain().prefix(2) == ["holder bgm-1", "holder bgm-2 (bgm-1 noAnswer)"])
  }

  @Test func aSoftFunctionBeginsWithTheCallDownList() throws {
    var night = AlertNight()
    try night.send("TL_OPVANG")
    #expect(try night.chain() == ["callDown ztw-01"])
  }

  @Test func whoWasCalledLongestAgoIsCalledFirst() throws {
    // Given: ldn-03 was called yesterday
    var night = AlertNight()
    night.now = at("2027-02-01 03:00")
    try night.send { $0.persons = ["ldn-03"] }
    night.now = at("2027-02-02 03:00")
    // When
    try night.send("OVD_BZ")
    night.goOn(minutes: 60)
    // Then
    let called = try night.chain().filter { $0.hasPrefix("callDown") }.map { $0.split(separator: " ")[1] }
    #expect(called == ["ldn-01", "ldp-01", "oeg-01"])
  }

  @Test func twoPostsOfOnePersonAreOneCall() throws {
    // Given, when
    var night = AlertNight()
    let alert = try night.send("OVD_BZ", "CC")
    // Then
    #expect(alert.calls.count == 1)
    #expect(alert.calls[0].asked.map(\.line) == [1, 2])
    #expect(night.waiting == ["ldn-01 mail"])
    // When
    try night.answer("ldn-01")
    // Then
    #expect(try night.alert.end?.at == night.now)
  }

  @Test func whoIsOnDutyForAnotherPostIsNotAskedToStandIn() throws {
    var night = AlertNight()
    try night.send("OVD_BZ", "AC_BZ")
    try night.answer("ldn-02")
    try night.answer("ldn-01", coming: false)
    #expect(
      try night.chain() == ["holder ldn-01", "callDown ldn-03 (ldn-01 notComing, ldn-02 calledAlready, ldn-01 calledAlready)"])
  }

  @Test func aPersonWhoIsNamedIsCalledAndNobodyElse() throws {
    var night = AlertNight()
    try night.send { $0.persons = ["oeg-01"] }
    night.goOn(minutes: 60)
    #expect(try night.chain() == ["named oeg-01", "exhausted (oeg-01 noAnswer)"])
  }

  @Test func afterAStandstillEachStepHasItsTime() throws {
    // Given: nothing ran for three hours
    var night = AlertNight()
    try night.send("OVD_BZ")
    night.now = at("2027-01-05 06:00")
    // When
    night.act(as: "piketd") { AdvanceAlerts().decide($0, $1) }
    // Then: one step, from now on
    #expect(try night.chain() == ["holder ldn-01"])
    #expect(night.waiting == ["ldn-01 mail", "ldn-01 sms"])
    #expect(night.state.nextAlertMoment == at("2027-01-05 06:05"))
  }

  @Test func whatIsNotUrgentWaitsForTheMorning() throws {
    var night = AlertNight()
    try night.send("OVD_BZ") { $0.isUrgent = false }
    let message = try #require(night.state.alerting.outbox.waiting[1])
    #expect(message.notBefore == at("2027-01-05 07:00:30"))
    #expect(night.state.nextAlertMoment == at("2027-01-05 07:05:30"))
  }

  @Test func stepsAreInTheLogOfTheIncident() throws {
    // Given
    var night = AlertNight()
    night.state = night.state.evolved(by: try IncidentOffice.open().decide(State(), IncidentOffice.context()).events)
    // When
    try night.send("OVD_BZ", "AC_BZ") { $0.incident = "1" }
    try night.answer("ldn-02", minutes: 20)
    night.goOn(minutes: 60)
    // Then
    let log = try night.state.incidents.find("1").log
    #expect(
      log.entries.map { "\($0.subject) \($0.value ?? "") | \($0.text)" }.dropFirst().prefix(4) == [
        "alert L1 | brand", "alertStep L1 holder | OVD_BZ: ldn-01; AC_BZ: ldn-02",
        "alertAnswered L1 ldn-02 coming 20 | AC_BZ", "alertStep L1 callDown noAnswer | OVD_BZ: ldn-03",
      ])
    #expect(Array(log.entries).last?.subject == .alertExhausted)
  }
}
