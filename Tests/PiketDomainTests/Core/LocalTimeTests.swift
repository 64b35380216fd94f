import PiketDomain
import Testing

@Suite struct LocalTimeTests {
  @Test func everyDayFrom1900To2100ComesBackAndHasTheWeekdayOfZeller() throws {
    var expected = try #require(LocalDate(1900, 1, 1)).daysSinceEpoch
    #expect(expected == -25_567)
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...LocalDate.days(inMonth: month, of: year) {
          let date = try #require(LocalDate(year, month, day))
          if date.daysSinceEpoch != expected { Issue.record("\(date) is day \(date.daysSinceEpoch)") }
          if LocalDate(daysSinceEpoch: expected) != date { Issue.record("\(date) does not come back") }
          if date.weekday.rawValue != zeller(year, month, day) { Issue.record("\(date) is a \(date.weekday)") }
          expected += 1
        }
      }
    }
  }

  /// Zeller's congruence, with Monday as 1.
  private func zeller(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (month, year) = month < 3 ? (month + 12, year - 1) : (month, year)
    let fromSaturday = (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7
    return (fromSaturday + 5) % 7 + 1
  }

  // MARK: Weeks

  @Test(arguments: [
    (2027, 1, 3, 2026, 53), (2027, 1, 4, 2027, 1), (2024, 12, 30, 2025, 1), (2026, 12, 31, 2026, 53),
    (2021, 1, 1, 2020, 53), (2016, 1, 3, 2015, 53), (2027, 12, 31, 2027, 52), (2028, 1, 1, 2027, 52),
  ])
  func aDayLiesInTheWeekOfItsThursday(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
    let found = try #require(LocalDate(year, month, day)).isoWeek
    #expect(found.year == weekYear && found.week == week)
  }

  @Test func everyMondayIsTheStartOfItsWeek() throws {
    var monday = try #require(LocalDate(1900, 1, 1))
    while monday.year < 2101 {
      let (year, week) = monday.isoWeek
      #expect(LocalDate(mondayOfWeek: week, ofYear: year) == monday)
      #expect(monday.adding(days: 6).isoWeek.week == week)
      monday = monday.adding(days: 7)
    }
  }

  @Test(arguments: [(0, 2027), (53, 2027), (54, 2026), (1, 0), (1, 10_000)])
  func aWeekThatDoesNotExistHasNoMonday(week: Int, year: Int) {
    #expect(LocalDate(mondayOfWeek: week, ofYear: year) == nil)
  }

  // MARK: Text

  @Test(arguments: [
    "2027-01-04", "04-01-2027", "4-1-2027", "4/1/2027", "04/01/2027", "04.01.2027", "4.1.2027", " 04-01-2027\u{A0}",
  ])
  func datesAreReadAsTheyAreWritten(text: String) throws {
    #expect(try LocalDate.read(text) == LocalDate(2027, 1, 4))
  }

  @Test(
    arguments: [
      ("31-02-2027", .dateDoesNotExist), ("2027-02-29", .dateDoesNotExist), ("29-02-2100", .dateDoesNotExist),
      ("00-01-2027", .dateDoesNotExist), ("01-13-2027", .dateDoesNotExist), ("01-01-0000", .dateDoesNotExist),
      ("", .isEmpty), ("  ", .isEmpty), ("04-01-27", .isNoDate), ("2027-1-4", .isNoDate), ("04-01/2027", .isNoDate),
      ("4 januari 2027", .isNoDate), ("2027/01/04", .isNoDate), ("04-01-2027x", .isNoDate), ("04-01-20277", .isNoDate),
      ("20270104", .isNoDate), ("004-01-2027", .isNoDate), ("46391", .isNoDate),
    ] as [(String, FieldMistake)])
  func otherTextIsNoDate(text: String, mistake: FieldMistake) {
    #expect(throws: mistake) { try LocalDate.read(text) }
  }

  @Test func leapDaysAreRead() throws {
    #expect(try LocalDate.read("29-02-2028") == LocalDate(2028, 2, 29))
    #expect(try LocalDate.read("29-02-2000") == LocalDate(2000, 2, 29))
  }

  @Test(arguments: [
    ("09:00", 9, 0, 0), ("9:00", 9, 0, 0), ("09.00", 9, 0, 0), ("09:00:30", 9, 0, 30), ("9u", 9, 0, 0),
    ("9U30", 9, 30, 0), ("23:59:59", 23, 59, 59), ("0:00", 0, 0, 0), (" 17:05 ", 17, 5, 0), ("17.05.09", 17, 5, 9),
  ])
  func timesAreReadAsTheyAreWritten(text: String, hour: Int, minute: Int, second: Int) {
    #expect(LocalTime.read(text) == LocalTime(hour, minute, second))
  }

  @Test(arguments: [
    "", "9", "09", "0900", "24:00", "23:60", "23:59:60", "9:0", "09:00:3", "09:00.30", "9u3", "u30", "09:00x",
    "9:00 uur", "-9:00", "009:00", "24u",
  ])
  func otherTextIsNoTime(text: String) {
    #expect(LocalTime.read(text) == nil)
  }

  @Test func weekdaysAreReadInDutchAndEnglish() {
    #expect(["maandag", "Dinsdag", "wo", "thu", "FRIDAY", " za", "zondag"].map(Weekday.read) == Weekday.allCases)
    #expect(Weekday.read("m") == nil && Weekday.read("") == nil && Weekday.read("mondayy") == nil)
  }
}
