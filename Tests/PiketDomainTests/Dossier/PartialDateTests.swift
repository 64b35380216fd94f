import Foundation
import PiketDomain
import Testing

struct PartialDateTests {
  @Test(arguments: [
    ("1984-05-17", "1984-05-17"), ("17-05-1984", "1984-05-17"), ("17/5/1984", "1984-05-17"), ("19840517", "1984-05-17"),
    ("1984-05-00", "1984-05"), ("19840500", "1984-05"), ("1984-05", "1984-05"), ("00-05-1984", "1984-05"),
    ("05-1984", "1984-05"), ("1984-00-00", "1984"), ("19840000", "1984"), ("1984", "1984"), ("00-00-1984", "1984"),
    ("2024-02-29", "2024-02-29"),
  ])
  func reads(text: String, date: String) throws {
    #expect(try PartialDate.read(text).iso8601 == date)
  }

  @Test(arguments: [
    ("", FieldMistake.isEmpty), ("gisteren", .isNoDate), ("0000-00-00", .isNoDate), ("00000000", .isNoDate),
    ("84", .isNoDate), ("1984-5", .isNoDate), ("198405", .isNoDate), ("1984-13", .dateDoesNotExist),
    ("1984-00-17", .dateDoesNotExist), ("2023-02-29", .dateDoesNotExist), ("1984-05-32", .dateDoesNotExist),
  ])
  func refuses(text: String, mistake: FieldMistake) {
    #expect(throws: mistake) { try PartialDate.read(text) }
  }

  /// Eighteen on a day: sure, not, or not to be told.
  @Test(arguments: [
    ("2009-01-05", "2027-01-04", Certainty.no), ("2009-01-05", "2027-01-05", .yes),
    ("2009-01", "2026-12-31", .no), ("2009-01", "2027-01-01", .unknown), ("2009-01", "2027-01-30", .unknown),
    ("2009-01", "2027-01-31", .yes), ("2009", "2026-12-31", .no), ("2009", "2027-06-01", .unknown),
    ("2009", "2027-12-31", .yes), ("2008-02-29", "2026-02-28", .no), ("2008-02-29", "2026-03-01", .yes),
    ("2008-02", "2026-02-28", .unknown),
  ])
  func isOfAge(birth: String, on date: String, answer: Certainty) throws {
    #expect(try PartialDate.read(birth).isAged(atLeast: 18, on: day(date)) == answer)
  }

  @Test func isSortedByWhatIsKnown() throws {
    let sorted = ["1983-12-31", "1984", "1984-05", "1984-05-01", "1984-05-17", "1984-06"]
    #expect(try sorted.reversed().map(PartialDate.read).sorted().map(\.iso8601) == sorted)
  }

  @Test func anythingBetweenItsBoundsIsMeant() throws {
    #expect(try PartialDate.read("2024-02").earliest == day("2024-02-01"))
    #expect(try PartialDate.read("2024-02").latest == day("2024-02-29"))
    #expect(try PartialDate.read("2024").latest == day("2024-12-31"))
    #expect(PartialDate(day("2024-02-29")).earliest == day("2024-02-29"))
  }

  @Test(arguments: ["1984", "1984-05", "1984-05-17"])
  func isStoredAsItIsKnown(text: String) throws {
    let date = try PartialDate.read(text)
    let json = try JSONEncoder().encode([date])
    #expect(String(decoding: json, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([PartialDate].self, from: json) == [date])
  }
}

struct AddressTests {
  @Test(arguments: [("2311EJ", "2311 EJ"), ("2311 ej", "2311 EJ"), (" 2311  EJ ", "2311 EJ"), ("9999ZZ", "9999 ZZ")])
  func readsAPostcode(text: String, shown: String) throws {
    #expect(try Postcode.read(text).shown == shown)
  }

  @Test(arguments: ["0311EJ", "2311SA", "2311SD", "2311ss", "2311E", "231 1EJX", "2311E1", "EJ2311", "2311ÉJ"])
  func refusesAPostcode(text: String) {
    #expect(throws: AddressMistake.isNoPostcode) { try Postcode.read(text) }
  }

  @Test(arguments: [
    ("12", "12"), ("12a", "12A"), ("12 A-bis", "12A-bis"), ("12-3", "12-3"), ("12 hs", "12-hs"), ("12A3", "12A-3"),
    ("99999", "99999"), ("7bis", "7-bis"), ("12-1234", "12-1234"),
  ])
  func readsAHouseNumber(text: String, shown: String) throws {
    #expect(try HouseNumber.read(text).shown == shown)
  }

  @Test(arguments: ["0", "a12", "123456", "12-12345", "12 é", "12 *"])
  func refusesAHouseNumber(text: String) {
    #expect(throws: AddressMistake.isNoHouseNumber) { try HouseNumber.read(text) }
  }

  @Test func nothingIsEmpty() {
    #expect(throws: AddressMistake.isEmpty) { try Postcode.read(" ") }
    #expect(throws: AddressMistake.isEmpty) { try HouseNumber.read(" ") }
  }
}
