import PiketDomain
import PiketProtocol
import Testing

@testable import PiketCommands

struct FormatTests {
  // MARK: iCalendar

  @Test(arguments: [
    ("a\\b;c,d", "a\\\\b\\;c\\,d"), ("one\ntwo\r\n", "one\\ntwo\\n"), ("tab\tbell\u{7}", "tabbell"), ("é 😀", "é 😀"),
  ])
  func escaping(_ text: String, _ escaped: String) { #expect(ICalendar.escaped(text) == escaped) }

  @Test(arguments: ["a", "é", "€", "😀"], 60...160)
  func foldedLinesAreShortAndWhole(_ character: String, length: Int) {
    let line = "SUMMARY:" + String(repeating: character, count: length)
    let folded = ICalendar.folded(line)
    let lines = folded.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(([lines[0]] + lines.dropFirst().map { $0.dropFirst() }).joined() == line)
  }

  /// A week in which the clock changes is an hour shorter or longer in UTC.
  @Test(arguments: [
    ("2027-03-22T09:00:00+01:00", "DTSTART:20270322T080000Z"), ("2027-03-29T09:00:00+02:00", "DTSTART:20270329T070000Z"),
    ("2027-10-25T09:00:00+02:00", "DTSTART:20271025T070000Z"), ("2027-11-01T09:00:00+01:00", "DTSTART:20271101T080000Z"),
    ("2027-01-01T00:30:00+01:00", "DTSTART:20261231T233000Z"), ("1969-12-31T23:59:59Z", "DTSTART:19691231T235959Z"),
  ])
  func timesAreInUTC(_ moment: String, _ line: String) throws {
    let start = try #require(WireMoment(moment)).instant
    let event = ICalendar.Event(uid: "u", start: start, end: start, sequence: 0, summary: "", description: "")
    #expect(ICalendar(language: "en", events: [event]).rendered().contains("\r\n\(line)\r\n"))
  }

  // MARK: CSV

  @Test(arguments: [
    ("plain", "plain"), ("a;b", "\"a;b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"), ("+31", "'+31"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("=a;b", "\"'=a;b\""), ("", ""),
  ])
  func cells(_ value: String, _ cell: String) {
    #expect(CSV.rendered(headings: ["h"], rows: [[value]]) == "\u{FEFF}h\r\n\(cell)\r\n")
  }

  // MARK: Telephone numbers

  @Test(arguments: [
    ("+31612345678", "06-12345678"), ("+31715165165", "071-5165165"), ("+31252123456", "0252-123456"),
    ("+31882463000", "088-2463000"), ("+4930123456", "+4930123456"), ("+3161234", "+3161234"), ("x", "x"),
  ])
  func dialable(_ number: String, _ text: String) { #expect(PhoneText.dialable(number) == text) }

  // MARK: Moments

  @Test(arguments: [
    ("2027-01-04T17:00:00+01:00", "today 17:00", "vandaag 17:00"),
    ("2027-01-05T08:30:15+01:00", "tomorrow 08:30:15", "morgen 08:30:15"),
    ("2027-01-03T00:00:00+01:00", "yesterday 00:00", "gisteren 00:00"),
    ("2027-01-11T09:00:00+01:00", "Mon 11 Jan 09:00", "ma 11 jan 09:00"),
    ("2028-03-01T09:00:00+01:00", "Wed 1 Mar 2028 09:00", "wo 1 mrt 2028 09:00"),
    ("not a moment", "not a moment", "not a moment"),
  ])
  func moments(_ moment: String, _ english: String, _ dutch: String) {
    let reference = "2027-01-04T09:00:00+01:00"
    #expect(MomentText(.english, reference: reference).short(moment) == english)
    #expect(MomentText(.dutch, reference: reference).short(moment) == dutch)
  }

  @Test func aMomentInFull() {
    #expect(MomentText(.english).long("2027-08-09T09:05:00+02:00") == "Monday 9 August 2027 09:05")
    #expect(MomentText(.dutch).long("2027-08-09T09:05:00+02:00") == "maandag 9 augustus 2027 09:05")
    #expect(MomentText.sortable("2027-08-09T09:05:00.25+02:00") == "2027-08-09 09:05:00")
  }
}
