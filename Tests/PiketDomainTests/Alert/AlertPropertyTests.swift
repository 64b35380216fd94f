import PiketDomain
import Testing

/// Nights that nobody thought of: answers, failures, crashes, people who leave, in any order.
struct AlertPropertyTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func nothingIsSilentAndNothingTwice(seed: UInt64) throws {
    // Given
    var office = RandomOffice(seed: seed)
    var night = AlertNight { rules in
      rules.attemptsMax = 1 + office.number(0..<3)
      rules.callDownMax = office.number(0..<4)
      rules.overdueFunctions = [FunctionCode("AC_BZ")]
      rules.rules = [AlertRule(on: .grip, grip: .one, functions: [FunctionCode("CC")])]
    }
    let start = night.state
    // When
    for _ in 0..<150 {
      let before = night.state
      let count = night.log.count
      step(&night, &office)
      // Then: after each step
      check(Array(night.log[count...]), before, night, "seed \(seed)")
      if office.chance(15) {
        // A crash: what is known is what the log says.
        let again = start.evolved(by: night.log)
        #expect(again == night.state, "seed \(seed): the same as without the crash")
        night.state = again
      }
    }
    #expect(night.state == start.evolved(by: night.log), "seed \(seed)")
    // When: nobody answers any more
    var steps = 0
    while let next = night.state.nextAlertMoment, steps < 2_000 {
      steps += 1
      night.now = max(night.now, next)
      let before = night.state
      let count = night.log.count
      night.act(as: "piketd") { AdvanceAlerts().decide($0, $1) }
      check(Array(night.log[count...]), before, night, "seed \(seed)")
      #expect(night.log.count > count, "seed \(seed): what is due happens")
    }
    // Then: each line comes to an end
    #expect(steps < 2_000, "seed \(seed)")
    #expect(night.state.alerting.open.values.allSatisfy { $0.running.isEmpty }, "seed \(seed)")
  }

  /// Whatever may happen at a moment.
  private func step(_ night: inout AlertNight, _ office: inout RandomOffice) {
    switch office.number(0..<10) {
    case 0:
      var command = SendAlert("alarm \(office.number(1..<99))")
      command.functions = [["OVD_BZ"], ["OVD_BZ", "AC_BZ", "CC"], ["BGM@leiden", "TL_OPVANG"], []][office.number(0..<4)]
      command.persons = office.chance(20) ? ["oeg-01", "ldn-01"] : []
      command.isUrgent = office.chance(80)
      command.incident = office.chance(50) ? "1" : nil
      _ = try? night.act { try command.decide($0, $1) }
    case 1, 2, 3: try? answer(&night, &office)
    case 4, 5: carry(&night, &office)
    case 6: incident(&night, &office)
    case 7: change(&night, &office)
    default:
      night.now = night.now.adding(seconds: Int64(office.number(1..<900)))
      night.act(as: "piketd") { AdvanceAlerts().decide($0, $1) }
    }
  }

  private func answer(_ night: inout AlertNight, _ office: inout RandomOffice) throws {
    let alerts = night.state.alerting.all.sorted { $0.code < $1.code }
    guard !alerts.isEmpty else { return }
    let alert = alerts[office.number(0..<alerts.count)]
    if office.chance(5) {
      try night.act { try EndAlert(alert.code.rawValue, reason: "loos").decide($0, $1) }
    } else if !alert.calls.isEmpty {
      let call = alert.calls[office.number(0..<alert.calls.count)]
      var command = AnswerAlert(call.code.rawValue)
      command.isComing = office.chance(40)
      try night.act(as: call.person.rawValue) { try command.decide($0, $1) }
    }
  }

  private func carry(_ night: inout AlertNight, _ office: inout RandomOffice) {
    let due = night.state.dueDeliveries(night.context(), inHand: [], max: 1 + office.number(0..<5))
    let results = due.map { delivery in
      ReportMessages.Result(delivery.id, AttemptOutcome.allCases[office.number(0..<4)], detail: "so")
    }
    // At times what was answered meanwhile comes back.
    if office.chance(30) { try? answer(&night, &office) }
    night.act(as: "piket-notify") { ReportMessages(results).decide($0, $1) }
    if office.chance(30) { night.act(as: "piket-notify") { ReportMessages(results).decide($0, $1) } }
  }

  private func incident(_ night: inout AlertNight, _ office: inout RandomOffice) {
    if night.state.incidents.all.isEmpty {
      _ = try? night.act { try OpenIncident("brand", in: ["leiden"]).decide($0, $1) }
    } else {
      let level = ["0", "1", "2"][office.number(0..<3)]
      _ = try? night.act { try SetGrip("1", GripCall(level, reason: "rook")).decide($0, $1) }
    }
  }

  private func change(_ night: inout AlertNight, _ office: inout RandomOffice) {
    let person = ["ldn-01", "ldn-02", "ldn-03", "ldp-01", "oeg-01"][office.number(0..<5)]
    if office.chance(50), var details = night.state.persons[PersonCode(person)]?.details {
      details.email = office.chance(50) ? "x@example.nl" : nil
      night.take([.personChanged(PersonChanged(person: PersonCode(person), details: details))])
    } else {
      let count = night.state.persons[PersonCode(person)]?.absences.count ?? 0
      let absence = Absence(
        number: count + 1, interval: Interval(start: night.now, end: night.now.adding(seconds: 7200)), kind: .sick,
        recordedAt: night.now)
      night.take([.absenceRecorded(AbsenceRecorded(person: PersonCode(person), absence: absence))])
    }
  }

  // MARK: What always holds

  private func check(_ events: [Event], _ before: State, _ night: AlertNight, _ seed: String) {
    let alerting = night.state.alerting
    for alert in alerting.open.values {
      for line in alert.running {
        let asked = (line.steps.last?.asked ?? []).compactMap { number in alert.calls.first { $0.number == number } }
        // Never silent: a moment at which it goes on, and word on its way or gone.
        #expect(asked.contains { $0.until != nil }, "\(seed): \(alert.code) line \(line.number) is silent")
        #expect(asked.contains { !$0.contacts.isEmpty }, "\(seed): nobody was told")
      }
    }
    for alert in alerting.all {
      #expect(Set(alert.calls.map(\.person)).count == alert.calls.count, "\(seed): each is called once")
      for call in alert.calls where call.until != nil { #expect(call.answer == nil && !alert.isOver, "\(seed)") }
      for line in alert.lines {
        let callDown = line.steps.count { $0.stage == .callDown }
        #expect(callDown <= night.region.alerting.callDownMax, "\(seed)")
        #expect(line.isOpen || alert.calls.contains { $0.number == line.filledBy && $0.isComing }, "\(seed): filled")
      }
      #expect(!alert.isOver || alert.end?.reason != nil || alert.lines.allSatisfy { !$0.isOpen }, "\(seed)")
    }
    // Never a call for what was answered.
    for message in events.flatMap(\.messages) {
      guard case .alert(let code, let number) = message.body else { continue }
      let call = before.alerting[code]?.calls.first { $0.number == number }
      #expect(call?.answer == nil, "\(seed): \(code) calls \(message.person) again")
    }
    for message in alerting.outbox.waiting.values {
      guard case .alert(let code, let number) = message.body else { continue }
      let call = alerting[code]?.calls.first { $0.number == number }
      #expect(call?.answer == nil && call?.releasedAt == nil, "\(seed): what is answered does not wait")
    }
  }
}

extension Event {
  /// What it puts in the outbox.
  fileprivate var messages: [Message] {
    switch self {
    case .alert(.wentOn(let event)): event.messages
    case .alert(.calledOn(let event)): event.messages
    case .alert(.answered(let event)): event.messages
    case .alert(.ended(let event)): event.messages
    case .message(.queued(let event)): event.messages
    default: []
    }
  }
}
