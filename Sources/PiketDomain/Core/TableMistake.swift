/// What is wrong with one cell of a file, and where.
public struct TableMistake: Hashable, Sendable {
  /// The line of the file, from 1, on which the cell's row begins.
  public var line: Int
  /// The cell in its row, from 1.
  public var column: Int
  /// What stands there, shortened where it is long.
  public var value: String
  public var reason: FieldMistake

  /// Longer values are cut off here, in characters.
  public static let valueCharactersMax = 60

  public init(line: Int, column: Int, value: String, reason: FieldMistake) {
    self.line = line
    self.column = column
    self.value =
      value.count > TableMistake.valueCharactersMax
      ? value.prefix(TableMistake.valueCharactersMax - 1) + "…" : value
    self.reason = reason
  }

  public init(_ cell: TableCell, _ reason: FieldMistake) {
    self.init(line: cell.line, column: cell.column, value: cell.text, reason: reason)
  }
}

/// Everything that is wrong with a file, in the order of the file; never empty.
public struct TableMistakes: Error, Hashable, Sendable {
  public var mistakes: [TableMistake]
  public init(_ mistakes: [TableMistake]) { self.mistakes = mistakes }
}

/// How large a table may be.
public struct TableLimits: Hashable, Sendable {
  public var rowsMax: Int
  public var columnsMax: Int
  public var cellBytesMax: Int

  public init(rowsMax: Int = 100_000, columnsMax: Int = 200, cellBytesMax: Int = 4096) {
    self.rowsMax = rowsMax
    self.columnsMax = columnsMax
    self.cellBytesMax = cellBytesMax
  }
}
