import PiketDomain
import Testing

/// What holds after any sequence of commands.
struct RosterPropertyTests {
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func anySequenceOfCommandsKeepsTheRosterWhole(seed: UInt64) {
    var office = RandomOffice(seed: seed)
    let first = office.start()
    var state = first
    var log: [Event] = []
    var ledger = Ledger()
    // At first all lies ahead, then part of it is the past, in the end all of it.
    for context in [Office.context("2027-01-03"), Office.context("2027-01-20 10:00"), Office.context("2027-03-20")] {
      for _ in 0..<80 {
        let events = office.act(state, context)
        let after = state.evolved(by: events)
        #expect(keepsThePast(state, after, context.now))
        state = after
        log += events
        ledger.note(events)
      }
    }
    #expect(ledger.differences(from: state, Office.region) == [])
    #expect(first.evolved(by: log) == state)
    for roster in state.rosters.values { #expect(isWhole(roster)) }
    #expect(nobodyHasTwoPosts(state))
    #expect(log.contains { if case .shiftAssigned = $0 { true } else { false } })
  }

  /// Sorted, none empty, no two at once, and what somebody covers is nobody's on purpose no more.
  private func isWhole(_ roster: PostRoster) -> Bool {
    let stretches = (roster.shifts.map(\.interval) + roster.vacancies.map(\.interval)).sorted { $0.start < $1.start }
    return stretches.allSatisfy { !$0.isEmpty }
      && zip(stretches, stretches.dropFirst()).allSatisfy { $0.end <= $1.start }
      && zip(roster.shifts, roster.shifts.dropFirst()).allSatisfy { $0.interval.start < $1.interval.start }
      && zip(roster.vacancies, roster.vacancies.dropFirst()).allSatisfy { $0.interval.start < $1.interval.start }
      && zip(roster.orders, roster.orders.dropFirst()).allSatisfy { $0.from < $1.from }
  }

  /// What is looked up by binary search is what a plain search through everything finds.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatIsLookedUpIsWhatAPlainSearchFinds(seed: UInt64) {
    var office = RandomOffice(seed: seed)
    var state = office.start()
    for now in ["2027-01-03", "2027-03-20"] {
      for _ in 0..<80 { state = state.evolved(by: office.act(state, Office.context(now))) }
    }
    for roster in state.rosters.values {
      for step in 0..<230 {
        let moment = start.adding(seconds: Int64(step) * 21_600)
        let correction = roster.corrections.last { $0.interval.contains(moment) }
        let found = roster.correction(at: moment)
        #expect(roster.shift(at: moment) == roster.shifts.first { $0.interval.contains(moment) })
        #expect(roster.vacancy(at: moment) == roster.vacancies.first { $0.interval.contains(moment) })
        #expect((found == nil) == (correction == nil) && found?.person == correction?.person)
      }
    }
  }

  /// By roster: no rule lets that pass. (What happened all the same may be put on record.)
  private func nobodyHasTwoPosts(_ state: State) -> Bool {
    (0..<230).allSatisfy { step in
      let moment = start.adding(seconds: Int64(step) * 21_600)
      let holders = state.rosters.values.compactMap { $0.shift(at: moment)?.person }
      return Set(holders).count == holders.count
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
