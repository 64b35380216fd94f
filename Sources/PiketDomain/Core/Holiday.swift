/// A public holiday. Raw values are stable: fairness remembers by them who was on duty at `christmas-1`.
public enum Holiday: String, Hashable, Sendable, Codable, CaseIterable {
  case newYear = "new-year"
  case goodFriday = "good-friday"
  case easterMonday = "easter-monday"
  case kingsDay = "kings-day"
  /// 5 May.
  case liberationDay = "liberation-day"
  case ascension
  case whitMonday = "whit-monday"
  case christmas1 = "christmas-1"
  case christmas2 = "christmas-2"

  /// The eight paid days of the CAO Gemeenten since 2024: 5 May is one each year (article 6.6), Good Friday is none.
  public static let paid: [Holiday] = allCases.filter { $0 != .goodFriday }

  /// The days of article 3 of the Algemene termijnenwet, Good Friday as their equal included.
  public static let terms: [Holiday] = allCases

  /// The day in that year, which must lie in 1583...9998 (Gregorian calendar).
  public func date(in year: Int) -> LocalDate {
    switch self {
    case .newYear: LocalDate(unchecked: year, 1, 1)
    case .goodFriday: LocalDate.easter(in: year).adding(days: -2)
    case .easterMonday: LocalDate.easter(in: year).adding(days: 1)
    case .kingsDay: Holiday.kingsDay(in: year)
    case .liberationDay: LocalDate(unchecked: year, 5, 5)
    case .ascension: LocalDate.easter(in: year).adding(days: 39)
    case .whitMonday: LocalDate.easter(in: year).adding(days: 50)
    case .christmas1: LocalDate(unchecked: year, 12, 25)
    case .christmas2: LocalDate(unchecked: year, 12, 26)
    }
  }

  /// 27 April, and the Saturday before where that is a Sunday (royal decree of 2013, BWBR0032908).
  private static func kingsDay(in year: Int) -> LocalDate {
    let birthday = LocalDate(unchecked: year, 4, 27)
    return birthday.weekday == .sunday ? birthday.adding(days: -1) : birthday
  }
}

extension LocalDate {
  /// Easter Sunday of the Gregorian calendar, by the algorithm that Nature published in 1876 (20 April, page 487).
  static func easter(in year: Int) -> LocalDate {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let sunCorrection = (century - (century + 8) / 25 + 1) / 3
    // Days from 21 March to the full moon that counts.
    let moon = (19 * golden + century - century / 4 - sunCorrection + 15) % 30
    // Days from the day after it to the Sunday.
    let sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7
    let exception = (golden + 11 * moon + 22 * sunday) / 451
    let days = moon + sunday - 7 * exception + 114
    return LocalDate(unchecked: year, days / 31, days % 31 + 1)
  }

  /// The holidays of this day; more than one in the years in which Ascension Day falls on 5 May (2016, 2157).
  public var holidays: [Holiday] { Holiday.allCases.filter { $0.date(in: year) == self } }
}
