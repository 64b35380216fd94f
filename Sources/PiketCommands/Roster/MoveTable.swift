import PiketProtocol

/// Who gained and lost which shifts, for people.
struct MoveTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ moves: [RosterWire.Move]) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.start")), .init(texts("heading.end")),
      .init(texts("heading.from")), .init(texts("heading.to")),
    ])
    let moments = MomentText(texts)
    let nobody = texts("move.nobody")
    for move in moves {
      table.add(
        [move.post, moments.short(move.start), moments.short(move.end), move.from ?? nobody, move.to ?? nobody],
        style: move.to == nil ? .alarm : .plain)
    }
    return table
  }
}
