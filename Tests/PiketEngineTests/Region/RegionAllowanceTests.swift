import PiketDomain
import Testing

@testable import PiketEngine

/// The rates for payroll in the configuration: what is taken, and every mistake.
struct RegionAllowanceTests {
  private static let good = [
    #"code = "night""#, #"kind = "callout""#, #"days = ["workday", "holiday"]"#, #"from = "22:00""#,
    #"until = "24:00""#, "percent = 5.25", "cap-scale = 7", #"valid-from = "2027-01-01""#, #"source = "CAO""#,
    #"checked-on = "2026-11-22""#,
  ]

  private func mistakes(_ lines: [String], and second: [String] = []) -> [RegionMistake] {
    let tables = [lines, second].filter { !$0.isEmpty }.map { "[[allowance]]\n" + $0.joined(separator: "\n") }
    do throws(RegionFileFault) {
      _ = try RegionFile.read(tables.joined(separator: "\n"), file: "test.toml") { _ in true }
      return []
    } catch {
      return error.mistakes.filter { $0.key.hasPrefix("allowance") }
    }
  }

  @Test func theGoodOneIsTaken() { #expect(mistakes(Self.good) == []) }

  @Test func theShippedRatesCoverEveryHour() throws {
    let region = try Repository.region()
    let rates = try #require(region.rules.allowances)
    #expect(rates.count == 7)
    #expect(rates.allSatisfy { $0.source.contains("check with the region") })
    for kind in AllowanceKind.allCases {
      for day in DayClass.allCases {
        let own = rates.filter { $0.kind == kind && $0.days.contains(day) }
          .sorted { ($0.from ?? .midnight) < ($1.from ?? .midnight) }
        #expect(own.first?.from == nil && own.last?.until == nil && !own.isEmpty)
        #expect(zip(own, own.dropFirst()).allSatisfy { $0.until == $1.from })
      }
    }
  }

  @Test(arguments: [
    (1, #"kind = "bonus""#, "kind", RegionMistake.Reason.hasWrongValue),
    (2, "days = []", "days", .isEmpty), (2, #"days = ["monday"]"#, "days", .hasWrongValue),
    (3, #"from = "25:00""#, "from", .hasWrongValue), (4, #"until = "21:00""#, "until", .hasWrongValue),
    (5, "percent = 1000.1", "percent", .hasWrongValue), (5, "percent = \"5\"", "percent", .hasWrongType),
    (5, "percent = 5\ncents-per-day = 100", "percent", .isDouble), (6, "cap-scale = 19", "cap-scale", .hasWrongValue),
    (7, #"valid-from = "1-1-2027""#, "valid-from", .hasWrongValue), (8, "", "source", .keyIsMissing),
    (9, "", "checked-on", .keyIsMissing), (0, #"code = "Night""#, "code", .hasWrongValue),
  ])
  func isAMistake(line: Int, text: String, key: String, reason: RegionMistake.Reason) {
    var lines = Self.good
    lines[line] = text
    let found = mistakes(lines)
    #expect(found.contains { $0.key == "allowance[0].\(key)" && $0.reason == reason }, "\(found)")
  }

  @Test func anHourIsPaidOnce() {
    var second = Self.good
    second[0] = #"code = "late""#
    let found = mistakes(Self.good, and: second)
    #expect(found.map(\.key) == ["allowance[1].days"])
    #expect(found.map(\.hint) == ["night"])
    second[4] = #"until = "22:30""#
    second[3] = #"from = "22:00""#
    #expect(mistakes(Self.good, and: second).map(\.reason) == [.isDouble])
    second[3] = #"from = "06:00""#
    second[4] = #"until = "22:00""#
    #expect(mistakes(Self.good, and: second) == [])
  }
}
