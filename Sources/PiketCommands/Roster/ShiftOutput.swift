import PiketProtocol

/// Shifts, in each form that `roster show` writes.
struct ShiftOutput {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ shifts: [RosterWire.Shift]) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.start")), .init(texts("heading.end")),
      .init(texts("heading.who"), .truncate), .init(texts("heading.municipality"), .truncate),
      .init(texts("heading.because"), .wrap),
    ])
    let moments = MomentText(texts)
    for shift in shifts {
      table.add([
        shift.post, moments.short(shift.start), moments.short(shift.end), "\(shift.name) (\(shift.person))",
        shift.municipality, texts.because(shift.because),
      ])
    }
    return table
  }

  /// Moments are RFC 3339 here: exact, and the same in each language.
  func csv(_ shifts: [RosterWire.Shift]) -> String {
    let headings = ["post", "function", "person", "name", "municipality", "start", "end", "because"]
    return CSV.rendered(
      headings: headings.map { texts("csv.\($0)") },
      rows: shifts.map { shift in
        [
          shift.post, shift.function, shift.person, shift.name, shift.municipality, shift.start, shift.end,
          texts.because(shift.because),
        ]
      })
  }

  /// A shift whose moments cannot be read is left out of no calendar: nil then.
  func calendar(_ shifts: [RosterWire.Shift]) -> String? {
    var events: [ICalendar.Event] = []
    for shift in shifts {
      guard let start = WireMoment(shift.start), let end = WireMoment(shift.end) else { return nil }
      events.append(
        ICalendar.Event(
          uid: shift.uid, start: start.instant, end: end.instant, sequence: shift.sequence,
          summary: texts("calendar.summary", ["post": shift.post, "name": shift.name]),
          description: texts(
            "calendar.description",
            ["person": shift.person, "municipality": shift.municipality, "because": texts.because(shift.because)])))
    }
    return ICalendar(language: texts.language.rawValue, events: events).rendered()
  }
}
