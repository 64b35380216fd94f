/// A person may fill a function.
public struct QualifyPerson: Sendable {
  public var person: String
  public var function: String
  /// Nil: since ever.
  public var from: Instant?
  /// Nil: until further notice.
  public var until: Instant?

  public init(person: String, function: String, from: Instant?, until: Instant?) {
    self.person = person
    self.function = function
    self.from = from
    self.until = until
  }

  /// Refuses, in this order: `personIsUnknown`, `functionIsUnknown`, `periodIsEmpty`, `personHasLeft` (before it would
  /// begin), `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PersonCode> {
    let person = try state.person(named: person)
    let function = try context.region.function(named: function)
    if let from, let until, until <= from { throw .periodIsEmpty(Interval(start: from, end: until)) }
    if let leavesAt = person.leavesAt, leavesAt <= max(from ?? context.now, context.now) {
      throw .personHasLeft(person.code, at: leavesAt)
    }
    let qualification = Qualification(function: function.code, from: from, until: until)
    var after = person
    after.grant(qualification)
    if after.qualifications == person.qualifications { throw .nothingChanges }
    return Decision(
      [.qualificationGranted(QualificationGranted(person: person.code, qualification: qualification))], person.code)
  }
}
