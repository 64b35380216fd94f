/// An assignment under change, with all that is needed to know at once what a change costs and whether it is allowed.
///
/// `put` and `take` keep everything in step; `cost` is always the cost of the whole.
struct State: ~Copyable {
  let tables: Tables
  /// [slot] -> person, -1: nobody.
  let holder: Cells<Int32>
  private(set) var cost: Int
  private(set) var uncovered: Int

  /// [person * words]: the duties of a person as bits over the slots.
  let duties: Cells<UInt64>
  /// [person * kinds + kind], [group * kinds + kind]: the counter less its target.
  private let excess, groupExcess: Cells<Int32>
  /// [person * weeks + week]: how many duties.
  private let weekDuties: Cells<UInt8>
  /// [person * weekWords]: the weeks with a duty as bits, `spreadWeeks` of margin on either side.
  private let busyWeeks: Cells<UInt64>
  private let weekWords: Int
  /// [person * days + day], history included: by how many duties a day is touched; the same as bits.
  private let touched: Cells<UInt8>
  let touchedBits: Cells<UInt64>
  /// [person * windows + window]: by how many duties a rest window is taken.
  let taken: Cells<UInt8>

  /// Nobody holds anything but what is fixed.
  init(_ tables: Tables, fixed: [(slot: Int, person: Int)]) {
    self.tables = tables
    let persons = tables.persons
    holder = Cells(repeating: -1, count: tables.slots)
    duties = Cells(repeating: 0, count: persons * tables.conflicts.words)
    excess = Cells(repeating: 0, count: persons * tables.kinds)
    groupExcess = Cells(repeating: 0, count: tables.groups * tables.kinds)
    weekDuties = Cells(repeating: 0, count: persons * tables.weeks)
    weekWords = (tables.weeks + 2 * tables.spreadWeeks + 63) / 64 + 1
    busyWeeks = Cells(repeating: 0, count: persons * weekWords)
    touched = Cells(repeating: 0, count: tables.rest.touched.count)
    touchedBits = Cells(repeating: 0, count: persons * tables.rest.dayWords)
    taken = Cells(repeating: 0, count: tables.rest.taken.count)
    (cost, uncovered) = (0, 0)
    reset(fixed: fixed)
  }

  deinit {
    for cells in [holder, excess, groupExcess] { cells.free() }
    for cells in [duties, busyWeeks, touchedBits] { cells.free() }
    for cells in [weekDuties, touched, taken] { cells.free() }
  }

  /// What the search starts with: counters at their targets below, history touched, everything uncovered.
  private mutating func reset(fixed: [(slot: Int, person: Int)]) {
    for index in 0..<excess.count {
      excess[index] = -tables.targets[index]
      cost += tables.personCosts.cost(index % tables.kinds, excess.wide(index))
    }
    for index in 0..<groupExcess.count {
      groupExcess[index] = -tables.groupTargets[index]
      cost += tables.groupCosts.cost(index % tables.kinds, groupExcess.wide(index))
    }
    for index in 0..<tables.wantedCost.count { cost += tables.wantedCost.wide(index) }
    touched.copy(from: tables.rest.touched)
    taken.copy(from: tables.rest.taken)
    for index in 0..<touched.count where touched[index] > 0 {
      touchDay(index / tables.rest.days, index % tables.rest.days)
    }
    for slot in 0..<tables.slots {
      cost += tables.uncoveredCost.wide(slot)
      uncovered += 1
    }
    for (slot, person) in fixed { put(slot, person) }
  }

  // MARK: Changes

  /// Gives an uncovered slot to a person. Whether that is allowed is not looked at.
  mutating func put(_ slot: Int, _ person: Int) {
    holder[slot] = Int32(truncatingIfNeeded: person)
    uncovered &-= 1
    cost &+= tables.candidateCost.wide(slot &* tables.persons &+ person) &- tables.uncoveredCost.wide(slot)
    count(slot, person, 1)
    let word = person &* tables.conflicts.words &+ slot >> 6
    duties[word] |= 1 &<< UInt64(truncatingIfNeeded: slot & 63)
    let week = tables.week.wide(slot)
    let cell = person &* tables.weeks &+ week
    if weekDuties[cell] == 0 {
      cost &+= spreadCost(person, week) &- tables.wantedCost.wide(cell)
      flipWeek(person, week)
    }
    weekDuties[cell] &+= 1
    if tables.rest.watchesDays[person] {
      for day in tables.rest.firstDay.wide(slot)..<tables.rest.lastDay.wide(slot) &+ 1 {
        let cell = person &* tables.rest.days &+ day
        if touched[cell] == 0 { touchDay(person, day) }
        touched[cell] &+= 1
      }
    }
    if tables.rest.watchesWindows[person] {
      for window in tables.rest.firstWindow.wide(slot)..<tables.rest.endWindow.wide(slot) {
        taken[person &* tables.rest.windows &+ window] &+= 1
      }
    }
  }

  /// Takes a slot from its holder.
  mutating func take(_ slot: Int) {
    let person = holder.wide(slot)
    holder[slot] = -1
    uncovered &+= 1
    cost &-= tables.candidateCost.wide(slot &* tables.persons &+ person) &- tables.uncoveredCost.wide(slot)
    count(slot, person, -1)
    let word = person &* tables.conflicts.words &+ slot >> 6
    duties[word] &= ~(1 &<< UInt64(truncatingIfNeeded: slot & 63))
    let week = tables.week.wide(slot)
    let cell = person &* tables.weeks &+ week
    weekDuties[cell] &-= 1
    if weekDuties[cell] == 0 {
      flipWeek(person, week)
      cost &-= spreadCost(person, week) &- tables.wantedCost.wide(cell)
    }
    if tables.rest.watchesDays[person] {
      for day in tables.rest.firstDay.wide(slot)..<tables.rest.lastDay.wide(slot) &+ 1 {
        let cell = person &* tables.rest.days &+ day
        touched[cell] &-= 1
        if touched[cell] == 0 { touchDay(person, day) }
      }
    }
    if tables.rest.watchesWindows[person] {
      for window in tables.rest.firstWindow.wide(slot)..<tables.rest.endWindow.wide(slot) {
        taken[person &* tables.rest.windows &+ window] &-= 1
      }
    }
  }

  /// Adds the slot to the counters, or takes it off (`sign`).
  @inline(__always) private mutating func count(_ slot: Int, _ person: Int, _ sign: Int) {
    let group = tables.group.wide(person)
    for index in tables.amounts[slot] {
      let kind = tables.amounts.members.wide(index)
      let units = tables.units.wide(index) &* sign
      let cell = person &* tables.kinds &+ kind
      let before = excess.wide(cell)
      excess[cell] = Int32(truncatingIfNeeded: before &+ units)
      cost &+= tables.personCosts.cost(kind, before &+ units) &- tables.personCosts.cost(kind, before)
      if group >= 0 && !tables.groupCosts.isFree[kind] {
        let cell = group &* tables.kinds &+ kind
        let before = groupExcess.wide(cell)
        groupExcess[cell] = Int32(truncatingIfNeeded: before &+ units)
        cost &+= tables.groupCosts.cost(kind, before &+ units) &- tables.groupCosts.cost(kind, before)
      }
    }
  }

  @inline(__always) private func touchDay(_ person: Int, _ day: Int) {
    touchedBits[person &* tables.rest.dayWords &+ day >> 6] ^= 1 &<< UInt64(truncatingIfNeeded: day & 63)
  }

  @inline(__always) private func flipWeek(_ person: Int, _ week: Int) {
    let bit = week &+ tables.spreadWeeks
    busyWeeks[person &* weekWords &+ bit >> 6] ^= 1 &<< UInt64(truncatingIfNeeded: bit & 63)
  }

  /// What the week costs in spread while it is not marked as busy: each run of weeks with it and another busy week.
  @inline(__always) private func spreadCost(_ person: Int, _ week: Int) -> Int {
    let length = tables.spreadWeeks
    guard length > 1 else { return 0 }
    let first = max(0, week &- length &+ 1), last = min(week, tables.weeks &- length)
    guard first <= last else { return 0 }
    let run = (1 as UInt64) << UInt64(truncatingIfNeeded: length) &- 1
    let bit = first &+ length
    var bits = Bits.from(busyWeeks, person &* weekWords, bit)
    var runs = 0
    for _ in first...last {
      if bits & run != 0 { runs &+= 1 }
      bits >>= 1
    }
    return runs &* tables.spreadCost
  }
}

enum Bits {
  /// 64 bits from bit `bit` on, of the row that starts at word `row`. The row has a word to spare.
  @inline(__always) static func from(_ words: Cells<UInt64>, _ row: Int, _ bit: Int) -> UInt64 {
    let word = row &+ bit >> 6
    let shift = UInt64(truncatingIfNeeded: bit & 63)
    // Shifted in two steps, so that a shift by 64 is none.
    return words[word] &>> shift | (words[word &+ 1] &<< 1) &<< (63 &- shift)
  }
}
