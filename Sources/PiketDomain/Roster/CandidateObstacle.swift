/// A rule that stands in the way of giving somebody a stretch of duty.
public enum CandidateObstacle: Hashable, Sendable {
  case hasLeft(at: Instant)
  case notOfTheMunicipality(MunicipalityCode)
  case notQualified
  case absent(Interval)
  case otherDuty(Post, Interval)
  /// Less than the agreed time lies between it and another duty. Only planning keeps to it: who gives a single shift
  /// agrees on it.
  case tooClose(Post, Interval)
  /// The law on working time, where nobody has set the rule aside.
  case law(LawFinding)

  /// Never changed: clients have a text for it.
  public var name: String {
    switch self {
    case .hasLeft: "hasLeft"
    case .notOfTheMunicipality: "notOfTheMunicipality"
    case .notQualified: "notQualified"
    case .absent: "absent"
    case .otherDuty: "otherDuty"
    case .tooClose: "tooClose"
    case .law(let finding): finding.rule.rawValue
    }
  }

  /// What a command that gives the stretch all the same is refused with.
  func refusal(of person: PersonCode, _ post: Post, _ interval: Interval) -> Refusal {
    switch self {
    case .hasLeft(let at): .personHasLeft(person, at: at)
    case .notOfTheMunicipality(let municipality): .personIsNotOfTheMunicipality(person, municipality)
    case .notQualified: .personIsNotQualified(person, post.function, interval)
    case .absent(let absence): .personIsAbsent(person, absence)
    case .otherDuty(let other, let duty), .tooClose(let other, let duty): .personHasAnotherDuty(person, other, duty)
    case .law(let finding): .lawForbids([finding])
    }
  }
}

extension Person {
  /// Every rule but the law that stands in the way of this person having one stretch of a post, in a fixed order; the
  /// same that judge a whole roster.
  func obstacles(to post: Post, in interval: Interval, _ state: State) -> [CandidateObstacle] {
    var obstacles = ownObstacles(to: post, in: interval)
    if let other = state.shifts(of: code, overlapping: interval).first(where: { $0.post != post }) {
      obstacles.append(.otherDuty(other.post, other.interval))
    }
    return obstacles
  }

  /// Those of them that do not come from other duties.
  func ownObstacles(to post: Post, in interval: Interval) -> [CandidateObstacle] {
    var obstacles: [CandidateObstacle] = []
    if let leavesAt, hasLeft(before: interval.end) { obstacles.append(.hasLeft(at: leavesAt)) }
    if let municipality = post.municipality, !serves(post) { obstacles.append(.notOfTheMunicipality(municipality)) }
    if !isQualified(for: post.function, in: interval) { obstacles.append(.notQualified) }
    if let absence = absence(in: interval) { obstacles.append(.absent(absence.interval)) }
    return obstacles
  }

  /// What the law on working time forbids of it; asked last, since it looks back over years.
  func lawObstacles(to post: Post, in interval: Interval, _ state: State, _ context: Context) -> [CandidateObstacle] {
    let assigned = ShiftAssigned(
      post: post, year: context.zone.local(interval.start).date.year, interval: interval, person: code, reason: "",
      by: context.caller.account)
    let move = Move(post: post, interval: interval, from: nil, to: code)
    do {
      _ = try LawfulChange.judge([.shiftAssigned(assigned)], [move], Acceptance(), state, context)
      return []
    } catch {
      guard case .lawForbids(let findings) = error else { return [] }
      return findings.map { .law($0) }
    }
  }
}
