extension PlanTask {
  /// The shifts of a plan: of each slot who has it. Parts of one shift that one person has are one shift again.
  ///
  /// - holders: as many as there are slots; nil: nobody.
  public func shifts(_ holders: [PersonCode?]) -> [DraftShift] {
    var shifts: [DraftShift] = []
    var last: PlanSlot?
    for (slot, holder) in zip(slots, holders) {
      if let before = last, before.post == slot.post, before.number == slot.number,
        before.interval.end == slot.interval.start, shifts.last?.person == holder
      {
        shifts[shifts.count - 1].interval.end = slot.interval.end
      } else {
        shifts.append(DraftShift(post: slot.post, interval: slot.interval, person: holder))
      }
      last = slot
    }
    return shifts + listed
  }

  /// What the law on working time forbids of a plan, and not of what stands without it.
  public func forbidden(_ holders: [PersonCode?]) -> [LawFinding] {
    let persons = Set(holders.compactMap { $0 })
    let law = RosterLaw(period: period, cleared, context)
    let before = law.findings(of: persons, in: cleared.rosters)
    let after = law.findings(of: persons, in: published(holders).rosters)
    return LawFinding.newOrWorse(before: before, after: after)
      .filter { $0.severity == .hard && !state.isExempt($0) }
  }

  /// The slots that stand against a finding: those of the person in the worst of its windows, by start.
  public func slots(of finding: LawFinding, _ holders: [PersonCode?]) -> [Int] {
    slots.indices.filter { holders[$0] == finding.person && slots[$0].interval.overlaps(finding.worst) }
      .sorted { slots[$0].interval.start < slots[$1].interval.start }
  }

  /// Why nobody has the slots that nobody has: for each who fills the post at some time, by code, what stands in the
  /// way. A slot for which nothing stands in somebody's way is given to them instead.
  public func explainHoles(_ holders: inout [PersonCode?]) -> [(slot: Int, ruledOut: [RuledOut])] {
    var holes: [(slot: Int, ruledOut: [RuledOut])] = []
    var around = published(holders)
    var answers: [LawQuestion: LawFinding?] = [:]
    for slot in slots.indices where holders[slot] == nil {
      let (found, ruledOut) = candidate(for: slots[slot], around, &answers)
      if let found {
        holders[slot] = found
        around = published(holders)
        answers = [:]
      } else {
        holes.append((slot, ruledOut))
      }
    }
    return holes
  }

  /// Somebody of whom the planner did not see that they could have it; else why nobody can.
  private func candidate(
    for hole: PlanSlot, _ around: State, _ answers: inout [LawQuestion: LawFinding?]
  ) -> (PersonCode?, [RuledOut]) {
    guard let function = functions[hole.post.function], !hole.candidates.isEmpty else { return (nil, hole.ruledOut) }
    var law: RosterLaw?
    let margin = 2 * PlanPerson.reachDays * DomainLimits.secondsPerDay
    let near = Interval(
      start: hole.interval.start.adding(seconds: -margin), end: hole.interval.end.adding(seconds: margin))
    var ruledOut = hole.ruledOut
    for code in hole.candidates {
      guard let person = around.persons[code] else { continue }
      let duties = around.shifts(of: code, overlapping: near)
      if let obstacle = person.nearest(duties, to: hole.interval, of: function, functions) {
        ruledOut.append(RuledOut(person: code, obstacle: obstacle))
        continue
      }
      let question = LawQuestion(person: code, duty: hole.interval, of: function)
      if answers[question] == nil {
        let judge = law ?? RosterLaw(period: hole.interval, around, context)
        law = judge
        let found = judge.newFindings(of: code, having: hole.interval, of: function)
        answers[question] = .some(found.first { $0.severity == .hard && !around.isExempt($0) })
      }
      guard let finding = answers[question] ?? nil else { return (code, []) }
      ruledOut.append(RuledOut(person: code, obstacle: .law(finding)))
    }
    return (nil, ruledOut.sorted { $0.person < $1.person })
  }

  /// Everything as it would be if the plan were published.
  private func published(_ holders: [PersonCode?]) -> State {
    let draft = Draft(
      code: DraftCode("plan"), source: "", createdAt: context.now, createdBy: "",
      shifts: shifts(holders).filter { $0.person != nil })
    return cleared.publishing(draft, context.zone)
  }
}

/// What the answer of the law to one more duty depends on: the functions of a crisis organisation mostly change hands
/// alike, and then what is forbidden of one is so of each.
private struct LawQuestion: Hashable {
  let person: PersonCode
  let duty: Interval
  let isDuty: Bool
  let pattern: ShiftPattern
  let weekly: [ShiftTemplate]

  init(person: PersonCode, duty: Interval, of function: PiketFunction) {
    self.person = person
    self.duty = duty
    isDuty = function.isLegalOnCallDuty
    pattern = function.pattern
    weekly = function.weekly
  }
}

/// A shift for which the planner found nobody, and why not.
public struct PlanHole: Hashable, Sendable {
  public var post: Post
  public var interval: Interval
  public var ruledOut: [RuledOut]
  /// There are too few people for the duties around it; nil where there are enough, but for their other duties.
  public var shortage: PlanShortage?

  public init(post: Post, interval: Interval, ruledOut: [RuledOut], shortage: PlanShortage? = nil) {
    self.post = post
    self.interval = interval
    self.ruledOut = ruledOut
    self.shortage = shortage
  }
}

/// Duties, and all who could have one of them: too few.
public struct PlanShortage: Hashable, Sendable {
  public enum Span: Hashable, Sendable {
    /// The duties are so close together that everybody can have only one.
    case moment
    /// They lie within four weeks, of which everybody may have half of the days (ATW 5:9(2)(a)).
    case fourWeeks
  }

  public var span: Span
  /// Each once, as configured.
  public var posts: [Post]
  public var duties: Int
  /// By code.
  public var persons: [PersonCode]

  /// How many people too few.
  public var missing: Int

  public init(span: Span, posts: [Post], duties: Int, persons: [PersonCode], missing: Int) {
    self.span = span
    self.posts = posts
    self.duties = duties
    self.persons = persons
    self.missing = missing
  }
}
