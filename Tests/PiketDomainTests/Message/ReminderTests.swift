import PiketDomain
import Testing

/// Who is told what comes up, when, and how often.
struct ReminderTests {
  /// `ldn-01 handover`: who is reminded of what at a moment; it is then known.
  private func reminded(_ night: inout AlertNight, at moment: String) -> [String] {
    night.now = at(moment)
    let before = night.state.alerting.outbox.count
    night.act(as: "piketd") { RemindDue().decide($0, $1) }
    return waiting(night, after: before)
  }

  private func waiting(_ night: AlertNight, after number: Int) -> [String] {
    night.state.alerting.outbox.waiting.values.filter { $0.number > number }.sorted { $0.number < $1.number }.compactMap {
      guard case .reminder(let reminder) = $0.body else { return nil }
      return "\($0.person) \(reminder.kind)"
    }
  }

  /// The next week of OVD_BZ is that of ldn-03.
  private var nextWeek: AlertNight {
    var night = AlertNight()
    night.state.evolve(Office.published("OVD_BZ", [("ldn-03", "2027-01-11 09:00", "2027-01-18 09:00")], version: 2))
    return night
  }

  @Test func aDutyOfTomorrowIsToldOnce() {
    var night = nextWeek
    #expect(reminded(&night, at: "2027-01-10 08:59") == [])
    #expect(reminded(&night, at: "2027-01-10 09:00") == [])
    #expect(reminded(&night, at: "2027-01-10 09:01") == ["ldn-03 handover"])
    #expect(reminded(&night, at: "2027-01-10 10:00") == [])
    #expect(reminded(&night, at: "2027-01-11 09:00") == [])
  }

  @Test func itSaysFromWhom() {
    var night = nextWeek
    _ = reminded(&night, at: "2027-01-10 12:00")
    let bodies = night.state.alerting.outbox.waiting.values.map(\.body)
    let duty = Reminder.Duty(
      Post("OVD_BZ"), Interval(start: at("2027-01-11 09:00"), end: at("2027-01-18 09:00")))
    #expect(bodies == [.reminder(.handover(duty, from: PersonCode("ldn-01")))])
  }

  @Test func inQuietHoursItWaitsUntilMorning() throws {
    var night = AlertNight()
    night.state.evolve(Office.published("OVD_BZ", [("ldn-03", "2027-01-12 01:00", "2027-01-18 09:00")], version: 2))
    _ = reminded(&night, at: "2027-01-11 02:00")
    let message = try #require(night.state.alerting.outbox.waiting.values.first)
    #expect(message.notBefore == at("2027-01-11 07:00").adding(seconds: 30))
  }

  @Test func whoDoesNotWantItIsNotTold() throws {
    var night = nextWeek
    var wish = WishReach("ldn-03")
    wish.without = ["handover"]
    try night.act(as: "ldn-03") { try wish.decide($0, $1) }
    #expect(reminded(&night, at: "2027-01-10 12:00") == [])
  }

  @Test func whoCannotBeReachedIsNotTriedOnAndOn() {
    var night = AlertNight()
    night.state = night.state.evolved(by: AlertNight.person("p-1", mail: false, phone: false))
    night.state.evolve(Office.published("OVD_BZ", [("p-1", "2027-01-11 09:00", "2027-01-18 09:00")], version: 2))
    #expect(reminded(&night, at: "2027-01-10 12:00") == [])
    let events = night.log.count
    #expect(reminded(&night, at: "2027-01-10 12:01") == [])
    #expect(night.log.count == events)
  }

  @Test func whatComesTooLateIsDropped() {
    var night = nextWeek
    _ = reminded(&night, at: "2027-01-10 12:00")
    night.now = at("2027-01-11 09:00")
    night.act(as: "piketd") { AdvanceAlerts().decide($0, $1) }
    #expect(night.waiting == [])
    #expect(night.state.alerting.outbox.done.map(\.state) == [.dropped])
  }

  @Test func itIsForgottenWhenItCannotComeUpAgain() {
    var night = nextWeek
    night.state.evolve(Office.published("OVD_BZ", [("ldp-01", "2027-01-18 09:00", "2027-01-25 09:00")], version: 3))
    _ = reminded(&night, at: "2027-01-10 12:00")
    #expect(reminded(&night, at: "2027-01-17 12:00") == ["ldp-01 handover"])
    // Clock set back: told again, since it was forgotten, rather than never.
    #expect(reminded(&night, at: "2027-01-10 12:00") == ["ldn-03 handover"])
  }

  @Test func aQualificationThatLapsesIsToldAMonthBefore() {
    var night = AlertNight()
    night.state.evolve(
      .qualificationGranted(
        QualificationGranted(
          person: PersonCode("ztw-01"),
          qualification: Qualification(function: FunctionCode("CC"), from: nil, until: at("2027-03-01")))))
    #expect(reminded(&night, at: "2027-01-29") == [])
    #expect(reminded(&night, at: "2027-01-30") == ["ztw-01 qualification"])
    #expect(reminded(&night, at: "2027-02-20") == [])
    #expect(reminded(&night, at: "2027-03-02") == [])
  }

  /// (day, who is reminded of an action of ldn-03 that is due on the tenth)
  @Test(arguments: [
    ("2027-01-07 12:00", []), ("2027-01-08 12:00", ["ldn-03 action"]), ("2027-01-10 12:00", ["ldn-03 action"]),
    ("2027-01-11 12:00", ["ldn-03 action"]),
  ])
  func anActionIsToldWhenItIsNearlyDue(day: String, expected: [String]) {
    var night = actions
    #expect(reminded(&night, at: day) == expected)
  }

  @Test func andOnceAWeekWhenItIsOver() {
    var night = actions
    let days = (8...25).filter { !reminded(&night, at: "2027-01-\($0 < 10 ? "0" : "")\($0) 12:00").isEmpty }
    #expect(days == [8, 11, 18, 25])
  }

  private var actions: AlertNight {
    var night = AlertNight()
    var incident = OpenIncident("brand", in: ["leiden"])
    incident.at = night.now
    var action = GiveAction("1", "hekken plaatsen")
    action.owner = "ldn-03"
    action.due = at("2027-01-10 23:00")
    do {
      _ = try night.act { try incident.decide($0, $1) }
      _ = try night.act { try action.decide($0, $1) }
    } catch {
      Issue.record("\(error)")
    }
    return night
  }
}

/// Whose shifts changed is told, whatever it came of.
struct ShiftChangeTests {
  private func told(_ night: AlertNight, _ events: [Event], as account: String = "jan") -> [String] {
    let queued = ShiftChanges(night.state, events).decide(night.context(account))
    return queued.flatMap { event -> [String] in
      guard case .message(.reminded(let reminded)) = event else { return [] }
      return reminded.messages.map { message in
        guard case .reminder(.shifts(let gained, let lost)) = message.body else { return "?" }
        func days(_ duties: [Reminder.Duty]) -> String {
          duties.map { "\($0.post) \(Office.zone.rfc3339($0.interval.start).prefix(10))" }.joined(separator: ", ")
        }
        return "\(message.person) +[\(days(gained))] -[\(days(lost))]\(message.isUrgent ? " urgent" : "")"
      }
    }
  }

  private func assigned(_ person: String, _ start: String, _ end: String, in night: AlertNight) throws -> [Event] {
    let command = AssignShift(
      function: "OVD_BZ", municipality: nil, person: person,
      stretch: .between(Interval(start: at(start), end: at(end))), reason: "ziek")
    return try command.decide(night.state, night.context()).events
  }

  @Test func whoTakesOverTonightHearsItAtOnceAndWhoIsRelievedToo() throws {
    let night = AlertNight()
    let events = try assigned("ldn-03", "2027-01-05 18:00", "2027-01-11 09:00", in: night)
    #expect(
      told(night, events) == [
        "ldn-01 +[] -[OVD_BZ 2027-01-05] urgent", "ldn-03 +[OVD_BZ 2027-01-05] -[] urgent",
      ])
  }

  @Test func whatIsFarAwayCanWait() throws {
    let night = AlertNight()
    let events = try assigned("ldn-03", "2027-01-09 18:00", "2027-01-11 09:00", in: night)
    #expect(
      told(night, events) == ["ldn-01 +[] -[OVD_BZ 2027-01-09]", "ldn-03 +[OVD_BZ 2027-01-09] -[]"])
  }

  @Test func whoDidItIsNotToldOfTheOwnShifts() throws {
    let night = AlertNight()
    let events = try assigned("ldn-03", "2027-01-09 18:00", "2027-01-11 09:00", in: night)
    #expect(told(night, events, as: "ldn-03") == ["ldn-01 +[] -[OVD_BZ 2027-01-09]"])
  }

  @Test func aPublicationTellsEachOnce() {
    let night = AlertNight()
    let events = [
      Office.published(
        "OVD_BZ",
        [("ldn-03", "2027-02-01 09:00", "2027-02-08 09:00"), ("ldn-03", "2027-02-15 09:00", "2027-02-22 09:00")],
        version: 2),
      Office.published("AC_BZ", [("ldn-02", "2027-02-01 09:00", "2027-02-08 09:00")], version: 2),
    ]
    #expect(
      told(night, events) == [
        "ldn-02 +[AC_BZ 2027-02-01] -[]", "ldn-03 +[OVD_BZ 2027-02-01, OVD_BZ 2027-02-15] -[]",
      ])
  }

  @Test func thePastAndWhatStaysTheSameIsNotTold() {
    let night = AlertNight()
    let same = Office.published("OVD_BZ", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")], version: 2)
    #expect(told(night, [same]) == [])
  }

  @Test func withoutChannelsNothingIsQueued() throws {
    let night = AlertNight { $0.channels = [] }
    #expect(told(night, try assigned("ldn-03", "2027-01-09 18:00", "2027-01-11 09:00", in: night)) == [])
  }

  @Test func aDutyThatWasToldWithTheChangeIsNotToldAgain() throws {
    var night = AlertNight()
    let events = try assigned("ldn-03", "2027-01-05 18:00", "2027-01-11 09:00", in: night)
    night.take(events + ShiftChanges(night.state, events).decide(night.context()))
    let before = night.state.alerting.outbox.count
    night.act(as: "piketd") { RemindDue().decide($0, $1) }
    #expect(night.state.alerting.outbox.count == before)
  }
}
