/// A qualification that lapses soon; or has lapsed, while the person still has shifts after it.
public struct LapsingQualification: Hashable, Sendable {
  public var person: PersonCode
  public var function: FunctionCode
  /// The first moment without it.
  public var until: Instant
  /// Published shifts of the function that end after it and are not over: somebody else has to take them.
  public var shifts: [HitShift]
}

extension State {
  /// Qualifications that lapse within so many days, and those that lapsed while shifts are planned after it; by their
  /// end. Who leaves is none of them.
  public func lapsingQualifications(within days: Int, _ context: Context) -> [LapsingQualification] {
    let horizon = context.zone.startOfDay(context.zone.local(context.now).date.adding(days: days + 1))
    return persons.values.filter { $0.leavesAt == nil }.flatMap { person in
      Set(person.qualifications.map(\.function)).compactMap { function in
        lapsing(function, of: person, before: horizon, context.now)
      }
    }.sorted { ($0.until, $0.person, $0.function) < ($1.until, $1.person, $1.function) }
  }

  private func lapsing(
    _ function: FunctionCode, of person: Person, before horizon: Instant, _ now: Instant
  ) -> LapsingQualification? {
    let ends = person.qualifications.filter { $0.function == function }.map(\.until)
    guard !ends.contains(nil), let until = ends.compactMap({ $0 }).max(), until < horizon else { return nil }
    let after = shifts(of: person.code, after: max(until, now)).filter { $0.post.function == function }
    if until <= now, after.isEmpty { return nil }
    return LapsingQualification(person: person.code, function: function, until: until, shifts: after)
  }

  /// At least one joint exercise a year is held or planned (Besluit veiligheidsregio's 2.5.1).
  public func hasJointExercise(in year: Int) -> Bool {
    trainings.values.contains { $0.isJoint && $0.date.year == year }
  }
}
