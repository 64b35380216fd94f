import PiketDomain
import Testing

/// What goes when, and what comes of it.
struct OutboxTests {
  private func ids(_ night: AlertNight, inHand: [String] = [], max: Int = .max) -> [String] {
    night.state.dueDeliveries(night.context(), inHand: inHand, max: max).map(\.id)
  }

  /// Persons `p-1`... who are called at once.
  private func crowd(_ count: Int, _ change: (inout AlertRules) -> Void = { _ in }) throws -> AlertNight {
    var night = AlertNight(change)
    let persons = (1...count).map { "p-\($0)" }
    night.state = night.state.evolved(by: persons.flatMap { AlertNight.person($0) })
    try night.send { $0.persons = persons }
    return night
  }

  @Test func whatIsInHandIsNotGivenAgain() throws {
    let night = try crowd(3)
    #expect(ids(night) == ["M1", "M2", "M3"])
    #expect(ids(night, max: 2) == ["M1", "M2"])
    #expect(ids(night, inHand: ["M1", "M3", "rubbish", "M"]) == ["M2"])
  }

  @Test func aChannelTakesSoManyAMinute() throws {
    // Given
    var night = try crowd(5) { $0.channels[0].perMinute = 3 }
    #expect(ids(night).count == 3)
    #expect(ids(night, inHand: ["M1", "M2"]).count == 1)
    // When
    night.carry()
    // Then
    #expect(ids(night) == [])
    #expect(night.state.alerting.outbox.nextMoment(after: night.now, night.region.alerting) == night.now.adding(seconds: 60))
    night.now = night.now.adding(seconds: 60)
    #expect(ids(night) == ["M4", "M5"])
  }

  @Test func whatFailedIsTriedAgainLaterAndLater() throws {
    // Given
    var night = try crowd(1) { ($0.retrySeconds, $0.retrySecondsMax, $0.attemptsMax, $0.answerSeconds) = (10, 60, 6, 9_999) }
    var pauses: [Double] = []
    // When
    for _ in 1...5 {
      night.carry(.failed)
      let next = try #require(night.state.alerting.outbox.nextMoment(after: night.now, night.region.alerting))
      #expect(ids(night) == [])
      pauses.append(Double(next.microseconds - night.now.microseconds) / 1_000_000)
      night.now = next
      #expect(ids(night) == ["M1"])
    }
    // Then: each within a fifth
    for (pause, usual) in zip(pauses, [10.0, 20, 40, 60, 60]) { #expect(abs(pause / usual - 1) <= 0.2) }
    // When: the last attempt
    night.carry(.failed)
    // Then: along the next channel at once
    #expect(night.state.alerting.outbox[1]?.state == .failed)
    #expect(night.state.alerting.outbox[1]?.attempts.count == 6)
    #expect(night.waiting == ["p-1 sms"])
  }

  @Test func whatFailedTogetherDoesNotComeBackTogether() throws {
    var night = try crowd(20)
    night.carry(.failed)
    let rules = night.region.alerting
    var moments: Set<Instant> = []
    while let next = night.state.alerting.outbox.nextMoment(after: night.now, rules), moments.count < 20 {
      moments.insert(next)
      night.now = next
    }
    #expect(moments.count > 15)
  }

  @Test func whatIsNotUrgentGoesTogether() throws {
    // Given: two alerts that can wait, to one person, by day
    var night = AlertNight()
    night.now = at("2027-01-05 12:00")
    for _ in 1...2 {
      try night.send { ($0.persons, $0.isUrgent) = (["ldn-01"], false) }
      night.now = night.now.adding(seconds: 10)
    }
    #expect(ids(night) == [])
    // When
    night.now = at("2027-01-05 12:00:40")
    // Then
    #expect(ids(night) == ["M1+M2"])
    #expect(ids(night, inHand: ["M1+M2"]) == [])
    // When: it fails, and a third joins
    night.carry(.failed)
    try night.send { ($0.persons, $0.isUrgent) = (["ldn-01"], false) }
    night.now = at("2027-01-05 12:02")
    // Then: what was tried together has the same name
    #expect(ids(night) == ["M1+M2", "M3"])
  }

  @Test(arguments: [(3, ["M1", "M2", "M3"]), (4, ["M1+M2+M3+M4"])]) func aStormGoesTogether(count: Int, expected: [String]) throws {
    var night = AlertNight()
    for _ in 1...count { try night.send { $0.persons = ["ldn-01"] } }
    #expect(ids(night) == expected)
  }

  @Test func theUrgentGoFirst() throws {
    var night = AlertNight()
    night.now = at("2027-01-05 12:00")
    try night.send { ($0.persons, $0.isUrgent) = (["ldn-02"], false) }
    night.now = at("2027-01-05 12:01")
    try night.send { $0.persons = ["ldn-01"] }
    #expect(ids(night) == ["M2", "M1"])
  }

  @Test func whatIsUnknownOrFinishedIsIgnored() throws {
    var night = try crowd(1)
    night.carry()
    let events = night.log.count
    night.act { ReportMessages([.init("M1", .failed), .init("M99", .sent), .init("x", .sent), .init("", .sent)]).decide($0, $1) }
    #expect(night.log.count == events)
    // But that it arrived is news.
    night.act { ReportMessages([.init("M1", .delivered)]).decide($0, $1) }
    #expect(night.state.alerting.outbox[1]?.state == .delivered)
  }

  @Test func whatCannotGoAnyMoreFails() throws {
    // Given: the channel is taken out of the configuration
    var night = try crowd(1)
    night.region.rules.alerting?.channels.removeFirst()
    // When
    night.act(as: "piketd") { AdvanceAlerts().decide($0, $1) }
    // Then
    #expect(night.state.alerting.outbox[1]?.state == .failed)
    #expect(night.waiting == ["p-1 sms"])
  }

  // MARK: Wishes and tests

  @Test func ownWishesHoldForWhatIsNotUrgent() throws {
    // Given
    var night = AlertNight()
    night.now = at("2027-01-05 12:00")
    try night.act(as: "ldn-01") { state, context in
      var wish = WishReach()
      (wish.order, wish.quiet, wish.without) = (["SMS"], "11:00-13:00", ["shift", "handover", "shift"])
      return try wish.decide(state, context)
    }
    #expect(night.state.alerting.wishes["ldn-01"]?.without == [.handover, .shift])
    // When
    try night.send("OVD_BZ") { $0.isUrgent = false }
    // Then
    #expect(night.waiting == ["ldn-01 sms"])
    #expect(night.state.alerting.outbox.waiting[1]?.notBefore == at("2027-01-05 13:00:30"))
    // When
    try night.send("OVD_BZ")
    // Then
    #expect(night.state.alerting.outbox.waiting[2]?.channel == ChannelCode("mail"))
    #expect(night.state.alerting.outbox.waiting[2]?.notBefore == night.now)
  }

  private static let wrongWishes: [Wrong<WishReach, Refusal>] = [
    Wrong(.personIsUnknown("x", nearest: [])) { $0.person = "x" },
    Wrong(.accountIsNotOfThePerson("ldn-02", account: "ldn-01")) { $0.person = "ldn-02" },
    Wrong(.alert(.channelIsUnknown("snail", nearest: ["mail"]))) { $0.order = ["snail"] },
    Wrong(.alert(.channelIsUnknown("pigeon", nearest: ["mail", "sms"]))) { $0.order = ["pigeon"] },
    Wrong(.fieldIsInvalid(field: "quiet", value: "22:00", reason: .isNoMoment)) { $0.quiet = "22:00" },
    Wrong(.fieldIsInvalid(field: "quiet", value: "9:00-09:00", reason: .isNoMoment)) { $0.quiet = "9:00-09:00" },
    Wrong(.alert(.reminderIsUnknown("x", nearest: ReminderKind.allCases.map(\.rawValue)))) { $0.without = ["x"] },
    Wrong(.nothingChanges) { $0.order = [] },
  ]

  @Test(arguments: wrongWishes.indices) func wishesAreRefused(index: Int) throws {
    let night = AlertNight()
    var wish = WishReach()
    Self.wrongWishes[index].change(&wish)
    #expect(refusal(try wish.decide(night.state, night.context("ldn-01"))) == Self.wrongWishes[index].refusal)
  }

  @Test func aTestGoesAlongEachChannelOrTheOneThatIsNamed() throws {
    var night = AlertNight()
    try night.act { try SendTest("ldn-01").decide($0, $1) }
    #expect(night.waiting == ["ldn-01 mail", "ldn-01 sms"])
    try night.act { try SendTest("ldn-01", channel: "sms").decide($0, $1) }
    #expect(night.waiting.last == "ldn-01 sms")
    #expect(alertRefusal { try SendTest("ldp-01", channel: "sms").decide(night.state, night.context()) } == .personCannotBeReached("ldp-01"))
    #expect(alertRefusal { try SendTest("ldp-01", channel: "smss").decide(night.state, night.context()) } == .channelIsUnknown("smss", nearest: ["sms"]))
    #expect(refusal(try SendTest("x").decide(night.state, night.context())) == .personIsUnknown("x", nearest: []))
  }

  // MARK: Quiet hours

  @Test(arguments: [
    ("22:00", "07:00", "2027-01-05 21:59", "2027-01-05 21:59"), ("22:00", "07:00", "2027-01-05 22:00", "2027-01-06 07:00"),
    ("22:00", "07:00", "2027-01-06 06:59", "2027-01-06 07:00"), ("22:00", "07:00", "2027-01-06 07:00", "2027-01-06 07:00"),
    ("09:00", "17:00", "2027-01-05 12:00", "2027-01-05 17:00"), ("09:00", "17:00", "2027-01-05 18:00", "2027-01-05 18:00"),
    // The clock is put forward over the end, and back over it.
    ("22:00", "02:30", "2027-03-28 01:00", "2027-03-28 03:00"), ("22:00", "03:00", "2027-10-31 01:00", "2027-10-31 03:00"),
  ])
  func quietHoursEnd(from: String, until: String, moment: String, expected: String) throws {
    let quiet = QuietHours(from: try #require(LocalTime.read(from)), until: try #require(LocalTime.read(until)))
    #expect(quiet.over(after: at(moment), Office.zone) == at(expected))
  }
}
