/// Sets who acts for a municipality's post, and who in their place (Gemeentewet 77), from a moment on.
public struct SetDeputyOrder: Sendable {
  public var function: String
  public var municipality: String?
  public var persons: [String]
  /// Nil: from now on.
  public var from: Instant?

  public init(function: String, municipality: String?, persons: [String], from: Instant?) {
    self.function = function
    self.municipality = municipality
    self.persons = persons
    self.from = from
  }

  /// Refuses, in this order: what names no post; `postIsNotOrdered`; `fieldIsInvalid` (nobody, too many, one named
  /// twice); per person `personIsUnknown`, `personHasLeft`, `personIsNotOfTheMunicipality`; `periodIsInThePast`;
  /// `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DeputyOrderSet> {
    let (function, post) = try context.region.post(named: function, at: municipality)
    guard function.pool == .ordered, let municipality = post.municipality else { throw .postIsNotOrdered(post) }
    let now = context.now.wholeSecond
    let start = from ?? now
    if persons.isEmpty { throw .fieldIsInvalid(field: "persons", value: "", reason: .isEmpty) }
    if persons.count > DomainLimits.deputiesMax {
      throw .tooMany(field: "persons", max: DomainLimits.deputiesMax)
    }
    var codes: [PersonCode] = []
    for name in persons {
      let person = try state.person(named: name)
      if let leavesAt = person.leavesAt, leavesAt <= start { throw .personHasLeft(person.code, at: leavesAt) }
      if !person.serves(post) { throw .personIsNotOfTheMunicipality(person.code, municipality) }
      if codes.contains(person.code) {
        throw .fieldIsInvalid(field: "persons", value: name, reason: .isDouble)
      }
      codes.append(person.code)
    }
    let whole = Interval(start: start, end: start)
    if start < now { throw .periodIsInThePast(whole) }
    if start > now.adding(seconds: Int64(DomainLimits.rosterHorizonDays) * DomainLimits.secondsPerDay) {
      throw .periodIsTooLong(Interval(start: now, end: start), daysMax: DomainLimits.rosterHorizonDays)
    }
    if state.rosters[post]?.order(at: start)?.persons == codes { throw .nothingChanges }
    let set = DeputyOrderSet(post: post, order: DeputyOrder(from: start, persons: codes))
    return Decision([.deputyOrderSet(set)], set)
  }
}
