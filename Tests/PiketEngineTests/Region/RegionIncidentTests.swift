import PiketDomain
import Testing

@testable import PiketEngine

/// What a region's configuration says of incidents.
struct RegionIncidentTests {
  private func read(_ text: String) -> (region: Region?, mistakes: [RegionMistake]) {
    do throws(RegionFileFault) {
      return (try RegionFile.read(text, file: "test.toml") { _ in true }, [])
    } catch {
      let own = error.mistakes.filter { mistake in
        ["incident-type", "start-within", "municipality"].contains { mistake.key.hasPrefix($0) }
      }
      return (nil, own.filter { $0.key != "municipality" })
    }
  }

  private static let type = #"""
    [[incident-type]]
    code = "7.3"
    name-nl = "Extreem geweld"
    name-en = "Extreme violence"

    """#
  private static let time = #"""
    [[start-within]]
    team = "tbz"
    part = "nafase"
    minutes = 120
    source = "Regionaal crisisplan"

    """#

  @Test func aGoodOneIsTaken() { #expect(read(Self.type + Self.time).mistakes == []) }

  @Test(arguments: [
    (#""7.3""#, #""7.x""#, "incident-type[0].code", RegionMistake.Reason.hasWrongValue),
    (#""7.3""#, #""8.1""#, "incident-type[0].code", .isUnknownReference),
    (#"name-nl = "Extreem geweld""#, "", "incident-type[0].name-nl", .keyIsMissing),
    (#""tbz""#, #""brandweer""#, "start-within[0].team", .hasWrongValue),
    ("minutes = 120", "minutes = 0", "start-within[0].minutes", .hasWrongValue),
    ("minutes = 120", "", "start-within[0].minutes", .keyIsMissing),
    (#"source = "Regionaal crisisplan""#, "", "start-within[0].source", .keyIsMissing),
  ])
  func isAMistake(old: String, new: String, key: String, reason: RegionMistake.Reason) {
    let found = read((Self.type + Self.time).replacing(old, with: new)).mistakes
    #expect(found.map(\.key) == [key] && found.map(\.reason) == [reason], "\(found)")
  }

  @Test func noneStandsTwice() {
    #expect(read(Self.type + Self.type).mistakes.map(\.reason) == [.isDouble])
    #expect(read(Self.time + Self.time).mistakes.map(\.reason) == [.isDouble])
  }

  @Test(arguments: [
    ("[[municipality]]\ncode = \"a\"\nname = \"A\"\ncbs = \"GM0001\"\nshort = \"ld\"", RegionMistake.Reason.hasWrongValue),
    (
      "[[municipality]]\ncode = \"a\"\nname = \"A\"\ncbs = \"GM0001\"\nshort = \"LD\"\n"
        + "[[municipality]]\ncode = \"b\"\nname = \"B\"\ncbs = \"GM0002\"\nshort = \"LD\"", .isDouble
    ),
  ])
  func numbersNeedLettersOfTheirOwn(text: String, reason: RegionMistake.Reason) {
    #expect(read(text).mistakes.map(\.reason) == [reason])
  }

  @Test func theShippedOnesHaveLetters() throws {
    #expect(try Repository.region().municipalities.map(\.short) == ["LDN", "LDP", "OEG", "ZTW"])
  }
}
