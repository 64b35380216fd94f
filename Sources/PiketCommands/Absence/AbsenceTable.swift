import PiketProtocol

/// Absences, and the shifts that they hit, for people.
struct AbsenceTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ absences: [PersonWire.Absence]) -> Table {
    var table = Table([
      .init(texts("heading.absence")), .init(texts("heading.person")), .init(texts("heading.start")),
      .init(texts("heading.end")), .init(texts("heading.kind")), .init(texts("heading.withdrawn")),
    ])
    let moments = MomentText(texts)
    for absence in absences {
      table.add(
        [
          absence.id, absence.person, moments.short(absence.start), moments.short(absence.end),
          texts("absenceKind.\(absence.kind.rawValue)"), absence.withdrawn ? texts("absence.isWithdrawn") : "",
        ], style: absence.withdrawn ? .faint : .plain)
    }
    return table
  }

  func table(_ hits: [PersonWire.HitShift]) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.person")), .init(texts("heading.start")),
      .init(texts("heading.end")),
    ])
    let moments = MomentText(texts)
    for hit in hits {
      table.add([hit.post, hit.person, moments.short(hit.start), moments.short(hit.end)], style: .warning)
    }
    return table
  }
}

extension Session {
  /// The shifts that somebody has to take over, and how.
  func show(_ hits: [PersonWire.HitShift]) {
    guard !hits.isEmpty else { return }
    line(text: texts.count("absence.hits", hits.count), .warning)
    table(AbsenceTable(texts).table(hits))
  }
}
