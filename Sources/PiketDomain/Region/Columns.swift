/// Which column of a table is which: headings in any order, Dutch or English, in any case, with or without spaces and
/// hyphens.
struct Columns<Field: Hashable> {
  private(set) var places: [Field: Int] = [:]
  private(set) var mistakes: [Mistake] = []
  private let heading: [TableCell]

  /// - names: all headings of each field, the first to be told where the column is missing.
  /// - other: what a heading that none of these is stands for, if anything; what may have been meant; and whether it is
  ///   surely meant as a name that should be known.
  init(
    _ heading: [TableCell], _ names: [(Field, [String])],
    other: (TableCell) -> (field: Field?, nearest: [String], isCode: Bool) = { _ in (nil, [], false) }
  ) {
    self.heading = heading
    var fields: [String: Field] = [:]
    for (field, names) in names {
      for name in names { fields[name.folded] = field }
    }
    let known = names.flatMap(\.1)
    for (index, cell) in heading.enumerated() where !cell.text.isEmpty {
      let found = fields[cell.text.folded].map { ($0, [], false) } ?? other(cell)
      if let field = found.field {
        if places[field] != nil {
          mistakes.append(Mistake(TableMistake(cell, .columnIsDouble), field: cell.text))
        }
        places[field] = places[field] ?? index
      } else {
        // A free column (remarks) is left alone; one that is nearly known is rather a typing error.
        let isLong = cell.text.folded.count >= Columns.typingErrorLengthMin
        let meant = found.nearest + (isLong ? nearest(cell.text, among: known) : [])
        if !meant.isEmpty || found.isCode {
          mistakes.append(Mistake(TableMistake(cell, .columnIsUnknown), field: cell.text, nearest: meant))
        }
      }
    }
  }

  /// In shorter headings two typing errors are another word.
  private static var typingErrorLengthMin: Int { 5 }

  mutating func require(_ field: Field, named name: String) {
    if places[field] == nil { isMissing(name) }
  }

  mutating func isMissing(_ name: String, nearest: [String] = []) {
    let place = TableMistake(line: heading.first?.line ?? 1, column: 1, value: "", reason: .columnIsMissing)
    mistakes.append(Mistake(place, field: name, nearest: nearest))
  }

  /// The cell of a field in a row; nil where the table has no such column.
  func cell(_ field: Field, in row: TableRow) -> TableCell? { places[field].map { row.cells[$0] } }

  /// The text of a field in a row; empty where the table has no such column.
  func text(_ field: Field, in row: TableRow) -> String { cell(field, in: row)?.text ?? "" }

  /// A mistake in a cell, under the heading of its column.
  func mistake(
    _ reason: FieldMistake, in cell: TableCell, value: String? = nil, nearest: [String] = []
  ) -> Mistake {
    let place = TableMistake(line: cell.line, column: cell.column, value: value ?? cell.text, reason: reason)
    return Mistake(place, field: heading[cell.column - 1].text, nearest: nearest)
  }
}

/// Reads a table, or refuses with its mistakes.
func readTable(_ content: String) throws(Refusal) -> Table {
  do {
    return try Table.read(content, limits: DomainLimits.file)
  } catch {
    throw .fileHasMistakes(error.mistakes.map { Mistake($0, field: "") }, findings: [])
  }
}

extension [Mistake] {
  /// In the order of the file, each once.
  var inFileOrder: [Mistake] {
    var seen: Set<Mistake> = []
    return filter { seen.insert($0).inserted }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
