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
        ["incident-type", "start-within", "position", "municipality"].contains { mistake.key.hasPrefix($0) }
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

  private static let position = #"""
    [[function]]
    code = "AC_BZ"

    [[position]]
    code = "LEIDER_TBZ"
    name-nl = "Leider"
    name-en = "Leader"
    team = "tbz"
    function = "AC_BZ"

    """#

  @Test func aGoodOneIsTaken() { #expect(read(Self.type + Self.time + Self.position).mistakes == []) }

  @Test(arguments: [
    (#""LEIDER_TBZ""#, #""leider""#, "position[0].code", RegionMistake.Reason.hasWrongValue),
    (#""tbz""#, #""brandweer""#, "position[0].team", .hasWrongValue),
    (#"function = "AC_BZ""#, #"function = "AC_BX""#, "position[0].function", .isUnknownReference),
    (#"name-en = "Leader""#, "", "position[0].name-en", .keyIsMissing),
    (#"team = "tbz""#, #"tem = "tbz""#, "position[0].tem", .keyIsUnknown),
  ])
  func aPositionIsAMistake(old: String, new: String, key: String, reason: RegionMistake.Reason) {
    let found = read(Self.position.replacing(old, with: new)).mistakes
    #expect(found.map(\.key) == [key] && found.map(\.reason) == [reason], "\(found)")
  }

  /// A team and the function of a position are all that the relief plan needs.
  @Test func theShippedOnesHavePositions() throws {
    let positions = try Repository.region().positions
    #expect(positions.first { $0.code == "LEIDER_TBZ" }?.function == FunctionCode("AC_BZ"))
    #expect(positions.count { $0.code == "OVD_BZ" } == 1)
  }

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
