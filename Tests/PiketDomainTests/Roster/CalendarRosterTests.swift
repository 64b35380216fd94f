import PiketDomain
import Testing

/// A calendar as a roster.
struct CalendarRosterTests {
  private let state = given(Office.official("ldn-01", may: ["OVD_BZ", "BGM"]), Office.official("ldn-02"))

  private func calendar(_ events: String...) -> String {
    let lines = ["BEGIN:VCALENDAR", "VERSION:2.0"] + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT" } + ["END:VCALENDAR"]
    return lines.joined(separator: "\n").split(separator: "\n").joined(separator: "\r\n") + "\r\n"
  }

  private func imported(_ text: String) throws(Refusal) -> Draft {
    try ImportRoster(source: "r.ics", content: text).decide(state, Office.context()).outcome.draft
  }

  private func event(
    uid: String = "OVD_BZ-20270104T080000Z@leidse-regio.piket", start: String = "DTSTART:20270104T080000Z",
    end: String = "DTEND:20270111T080000Z", summary: String = "SUMMARY:OVD_BZ: Name of ldn-01",
    description: String = "DESCRIPTION:Piket: ldn-01\\, leiden\\; rooster versie 1"
  ) -> String {
    ["UID:\(uid)", start, end, summary, description].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("DTSTART:20270104T080000Z", "DTEND:20270111T080000Z"),
    ("DTSTART;TZID=Europe/Amsterdam:20270104T090000", "DTEND;TZID=\"Europe/Amsterdam\":20270111T090000"),
    ("DTSTART:20270104T090000", "DTEND:20270111T090000"),
    ("DTSTART;VALUE=DATE:20270104", "DTEND;VALUE=DATE:20270111"),
    ("DTSTART:20270104\r\n T0800\r\n\t00Z", "DTEND:20270111T080000Z"),
  ]) func momentsAreReadInEachForm(start: String, end: String) throws {
    let draft = try imported(calendar(event(start: start, end: end)))
    #expect(draft.shifts.map(\.interval) == [span("2027-01-04 09:00", "2027-01-11 09:00")])
    #expect(draft.shifts.map(\.person) == ["ldn-01"])
    #expect(draft.shifts.map(\.post) == [Post("OVD_BZ")])
    #expect(draft.shifts.map(\.line) == [3])
  }

  @Test(arguments: [
    ("BGM-leiden-20270104T080000Z@x", "SUMMARY:x", "BGM@leiden"), ("3F2A@outlook", "SUMMARY:OvD-Bz", "OVD_BZ"),
    ("3F2A-77@outlook", "SUMMARY:BGM@leiden: x", "BGM@leiden"),
  ]) func thePostIsInTheIdentifierOrTheSummary(uid: String, summary: String, post: String) throws {
    #expect(try imported(calendar(event(uid: uid, summary: summary))).shifts.map(\.post) == [Post(post)])
  }

  @Test(arguments: [
    ("SUMMARY:OVD_BZ: Name of ldn-02", ""), ("SUMMARY:OVD_BZ", "DESCRIPTION:ldn-02"),
    ("SUMMARY:OVD_BZ", "ATTENDEE;CN=\"Name of ldn-02\":mailto:x@example.nl"),
  ]) func thePersonIsWhereverItStands(summary: String, other: String) throws {
    #expect(try imported(calendar(event(summary: summary, description: other))).shifts.map(\.person) == ["ldn-02"])
  }

  @Test func whatIsWithinAnEventOrCancelledIsNoShift() throws {
    let alarm = "BEGIN:VALARM\nDTSTART:nonsense\nDESCRIPTION:Reminder\nEND:VALARM"
    let draft = try imported(calendar(alarm + "\n" + event(), event(end: "DTEND:nonsense") + "\nSTATUS:CANCELLED"))
    #expect(draft.shiftCount == 1)
  }

  @Test func allMistakesAreToldWithTheirLines() {
    let text = calendar(
      event(start: "DTSTART:20270229T080000Z"), event(end: "DTEND:20270104T080000Z"),
      event(start: "DTSTART;TZID=Europe/London:20270104T080000"),
      event(start: "DTSTART:20271031T023000", end: "DTEND:20271101T090000"),
      event(uid: "x", summary: "SUMMARY:OVD_BX: x"), event(end: ""),
      event(summary: "SUMMARY:OVD_BZ", description: "DESCRIPTION:Piket: ldn-09"), event() + "\nRRULE:FREQ=WEEKLY")
    guard case .fileHasMistakes(let mistakes, _) = refusal(try imported(text)) else {
      Issue.record("imported")
      return
    }
    #expect(mistakes.map(\.reason) == [
      .dateDoesNotExist, .endsBeforeItStarts, .isUnknownZone, .timeExistsTwice, .isUnknownFunction, .isMissing,
      .isUnknownPerson, .isRepeating,
    ])
    #expect(mistakes.map(\.line) == [5, 13, 19, 26, 35, 38, 49, 57])
    #expect(mistakes.map(\.field) == [
      "DTSTART", "DTEND", "DTSTART", "DTSTART", "SUMMARY", "DTEND", "DESCRIPTION", "RRULE",
    ])
    #expect(mistakes[4].nearest == ["OVD_BZ"])
  }

  @Test(arguments: [("", 2, "END:VEVENT"), ("\nEND:VEVENT\n", 1, "END:VCALENDAR")])
  func aCalendarThatBreaksOffIsTold(end: String, line: Int, field: String) {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + event() + end
    guard case .fileHasMistakes(let mistakes, _) = refusal(try imported(text)) else {
      Issue.record("imported")
      return
    }
    #expect(mistakes.map(\.line) == [line] && mistakes.map(\.field) == [field])
    #expect(mistakes.map(\.reason) == [.isMissing])
  }

  @Test func anEmptyCalendarIsNoRoster() {
    #expect(refusal(try imported(calendar())) == .draftIsEmpty)
  }
}
