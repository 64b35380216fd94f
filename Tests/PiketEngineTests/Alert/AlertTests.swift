import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Calling people out through the engine: in one transaction, over a restart, at the moment that it is due.
struct AlertTests {
  /// Two hundred persons with mail, none of them on duty.
  private func crowd(_ change: (inout AlertRules) -> Void = { _ in }) throws -> (office: Office, persons: [String]) {
    var region = try Repository.region()
    var rules = region.alerting
    rules.channels[0].perMinute = 10_000
    change(&rules)
    region.rules.alerting = rules
    let office = try Office(region: region)
    let persons = (1...200).map { "p-\($0)" }
    let rows = persons.map { "\($0);Name \($0);Leiden;\($0)@example.nl" }
    let table = (["code;naam;gemeente;e-mail"] + rows).joined(separator: "\n")
    try office.call(PersonWire.Import(name: "p.csv", content: table))
    return (office, persons)
  }

  private func send(_ persons: [String], to office: Office) throws -> AlertWire.Alert {
    try office.call(AlertWire.Send(text: "rook", functions: [], persons: persons), as: "duty-officer").alert
  }

  private func take(_ office: Office, max: Int = 1_000, inHand: [String] = []) throws -> [NotifyWire.Delivery] {
    try office.call(NotifyWire.Take(max: max, inHand: inHand), as: "notifier").deliveries
  }

  @Test func twoHundredPersonsAreOneTransactionAndAllAreHandedOut() throws {
    // Given
    let (office, persons) = try crowd()
    let before = office.head.position
    // When
    let alert = try send(persons, to: office)
    // Then: what happened, and whom first
    #expect(alert.calls.count == 200)
    #expect(try office.types()[before...] == ["AlertRaised", "AlertWentOn"])
    let deliveries = try take(office)
    #expect(deliveries.map(\.person) == persons)
    #expect(deliveries.map(\.to) == persons.map { "\($0)@example.nl" })
    #expect(Set(deliveries.map(\.id)).count == 200)
    let first = try #require(deliveries.first)
    let code = try #require(first.codes.first)
    #expect(first.subject == "ALARM L1: rook")
    #expect(first.text == "rook. Komt u? piket alert ack \(code) --coming 20m, of --not-coming")
    #expect(first.kind == "alert" && first.urgent && first.attempt == 1)
    // What is in hand is not given again; a notifier that has nothing gets all.
    #expect(try take(office, inHand: deliveries.map(\.id)) == [])
    #expect(try take(office, max: 7).count == 7)
    #expect(try take(office) == deliveries)
  }

  @Test func aMessageSaysWhatWhereAndForWhat() throws {
    let office = try Office.published()
    office.goOn(to: "2027-01-05T03:00:00+01:00")
    try office.call(
      IncidentWire.Open(
        title: "brand", municipalities: ["leiderdorp"], place: "Hoogmadeseweg", exercise: true), as: "duty-officer")
    try office.call(AlertWire.Send(functions: ["OVD_BZ"], persons: [], incident: "1"), as: "duty-officer")
    let delivery = try #require(try take(office).first)
    #expect(
      delivery.text.hasPrefix(
        "OEFENING: brand, Hoogmadeseweg (Leiderdorp, 2027-LDP-0001) [OVD_BZ]. Komt u?"), "\(delivery.text)")
    #expect(delivery.text.count <= 160)
  }

  @Test func itGoesOnAfterTheProcessWasKilled() throws {
    // Given
    let office = try Office.published()
    office.goOn(to: "2027-01-05T03:00:00+01:00")
    let alert = try office.call(AlertWire.Send(text: "rook", functions: ["OVD_BZ"], persons: []), as: "duty-officer").alert
    // When
    office.crash()
    try office.open()
    // Then
    #expect(try office.call(AlertWire.Show(alert: "L1")).alert == alert)
    // When: the time to answer is over, and nobody asked for it
    office.goOn(to: "2027-01-05T03:05:00+01:00")
    office.engine.advanceAlerts(at: office.now)
    office.settle()
    // Then
    let line = try #require(try office.call(AlertWire.Show(alert: "L1")).alert.lines.first)
    #expect(line.steps.map(\.stage) == [.holder, .fallback])
    // Nobody carried the message: it is not that there was no answer.
    #expect(line.steps[1].passed.first?.reason == .cannotBeReached)
    // It is so from a checkpoint, and from the log alone.
    let state = office.state
    for version in ["1", "2"] {
      try office.restart(version: version)
      #expect(office.state == state)
    }
  }

  /// The alarm rings by itself: the clock of the test stands where all is due.
  @Test func theAlarmRings() throws {
    // Given
    let office = try Office.published()
    office.goOn(to: "2027-01-05T03:00:00+01:00")
    try office.call(AlertWire.Send(text: "rook", functions: ["OVD_BZ"], persons: []), as: "duty-officer")
    office.goOn(to: "2027-01-05T03:06:00+01:00")
    // When
    office.engine.keepTime { office.now }
    // Then
    while office.state.alerting.open[AlertCode("L1")]?.lines.first?.steps.count == 1 {
      office.reports.wait(for: "eventRecorded", count: office.reports.count("eventRecorded") + 1)
    }
    #expect(office.state.alerting.open[AlertCode("L1")]?.lines.first?.stage == .fallback)
  }

  @Test func nobodyLeftIsAnEmergency() throws {
    // Given
    let (office, _) = try crowd()
    _ = try send(["p-1"], to: office)
    // When
    office.goOn(to: "2026-12-01T12:05:00+01:00")
    office.engine.advanceAlerts(at: office.now)
    office.settle()
    // Then
    #expect(office.reports.texts.contains { $0.hasPrefix("alertExhausted(alert: \"L1\", posts: \"p-1\"") })
    let status = try office.call(ServiceWire.GetStatus()).status
    #expect(status.alerting?.exhausted == ["L1 p-1"])
  }

  @Test func aNotifierThatWaitsIsWoken() throws {
    // Given
    let (office, _) = try crowd()
    let waiting = office.send(NotifyWire.Wait.name, Array("{}".utf8), as: "notifier", more: true)
    #expect(waiting.next() == .continues(Array("{}".utf8)))
    // When
    _ = try send(["p-1"], to: office)
    // Then
    #expect(waiting.next() == .continues(Array("{}".utf8)))
    // When: nothing waits any more, nothing is said; at the end it is told
    try office.call(NotifyWire.Report(results: [NotifyWire.Result(id: "M1", outcome: .sent)]), as: "notifier")
    office.beginStop().wait()
    #expect(waiting.next() == .reply(Array("{}".utf8)))
  }

  @Test func whatIsWrongWithCallingOutIsAFinding() throws {
    // Given: nobody comes for messages, and one who is on duty has no mail address
    let office = try Office.published()
    let shifts = try office.call(RosterWire.Show(function: "OVD_BZ", from: "2027-01-04 09:00", until: "2027-01-11 09:00"))
    let person = try #require(shifts.shifts.first?.person)
    try office.call(PersonWire.Change(person: person, email: ""))
    office.goOn(to: "2026-12-31T12:00:00+01:00")
    // When
    let alone = try #require(try office.call(ServiceWire.GetStatus()).status.alerting)
    // Then
    #expect(alone.notifierSilent && alone.notifierAt == nil && alone.unreachable.contains(person))
    // When: a notifier came
    let reply = try office.call(NotifyWire.Take(max: 1), as: "notifier")
    // Then
    #expect(try office.call(ServiceWire.GetStatus()).status.alerting?.notifierSilent == false)
    #expect(reply.heartbeat == nil)
    office.goOn(to: "2026-12-31T12:01:01+01:00")
    #expect(try office.call(ServiceWire.GetStatus()).status.alerting?.notifierSilent == true)
  }

  @Test func theHeartbeatTellsWhetherAllIsWell() throws {
    let (office, _) = try crowd {
      $0.heartbeat = HeartbeatRule(url: "http://localhost/", everySeconds: 30)
    }
    let beat = try office.call(NotifyWire.Take(max: 1), as: "notifier").heartbeat
    // Nobody is on duty in this office.
    #expect(beat == NotifyWire.Heartbeat(url: "http://localhost/", everySeconds: 30, well: false))
  }

  @Test(arguments: [0, 1_001]) func aNotifierTakesSoManyAtOnce(max: Int) throws {
    let office = try Office()
    let answer = try office.answer(NotifyWire.Take(max: max), as: "notifier")
    #expect(answer.text.hasPrefix("org.varlink.service.InvalidParameter"))
  }

  /// The account of a person may answer whatever its role is; another one may not.
  @Test func anAnswerIsOfThePersonsAccount() throws {
    // Given
    let (office, _) = try crowd()
    try office.call(PersonWire.Change(person: "p-1", account: "reader"))
    let code = try #require(try send(["p-1"], to: office).calls.first?.code)
    // When, then
    let fault = try office.fault(AlertWire.Answer(code: code), ServiceWire.Refused.self, as: "evaluator")
    #expect(fault.reason == "alertIsForAnother")
    let reply = try office.call(AlertWire.Answer(code: code, minutes: 10), as: "reader")
    #expect(reply.needed && !reply.late && reply.posts == ["p-1"])
    #expect(try office.call(AlertWire.Show(alert: "L1")).alert.calls.first?.minutes == 10)
  }

  @Test func whoseShiftsChangedReadsItInTheRegionsLanguage() throws {
    let office = try Office.published()
    // What is not urgent waits for others that may go with it.
    #expect(try take(office) == [])
    office.goOn(to: "2026-12-01T12:00:30+01:00")
    let told = try take(office)
    #expect(Set(told.map(\.kind)) == ["reminder"])
    let first = try #require(told.first { $0.person == "ldn-01" })
    #expect(first.subject == "Uw piketdiensten zijn veranderd")
    #expect(first.text.contains("\n+ OVD_BZ maandag 2027-01-04 09:00 - maandag 2027-01-11 09:00"))
  }

  @Test func everyReminderHasItsWordsInBothLanguages() throws {
    let office = try Office.published()
    let view = View(office.engine.snapshot, office.engine.snapshot.state, office.now, Caller(account: "x", groups: []))
    let (moment, day) = (Instant(microseconds: 1_799_049_600_000_000), LocalDate(daysSinceEpoch: 20_822))
    let duty = Reminder.Duty(Post("OVD_BZ"), Interval(start: moment, end: moment.adding(seconds: 3_600)))
    let reminders: [Reminder] = [
      .handover(duty, from: PersonCode("ldn-01")), .handover(duty, from: nil), .shifts(gained: [duty], lost: [duty]),
      .action(id: "E3/P1", text: "oefenen", due: day), .report(EvaluationCode("E3"), FunctionCode("OVD_BZ"), due: day),
      .evaluation(nil, IncidentNumber("2027-LDP-0012"), due: day), .evaluation(EvaluationCode("E3"), nil, due: day),
      .qualification(FunctionCode("OVD_BZ"), until: moment),
    ]
    for language in Texts.Language.allCases {
      let texts = Texts.of(language)
      for reminder in reminders {
        let values = ReminderWords(view, texts).values(of: reminder)
        for key in ["reminderSubject.\(reminder.words)", "reminderText.\(reminder.words)"] {
          let text = texts(key, values)
          #expect(text != key && !text.contains("{") && !text.contains("LocalDate("), "\(text)")
        }
      }
    }
  }
}
