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

  @Test func defaultsAreMeant() { #expect(throws: Never.self) { try DossierRules().check() } }

  @Test func whatCannotBeMeantIsRefused() {
    func mistake(_ change: (inout DossierRules) -> Void) -> DossierRulesMistake? {
      var rules = DossierRules()
      change(&rules)
      let found = Result { () throws(DossierRulesMistake) in try rules.check() }
      return if case .failure(let mistake) = found { mistake } else { nil }
    }
    #expect(mistake { $0.homeBanCounting.value = .termijnenwet } == .homeBanIsMoved(.termijnenwet))
    #expect(mistake { $0.homeBanCounting.value = .elapsed } == nil)
    #expect(mistake { $0.acknowledgement.value = .days(0) } == .lengthIsOutOfRange("acknowledgement"))
    #expect(mistake { $0.reviewMax.value = .years(101) } == .lengthIsOutOfRange("reviewMax"))
    #expect(mistake { $0.bibobExtensionWeeks.value = .max } == .lengthIsOutOfRange("bibobExtensionWeeks"))
    #expect(mistake { $0.accessLog.value = .workingDays(5) } == .unitDoesNotFit("accessLog"))
    #expect(mistake { $0.crisisFile = Sourced(.hours(5), source: "x") } == .unitDoesNotFit("crisisFile"))
    #expect(mistake { $0.conditionDays.value[.care] = -1 } == .conditionDaysAreOutOfRange(.care))
    #expect(mistake { $0.extensionsMax.value = 101 } == .extensionsAreOutOfRange)
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
