import PiketDomain
import Testing

/// Given Wednesday 6 January 2027, 14:30:15.5 in Amsterdam, unless a test says otherwise.
@Suite struct MomentReaderTests {
  private func read(_ text: String, now: String = "2027-01-06T14:30:15.5+01:00") throws -> String {
    amsterdam.rfc3339(try MomentReader.read(text, now: try instant(now), zone: amsterdam))
  }

  @Test(arguments: [
    // With an offset.
    ("2027-01-04T09:00:00+01:00", "2027-01-04T09:00:00+01:00"), ("2027-01-04T08:00Z", "2027-01-04T09:00:00+01:00"),
    ("2027-01-04 08:00:00.25z", "2027-01-04T09:00:00.25+01:00"),
    ("2027-07-04t09:00+00:00", "2027-07-04T11:00:00+02:00"),
    ("04-01-2027 09:00+01:00", "2027-01-04T09:00:00+01:00"),
    // Either of the two is meant where the offset says which.
    ("2027-10-31T02:30+02:00", "2027-10-31T02:30:00+02:00"), ("2027-10-31T02:30+01:00", "2027-10-31T02:30:00+01:00"),
    // On the clock of the zone.
    ("2027-01-04T09:00", "2027-01-04T09:00:00+01:00"), ("2027-07-04 09:00:30", "2027-07-04T09:00:30+02:00"),
    ("04-01-2027 09:00", "2027-01-04T09:00:00+01:00"), ("4/1/2027  9u30", "2027-01-04T09:30:00+01:00"),
    ("4.1.2027 9.30", "2027-01-04T09:30:00+01:00"), ("09:00", "2027-01-06T09:00:00+01:00"),
    ("23.59", "2027-01-06T23:59:00+01:00"), ("9u", "2027-01-06T09:00:00+01:00"),
    // Now, and from now.
    ("now", "2027-01-06T14:30:15.5+01:00"), (" NU ", "2027-01-06T14:30:15.5+01:00"),
    ("+2h", "2027-01-06T16:30:15.5+01:00"), ("+2u", "2027-01-06T16:30:15.5+01:00"),
    ("-30m", "2027-01-06T14:00:15.5+01:00"), ("+90s", "2027-01-06T14:31:45.5+01:00"),
    ("+1h30m", "2027-01-06T16:00:15.5+01:00"), ("+1U 30M", "2027-01-06T16:00:15.5+01:00"),
    ("+1d", "2027-01-07T14:30:15.5+01:00"), ("-1w", "2026-12-30T14:30:15.5+01:00"),
    ("+1w2d3h4m5s", "2027-01-15T17:34:20.5+01:00"), ("+0d", "2027-01-06T14:30:15.5+01:00"),
    // Half a year on, on the other side of the clock change: the clock shows the same.
    ("+26w", "2027-07-07T14:30:15.5+02:00"), ("+4368h", "2027-07-07T15:30:15.5+02:00"),
    // Days by name.
    ("today", "2027-01-06T00:00:00+01:00"), ("vandaag 18:00", "2027-01-06T18:00:00+01:00"),
    ("tomorrow 09:00", "2027-01-07T09:00:00+01:00"), ("Morgen 09:00", "2027-01-07T09:00:00+01:00"),
    ("morgen", "2027-01-07T00:00:00+01:00"), ("overmorgen 9u", "2027-01-08T09:00:00+01:00"),
    ("gisteren", "2027-01-05T00:00:00+01:00"), ("yesterday 23:00", "2027-01-05T23:00:00+01:00"),
    ("maandag", "2027-01-11T00:00:00+01:00"), ("monday 09:00", "2027-01-11T09:00:00+01:00"),
    ("thursday", "2027-01-07T00:00:00+01:00"), ("dinsdag 9:00", "2027-01-12T09:00:00+01:00"),
    ("wednesday", "2027-01-13T00:00:00+01:00"), ("woensdag 14:30:15", "2027-01-13T14:30:15+01:00"),
    ("woensdag 14:30:16", "2027-01-06T14:30:16+01:00"), ("wo 14:30", "2027-01-13T14:30:00+01:00"),
    // Starts of days and weeks.
    ("2027-01-04", "2027-01-04T00:00:00+01:00"), ("04-07-2027", "2027-07-04T00:00:00+02:00"),
    ("2027-03-28", "2027-03-28T00:00:00+01:00"), ("2027-W03", "2027-01-18T00:00:00+01:00"),
    ("2026-w53", "2026-12-28T00:00:00+01:00"), ("2027-w01", "2027-01-04T00:00:00+01:00"),
  ])
  func momentsAreReadAsPeopleTypeThem(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(arguments: [
    "", " ", "soon", "2027", "2027-01", "2027-01-04T", "2027-01-04T25:00", "2027-01-04 09:60", "2027-01-04 0900",
    "2027-01-04T09:00:00+1:00", "2027-01-04T09:00:00+25:00", "2027-01-04 09:00 10:00", "04-01-27", "24:00", "9",
    "+", "-", "+h", "+2", "+2x", "+2h2h", "+30m1h", "+1h-30m", "++2h", "+1,5h", "+1234567s", "2h", "+2é",
    "morgen 25:00", "morgen morgen", "morgen 09:00+01:00", "morgen09:00", "maandag 9", "woensdag 25:00",
    "2027-W3", "2027-W03 09:00", "2027-W03-1", "W03", "2027W03", "nuu", "now 09:00", "12-2027", "09:00 2027-01-04",
    "+1d 09:00", "\u{0}",
  ])
  func otherTextIsNotUnderstood(text: String) {
    #expect(throws: MomentMistake.notUnderstood) { try read(text) }
  }

  @Test(arguments: [
    "2027-02-29", "31-02-2027 09:00", "2027-13-01T09:00Z", "2027-W53", "2027-W00", "2026-W54", "+999999w",
    "0000-01-01",
  ])
  func aDayOrWeekThatDoesNotExistIsRefused(text: String) {
    #expect(throws: MomentMistake.dateDoesNotExist) { try read(text) }
  }

  // MARK: Clock changes

  @Test(arguments: [
    ("2027-03-28 02:30", "2027-03-28T12:00:00+02:00"), ("28-03-2027 02:30", "2027-03-28T12:00:00+02:00"),
    ("02:30", "2027-03-28T12:00:00+02:00"), ("today 02:30", "2027-03-28T00:00:00+01:00"),
    ("morgen 2u30", "2027-03-27T12:00:00+01:00"), ("+1d", "2027-03-27T02:30:00+01:00"),
    ("+1d5h", "2027-03-27T02:30:00+01:00"), ("sunday 02:30", "2027-03-24T12:00:00+01:00"),
    ("zondag 02:30", "2027-03-28T00:30:00+01:00"),
  ])
  func aSkippedTimeIsRefusedWithWhatMayBeMeant(text: String, now: String) throws {
    let expected = MomentMistake.timeDoesNotExist(readings: [
      try instant("2027-03-28T03:00:00+02:00"), try instant("2027-03-28T03:30:00+02:00"),
    ])
    #expect(throws: expected) { try read(text, now: now) }
  }

  @Test func theFirstSkippedTimeHasOneReading() throws {
    let expected = MomentMistake.timeDoesNotExist(readings: [try instant("2027-03-28T03:00:00+02:00")])
    #expect(throws: expected) { try read("2027-03-28 02:00") }
    #expect(try read("2027-03-28 01:59:59") == "2027-03-28T01:59:59+01:00")
    #expect(try read("2027-03-28 03:00") == "2027-03-28T03:00:00+02:00")
  }

  @Test(arguments: [
    ("2027-10-31T02:30", "2027-10-01T12:00:00+02:00"), ("-1d", "2027-11-01T02:30:00+01:00"),
    ("tomorrow 02:30", "2027-10-30T12:00:00+02:00"), ("gisteren 02:30", "2027-11-01T12:00:00+01:00"),
    ("sunday 02:30", "2027-10-31T01:00:00+02:00"), ("sunday 02:30", "2027-10-31T02:10:00+01:00"),
  ])
  func aTimeThatExistsTwiceIsRefusedWithBoth(text: String, now: String) throws {
    let expected = MomentMistake.timeExistsTwice(readings: [
      try instant("2027-10-31T02:30:00+02:00"), try instant("2027-10-31T02:30:00+01:00"),
    ])
    #expect(throws: expected) { try read(text, now: now) }
  }

  @Test func aWeekdayWhoseTimeIsOverIsTheNextOneAlsoOnADayOfAClockChange() throws {
    #expect(try read("sunday 02:30", now: "2027-10-31T02:30:00+01:00") == "2027-11-07T02:30:00+01:00")
    #expect(try read("sunday 02:30", now: "2027-03-28T03:00:00+02:00") == "2027-04-04T02:30:00+02:00")
    #expect(try read("sunday", now: "2027-03-28T00:00:00+01:00") == "2027-04-04T00:00:00+02:00")
  }

  @Test func hoursPassAlsoWhereTheClockJumps() throws {
    #expect(try read("+2h", now: "2027-03-28T01:30:00+01:00") == "2027-03-28T04:30:00+02:00")
    #expect(try read("+1h", now: "2027-10-31T02:30:00+02:00") == "2027-10-31T02:30:00+01:00")
    #expect(try read("+0d", now: "2027-10-31T02:30:00+02:00") == "2027-10-31T02:30:00+02:00")
  }

  @Test func theStartOfADayIsNeverRefused() throws {
    let zone = try systemZone("America/Sao_Paulo")
    let now = try instant("2017-10-14T12:00:00Z")
    for text in ["2017-10-15", "15-10-2017", "morgen", "zondag"] {
      #expect(try MomentReader.read(text, now: now, zone: zone) == instant("2017-10-15T03:00:00Z"))
    }
    #expect(throws: MomentMistake.timeDoesNotExist(readings: [try instant("2017-10-15T03:00:00Z")])) {
      try MomentReader.read("morgen 00:00", now: now, zone: zone)
    }
  }

  @Test func aMistakeHasItsLikeForFields() {
    #expect(MomentMistake.notUnderstood.fieldMistake == .isNoMoment)
    #expect(MomentMistake.dateDoesNotExist.fieldMistake == .dateDoesNotExist)
    #expect(MomentMistake.timeDoesNotExist(readings: []).fieldMistake == .timeDoesNotExist)
    #expect(MomentMistake.timeExistsTwice(readings: []).fieldMistake == .timeExistsTwice)
  }

  @Test func noTextIsATrap() throws {
    var random = SplitMix64(seed: 3)
    let letters = Array("0123456789-:+.tzTZwuhdms/ \u{A0}nowmaré%")
    let now = try instant("2027-01-06T14:30:15.5+01:00")
    var understood = 0
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      if (try? MomentReader.read(text, now: now, zone: amsterdam)) != nil { understood += 1 }
    }
    #expect(understood > 0)
  }
}
