import Testing
import Varlink

private enum Kind: String, Codable { case roster, assignment }

private enum Outcome: Codable, Hashable {
  case none
  case moved(from: String, to: Int?)
  case plain(Bool)
}

private struct Inner: Codable, Hashable {
  var start: Int
  var label: String?
}

private struct Everything: Codable, Hashable {
  var text: String
  var count: Int
  var big: Int64
  var factor: Double
  var flag: Bool
  var maybe: String?
  var kind: Kind
  var inner: Inner
  var list: [Inner]
  var nested: [[Int]]
  var table: [String: Int]
  var outcome: Outcome
  var holes: [Int?]
}

private func sample() -> Everything {
  Everything(
    text: "Leiden \"é\" \u{1F692}\n\u{7}\u{7F}\u{9B}\\", count: -42, big: .max, factor: 0.8, flag: true, maybe: nil,
    kind: .roster, inner: Inner(start: 1, label: "a"), list: [Inner(start: 2), Inner(start: 3, label: "")],
    nested: [[], [1], [2, 3]], table: ["x": 1], outcome: .moved(from: "ldn-01", to: nil), holes: [1, nil, 3])
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct JSONCoderTests {
  @Test func everyKindOfValueComesBackAsItWas() throws {
    #expect(try JSON.decode(Everything.self, from: JSON.encode(sample())) == sample())
  }

  @Test func membersAreWrittenInTheOrderOfTheirDeclaration() throws {
    let written = text(try JSON.encode(sample()))
    #expect(
      written == #"{"text":"Leiden \"é\" 🚒\n\u0007\u007f\u009b\\","count":-42,"big":9223372036854775807,"#
        + #""factor":0.8,"flag":true,"#
        + #""kind":"roster","inner":{"start":1,"label":"a"},"list":[{"start":2},{"start":3,"label":""}],"#
        + #""nested":[[],[1],[2,3]],"table":{"x":1},"outcome":{"moved":{"from":"ldn-01"}},"holes":[1,null,3]}"#)
  }

  @Test(arguments: [Outcome.none, .moved(from: "", to: 7), .plain(false)])
  private func enumsWithValuesComeBack(_ outcome: Outcome) throws {
    #expect(try JSON.decode(Outcome.self, from: JSON.encode(outcome)) == outcome)
  }

  @Test func topLevelScalarsAreValues() throws {
    #expect(try JSON.encode("a") == Array(#""a""#.utf8))
    #expect(try JSON.encode(Int?.none) == Array("null".utf8))
    #expect(try JSON.decode(Int.self, from: Array(" 7 ".utf8)) == 7)
    #expect(try JSON.decode(Int?.self, from: Array("null".utf8)) == nil)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func numbersWithoutNotationAreRefused(_ number: Double) {
    #expect(throws: JSONFault.mistyped(path: "", expected: "a finite float")) { try JSON.encode([number]) }
  }

  @Test(arguments: [0.1, -0.0, 1e300, .leastNonzeroMagnitude, 1, 123_456_789.125, .greatestFiniteMagnitude])
  func doublesComeBackExactly(_ number: Double) throws {
    let back = try JSON.decode(Double.self, from: JSON.encode(number))
    #expect(back.bitPattern == number.bitPattern)
  }

  @Test func unknownMembersAreIgnored() throws {
    let bytes = Array(#"{"later":{"start":9},"start":1,"more":[{}]}"#.utf8)
    #expect(try JSON.decode(Inner.self, from: bytes) == Inner(start: 1))
  }

  @Test func membersMayComeInAnyOrderAndWithEscapedNames() throws {
    let bytes = Array(#"{"label":"x","st\u0061rt":5}"#.utf8)
    #expect(try JSON.decode(Inner.self, from: bytes) == Inner(start: 5, label: "x"))
  }

  @Test func aLargeTableIsReadInOrder() throws {
    let table = Dictionary(uniqueKeysWithValues: (0..<20_000).map { ("key\($0)", $0) })
    #expect(try JSON.decode([String: Int].self, from: JSON.encode(table)) == table)
  }

  @Test func anyCollectionOfBytesIsRead() throws {
    let bytes = Array(#"xx{"start":1}"#.utf8)
    #expect(try JSON.decode(Inner.self, from: bytes[2...]) == Inner(start: 1))
    #expect(try JSON.decode(Inner.self, from: #"{"start":1}"#.utf8.lazy.map { $0 }) == Inner(start: 1))
  }

  @Test func twoValuesMayFlattenIntoOneObject() throws {
    struct Both: Encodable {
      func encode(to encoder: any Encoder) throws {
        try Inner(start: 1).encode(to: encoder)
        try ["b": [1]].encode(to: encoder)
      }
    }
    #expect(text(try JSON.encode([Both(), Both()])) == #"[{"start":1,"b":[1]},{"start":1,"b":[1]}]"#)
  }
}

@Suite struct RawJSONTests {
  private struct Envelope: Codable, Equatable {
    var method: String
    var parameters: RawJSON?
    var after: Int
  }

  @Test(arguments: [#"{"a": [1, "}\u0000"] }"#, "[]", #""te\"xt""#, "-1.5e3", "true"])
  func theTextIsTakenOverByteForByte(_ raw: String) throws {
    let bytes = Array("{\"method\":\"m\", \"parameters\" : \(raw) , \"after\":1}".utf8)
    let envelope = try JSON.decode(Envelope.self, from: bytes)
    #expect(envelope.parameters == RawJSON(Array(raw.utf8)))
    #expect(text(try JSON.encode(envelope)) == "{\"method\":\"m\",\"parameters\":\(raw),\"after\":1}")
  }

  @Test func nullIsNoValue() throws {
    let bytes = Array(#"{"method":"m","parameters":null,"after":1}"#.utf8)
    #expect(try JSON.decode(Envelope.self, from: bytes).parameters == nil)
  }

  @Test func aValueIsCarriedAndRead() throws {
    #expect(try RawJSON(encoding: Inner(start: 3)).decode(Inner.self) == Inner(start: 3))
  }
}

@Suite struct JSONFaultTests {
  private struct Shifts: Codable { var shifts: [Inner] }

  private struct Small: Codable {
    var kind: Kind?
    var byte: UInt8?
    var factor: Double?
  }

  private func fault<T: Decodable>(_ type: T.Type, _ text: String) -> JSONFault? {
    do {
      _ = try JSON.decode(type, from: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func aFaultSaysWhereItIs() {
    #expect(fault(Shifts.self, "{}") == .missing(path: "shifts"))
    #expect(fault(Shifts.self, #"{"shifts":[{"start":1},{}]}"#) == .missing(path: "shifts[1].start"))
    #expect(
      fault(Shifts.self, #"{"a":{"b":0},"shifts":[{"start":1},{"start":"2"}]}"#)
        == .mistyped(path: "shifts[1].start", expected: "int"))
    #expect(fault(Shifts.self, #"{"shifts":{}}"#) == .mistyped(path: "shifts", expected: "array"))
    #expect(fault(Shifts.self, "[]") == .mistyped(path: "", expected: "object"))
    #expect(fault(Shifts.self, #"{"shifts":null}"#) == .mistyped(path: "shifts", expected: "array"))
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "99999999999999999999999", "1.0", "1e2", "\"1\""])
  func whatIsNoIntIsMistyped(_ number: String) {
    #expect(fault(Inner.self, "{\"start\":\(number)}") == .mistyped(path: "start", expected: "int"))
  }

  @Test func theLimitsOfIntAreRead() throws {
    #expect(try JSON.decode([Int].self, from: JSON.encode([Int.min, Int.max])) == [.min, .max])
    #expect(try JSON.decode([UInt64].self, from: JSON.encode([UInt64.max])) == [.max])
  }

  @Test func narrowTypesAndUnknownRawValuesAreMistyped() {
    #expect(fault(Small.self, #"{"byte":256}"#) == .mistyped(path: "byte", expected: "int"))
    #expect(fault(Small.self, #"{"byte":-1}"#) == .mistyped(path: "byte", expected: "int"))
    #expect(fault(Small.self, #"{"factor":1e999}"#) == .mistyped(path: "factor", expected: "float"))
    guard case .mistyped("kind", _) = fault(Small.self, #"{"kind":"other"}"#) else {
      Issue.record("an unknown raw value is to be mistyped")
      return
    }
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("01", 1), ("-", 1), ("1.", 2), (".5", 0), ("1e", 2), ("+1", 0),
    ("nul", 3), ("NaN", 0), ("[1] 2", 4), ("\"\u{1}\"", 1), ("\"\\x\"", 2), ("\"\\ud800\"", 1), ("\"\\udc00\"", 1),
    ("\"\\ud800\\u0041\"", 1), ("{1:2}", 1), ("{\"a\" 1}", 5), ("'a'", 0), ("[1}", 2), ("\"abc", 4), ("\u{FEFF}1", 0),
    ("{\"a\":1,\"a\":2}", 8), ("{\"a\":1,\"\\u0061\":2}", 8), ("tru\u{0}", 3), ("1\u{0}", 1),
  ])
  func whatIsNotJSONIsRefusedAtItsOffset(_ text: String, _ offset: Int) {
    #expect(fault(RawJSON.self, text) == .malformed(at: offset))
  }

  @Test func equalNamesAreRefusedInLargeObjectsToo() {
    let members = (0..<40).map { "\"k\($0)\":0" } + ["\"k0\":1"]
    guard case .malformed = fault(RawJSON.self, "{\(members.joined(separator: ","))}") else {
      Issue.record("two members of one name are to be refused")
      return
    }
  }

  @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82]])
  func invalidUTF8IsRefused(_ bytes: [UInt8]) {
    #expect(throws: JSONFault.malformed(at: 1)) { try JSON.decode(RawJSON.self, from: bytes) }
  }

  @Test func theDepthIsLimitedBothWays() throws {
    let most = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(fault(RawJSON.self, most) == nil)
    #expect(fault(RawJSON.self, "[" + most + "]") == .malformed(at: 64))
    #expect(fault(RawJSON.self, String(repeating: "{\"a\":", count: 100_000)) == .malformed(at: 64 * 5))
    #expect(throws: JSONFault.self) { try JSON.encode(Deep(levels: 65)) }
    #expect(try JSON.encode(Deep(levels: 64)).count == 128)
  }

  private struct Deep: Encodable {
    var levels: Int
    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      if levels > 1 { try container.encode(Deep(levels: levels - 1)) }
    }
  }
}
