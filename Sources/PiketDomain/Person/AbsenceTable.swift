/// Reads a table of absences, row by row, and gathers what it means and what is wrong with it.
struct AbsenceTable {
  /// What is new, in the order of the file.
  private(set) var read: [HeldAbsence] = []
  private(set) var unchanged = 0
  private(set) var mistakes: [Mistake]
  private let rows: [TableRow]
  private let columns: Columns<Field>
  private let state: State
  private let context: Context
  private var people: PersonNames
  /// What is recorded and not withdrawn, and the rows so far.
  private var held: Set<HeldAbsence>

  struct HeldAbsence: Hashable {
    var person: PersonCode
    var interval: Interval
    var kind: AbsenceKind
  }

  private enum Field { case code, name, start, end, lastDay, kind }

  private static let names: [(Field, [String])] = [
    (.code, ["code", "personeelscode", "person", "persoon", "medewerker"]),
    (.name, ["naam", "name"]),
    (.start, ["van", "from", "start", "begin", "vanaf"]),
    (.end, ["tot", "until", "end", "eind", "einde"]),
    (.lastDay, ["t/m", "tot en met", "through"]),
    (.kind, ["soort", "kind", "type", "reden"]),
  ]

  init(_ table: Table, _ state: State, _ context: Context) {
    rows = table.rows
    var columns = Columns(table.heading, AbsenceTable.names)
    if columns.places[.name] == nil { columns.require(.code, named: "code") }
    columns.require(.start, named: "van")
    if columns.places[.lastDay] == nil { columns.require(.end, named: "tot") }
    columns.require(.kind, named: "soort")
    self.columns = columns
    self.state = state
    self.context = context
    mistakes = columns.mistakes
    people = PersonNames(state)
    held = Set(
      state.persons.values.flatMap { person in
        person.absences.filter(\.isActive)
          .map { HeldAbsence(person: person.code, interval: $0.interval, kind: $0.kind) }
      })
  }

  mutating func readRows() {
    guard mistakes.isEmpty else { return }
    for row in rows { read(row) }
  }

  private mutating func read(_ row: TableRow) {
    let person = readPerson(row)
    let kind = readKind(row)
    guard let interval = readInterval(row), let person, let kind, let start = columns.cell(.start, in: row) else {
      return
    }
    if let leavesAt = person.leavesAt, leavesAt <= interval.start {
      mistakes.append(columns.mistake(.hasLeft, in: start))
      return
    }
    // Rows that overlap are taken as they are: people fall ill on leave, and offices keep several lists.
    let row = HeldAbsence(person: person.code, interval: interval, kind: kind)
    if held.insert(row).inserted { read.append(row) } else { unchanged += 1 }
  }

  private mutating func readPerson(_ row: TableRow) -> Person? {
    let cells = [columns.cell(.code, in: row), columns.cell(.name, in: row)].compactMap { $0 }
    guard let cell = cells.first(where: { !$0.text.isEmpty }) ?? cells.first else { return nil }
    if cell.text.isEmpty {
      mistakes.append(columns.mistake(.isEmpty, in: cell))
      return nil
    }
    switch people.find(cell.text) {
    case .found(let code): return state.persons[code]
    case .unknown(let nearest):
      mistakes.append(columns.mistake(.isUnknownPerson, in: cell, nearest: nearest))
      return nil
    }
  }

  private mutating func readKind(_ row: TableRow) -> AbsenceKind? {
    guard let cell = columns.cell(.kind, in: row) else { return nil }
    do {
      return try AbsenceKind.read(cell.text)
    } catch {
      mistakes.append(columns.mistake(error, in: cell, nearest: AbsenceKind.nearestNames(cell.text)))
      return nil
    }
  }

  /// Days without a time are whole days; the one under `t/m` belongs to it, the one under `tot` does not.
  private mutating func readInterval(_ row: TableRow) -> Interval? {
    guard let startCell = columns.cell(.start, in: row) else { return nil }
    let exclusive = columns.cell(.end, in: row)
    let inclusive = columns.cell(.lastDay, in: row)
    let isInclusive = exclusive?.text.isEmpty ?? true && inclusive != nil
    guard let endCell = isInclusive ? inclusive : exclusive else { return nil }
    let start = readMoment(startCell, isLastDay: false)
    let end = readMoment(endCell, isLastDay: isInclusive)
    guard let start, let end else { return nil }
    let interval = Interval(start: start, end: end)
    if interval.isEmpty {
      mistakes.append(columns.mistake(.endsBeforeItStarts, in: endCell))
      return nil
    }
    if interval.isLongerThanAnAbsence {
      mistakes.append(columns.mistake(.lastsTooLong, in: endCell))
      return nil
    }
    return interval
  }

  private mutating func readMoment(_ cell: TableCell, isLastDay: Bool) -> Instant? {
    do {
      let date = try DateCell.read(cell.text, context.zone)
      return try (isLastDay ? date.afterLastDay() : date).instant(context.zone, handover: nil)
    } catch {
      mistakes.append(columns.mistake(error.reason, in: cell, nearest: error.nearest))
      return nil
    }
  }
}
