/// Records who took part in a training. Who may fill a function that it counts for, until some day, may do so for
/// longer; who never might is not made an officer by it, and what was granted once is not taken away again.
public struct AttendTraining: Sendable {
  public var training: String
  public var persons: [String]
  /// In Dutch or English; nil: attended.
  public var result: String?

  public init(_ training: String, _ persons: [String], result: String? = nil) {
    self.training = training
    self.persons = persons
    self.result = result
  }

  /// A qualification that was renewed.
  public struct Renewal: Hashable, Sendable {
    public var person: PersonCode
    public var qualification: Qualification
  }

  public struct Outcome: Hashable, Sendable {
    public var training: TrainingCode
    public var renewals: [Renewal]
  }

  /// Refuses, in this order: `training(.isUnknown)`, `training(.isStillToCome)`; `training(.resultIsUnknown)`;
  /// `personIsUnknown`, `personHasLeft`; `nothingChanges`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<Outcome> {
    let training = try state.training(named: self.training)
    if training.date > context.zone.local(context.now).date {
      throw .training(.isStillToCome(training.code, training.date))
    }
    let result = if let result { try TrainingResult.read(result) } else { TrainingResult.attended }
    let day = context.zone.startOfDay(training.date)
    var participants: [Participation] = []
    for text in persons {
      let person = try state.person(named: text)
      if let leavesAt = person.leavesAt, leavesAt <= day { throw .personHasLeft(person.code, at: leavesAt) }
      let participation = Participation(person: person.code, result: result)
      if !training.participants.contains(participation), !participants.contains(participation) {
        participants.append(participation)
      }
    }
    if participants.isEmpty { throw .nothingChanges }
    if training.participants.count + participants.count > DomainLimits.participantsMax {
      throw .tooMany(field: "participants", max: DomainLimits.participantsMax)
    }
    let attended = TrainingAttended(
      training: training.code, participants: participants, by: context.caller.account)
    let renewals = result == .failed ? [] : participants.compactMap { state.persons[$0.person] }
      .flatMap { training.renewals(of: $0, context.zone) }
    let granted = renewals.map {
      Event.qualificationGranted(QualificationGranted(person: $0.person, qualification: $0.qualification))
    }
    return Decision(
      [.training(.attended(attended))] + granted, Outcome(training: training.code, renewals: renewals))
  }
}

extension Training {
  /// What it renews: qualifications that the person has or had until a day before the new one.
  fileprivate func renewals(of person: Person, _ zone: Zone) -> [AttendTraining.Renewal] {
    guard let validMonths else { return [] }
    let (start, end) = (zone.startOfDay(date), zone.startOfDay(date.adding(months: validMonths)))
    return functions.filter { function in
      let held = person.qualifications.filter { $0.function == function }
      return !held.isEmpty && held.allSatisfy { $0.until.map { $0 < end } ?? false }
    }.map { function in
      AttendTraining.Renewal(
        person: person.code, qualification: Qualification(function: function, from: start, until: end))
    }
  }
}
