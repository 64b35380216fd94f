import PiketProtocol

/// How much duty people and municipalities have, in figures and bars.
struct BurdenTable {
  private let texts: Texts
  private let terminal: Terminal

  init(_ texts: Texts, _ terminal: Terminal) {
    self.texts = texts
    self.terminal = terminal
  }

  /// Each figure as what it is, and what an even share would be.
  func shares(_ shares: [RosterWire.Share], of heading: String) -> Table {
    let scale = shares.reduce(0) { max($0, $1.real.hours, $1.expected.hours) }
    var table = Table(columns(heading) + [.init(texts("heading.bar"))])
    for share in shares {
      let figures = pairs(share.real, share.expected, by: "/")
      table.add([share.code, share.name] + figures + [bar(share.real.hours, mark: share.expected.hours, scale)])
    }
    return table
  }

  /// Each figure before and after, and beside it what an even share of the hours would be.
  func comparisons(_ rows: [RosterWire.Comparison], of heading: String) -> Table {
    let scale = rows.reduce(0) { max($0, $1.after.hours, $1.expected.hours) }
    var table = Table(columns(heading) + [.init(texts("heading.expected")), .init(texts("heading.bar"))])
    for row in rows {
      let figures = pairs(row.before, row.after, by: ">")
      table.add(
        [row.code, row.name] + figures
          + [texts.number(row.expected.hours), bar(row.after.hours, mark: row.expected.hours, scale)])
    }
    return table
  }

  private func columns(_ heading: String) -> [Table.Column] {
    [
      .init(texts(heading)), .init(texts("heading.name"), .truncate), .init(texts("heading.hours")),
      .init(texts("heading.weekends")), .init(texts("heading.nights")), .init(texts("heading.holidays")),
    ]
  }

  private func pairs(_ left: RosterWire.Burden, _ right: RosterWire.Burden, by sign: String) -> [String] {
    [
      (left.hours, right.hours), (left.weekends, right.weekends), (left.nights, right.nights),
      (left.holidays, right.holidays),
    ].map { "\(texts.number($0)) \(sign) \(texts.number($1))" }
  }

  /// A bar of hours with a mark where an even share would end: blocks on a terminal that has room for it, plain
  /// characters where output is piped.
  private func bar(_ value: Double, mark: Double, _ scale: Double) -> String {
    let width = terminal.width.map { min(max(($0 - 80) / 2, 8), 30) } ?? 20
    guard scale > 0 else { return "" }
    func place(_ value: Double) -> Int { Int((value / scale * Double(width)).rounded()) }
    let (full, sign) = terminal.width == nil ? ("#", "|") : ("█", "│")
    var cells = (0..<width).map { $0 < place(value) ? full : " " }
    cells[min(place(mark), width - 1)] = sign
    return cells.joined().trimmedEnd
  }
}

extension Texts {
  /// At most one decimal, with the language's point.
  func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = String(tenths / 10)
    return tenths % 10 == 0 ? whole : whole + self("number.point") + String(abs(tenths % 10))
  }
}
