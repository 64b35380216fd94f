/// A person may not fill a function any more, from a moment on. Shifts that are published stay: who fills them is a
/// decision of its own.
public struct DisqualifyPerson: Sendable {
  public var person: String
  public var function: String
  /// Nil: now.
  public var at: Instant?

  public init(person: String, function: String, at: Instant?) {
    self.person = person
    self.function = function
    self.at = at
  }

  /// Refuses, in this order: `personIsUnknown`, `functionIsUnknown`, `qualificationIsMissing` (none after that moment).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PersonCode> {
    let person = try state.person(named: person)
    let function = try context.region.function(named: function)
    let moment = at ?? context.now.wholeSecond
    var after = person
    after.end(function.code, at: moment)
    if after.qualifications == person.qualifications {
      throw .qualificationIsMissing(person.code, function.code)
    }
    return Decision(
      [.qualificationEnded(QualificationEnded(person: person.code, function: function.code, at: moment))],
      person.code)
  }
}
