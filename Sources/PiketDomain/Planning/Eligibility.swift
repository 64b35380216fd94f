/// Who may have a shift, as far as that does not depend on the other shifts of the plan: function, municipality,
/// absence, duty that stands already with the agreed time between, and the law where a single duty breaks it (age,
/// pregnancy, night shifts elsewhere).
struct Eligibility {
  private let people: [PersonCode: PlanPerson]
  private let state: State
  private let functions: [FunctionCode: PiketFunction]
  private let law: RosterLaw
  /// Those of whom the law has more to say than of others.
  private let special: Set<PersonCode>

  init(_ people: [PlanPerson], in period: Interval, _ state: State, _ context: Context) {
    self.people = Dictionary(people.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.state = state
    functions = Dictionary(context.region.functions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    law = RosterLaw(period: period, state, context)
    special = Set(people.map(\.code).filter { state.persons[$0]?.working.mayForbidASingleDuty ?? false })
  }

  func slot(_ piece: PlanPiece, of number: Int, on post: Post, among pool: [PersonCode]) -> PlanSlot {
    var slot = PlanSlot(
      post: post, interval: piece.interval, number: number, kept: piece.kept, candidates: [], ruledOut: [])
    for code in pool {
      if let obstacle = obstacle(to: code, having: piece.interval, on: post) {
        slot.ruledOut.append(RuledOut(person: code, obstacle: obstacle))
      } else {
        slot.candidates.append(code)
      }
    }
    return slot
  }

  private func obstacle(to code: PersonCode, having duty: Interval, on post: Post) -> CandidateObstacle? {
    guard let person = state.persons[code], let function = functions[post.function] else { return nil }
    if let own = person.ownObstacles(to: post, in: duty).first { return own }
    if let other = person.nearest(people[code]?.otherDuties ?? [], to: duty, of: function, functions) { return other }
    guard special.contains(code) else { return nil }
    return law.newFindings(of: code, having: duty, of: function).first { $0.severity == .hard }.map { .law($0) }
  }
}

extension Person {
  /// A duty that a new one would overlap, or stand closer to than is agreed: half of what each function asks for.
  func nearest(
    _ duties: [HitShift], to duty: Interval, of function: PiketFunction, _ functions: [FunctionCode: PiketFunction]
  ) -> CandidateObstacle? {
    for other in duties {
      if other.interval.overlaps(duty) { return .otherDuty(other.post, other.interval) }
      let hours = function.spacingHours + (functions[other.post.function]?.spacingHours ?? 0)
      let between = max(
        duty.start.microseconds - other.interval.end.microseconds,
        other.interval.start.microseconds - duty.end.microseconds)
      if 2 * between < Int64(hours) * Span.hour { return .tooClose(other.post, other.interval) }
    }
    return nil
  }
}

extension WorkingFacts {
  /// Something of the person can make a single duty unlawful, whatever other duties there are.
  var mayForbidASingleDuty: Bool {
    birthDate != nil || !pregnancies.isEmpty || !hours.isEmpty || !outsideShifts.isEmpty
  }
}
