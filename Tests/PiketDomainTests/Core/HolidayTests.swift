import PiketDomain
import Testing

struct HolidayTests {
  /// Good Friday, Easter Monday, King's Day, Ascension, Whit Monday.
  @Test(arguments: [
    (2025, "04-18", "04-21", "04-26", "05-29", "06-09"), (2026, "04-03", "04-06", "04-27", "05-14", "05-25"),
    (2027, "03-26", "03-29", "04-27", "05-06", "05-17"), (2028, "04-14", "04-17", "04-27", "05-25", "06-05"),
    (2029, "03-30", "04-02", "04-27", "05-10", "05-21"), (2030, "04-19", "04-22", "04-27", "05-30", "06-10"),
    (2031, "04-11", "04-14", "04-26", "05-22", "06-02"),
  ])
  func movesWithTheYear(
    year: Int, goodFriday: String, easterMonday: String, kingsDay: String, ascension: String, whitMonday: String
  ) throws {
    func date(_ text: String) throws -> LocalDate { try LocalDate.read("\(year)-\(text)") }
    #expect(Holiday.goodFriday.date(in: year) == (try date(goodFriday)))
    #expect(Holiday.easterMonday.date(in: year) == (try date(easterMonday)))
    #expect(Holiday.kingsDay.date(in: year) == (try date(kingsDay)))
    #expect(Holiday.ascension.date(in: year) == (try date(ascension)))
    #expect(Holiday.whitMonday.date(in: year) == (try date(whitMonday)))
    #expect(Holiday.liberationDay.date(in: year) == (try date("05-05")))
    #expect(Holiday.newYear.date(in: year) == (try date("01-01")))
    #expect(Holiday.christmas1.date(in: year) == (try date("12-25")))
    #expect(Holiday.christmas2.date(in: year) == (try date("12-26")))
  }

  @Test func eightDaysArePaid() {
    #expect(Holiday.paid.count == 8)
    #expect(!Holiday.paid.contains(.goodFriday))
    #expect(Holiday.terms.contains(.goodFriday))
  }

  @Test func aDayCanBeTwo() throws {
    #expect(try LocalDate.read("2016-05-05").holidays == [.liberationDay, .ascension])
    #expect(try LocalDate.read("2027-05-06").holidays == [.ascension])
    #expect(try LocalDate.read("2027-05-07").holidays == [])
  }

  /// Against the tables of the reform of 1582, written out: golden number, solar and lunar equation, epact.
  @Test func easterFollowsTheEpacts() {
    for year in 1583...9998 {
      let golden = year % 19 + 1
      let century = year / 100 + 1
      let solar = 3 * century / 4 - 12
      let lunar = (8 * century + 5) / 25 - 5
      var epact = (11 * golden + 20 + lunar - solar) % 30
      if epact < 0 { epact += 30 }
      if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
      // The paschal full moon, counted from 1 March; Easter is the Sunday after it.
      var moon = 44 - epact
      if moon < 21 { moon += 30 }
      guard var day = LocalDate(year, 3, 1)?.adding(days: moon) else { continue }
      while day.weekday != .sunday { day = day.adding(days: 1) }
      #expect(Holiday.easterMonday.date(in: year) == day.adding(days: 1), "\(year)")
    }
  }
}
