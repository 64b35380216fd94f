import PiketDomain
import Testing

/// No sequence of swaps, corrections, publications and absences yields two holders, an unseen gap or a lost change.
struct SwapPropertyTests {
  @Test(arguments: [false, true], 1...25 as ClosedRange<UInt64>)
  func swapsKeepTheRosterWhole(needsApproval: Bool, seed: UInt64) throws {
    var office = RandomOffice(seed: seed)
    let first = office.start().evolved(by: firstRoster)
    var (state, log, done) = (first, [Event](), 0)
    var ledger = Ledger()
    ledger.note(firstRoster)
    for now in ["2027-01-03", "2027-01-20 10:00"] {
      for _ in 0..<150 {
        let context = SwapOffice.context("planner", now, needsApproval: needsApproval)
        let isSwap = office.chance(80)
        let events = isSwap ? swap(&office, state, context) : office.act(state, context)
        let after = state.evolved(by: events)
        if isSwap { #expect(coverage(after) == coverage(state)) }
        for change in events.assignments { #expect(change.interval.start >= context.now.wholeSecond) }
        #expect(pendingStandFirm(after, context))
        done += isSwap && !events.assignments.isEmpty ? 1 : 0
        state = after
        log += events
        ledger.note(events)
      }
    }
    #expect(ledger.differences(from: state, SwapOffice.region(needsApproval: needsApproval)) == [])
    #expect(first.evolved(by: log) == state)
    #expect(isWhole(state))
    #expect(done > 0, "some swaps were carried out")
  }

  /// Eight weeks on two posts, so that there is something to swap.
  private var firstRoster: [Event] {
    ["OVD_BZ", "AC_BZ"].enumerated().map { offset, post in
      let persons: [PersonCode] = ["ldn-01", "ldn-02", "ldn-03", "ldp-01"]
      let shifts = (0..<8).map { week in
        let start = at("2027-01-04 09:00").adding(seconds: Int64(week) * 604_800)
        return PublishedShift(
          interval: Interval(start: start, end: start.adding(seconds: 604_800)),
          person: persons[(week + 2 * offset) % persons.count])
      }
      let period = Interval(start: shifts[0].interval.start, end: shifts[7].interval.end)
      return .rosterPublished(
        RosterPublished(
          post: Post(post), year: 2027, version: 1, draft: DraftCode("D0"), period: period, shifts: shifts))
    }
  }

  /// Any swap command, sensible or not, by the planner on behalf of somebody.
  private func swap(_ office: inout RandomOffice, _ state: State, _ context: Context) -> [Event] {
    let person = office.person()
    // Mostly one that waits for something, at times any, or one that does not exist.
    let waiting = state.swaps.values.filter { $0.state(at: context.now, SwapRules()).isPending }.map(\.code).sorted()
    let code =
      waiting.isEmpty || office.chance(20)
      ? "S\(office.number(1..<(state.swapCount + 2)))" : waiting[office.number(0..<waiting.count)].rawValue
    let known = state.swaps[SwapCode(code)]
    if known?.state == .agreed, office.chance(50) {
      return (try? ApproveSwap(swap: code).decide(state, context).events) ?? []
    }
    do {
      switch office.number(0..<10) {
      case 0...3: return try offer(&office, state, context)
      case 4...6:
        return try AcceptSwap(swap: code, onBehalfOf: known?.to?.rawValue ?? person, reason: "proef")
          .decide(state, context).events
      case 7: return try ApproveSwap(swap: code).decide(state, context).events
      case 8:
        return try DeclineSwap(swap: code, onBehalfOf: person, reason: "proef").decide(state, context).events
      default:
        return try WithdrawSwap(swap: code, onBehalfOf: person, reason: "proef").decide(state, context).events
      }
    } catch {
      return []
    }
  }

  private func offer(
    _ office: inout RandomOffice, _ state: State, _ context: Context
  ) throws(Refusal) -> [Event] {
    func shift() -> (reference: String, person: String)? {
      let post = office.chance(50) ? Post("OVD_BZ") : Post("AC_BZ")
      guard let shift = state.rosters[post]?.shift(at: office.moment()) else { return nil }
      return (ShiftReference(post, startingAt: shift.interval.start, Office.zone).text, shift.person.rawValue)
    }
    guard let given = shift() else { return [] }
    let isPart = office.chance(30)
    return try OfferSwap(
      shift: given.reference, to: office.chance(30) ? office.person() : nil,
      inReturn: office.chance(40) ? shift()?.reference : nil, from: isPart ? office.moment() : nil,
      until: isPart && office.chance(50) ? office.moment() : nil, reason: "proef", onBehalfOf: given.person
    ).decide(state, context).events
  }

  /// A swap leaves no gap and covers none: what was covered is covered, and nothing else.
  private func coverage(_ state: State) -> [Post: [Interval]] {
    state.rosters.mapValues { roster in
      roster.shifts.reduce(into: []) { covered, shift in
        if covered.last?.end == shift.interval.start {
          covered[covered.count - 1].end = shift.interval.end
        } else {
          covered.append(shift.interval)
        }
      }
    }
  }

  /// No two holders of a post, nobody on two posts at once.
  private func isWhole(_ state: State) -> Bool {
    let isDisjoint = state.rosters.values.allSatisfy { roster in
      roster.shifts.allSatisfy { !$0.interval.isEmpty }
        && zip(roster.shifts, roster.shifts.dropFirst()).allSatisfy { $0.interval.end <= $1.interval.start }
    }
    let byPerson = Dictionary(grouping: state.rosters.values.flatMap(\.shifts), by: \.person)
    return isDisjoint
      && byPerson.values.allSatisfy { shifts in
        let sorted = shifts.map(\.interval).sorted { $0.start < $1.start }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0.end <= $1.start }
      }
  }

  /// What waits for somebody is still the giver's to give.
  private func pendingStandFirm(_ state: State, _ context: Context) -> Bool {
    state.swaps.values
      .filter { $0.state(at: context.now, context.region.rules.swaps).isPending }
      .allSatisfy { swap in
        let moment = max(swap.given.interval.start, context.now)
        return state.rosters[swap.given.post]?.shift(at: moment)?.person == swap.giver
      }
  }
}

extension [Event] {
  fileprivate var assignments: [ShiftAssigned] {
    compactMap { event in
      if case .shiftAssigned(let assigned) = event { assigned } else { nil }
    }
  }
}
