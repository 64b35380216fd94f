import PiketProtocol

/// Call-outs, and how working time stands with them, for people.
struct CallOutTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ callOuts: [CallOutWire.CallOut]) -> Table {
    var table = Table([
      .init(texts("heading.callout")), .init(texts("heading.person")), .init(texts("heading.start")),
      .init(texts("heading.end")), .init(texts("heading.post")), .init(texts("heading.note"), .wrap),
      .init(texts("heading.withdrawn")),
    ])
    let moments = MomentText(texts)
    for callOut in callOuts {
      table.add(
        [
          callOut.id, callOut.person, moments.short(callOut.start),
          callOut.end.map(moments.short) ?? texts("callout.lasts"), callOut.post ?? "", callOut.note ?? "",
          callOut.withdrawn ? texts("absence.isWithdrawn") : "",
        ], style: callOut.withdrawn ? .faint : .plain)
    }
    return table
  }

  /// A finding in a sentence: the article, what it comes to, and what is allowed.
  func sentence(_ finding: CallOutWire.Finding) -> String {
    let moments = MomentText(texts)
    return texts(
      "callout.finding.\(finding.severity.rawValue)",
      [
        "article": finding.article.printable, "measured": amount(finding.measured, finding.unit),
        "allowed": amount(finding.allowed, finding.unit), "start": moments.short(finding.start),
        "end": moments.short(finding.end),
      ])
  }

  func amount(_ number: Int, _ unit: CallOutWire.Finding.Unit) -> String {
    switch unit {
    case .minutes: duration(number)
    case .minutesPerWeek: texts("duration.aWeek", ["duration": duration(number)])
    case .days: texts.count("duration.days", number)
    case .count: String(number)
    case .years: texts.count("duration.years", number)
    }
  }

  func duration(_ minutes: Int) -> String {
    texts("duration.hours", ["hours": String(minutes / 60), "minutes": (minutes % 60).padded(2)])
  }
}

extension Session {
  /// What was recorded, what it counts as, and what it means for working time: at once, not at the next check.
  func show(_ callOut: CallOutWire.CallOut, _ balance: CallOutWire.Balance, _ key: String) {
    let moments = MomentText(texts)
    let table = CallOutTable(texts)
    line(
      key,
      [
        "callOut": callOut.id, "name": callOut.name, "start": moments.short(callOut.start),
        "end": callOut.end.map(moments.short) ?? "",
      ])
    line(
      "callout.worked",
      [
        "duration": table.duration(balance.workedMinutes), "start": moments.short(balance.workedFrom),
        "end": moments.short(balance.workedUntil),
      ])
    if !balance.onDuty { line("callout.notOnDuty", ["name": callOut.name], .warning) }
    if let rest = balance.restUntil { line("callout.rest", ["until": moments.short(rest)], .warning) }
    for finding in balance.findings {
      line(text: table.sentence(finding), finding.severity == .hard ? .alarm : .warning)
    }
  }
}
