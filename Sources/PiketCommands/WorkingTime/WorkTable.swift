import PiketProtocol

/// Facts of working time, and the shifts that they make unlawful, for people.
struct WorkTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ facts: [WorkingTimeWire.Fact]) -> Table {
    var table = Table([
      .init(texts("heading.workFact")), .init(texts("heading.person")), .init(texts("heading.kind")),
      .init(texts("heading.from")), .init(texts("heading.until")), .init(texts("heading.note"), .wrap),
      .init(texts("heading.withdrawn")),
    ])
    let moments = MomentText(texts)
    for fact in facts {
      table.add(
        [
          fact.id, fact.person, kind(fact), moments.shortOrDay(fact.from),
          moments.shortOrDay(fact.until), note(fact), fact.withdrawn ? texts("work.isWithdrawn") : "",
        ], style: fact.withdrawn ? .faint : .plain)
    }
    return table
  }

  private func kind(_ fact: WorkingTimeWire.Fact) -> String {
    fact.status.map { texts("legalStatus.\($0.rawValue)") } ?? texts("workKind.\(fact.kind.rawValue)")
  }

  /// The hours of a pattern, the reason of a status.
  private func note(_ fact: WorkingTimeWire.Fact) -> String {
    guard fact.kind == .hours else { return fact.reason ?? "" }
    return fact.blocks.map(WorkWeekText(texts).text) ?? texts("work.hoursOfTheRegion")
  }

  func table(_ shifts: [WorkingTimeWire.UnlawfulShift]) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.person")), .init(texts("heading.start")),
      .init(texts("heading.end")), .init(texts("heading.finding"), .wrap),
    ])
    let moments = MomentText(texts)
    for shift in shifts {
      // A rule that this program does not know is told by its name.
      let rules = shift.rules.map { texts.template("lawRule.\($0)") ?? $0 }
      table.add(
        [
          shift.post, shift.person, moments.short(shift.start), moments.short(shift.end),
          rules.joined(separator: "; "),
        ], style: .warning)
    }
    return table
  }
}

extension Session {
  /// What was recorded, and the shifts that somebody has to take over because of it.
  func show(_ changed: WorkingTimeWire.Changed) {
    table(WorkTable(texts).table([changed.fact]))
    guard !changed.unlawful.isEmpty else { return }
    line(text: texts.count("work.unlawful", changed.unlawful.count), .warning)
    table(WorkTable(texts).table(changed.unlawful))
  }
}
