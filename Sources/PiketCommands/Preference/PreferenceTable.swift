import PiketProtocol

/// What people wish of duty, for people.
struct PreferenceTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ preferences: [PersonWire.Preference]) -> Table {
    var table = Table([
      .init(texts("heading.preference")), .init(texts("heading.person")), .init(texts("heading.kind")),
      .init(texts("heading.days"), .wrap), .init(texts("heading.from")), .init(texts("heading.until")),
      .init(texts("heading.function")), .init(texts("heading.note"), .wrap), .init(texts("heading.withdrawn")),
    ])
    let moments = MomentText(texts)
    for wish in preferences {
      table.add(
        [
          wish.id, wish.person, texts("preferenceKind.\(wish.kind.rawValue)"),
          wish.weekdays.map { texts("weekday.\($0.rawValue)") }.joined(separator: ", "), moments.short(wish.from),
          moments.short(wish.until), wish.function ?? "", wish.note ?? "",
          wish.withdrawn ? texts("preference.isWithdrawn") : "",
        ], style: wish.withdrawn ? .faint : .plain)
    }
    return table
  }
}
