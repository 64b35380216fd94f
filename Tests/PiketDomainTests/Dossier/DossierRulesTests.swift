import Foundation
import PiketDomain
import Testing

struct DossierRulesTests {
  @Test func areStoredAndReadBack() throws {
    var rules = DossierRules()
    rules.crisisFile = Sourced(.years(10), source: "test")
    rules.conditionDays.value[.housing] = 90
    let json = try JSONEncoder().encode(rules)
    #expect(try JSONDecoder().decode(DossierRules.self, from: json) == rules)
  }

  @Test func everyDefaultSaysWhereItComesFrom() throws {
    let json = try JSONEncoder().encode(DossierRules())
    let values = try #require(try JSONSerialization.jsonObject(with: json) as? [String: [String: Any]])
    #expect(values.count == 12)
    for (name, value) in values { #expect((value["source"] as? String)?.isEmpty == false, "\(name)") }
  }

  /// The days that the decree names lie between a holiday and a weekend, or are the day after New Year.
  @Test func equatedDaysBridgeAHoliday() {
    let almanac = Almanac(zone: amsterdam)
    for day in DossierRules().equatedDays.value {
      #expect(almanac.isWorkingDay(day), "\(day) needs no decree")
      #expect(!almanac.isWorkingDay(day.adding(days: -1)) && !almanac.isWorkingDay(day.adding(days: 1)), "\(day)")
    }
  }
}
