import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// The configuration file of a region: what is taken, and every mistake with its line.
struct RegionFileTests {
  private static let good = [
    /* 1 */ "code = \"testland\"",
    /* 2 */ "name = \"Testland\"",
    /* 3 */ "zone = \"Europe/Amsterdam\"",
    /* 4 */ "language = \"nl\"",
    /* 5 */ "safety-region = \"VR16\"",
    /* 6 */ "police-unit = \"Den Haag\"",
    /* 7 */ "[[municipality]]",
    /* 8 */ "code = \"leiden\"",
    /* 9 */ "name = \"Leiden\"",
    /* 10 */ "cbs = \"GM0546\"",
    /* 11 */ "[[employer]]",
    /* 12 */ "code = \"leiden\"",
    /* 13 */ "name = \"Gemeente Leiden\"",
    /* 14 */ "municipalities = [\"leiden\"]",
    /* 15 */ "[[function]]",
    /* 16 */ "code = \"OVD_BZ\"",
    /* 17 */ "name-nl = \"Officier van Dienst\"",
    /* 18 */ "name-en = \"Duty officer\"",
    /* 19 */ "standby = \"hard\"",
    /* 20 */ "pool = \"region\"",
    /* 21 */ "start-within-minutes = 30",
    /* 22 */ "handover = { weekday = \"monday\", time = \"09:00\" }",
    /* 23 */ "pattern = \"week\"",
    /* 24 */ "fallback = []",
    /* 25 */ "[roles.planner]",
    /* 26 */ "accounts = [\"jan\"]",
    /* 27 */ "groups = []",
  ]

  private func mistakes(_ text: String) -> [RegionMistake] {
    do throws(RegionFileFault) {
      _ = try RegionFile.read(text, file: "test.toml") { $0 == "Europe/Amsterdam" }
      return []
    } catch {
      #expect(error.file == "test.toml")
      return error.mistakes
    }
  }

  @Test(arguments: ["leidse-regio", "hlt", "bloemendaal-heemstede"])
  func theShippedOnesAreTaken(name: String) throws {
    let region = try Repository.region(name)
    #expect(region.code == name)
    #expect(region.roles.count == 11)
    #expect(region.functions.map(\.code.rawValue).contains("OVD_BZ") || region.functions.count >= 8)
  }

  @Test func theDefaultRegionCarriesTheNineFunctions() throws {
    let region = try Repository.region()
    let codes = ["OVD_BZ", "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV", "BGM"]
    #expect(region.functions.map(\.code.rawValue) == codes)
    #expect(region.posts.count == 12)
    #expect(region.safetyRegion == "VR16")
    #expect(region.municipalities.map(\.cbs) == ["GM0546", "GM0547", "GM0579", "GM0638"])
  }

  @Test func theTestFileIsGood() { #expect(mistakes(Self.good.joined(separator: "\n")) == []) }

  struct Case: Sendable, CustomTestStringConvertible {
    let line: Int
    let text: String
    let expected: RegionMistake
    var testDescription: String { "\(line): \(text)" }

    /// - Parameter at: the line that is told, where it is another one.
    init(
      _ line: Int, _ text: String, _ reason: RegionMistake.Reason, _ key: String, _ value: String = "",
      _ hint: String = "", at: Int? = nil
    ) {
      self.line = line
      self.text = text
      expected = RegionMistake(line: at ?? line, reason: reason, key: key, value: value, hint: hint)
    }
  }

  static let cases = [
    Case(1, "# no code", .keyIsMissing, "code", at: 1),
    Case(2, "name = \"  \"", .isEmpty, "name"),
    Case(2, "name = \"\"", .isEmpty, "name"),
    Case(2, "name = 5", .hasWrongType, "name", "5", "\"...\""),
    Case(3, "zone = \"Europe/Leiden\"", .zoneIsUnknown, "zone", "Europe/Leiden"),
    Case(4, "language = \"fr\"", .hasWrongValue, "language", "fr", "nl, en"),
    Case(5, "safety-region = \"16\"", .hasWrongValue, "safety-region", "16", "VR16"),
    Case(5, "safety-region = \"VR1x\"", .hasWrongValue, "safety-region", "VR1x", "VR16"),
    Case(6, "police-unit = \"x\"\nnaam = \"y\"", .keyIsUnknown, "naam", "", "name", at: 7),
    Case(12, "code = \"Leiden\"", .hasWrongValue, "employer[0].code", "Leiden", "leiden"),
    Case(9, "# no name", .keyIsMissing, "municipality[0].name", at: 7),
    Case(10, "cbs = \"0546\"", .hasWrongValue, "municipality[0].cbs", "0546", "GM0546"),
    Case(10, "cbs = \"GM0546\"\ncsb = \"x\"", .keyIsUnknown, "municipality[0].csb", "", "cbs", at: 11),
    Case(
      10, "cbs = \"GM0546\"\n[[municipality]]\ncode = \"leiden\"\nname = \"x\"\ncbs = \"GM0001\"", .isDouble,
      "municipality[1].code", "leiden", at: 12),
    Case(
      14, "municipalities = [\"leiden\", \"leidn\"]", .isUnknownReference, "employer[0].municipalities", "leidn",
      "leiden"),
    Case(14, "municipalities = []", .isEmpty, "employer[0].municipalities"),
    Case(14, "# none", .keyIsMissing, "employer[0].municipalities", at: 11),
    Case(16, "code = \"OvD\"", .hasWrongValue, "function[0].code", "OvD", "OVD_BZ"),
    Case(19, "standby = \"medium\"", .hasWrongValue, "function[0].standby", "medium", "hard, soft"),
    Case(20, "pool = \"all\"", .hasWrongValue, "function[0].pool", "all", "region, municipality, ordered"),
    Case(21, "start-within-minutes = 0", .hasWrongValue, "function[0].start-within-minutes", "0", "1 - 10080"),
    Case(22, "# none", .keyIsMissing, "function[0].handover", at: 15),
    Case(
      22, "handover = { weekday = \"maandag\", time = \"09:00\" }", .hasWrongValue, "function[0].handover.weekday",
      "maandag", "monday ... sunday"),
    Case(
      22, "handover = { weekday = \"monday\", time = \"24:30\" }", .hasWrongValue, "function[0].handover.time", "24:30",
      "09:00"),
    Case(23, "pattern = \"month\"", .hasWrongValue, "function[0].pattern", "month", "week, days, shifts"),
    Case(24, "fallback = [\"ACB\"]", .isUnknownReference, "function[0].fallback", "ACB", ""),
    Case(24, "fallback = [\"OVD_BZ\"]", .isUnknownReference, "function[0].fallback", "OVD_BZ", "OVD_BZ"),
    Case(25, "[roles.planer]", .keyIsUnknown, "roles.planer", "", "planner"),
    Case(26, "acounts = [\"jan\"]", .keyIsUnknown, "roles.planner.acounts", "", "accounts"),
  ]

  @Test(arguments: cases)
  func aMistakeIsToldWithItsLine(_ one: Case) {
    var lines = Self.good
    lines[one.line - 1] = one.text
    #expect(mistakes(lines.joined(separator: "\n")) == [one.expected])
    // Files of Windows too
    let windows = lines.joined(separator: "\n").replacing("\n", with: "\r\n")
    #expect(mistakes(windows) == [one.expected])
  }

  @Test func everyReasonHasACase() {
    let tested = Set(Self.cases.map(\.expected.reason)).union([.isNoTOML])
    #expect(tested == Set(RegionMistake.Reason.allCases))
  }

  @Test(arguments: [
    ("code = \"a\nb = 1", 1), ("code = \"a\"\nname = = 5\n", 2), ("code = 1\n\ncode = 2", 3), ("\u{1}\u{2}", 1),
  ])
  func whatIsNoTOMLIsToldWithItsLine(text: String, line: Int) {
    let found = mistakes(text)
    #expect(found.map(\.reason) == [.isNoTOML])
    #expect(found.map(\.line) == [line])
    #expect(found.first?.hint.isEmpty == false)
  }

  @Test func allMistakesAreToldAtOnceByLine() {
    var lines = Self.good
    lines[2] = "zone = \"Nowhere\""
    lines[9] = "cbs = 546"
    lines[18] = "standby = \"medium\""
    lines[26] = "grupen = []"
    let found = mistakes(lines.joined(separator: "\n"))
    #expect(found.map(\.line) == [3, 10, 19, 27])
    #expect(found.map(\.reason) == [.zoneIsUnknown, .hasWrongType, .hasWrongValue, .keyIsUnknown])
  }

  @Test func anEmptyFileLacksEverything() {
    let found = mistakes("")
    #expect(found.allSatisfy { $0.reason == .keyIsMissing && $0.line == 1 })
    #expect(
      Set(found.map(\.key)) == [
        "code", "name", "zone", "language", "safety-region", "police-unit", "municipality", "employer", "function",
        "roles",
      ])
  }

  @Test func oneTableWhereSeveralAreMeantIsTold() {
    var lines = Self.good
    lines[6] = "[municipality]"
    let found = mistakes(lines.joined(separator: "\n"))
    #expect(found.first == RegionMistake(line: 7, reason: .hasWrongType, key: "municipality", hint: "[[municipality]]"))
  }

  @Test func codesThatAreMissingAreNotDouble() {
    var lines = Self.good
    lines[7] = "[[municipality]]\nname = \"x\"\ncbs = \"GM0001\"\n[[municipality]]"
    let found = mistakes(lines.joined(separator: "\n"))
    #expect(!found.contains { $0.reason == .isDouble })
    #expect(found.filter { $0.reason == .keyIsMissing && $0.key.hasSuffix("].code") }.count == 3)
  }
}
