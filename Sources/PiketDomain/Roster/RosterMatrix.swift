/// Reads the matrix of a roster, row by row, and gathers its shifts and what is wrong with it.
struct RosterMatrix {
  private(set) var shifts: [DraftShift] = []
  private(set) var mistakes: [Mistake]
  private let rows: [TableRow]
  private let columns: Columns<Field>
  private let posts: [(post: Post, function: PiketFunction)]
  private let zone: Zone
  private var people: PersonNames

  private enum Field: Hashable {
    case week, year, start, end, lastDay
    case post(Post)
  }

  private static let names: [(Field, [String])] = [
    (.week, ["week", "weeknr", "weeknummer", "wk", "week number"]),
    (.year, ["jaar", "year"]),
    (.start, ["van", "from", "start", "begin", "vanaf"]),
    (.end, ["tot", "until", "end", "eind", "einde"]),
    (.lastDay, ["t/m", "tot en met", "through"]),
  ]

  init(_ table: Table, _ state: State, _ context: Context) {
    rows = table.rows
    zone = context.zone
    people = PersonNames(state)
    let names = PostNames(context.region)
    var columns = Columns(table.heading, RosterMatrix.names) { cell in
      let (post, nearest) = names.find(cell.text)
      return (post.map(Field.post), nearest, cell.text.looksLikeACode)
    }
    if columns.places[.week] == nil { columns.require(.start, named: "van") }
    posts = context.region.functions.flatMap { function in
      context.region.posts(of: function)
        .filter { columns.places[.post($0)] != nil }
        .map { ($0, function) }
    }
    if posts.isEmpty, columns.mistakes.isEmpty {
      columns.isMissing("functie", nearest: context.region.posts.map(\.description))
    }
    self.columns = columns
    mistakes = columns.mistakes
  }

  mutating func readRows() {
    let starts = rows.map { readStart($0) }
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count ? starts[index + 1] : nil
      let end = readEnd(row)
      for (post, function) in posts {
        guard let cell = columns.cell(.post(post), in: row) else { continue }
        let person = cell.text.isEmpty ? nil : readPerson(cell)
        guard let start = starts[index], let end,
          let interval = interval(function, from: start, to: end, before: next, row),
          cell.text.isEmpty || person != nil
        else { continue }
        shifts.append(
          DraftShift(post: post, interval: interval, person: person, line: cell.line, column: cell.column))
      }
    }
  }

  /// Where a row begins: a date of its own, or the week, which begins at the handover of each function.
  private enum RowStart {
    case date(DateCell)
    case week(monday: LocalDate)
  }

  private mutating func readStart(_ row: TableRow) -> RowStart? {
    if let cell = columns.cell(.start, in: row), !cell.text.isEmpty { return readDate(cell).map { .date($0) } }
    guard let cell = columns.cell(.week, in: row) else {
      if let cell = columns.cell(.start, in: row) { mistakes.append(columns.mistake(.isEmpty, in: cell)) }
      return nil
    }
    do {
      return .week(monday: try readWeek(cell.text, year: columns.text(.year, in: row)))
    } catch {
      mistakes.append(columns.mistake(error, in: cell))
      return nil
    }
  }

  /// `2027-W01`, or a bare number where the row has a year.
  private func readWeek(_ text: String, year: String) throws(FieldMistake) -> LocalDate {
    guard !text.isEmpty else { throw .isEmpty }
    let parts = text.lowercased().split { !$0.isNumber }.map { Int($0) }
    let numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count, text.lowercased().allSatisfy({ $0.isNumber || "-w k".contains($0) }) else {
      throw .isNoDate
    }
    let (weekYear, week) =
      numbers.count == 2 ? (numbers[0], numbers[1]) : (Int(year.trimmed) ?? 0, numbers.first ?? 0)
    guard numbers.count <= 2, (1...9999).contains(weekYear) else { throw .isNoDate }
    guard let monday = LocalDate(mondayOfWeek: week, ofYear: weekYear) else { throw .dateDoesNotExist }
    return monday
  }

  /// Where a row ends.
  private enum RowEnd {
    case date(DateCell, TableCell)
    /// It does not say: where the next begins, or a week later.
    case open
  }

  /// Nil where what it says is wrong.
  private mutating func readEnd(_ row: TableRow) -> RowEnd? {
    if let cell = columns.cell(.end, in: row), !cell.text.isEmpty {
      return readDate(cell).map { .date($0, cell) }
    }
    if let cell = columns.cell(.lastDay, in: row), !cell.text.isEmpty {
      return readDate(cell).map { .date($0.afterLastDay(), cell) }
    }
    return .open
  }

  private mutating func readDate(_ cell: TableCell) -> DateCell? {
    do {
      return try DateCell.read(cell.text, zone)
    } catch {
      mistakes.append(columns.mistake(error.reason, in: cell, nearest: error.nearest))
      return nil
    }
  }

  private mutating func readPerson(_ cell: TableCell) -> PersonCode? {
    switch people.find(cell.text) {
    case .found(let code): return code
    case .unknown(let nearest):
      mistakes.append(columns.mistake(.isUnknownPerson, in: cell, nearest: nearest))
      return nil
    }
  }

  private mutating func interval(
    _ function: PiketFunction, from start: RowStart, to end: RowEnd, before next: RowStart?, _ row: TableRow
  ) -> Interval? {
    var cell = columns.cell(.start, in: row) ?? row.cells[0]
    do {
      let first = try instant(start, function)
      switch end {
      case .date(let date, let endCell):
        cell = endCell
        let last = try date.instant(zone, handover: function.handover.time)
        if first < last { return Interval(start: first, end: last) }
        mistakes.append(columns.mistake(.endsBeforeItStarts, in: endCell))
        return nil
      case .open:
        if let next, let last = try? instant(next, function), first < last {
          return Interval(start: first, end: last)
        }
        return Interval(start: first, end: try instant(weekAfter(start), function))
      }
    } catch {
      mistakes.append(columns.mistake(error.reason, in: cell, nearest: error.nearest))
      return nil
    }
  }

  private func weekAfter(_ start: RowStart) -> RowStart {
    switch start {
    case .date(let date): .date(date.moved(by: 7, zone))
    case .week(let monday): .week(monday: monday.adding(days: 7))
    }
  }

  private func instant(_ start: RowStart, _ function: PiketFunction) throws(DateCell.Wrong) -> Instant {
    switch start {
    case .date(let date):
      return try date.instant(zone, handover: function.handover.time)
    case .week(let monday):
      let day = monday.adding(days: function.handover.weekday.rawValue - 1)
      return zone.handover(LocalDateTime(day, function.handover.time))
    }
  }
}
