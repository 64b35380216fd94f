import PiketDomain
import PiketProtocol

/// Positions and relief, for people.
struct RoomTable {
  private let texts: Texts
  private let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func holds(_ holds: [RoomWire.Hold]) -> Table {
    var table = Table([
      .init(texts("heading.position")), .init(texts("heading.name"), .truncate), .init(texts("heading.from")),
      .init(texts("heading.until")), .init(texts("heading.note"), .wrap),
    ])
    for hold in holds {
      let gap = hold.vacantSince.map { texts("position.vacantSince", ["since": moments.short($0)]) } ?? ""
      table.add(
        [hold.position.code, hold.name, moments.short(hold.from), moments.short(hold.until), gap],
        style: !gap.isEmpty ? .warning : hold.current ? .plain : .faint)
    }
    return table
  }

  func positions(_ positions: [RoomWire.Position]) -> Table {
    var table = Table([
      .init(texts("heading.position")), .init(texts("heading.team")), .init(texts("heading.function")),
      .init(texts("heading.name"), .wrap),
    ])
    for position in positions {
      table.add([position.code, position.team?.rawValue ?? "", position.function ?? "", name(position)])
    }
    return table
  }

  /// A row for each shift of each position.
  func relief(_ rows: [RoomWire.Row]) -> Table {
    var table = Table([
      .init(texts("heading.position")), .init(texts("heading.from")), .init(texts("heading.until")),
      .init(texts("heading.planned"), .wrap), .init(texts("heading.choices"), .wrap),
    ])
    for row in rows {
      for cell in row.cells {
        table.add(
          [
            row.position.code, moments.short(cell.from), moments.short(cell.until), planned(cell), choices(cell),
          ], style: cell.short ? .warning : .plain)
      }
    }
    return table
  }

  private func planned(_ cell: RoomWire.Cell) -> String {
    let names = cell.planned.map { planned in
      let isWhole = planned.from == cell.from && planned.until == cell.until
      let name = planned.code.map { "\(planned.name) (\($0))" } ?? planned.name
      return isWhole ? name : "\(name) \(clock(planned.from))-\(clock(planned.until))"
    }
    return ((cell.short ? [texts("relief.isShort")] : []) + names).joined(separator: ", ")
  }

  private func choices(_ cell: RoomWire.Cell) -> String {
    guard cell.short else { return "" }
    if cell.choices.isEmpty { return texts("relief.nobody") }
    let names = cell.choices.map { $0.shortRest ? texts("relief.shortRest", ["person": $0.person]) : $0.person }
    let more = cell.choiceCount - cell.choices.count
    return names.joined(separator: ", ") + (more > 0 ? " (+\(more))" : "")
  }

  /// The time of the clock alone.
  private func clock(_ moment: String) -> String { WireMoment(moment)?.local.time.clock ?? moment }

  private func name(_ position: RoomWire.Position) -> String {
    texts.language == .dutch ? position.nameDutch : position.nameEnglish
  }
}
