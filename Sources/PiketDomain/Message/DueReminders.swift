/// Reminds people of what comes up: for the service itself, from time to time.
public struct RemindDue: Sendable {
  public init() {}

  /// Whether there is something to do.
  public func isDue(_ state: State, _ context: Context) -> Bool {
    state.dueReminders(context).contains { state.alerting.told[$0.told.key] == nil }
  }

  /// Never refuses. Each is told once; who cannot be reached, or does not want it, is not asked again either.
  public func decide(_ state: State, _ context: Context) -> Decision<Int> {
    let due = state.dueReminders(context).filter { state.alerting.told[$0.told.key] == nil }
    if due.isEmpty { return Decision([], 0) }
    let reminded = state.remind(due, urgent: { _ in false }, context)
    return Decision(reminded.map { .message(.reminded($0)) }, reminded.map(\.messages.count).reduce(0, +))
  }
}

extension State {
  /// Messages for reminders, so many to an event that it stays small.
  ///
  /// - Parameter urgent: what cannot wait for the end of quiet hours.
  func remind(
    _ reminders: [PlannedReminder], urgent: (Reminder) -> Bool, _ context: Context
  ) -> [PeopleReminded] {
    var count = alerting.outbox.count
    let size = DomainLimits.remindersPerEvent
    return stride(from: 0, to: reminders.count, by: size).map { start in
      let part = reminders[start..<min(start + size, reminders.count)]
      let messages = part.compactMap { planned -> Message? in
        let message = message(count + 1, planned, urgent: urgent(planned.reminder), context)
        if message != nil { count += 1 }
        return message
      }
      return PeopleReminded(at: context.now, told: part.map(\.told), messages: messages)
    }
  }

  /// Nil where the person does not want it, or has no channel.
  private func message(_ number: Int, _ planned: PlannedReminder, urgent: Bool, _ context: Context) -> Message? {
    if alerting.wishes[planned.person]?.without.contains(planned.reminder.kind) ?? false { return nil }
    guard let channel = channels(of: planned.person, urgent: urgent, context.region).first else { return nil }
    var message = context.message(
      number, to: planned.person, along: channel.code, .reminder(planned.reminder), urgent: urgent, self)
    message.goodUntil = planned.until
    return message
  }

  /// All that people are to be reminded of at a moment, told or not.
  func dueReminders(_ context: Context) -> [PlannedReminder] {
    handovers(context) + lapsingQualifications(context) + dueActions(context) + dueEvaluations(context)
  }

  private func handovers(_ context: Context) -> [PlannedReminder] {
    let hours = context.region.reminders.handoverHours
    let window = Interval(start: context.now, end: context.now.adding(seconds: Int64(hours) * 3_600))
    return rosters.sorted { $0.key < $1.key }.flatMap { post, roster in
      roster.shifts(startingIn: window).map { shift in
        let start = shift.interval.start
        let before = roster.shift(at: Instant(microseconds: start.microseconds - 1))?.person
        return PlannedReminder(
          person: shift.person,
          reminder: .handover(
            Reminder.Duty(post, shift.interval), from: before == shift.person ? nil : before),
          occasion: Reminder.Duty(post, shift.interval).occasion, until: start)
      }
    }
  }

  private func lapsingQualifications(_ context: Context) -> [PlannedReminder] {
    let days = context.region.reminders.qualificationDays
    let end = context.now.adding(seconds: Int64(days) * 86_400)
    return persons.values.sorted { $0.code < $1.code }.flatMap { person in
      person.hasLeft(before: context.now.adding(seconds: 1)) ? [] : person.qualifications.compactMap { qualification in
        guard let until = qualification.until, context.now < until, until <= end else { return nil }
        return PlannedReminder(
          person: person.code, reminder: .qualification(qualification.function, until: until),
          occasion: "qualification \(qualification.function) \(until.microseconds)", until: until)
      }
    }
  }

  private func dueActions(_ context: Context) -> [PlannedReminder] {
    actions(context.zone).flatMap { action -> [PlannedReminder] in
      guard action.state == .open, let day = action.due?.day(context.zone), let round = context.round(due: day)
      else { return [] }
      // A point of an evaluation has a function and a person: it is the person who is reminded.
      let named = action.owners.map { PersonCode($0) }.filter { persons[$0] != nil }
      let people = named.isEmpty ? action.owners.flatMap { self.people($0, context) } : named
      return people.map { person in
        PlannedReminder(
          person: person, reminder: .action(id: action.id, text: action.text, due: day),
          occasion: "action \(action.id) \(day.iso8601) \(round)", until: context.now.adding(seconds: 7 * 86_400))
      }
    }
  }

  private func dueEvaluations(_ context: Context) -> [PlannedReminder] {
    evaluationDuties(at: context).flatMap { duty in
      guard let round = context.round(due: duty.due) else { return [PlannedReminder]() }
      let reminder: Reminder
      let people: [PersonCode]
      let what: String
      switch duty.kind {
      case .open(let incident):
        (reminder, people) = (.evaluation(nil, incident, due: duty.due), evaluators(context))
        what = "open \(incident)"
      case .close(let code):
        (reminder, people) = (.evaluation(code, nil, due: duty.due), evaluators(context))
        what = "close \(code)"
      case .report(let code, let function):
        (reminder, people) = (.report(code, function, due: duty.due), self.people(function.rawValue, context))
        what = "report \(code) \(function)"
      // Points are among the actions.
      case .measure, .effect: return []
      }
      return people.map {
        PlannedReminder(
          person: $0, reminder: reminder, occasion: "evaluation \(what) \(duty.due.iso8601) \(round)",
          until: context.now.adding(seconds: 7 * 86_400))
      }
    }
  }

  /// Who is on duty for a function now; nobody where that is no function, but somebody of outside.
  private func people(_ owner: String, _ context: Context) -> [PersonCode] {
    guard let function = context.region.function(FunctionCode(owner)) else { return [] }
    return Duties.at(context.now, self, context.region, function: function.code).duties.map(\.person).sorted()
  }

  /// Persons of the register whose account may evaluate. Groups are not known here: whose role comes of a group has
  /// the list of evaluations.
  private func evaluators(_ context: Context) -> [PersonCode] {
    persons.values.filter { person in
      person.details.account.map {
        Caller(account: $0, groups: []).hasRole(of: [.evaluator], in: context.region)
      } ?? false
    }.map(\.code).sorted()
  }
}

extension ActionDue {
  fileprivate func day(_ zone: Zone) -> LocalDate {
    switch self {
    case .moment(let moment): zone.local(moment).date
    case .day(let day): day
    }
  }
}

extension Context {
  /// Which reminder of something with a last day it is time for: 0 shortly before it, then one a week.
  fileprivate func round(due: LocalDate) -> Int? {
    let ahead = region.reminders.dueDays
    let late = zone.local(now).date.daysSinceEpoch - due.daysSinceEpoch
    if ahead == 0 || late < -ahead { return nil }
    return late <= 0 ? 0 : 1 + (late - 1) / 7
  }
}

extension Reminder.Duty {
  /// Of the beginning of this stretch of duty.
  var occasion: String { "handover \(post) \(interval.start.microseconds)" }
}

extension Region {
  public var reminders: ReminderRules { rules.alerting?.reminders ?? ReminderRules() }
}
