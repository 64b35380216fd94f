/// A table as offices save it: CSV of RFC 4180, with semicolons, commas or tabs.
///
/// Cells are trimmed. Blank lines, and lines of nothing but separators, are skipped; separators beyond the last column
/// are ignored.
public struct Table: Hashable, Sendable {
  /// The names of the columns, as written.
  public let heading: [TableCell]
  /// At least one; each has as many cells as the heading.
  public let rows: [TableRow]

  /// Reads a whole file; see `OfficeText` for its bytes.
  ///
  /// The separator is the one of a first line `sep=;` (as Excel writes it), else the one that occurs most in the
  /// heading.
  /// - Throws: every mistake at once: `quoteIsNotClosed`, `isTooManyCells`, `columnIsDouble`, `isTooLong` (a cell, or
  ///   the first row beyond the limit), `isEmpty` (no heading), `hasNoRows`.
  public static func read(_ text: String, limits: TableLimits = TableLimits()) throws(TableMistakes) -> Table {
    var reader = TableReader(text, limits: limits)
    let table = reader.table()
    guard reader.mistakes.isEmpty else { throw TableMistakes(reader.mistakes) }
    return table
  }
}

/// One row below the heading.
public struct TableRow: Hashable, Sendable {
  /// The line of the file, from 1, on which it begins.
  public let line: Int
  public let cells: [TableCell]
}

/// One cell and where it stands.
public struct TableCell: Hashable, Sendable {
  public let text: String
  /// The line of the file, from 1, on which its row begins.
  public let line: Int
  /// The place in its row, from 1.
  public let column: Int

  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}

/// Makes a table of records and gathers what is wrong.
private struct TableReader {
  private var scanner: TableScanner
  private let limits: TableLimits
  private(set) var mistakes: [TableMistake] = []

  init(_ text: String, limits: TableLimits) {
    scanner = TableScanner(text, cellsMax: limits.columnsMax)
    self.limits = limits
  }

  mutating func table() -> Table {
    guard var heading = nextRow() else {
      if mistakes.isEmpty { mistakes.append(TableMistake(line: 1, column: 1, value: "", reason: .isEmpty)) }
      return Table(heading: [], rows: [])
    }
    while heading.cells.last?.text.isEmpty ?? false { heading.cells.removeLast() }
    checkNames(heading.cells)
    var rows: [TableRow] = []
    while let row = nextRow(width: heading.cells.count) {
      if rows.count == limits.rowsMax {
        let value = row.cells.first?.text ?? ""
        mistakes.append(TableMistake(line: row.line, column: 1, value: value, reason: .hasTooManyRows))
        break
      }
      rows.append(TableRow(line: row.line, cells: row.cells))
    }
    if rows.isEmpty, mistakes.isEmpty, let name = heading.cells.first {
      mistakes.append(TableMistake(name, .hasNoRows))
    }
    return Table(heading: heading.cells, rows: rows)
  }

  private mutating func checkNames(_ heading: [TableCell]) {
    var seen: Set<String> = []
    for cell in heading where !cell.text.isEmpty && !seen.insert(cell.text.lowercased()).inserted {
      mistakes.append(TableMistake(cell, .columnIsDouble))
    }
  }

  /// The next record that is not blank; exactly as many cells as the table is wide, where that is known.
  private mutating func nextRow(width: Int? = nil) -> (line: Int, cells: [TableCell])? {
    while let record = scanner.nextRecord() {
      var cells = record.cells.enumerated().map { index, text in
        TableCell(text: text, line: record.line, column: index + 1)
      }
      if record.quoteIsOpen, let cell = cells.last { mistakes.append(TableMistake(cell, .quoteIsNotClosed)) }
      if cells.allSatisfy(\.text.isEmpty), record.excess == nil { continue }
      for cell in cells where cell.text.utf8.count > limits.cellBytesMax {
        mistakes.append(TableMistake(cell, .isTooLong))
      }
      let excess = cells.dropFirst(width ?? cells.count).first { !$0.text.isEmpty } ?? record.excess
      if let excess, !record.quoteIsOpen { mistakes.append(TableMistake(excess, .isTooManyCells)) }
      if let width {
        cells = Array(cells.prefix(width))
        while cells.count < width { cells.append(TableCell(text: "", line: record.line, column: cells.count + 1)) }
      }
      return (record.line, cells)
    }
    return nil
  }
}
