/// Reads a table of absences, row by row, and gathers what it means and what is wrong with it.
struct AbsenceTable {
  private(set) var read: [(person: PersonCode, interval: Interval, kind: AbsenceKind)] = []
  private(set) var unchanged = 0
  private(set) var mistakes: [Mistake]
  private let rows: [TableRow]
  private let columns: Columns<Field>
  private let state: State
  private let context: Context
  private var people: PersonNames
  /// What each person has, with the rows so far: interval, kind, number where it is recorded already.
  private var held: [PersonCode: [(interval: Interval, kind: AbsenceKind, number: Int?)]] = [:]

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
    }
    let absences = self.absences(of: person)
    if absences.contains(where: { $0.interval == interval && $0.kind == kind }) {
      unchanged += 1
    } else if let other = absences.first(where: { $0.interval.overlaps(interval) }) {
      let number = other.number.map { ["\(person.code)/\($0)"] } ?? []
      mistakes.append(columns.mistake(.overlapsAnother, in: start, nearest: number))
    } else {
      read.append((person.code, interval, kind))
      held[person.code, default: []].append((interval, kind, nil))
    }
  }

  private mutating func absences(of person: Person) -> [(interval: Interval, kind: AbsenceKind, number: Int?)] {
    if let known = held[person.code] { return known }
    let recorded = person.absences.filter(\.isActive).map { ($0.interval, $0.kind, Optional($0.number)) }
    held[person.code] = recorded
    return recorded
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
    let start = readMoment(startCell, daysLater: 0)
    let end = readMoment(endCell, daysLater: isInclusive ? 1 : 0)
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

  private mutating func readMoment(_ cell: TableCell, daysLater: Int) -> Instant? {
    do {
      let date = try DateCell.read(cell.text, context.zone)
      return try date.movedIfDay(by: daysLater).instant(context.zone, handover: nil)
    } catch {
      mistakes.append(columns.mistake(error.reason, in: cell, nearest: error.nearest))
      return nil
    }
  }
}
