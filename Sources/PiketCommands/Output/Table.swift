/// Rows under headings. Fits the terminal; as wide as it needs to be where output is piped.
struct Table {
  struct Column {
    /// What gives way where the terminal is too narrow.
    enum Fit { case keep, truncate, wrap }
    let heading: String
    let fit: Fit

    /// It is not made narrower than this: rather rows are written as blocks.
    var narrowest: Int {
      switch fit {
      case .keep: .max
      case .truncate: 8
      case .wrap: 14
      }
    }

    init(_ heading: String, _ fit: Fit = .keep) {
      self.heading = heading
      self.fit = fit
    }
  }

  struct Row {
    let cells: [String]
    let style: Style
  }

  private static let gap = "  "

  let columns: [Column]
  private(set) var rows: [Row] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String], style: Style = .plain) {
    rows.append(Row(cells: cells.map(\.printable), style: style))
  }

  func rendered(on terminal: Terminal) -> String {
    let natural = columns.indices.map { index in
      rows.reduce(columns[index].heading.displayWidth) { max($0, $1.cells[index].displayWidth) }
    }
    guard let width = terminal.width else { return lines(natural, terminal).joined(separator: "\n") }
    guard let fitted = fitted(natural, to: width) else { return blocks(width, terminal) }
    return lines(fitted, terminal).joined(separator: "\n")
  }

  /// Takes from the widest column that may give way, until the rows fit; nil where they cannot.
  private func fitted(_ natural: [Int], to width: Int) -> [Int]? {
    var widths = natural
    var excess = widths.reduce(0, +) + Table.gap.count * (columns.count - 1) - width
    while excess > 0 {
      let givers = columns.indices.filter { widths[$0] > columns[$0].narrowest }
      guard let widest = givers.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func lines(_ widths: [Int], _ terminal: Terminal) -> [String] {
    let headings = Row(cells: columns.map(\.heading), style: .strong)
    return ([headings] + rows).flatMap { row in
      lines(of: row, widths).map { terminal.styled($0, row.style) }
    }
  }

  /// One row; several lines where a cell is wrapped.
  private func lines(of row: Row, _ widths: [Int]) -> [String] {
    let cells = columns.indices.map { index in
      switch columns[index].fit {
      case .wrap: row.cells[index].wrapped(to: widths[index])
      case .truncate, .keep: [row.cells[index].truncated(to: widths[index])]
      }
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = columns.indices.map { (line < cells[$0].count ? cells[$0][line] : "").padded(to: widths[$0]) }
      return parts.joined(separator: Table.gap).trimmedEnd
    }
  }

  /// Each row as a block for a terminal that is too narrow for columns: the first cell, and below it the others as
  /// `HEADING: value`, as many on a line as fit.
  private func blocks(_ width: Int, _ terminal: Terminal) -> String {
    rows.map { row in
      let pieces = zip(columns, row.cells).dropFirst().filter { !$1.isEmpty }.map { "\($0.heading): \($1)" }
      var lines: [String] = []
      for piece in pieces {
        if let last = lines.last, last.displayWidth + piece.displayWidth + 4 <= width {
          lines[lines.count - 1] += Table.gap + piece
        } else {
          lines += piece.wrapped(to: max(width - 2, 1))
        }
      }
      return ([row.cells[0].truncated(to: width)] + lines.map { Table.gap + $0 })
        .map { terminal.styled($0, row.style) }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension String {
  /// Without spaces at the end.
  var trimmedEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
