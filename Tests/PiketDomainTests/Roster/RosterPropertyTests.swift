import PiketDomain
import Testing

/// What holds after any sequence of commands.
struct RosterPropertyTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func anySequenceOfCommandsKeepsTheRosterWhole(seed: UInt64) {
    var office = RandomOffice(seed: seed)
    let first = office.start()
    var state = first
    var log: [Event] = []
    // At first all lies ahead, then part of it is the past.
    for context in [Office.context("2027-01-03"), Office.context("2027-01-20 10:00")] {
      for _ in 0..<80 {
        let events = office.act(state, context)
        let after = state.evolved(by: events)
        #expect(keepsThePast(state, after, context.now))
        state = after
        log += events
      }
    }
    #expect(first.evolved(by: log) == state)
    for roster in state.rosters.values { #expect(isWhole(roster)) }
    #expect(agrees(state))
    #expect(log.contains { if case .shiftAssigned = $0 { true } else { false } })
    #expect(log.contains { if case .rosterPublished = $0 { true } else { false } })
  }

  /// Sorted, none empty, no two at once.
  private func isWhole(_ roster: PostRoster) -> Bool {
    roster.shifts.allSatisfy { !$0.interval.isEmpty }
      && zip(roster.shifts, roster.shifts.dropFirst()).allSatisfy { $0.interval.end <= $1.interval.start }
      && zip(roster.orders, roster.orders.dropFirst()).allSatisfy { $0.from < $1.from }
  }

  /// Who is told at a moment is who a plain search through all shifts finds; and nobody has two posts at once by
  /// roster, for no rule lets that pass.
  private func agrees(_ state: State) -> Bool {
    (0..<230).allSatisfy { step in
      let moment = start.adding(seconds: Int64(step) * 21_600)
      let duties = Duties.at(moment, state, Office.region).duties
      let found = Office.region.posts.compactMap { post in
        state.rosters[post]?.shifts.first { $0.interval.contains(moment) }.map { (post, $0.person) }
      }
      let rostered = duties.filter { if case .order = $0.because { false } else { true } }
      return rostered.map(\.post) == found.map(\.0) && rostered.map(\.person) == found.map(\.1)
        && Set(found.map(\.1)).count == found.count
    }
  }

  /// Whoever had a post at a moment before `now` still had it then. (What was nobody's may be filled in afterwards.)
  private func keepsThePast(_ before: State, _ after: State, _ now: Instant) -> Bool {
    before.rosters.allSatisfy { post, roster in
      stride(from: now.seconds - 1, to: start.seconds, by: -43_200).allSatisfy { second in
        guard let had = roster.shift(at: Instant(seconds: second)) else { return true }
        return after.rosters[post]?.shift(at: Instant(seconds: second))?.person == had.person
      }
    }
  }

  private let start = at("2027-01-03 21:00")
}
