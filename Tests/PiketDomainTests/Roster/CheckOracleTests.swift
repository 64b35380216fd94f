import PiketDomain
import Testing

/// The sweeping checker against a plain one that holds everything against everything.
struct CheckOracleTests {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func bothFindTheSame(seed: UInt64) {
    var office = RandomOffice(seed: seed)
    var state = office.start()
    for _ in 0..<40 { state = state.evolved(by: office.act(state, Office.context())) }
    let cells = office.cells(office.number(1..<25))
    let now = office.moment()
    let context = Context(
      now: now, caller: Caller(account: "planner", groups: []), region: Office.region, zone: Office.zone)
    let findings = RosterCheck.findings(of: cells, state, context)
    let oracle = Oracle(cells: cells, state: state, now: now)

    func lines(_ rule: FindingRule) -> Set<Int> { Set(findings.filter { $0.rule == rule }.compactMap(\.line)) }
    #expect(lines(.personHasLeft) == oracle.lines { $0.hasLeft(by: $1.interval.end) })
    #expect(lines(.notQualified) == oracle.lines { !$0.mayFill($1.post.function, $1.interval) })
    #expect(lines(.absent) == oracle.lines { $0.isAbsent($1.interval) })
    #expect(findings.contains { $0.rule == .overlap } == oracle.hasOverlap)
    #expect(findings.contains { $0.rule == .twoDutiesAtOnce } == oracle.hasTwoDuties)
    #expect(findings.contains { $0.rule == .changesThePast } == oracle.changesThePast)
    #expect(findings.contains { $0.rule == .gap } == oracle.hasGap)
    // Whoever has two duties at once is told with at least one of them.
    #expect(
      Set(findings.filter { $0.rule == .twoDutiesAtOnce }.compactMap(\.person)) == oracle.personsWithTwoDuties)
  }
}

/// What the rules mean, without any economy.
private struct Oracle {
  let cells: [DraftShift]
  let state: State
  let now: Instant

  var filled: [DraftShift] { cells.filter { $0.person != nil } }

  func lines(_ isWrong: (Person, DraftShift) -> Bool) -> Set<Int> {
    Set(
      filled.filter { cell in cell.person.flatMap { state.persons[$0] }.map { isWrong($0, cell) } ?? false }.compactMap(\.line)
    )
  }

  private func period(_ post: Post) -> Interval? {
    let own = cells.filter { $0.post == post }.map(\.interval)
    guard let start = own.map(\.start).min(), let end = own.map(\.end).max() else { return nil }
    return Interval(start: start, end: end)
  }

  private func isReplaced(_ shift: Shift, on post: Post) -> Bool {
    period(post)?.contains(shift.interval.start) ?? false
  }

  var hasOverlap: Bool {
    let within = filled.contains { first in
      filled.contains { first != $0 && first.post == $0.post && first.interval.overlaps($0.interval) }
    }
    let before = filled.contains { cell in
      state.rosters[cell.post]?.shifts.contains {
        $0.interval.overlaps(cell.interval) && !isReplaced($0, on: cell.post)
      } ?? false
    }
    let after = Set(cells.map(\.post)).contains { post in
      state.rosters[post]?.shifts.contains { shift in
        isReplaced(shift, on: post) && shift.interval.end > (period(post)?.end ?? shift.interval.end)
      } ?? false
    }
    return within || before || after
  }

  var personsWithTwoDuties: Set<PersonCode> {
    var persons: Set<PersonCode> = []
    for cell in filled {
      guard let person = cell.person else { continue }
      let drafted = filled.contains {
        $0.person == person && $0.post != cell.post && $0.interval.overlaps(cell.interval)
      }
      let published = state.rosters.contains { post, roster in
        post != cell.post
          && roster.shifts.contains {
            $0.person == person && $0.interval.overlaps(cell.interval) && !isReplaced($0, on: post)
          }
      }
      if drafted || published { persons.insert(person) }
    }
    return persons
  }

  var hasTwoDuties: Bool { !personsWithTwoDuties.isEmpty }

  var changesThePast: Bool {
    let changed = Set(cells.map(\.post)).contains { post in
      state.rosters[post]?.shifts.contains { shift in
        isReplaced(shift, on: post) && shift.interval.start <= now
          && !filled.contains { $0.post == post && $0.interval == shift.interval && $0.person == shift.person }
      } ?? false
    }
    let ordered = filled.contains { cell in
      guard cell.post.function == FunctionCode("BGM"), let roster = state.rosters[cell.post],
        let since = roster.orders.map(\.from).min()
      else { return false }
      return cell.interval.start <= now && since < min(cell.interval.end, now)
        && !roster.shifts.contains { $0.interval == cell.interval }
    }
    return changed || ordered
  }

  /// By half days, as the random office has them.
  var hasGap: Bool {
    let isContradicted = cells.contains { cell in
      cell.person == nil && filled.contains { $0.post == cell.post && $0.interval == cell.interval }
    }
    if isContradicted { return true }
    return Set(cells.map(\.post)).contains { post in
      guard let period = period(post) else { return false }
      return stride(from: period.start.seconds, to: period.end.seconds, by: 43_200).contains { second in
        !filled.contains { $0.post == post && $0.interval.contains(Instant(seconds: second)) }
      }
    }
  }
}

extension Person {
  fileprivate func hasLeft(by end: Instant) -> Bool { leavesAt.map { $0 < end } ?? false }

  fileprivate func isAbsent(_ interval: Interval) -> Bool {
    absences.contains { $0.withdrawnAt == nil && $0.interval.overlaps(interval) }
  }

  fileprivate func mayFill(_ function: FunctionCode, _ interval: Interval) -> Bool {
    stride(from: interval.start.seconds, to: interval.end.seconds, by: 43_200).allSatisfy { second in
      qualifications.contains {
        $0.function == function && ($0.from?.seconds ?? .min) <= second && second < ($0.until?.seconds ?? .max)
      }
    }
  }
}
