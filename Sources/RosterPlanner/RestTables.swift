/// The rest rules laid out flat. Days are counted from the first day of history, so that none is negative.
struct RestTables {
  enum Blocks: UInt8 { case none, pairs, windows }

  /// Days with history.
  let days: Int
  /// How many words the bits of one person's days take, one to spare for reading across the end.
  let dayWords: Int
  /// [person]: the most days touched in 28; `noLimit` without one.
  let touchedMax: Cells<Int32>
  let blocks: Cells<UInt8>
  /// [person]: whether the rest rule asks anything of the days, of the rest windows.
  let watchesDays, watchesWindows: Cells<Bool>
  /// [person * days + day], what the search starts with.
  let touched: Cells<UInt8>
  /// [slot]: first and last day; 0 and -1 for a slot that touches none.
  let firstDay, lastDay: Cells<Int32>

  let windows: Int
  /// [person * windows + window], what the search starts with.
  let taken: Cells<UInt8>
  /// [slot]: the rest windows that it overlaps, `first..<end`.
  let firstWindow, endWindow: Cells<Int32>
  /// Runs of rest windows of which at least two must be free: `first..<end`; neither falls from run to run.
  let runFirst, runEnd: Cells<Int32>
  /// [window]: the runs it is in, `first..<end`.
  let firstRun, endRun: Cells<Int32>

  static let noLimit = 99

  init(_ problem: RosterProblem, _ slots: [Slot]) {
    let history = RosterProblem.historyDays
    let days = problem.days + history
    self.days = days
    dayWords = (days + 63) / 64 + 1
    let persons = problem.persons
    touchedMax = Cells(persons.map { Int32(min($0.rest.touchedDaysMax ?? Self.noLimit, Self.noLimit)) })
    blocks = Cells(persons.map { person in
      switch person.rest.blocks {
      case .none: Blocks.none.rawValue
      case .pairsOfFreeDays: Blocks.pairs.rawValue
      case .restWindows: Blocks.windows.rawValue
      }
    })
    watchesDays = Cells(persons.map { $0.rest.touchedDaysMax != nil || $0.rest.blocks == .pairsOfFreeDays })
    watchesWindows = Cells(persons.map { $0.rest.blocks == .restWindows })
    firstDay = Cells(slots.map { Int32($0.days.map { $0.lowerBound + history } ?? 0) })
    lastDay = Cells(slots.map { Int32($0.days.map { $0.upperBound + history } ?? -1) })
    let windows = problem.restWindows
    self.windows = windows.count
    touched = Cells(repeating: 0, count: persons.count * days)
    taken = Cells(repeating: 0, count: persons.count * windows.count)
    for (index, person) in persons.enumerated() {
      for day in Set(person.touchedDays) { touched[index * days + day + history] = 1 }
      for window in Set(person.takenRestWindows) { taken[index * windows.count + window] = 1 }
    }
    let overlapped = slots.map { slot in
      if slot.days == nil { return 0..<0 }
      let first = windows.firstIndex { $0.end > slot.start } ?? windows.count
      return first..<(windows[first...].firstIndex { $0.start >= slot.end } ?? windows.count)
    }
    firstWindow = Cells(overlapped.map { Int32($0.lowerBound) })
    endWindow = Cells(overlapped.map { Int32($0.upperBound) })
    let runs = Self.runs(of: problem)
    runFirst = Cells(runs.map { Int32($0.lowerBound) })
    runEnd = Cells(runs.map { Int32($0.upperBound) })
    firstRun = Cells(windows.indices.map { window in Int32(runs.firstIndex { $0.upperBound > window } ?? runs.count) })
    endRun = Cells(windows.indices.map { window in Int32(runs.firstIndex { $0.lowerBound > window } ?? runs.count) })
  }

  /// The runs of rest windows within 28 days. Those that contain another are kept: where history has broken the smaller
  /// one, the larger still has something to say about the windows that only it has.
  private static func runs(of problem: RosterProblem) -> [Range<Int>] {
    let windows = problem.restWindows
    var runs: [Range<Int>] = []
    for day in stride(from: -RosterProblem.historyDays, through: problem.days - 28, by: 1) where problem.isRestStart(day) {
      let first = windows.firstIndex { $0.days.lowerBound >= day } ?? windows.count
      let end = max(first, windows.firstIndex { $0.days.upperBound > day + 27 } ?? windows.count)
      if end - first >= 2 && runs.last != first..<end { runs.append(first..<end) }
    }
    return runs
  }

  func free() {
    for cells in [touchedMax, firstDay, lastDay, firstWindow, endWindow, runFirst, runEnd, firstRun, endRun] {
      cells.free()
    }
    for cells in [blocks, touched, taken] { cells.free() }
    for cells in [watchesDays, watchesWindows] { cells.free() }
  }
}
