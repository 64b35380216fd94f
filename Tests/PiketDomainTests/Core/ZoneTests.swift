import PiketDomain
import Testing

@Suite struct ZoneTests {
  // MARK: Offsets and local time

  @Test(arguments: [
    ("2027-01-04T08:00:00Z", "2027-01-04T09:00:00+01:00"),
    ("2027-07-04T07:00:00.5Z", "2027-07-04T09:00:00.5+02:00"),
    ("2027-03-28T00:59:59.999999Z", "2027-03-28T01:59:59.999999+01:00"),
    ("2027-03-28T01:00:00Z", "2027-03-28T03:00:00+02:00"),
    ("2027-10-31T00:59:59Z", "2027-10-31T02:59:59+02:00"),
    ("2027-10-31T01:00:00Z", "2027-10-31T02:00:00+01:00"),
    ("2099-08-01T10:00:00Z", "2099-08-01T12:00:00+02:00"),
    // Beyond the 400 years that are written out.
    ("9999-07-01T12:00:00Z", "9999-07-01T14:00:00+02:00"),
    ("1969-12-31T22:59:59.000001Z", "1969-12-31T23:59:59.000001+01:00"),
  ])
  func momentsAreWrittenWithTheOffsetOfTheZone(utc: String, written: String) throws {
    #expect(amsterdam.rfc3339(try instant(utc)) == written)
    #expect(Zone.parseRFC3339(written) == (try instant(utc)))
  }

  @Test(arguments: [
    ("UTC", "2027-01-04T08:00:00+00:00"), ("America/St_Johns", "2027-01-04T04:30:00-03:30"),
    ("Asia/Kathmandu", "2027-01-04T13:45:00+05:45"),
  ])
  func offsetsOfOtherZonesAreWritten(zone: String, written: String) throws {
    #expect(try systemZone(zone).rfc3339(try instant("2027-01-04T08:00:00Z")) == written)
  }

  @Test(arguments: ["1900-01-01T00:00:00Z", "1925-06-01T12:34:56Z", "1939-12-31T23:59:59.25Z", "0001-01-02T00:00:00Z"])
  func anOffsetWithSecondsIsRoundedAndTheMomentKept(utc: String) throws {
    let zone = try systemZone("America/New_York")
    let moment = try instant(utc)
    #expect(Zone.parseRFC3339(zone.rfc3339(moment)) == moment)
    #expect(Zone.parseRFC3339(amsterdam.rfc3339(moment)) == moment)
  }

  @Test func localTimeDropsTheFraction() throws {
    #expect(amsterdam.local(try instant("2027-01-04T08:00:00.999999Z")) == (try local(2027, 1, 4, 9)))
    #expect(amsterdam.local(try instant("1969-12-31T22:59:59.9Z")) == (try local(1969, 12, 31, 23, 59, 59)))
  }

  @Test func theRuleRepeatsEvery400Years() throws {
    for second in stride(from: Int64(1_830_000_000), to: 1_865_000_000, by: 3599) {
      let later = Instant(seconds: second + 12_622_780_800 * 7)
      #expect(amsterdam.offsetSeconds(at: later) == amsterdam.offsetSeconds(at: Instant(seconds: second)))
    }
  }

  @Test func instantsAtTheEndsOfTimeHaveAnOffset() {
    #expect(amsterdam.offsetSeconds(at: Instant(microseconds: .max)) >= 3600)
    #expect(amsterdam.offsetSeconds(at: Instant(microseconds: .min)) < 3600)
  }

  // MARK: Readings

  @Test func aTimeThatIsSkippedHasNoReading() throws {
    let jump = try instant("2027-03-28T01:00:00Z")
    for minute in 0...59 {
      #expect(amsterdam.readings(of: try local(2027, 3, 28, 2, minute)) == .none(skippedTo: jump))
      #expect(amsterdam.handover(try local(2027, 3, 28, 2, minute)) == jump)
    }
    #expect(amsterdam.readings(of: try local(2027, 3, 28, 3)) == .one(jump))
    #expect(amsterdam.readings(of: try local(2027, 3, 28, 1, 59, 59)) == .one(jump.adding(seconds: -1)))
  }

  @Test func aTimeThatExistsTwiceHasTwoReadings() throws {
    let first = try instant("2027-10-31T00:00:00Z")
    let second = first.adding(seconds: 3600)
    #expect(amsterdam.readings(of: try local(2027, 10, 31, 2)) == .two(first, second))
    #expect(amsterdam.handover(try local(2027, 10, 31, 2)) == first)
    #expect(amsterdam.readings(of: try local(2027, 10, 31, 1, 59, 59)) == .one(first.adding(seconds: -1)))
    #expect(amsterdam.readings(of: try local(2027, 10, 31, 3)) == .one(second.adding(seconds: 3600)))
  }

  @Test func readingsGoOnBeyond400Years() throws {
    #expect(
      amsterdam.readings(of: try local(3027, 3, 25, 2, 30))
        == .none(skippedTo: try instant("3027-03-25T01:00:00Z")))
  }

  @Test(arguments: [
    ("Europe/Amsterdam", 2027, 3, 28, "2027-03-27T23:00:00Z"),
    // Summer time began at midnight: the day starts at one.
    ("America/Sao_Paulo", 2017, 10, 15, "2017-10-15T03:00:00Z"),
    // From 01:00 back to 00:00: the first of two midnights.
    ("Atlantic/Azores", 2027, 10, 31, "2027-10-31T00:00:00Z"),
    // From 23:30 to 00:30: the day starts at half past twelve.
    ("America/Toronto", 1919, 3, 31, "1919-03-31T04:30:00Z"),
    // A day that was left out as a whole begins where the next one does.
    ("Pacific/Apia", 2011, 12, 30, "2011-12-30T10:00:00Z"),
    ("UTC", 2027, 1, 1, "2027-01-01T00:00:00Z"),
  ])
  func aDayStartsAtItsFirstInstant(name: String, year: Int, month: Int, day: Int, start: String) throws {
    let zone = try systemZone(name)
    #expect(zone.startOfDay(try local(year, month, day).date) == (try instant(start)))
  }

  // MARK: The clock-change weekends

  @Test(arguments: 2024...2035)
  func everyMinuteOfTheClockChangeWeekendsComesBack(year: Int) throws {
    for month in [3, 10] {
      let sunday = try lastSunday(of: month, year)
      let start = amsterdam.startOfDay(sunday.adding(days: -1))
      let end = amsterdam.startOfDay(sunday.adding(days: 1))
      #expect((end.seconds - start.seconds) / 3600 == (month == 3 ? 47 : 49))
      var moment = start
      while moment < end {
        let readings = amsterdam.readings(of: amsterdam.local(moment))
        switch readings {
        case .none: Issue.record("\(moment) has a local time that does not exist")
        case .one(let reading): #expect(reading == moment)
        case .two(let earlier, let later): #expect(moment == earlier || moment == later)
        }
        moment = moment.adding(seconds: 60)
      }
    }
  }

  @Test(arguments: 2024...2035)
  func handoversOfEveryMinuteOfTheClockChangeWeekendsAscend(year: Int) throws {
    for month in [3, 10] {
      let saturday = try lastSunday(of: month, year).adding(days: -1)
      var last = amsterdam.startOfDay(saturday).adding(seconds: -1)
      var standing = 0
      for minute in 0..<2880 {
        let time = try #require(LocalTime(minute / 60 % 24, minute % 60))
        let handover = amsterdam.handover(LocalDateTime(saturday.adding(days: minute / 1440), time))
        #expect(last <= handover)
        if handover == last { standing += 1 }
        last = handover
      }
      // 02:00 to 03:00 in March: all of these are the one moment after the gap.
      #expect(standing == (month == 3 ? 60 : 0))
    }
  }

  private func lastSunday(of month: Int, _ year: Int) throws -> LocalDate {
    let last = try #require(LocalDate(year, month, 31))
    return last.adding(days: -(last.weekday.rawValue % 7))
  }
}
