/// A roster to be planned: the shifts, who may have each, and what else is known of these people. Made from one state;
/// what changes after it is found when the draft is published.
public struct PlanTask: Sendable {
  /// By post (as configured) and start.
  public private(set) var slots: [PlanSlot] = []
  /// What the ordered lists make of their posts; there is nothing to plan.
  public private(set) var listed: [DraftShift] = []
  /// Everybody who may fill one of the posts at some time, by code.
  public let people: [PlanPerson]
  /// What is remembered of earlier rosters, and what the people have beside this one.
  public let arrears: Arrears
  /// From the first start to the last end.
  public let period: Interval
  /// Whether something is kept: a shift that goes to somebody else than `PlanSlot.kept` is a change.
  public let keepsSomething: Bool
  public let context: Context
  /// What the posts were when it was made.
  let state: State
  /// The state without what the plan replaces.
  let cleared: State
  public let functions: [FunctionCode: PiketFunction]

  init(
    _ planned: [PiketFunction], _ period: Interval, kept: [Post: [PublishedShift]]?, _ state: State, _ context: Context
  ) {
    self.state = state
    self.context = context
    keepsSomething = kept != nil
    functions = Dictionary(context.region.functions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var open: [(post: Post, slots: [Interval])] = []
    for function in planned {
      let slots = function.slots(startingIn: period, context.zone)
      for post in context.region.posts(of: function) where !slots.isEmpty { open.append((post, slots)) }
    }
    let hull = open.flatMap(\.slots).hull ?? period
    self.period = hull
    let cleared = state.clearing(open)
    self.cleared = cleared
    let region = context.region
    let isOrdered = Set(region.functions.filter { $0.pool == .ordered }.map(\.code))
    listed = open.filter { isOrdered.contains($0.post.function) }
      .flatMap { post, slots in cleared.listed(post, slots) }
    let turns = open.filter { !isOrdered.contains($0.post.function) }
    arrears = Arrears(planned: turns.map { ($0.post, $0.slots.hull ?? hull) }, until: hull.end, state, context)
    let pools = Dictionary(turns.map { ($0.post, cleared.pool(of: $0.post, in: hull)) }, uniquingKeysWith: { $1 })
    people = PlanPerson.all(Set(pools.values.joined()), in: hull, busy: listed, cleared, context)
    let eligibility = Eligibility(people, in: hull, cleared, context)
    for (post, whole) in turns {
      for (number, slot) in whole.enumerated() {
        for piece in cleared.pieces(of: slot, on: post, kept: kept?[post] ?? []) {
          slots.append(eligibility.slot(piece, of: number, on: post, among: pools[post] ?? []))
        }
      }
    }
  }
}

extension PlanTask {
  public func person(_ code: PersonCode) -> Person? { state.persons[code] }

  /// The clock time at which a post changes hands.
  public func handover(of post: Post) -> LocalTime { functions[post.function]?.handover.time ?? .midnight }
}

/// A shift to be planned, or a part of one where what is kept has it in parts.
public struct PlanSlot: Hashable, Sendable {
  public var post: Post
  public var interval: Interval
  /// The how manieth shift of its post it is, or is a part of.
  public var number: Int
  /// Who has it in what is kept.
  public var kept: PersonCode?
  /// Who may have it, by code: no rule but those among the planned shifts themselves stands in the way.
  public var candidates: [PersonCode]
  /// The others who fill the post at some time, by code, and why they cannot have this shift.
  public var ruledOut: [RuledOut]
}

/// Why somebody cannot have a shift.
public struct RuledOut: Hashable, Sendable {
  public var person: PersonCode
  public var obstacle: CandidateObstacle

  public init(person: PersonCode, obstacle: CandidateObstacle) {
    self.person = person
    self.obstacle = obstacle
  }
}

/// A part of a shift and who has it in what is kept.
struct PlanPiece {
  var interval: Interval
  var kept: PersonCode?
}

extension State {
  /// The state without the shifts that start where new ones will be.
  fileprivate func clearing(_ open: [(post: Post, slots: [Interval])]) -> State {
    var state = self
    for (post, slots) in open {
      guard let hull = slots.hull else { continue }
      state.rosters[post]?.shifts.removeAll { hull.contains($0.interval.start) }
    }
    return state
  }

  /// Who may fill a post at some moment of a period.
  fileprivate func pool(of post: Post, in period: Interval) -> [PersonCode] {
    persons.values.filter { $0.serves(post) && $0.isQualifiedSometime(for: post.function, in: period) }
      .map(\.code).sorted()
  }

  /// What has to be covered of a shift: not what a shift before it still covers, nor what nobody covers on purpose.
  /// Where several people share what is kept, their parts.
  fileprivate func pieces(of slot: Interval, on post: Post, kept: [PublishedShift]) -> [PlanPiece] {
    let roster = rosters[post] ?? PostRoster()
    let taken = roster.shifts(overlapping: slot).map(\.interval) + roster.vacancies.map(\.interval)
    return slot.subtracting(taken).flatMap { open in
      let first = kept.firstIndex(sortedWhere: { $0.interval.end > open.start })
      let shares = kept[first...].prefix { $0.interval.start < open.end }
      if Set(shares.map(\.person)).count < 2 { return [PlanPiece(interval: open, kept: shares.first?.person)] }
      let parts = shares.compactMap { share in
        share.interval.intersection(open).map { PlanPiece(interval: $0, kept: share.person) }
      }
      let rest = open.subtracting(parts.map(\.interval)).map { PlanPiece(interval: $0, kept: nil) }
      return (parts + rest).sorted { $0.interval.start < $1.interval.start }
    }
  }

  /// The first of the ordered list who can act the whole shift; a list that begins within a shift cuts it.
  fileprivate func listed(_ post: Post, _ slots: [Interval]) -> [DraftShift] {
    let roster = rosters[post] ?? PostRoster()
    return slots.flatMap { slot -> [DraftShift] in
      let borders = [slot.start] + roster.orders.map(\.from).filter { slot.start < $0 && $0 < slot.end } + [slot.end]
      return zip(borders, borders.dropFirst()).map { start, end in
        let part = Interval(start: start, end: end)
        let person = roster.order(at: start)?.persons.first { code in
          guard let person = persons[code] else { return false }
          return !person.hasLeft(before: end) && person.absence(in: part) == nil
        }
        return DraftShift(post: post, interval: part, person: person)
      }
    }
  }
}
