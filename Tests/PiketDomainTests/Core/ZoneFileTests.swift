import PiketDomain
import Testing

@Suite struct ZoneFileTests {
  @Test func aFileWithoutTransitionsAndRuleHasItsOneOffset() throws {
    let zone = try Zone(name: "X", tzif: zoneFile(offsets: [-12_345]))
    #expect(zone.offsetSeconds(at: Instant(seconds: 0)) == -12_345)
    #expect(zone.name == "X")
  }

  @Test func transitionsOfAFileComeBeforeItsRule() throws {
    let bytes = zoneFile(
      times: [0, 1_000_000_000], types: [1, 2], offsets: [0, 7200, 3600], footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    let zone = try Zone(name: "X", tzif: bytes)
    #expect(zone.offsetSeconds(at: Instant(seconds: -1)) == 0)
    #expect(zone.offsetSeconds(at: Instant(seconds: 0)) == 7200)
    #expect(zone.offsetSeconds(at: Instant(seconds: 999_999_999)) == 7200)
    #expect(zone.offsetSeconds(at: Instant(seconds: 1_000_000_000)) == 3600)
    #expect(zone.offsetSeconds(at: try instant("2002-07-01T00:00:00Z")) == 7200)
  }

  @Test func aFileOfVersion1IsReadWith32Bits() throws {
    var bytes = Array("TZif".utf8) + [UInt8](repeating: 0, count: 16)
    bytes += [0, 0, 0, 1, 2, 4].flatMap { bigEndian(UInt32($0)) } + bigEndian(Int32(-5)) + [1]
    bytes += bigEndian(Int32(60)) + [0, 0] + bigEndian(Int32(-60)) + [1, 0] + Array("ABC\0".utf8)
    let zone = try Zone(name: "X", tzif: bytes)
    #expect(zone.offsetSeconds(at: Instant(seconds: -6)) == 60)
    #expect(zone.offsetSeconds(at: Instant(seconds: -5)) == -60)
  }

  /// RFC 9636, section 3.3.1: the end lies on the next start, or beyond it.
  @Test(arguments: ["EST5EDT,0/0,J365/25", "EST5EDT,0/0,J365/49"])
  func summerTimeThatNeverEndsIsOneOffset(rule: String) throws {
    let zone = try Zone(name: "X", tzif: zoneFile(footer: rule))
    for year in 2000...2100 {
      let newYear = try instant("\(year)-01-01T00:00:00Z")
      for hour in Int64(0)..<60 {
        let moment = newYear.adding(seconds: hour * 3600)
        #expect(zone.offsetSeconds(at: moment) == -14_400)
        #expect(zone.readings(of: zone.local(moment)) == .one(moment))
      }
    }
  }

  @Test func aChangeBeyondNewYearBelongsToItsOwnYear() throws {
    let zone = try Zone(name: "X", tzif: zoneFile(footer: "XXX12YYY11:15,J1/0,J365/23"))
    #expect(zone.offsetSeconds(at: try instant("2036-01-01T10:14:59Z")) == -40_500)
    #expect(zone.offsetSeconds(at: try instant("2036-01-01T10:15:00Z")) == -43_200)
    #expect(zone.offsetSeconds(at: try instant("2036-01-01T12:00:00Z")) == -40_500)
  }

  @Test(arguments: [Int64.min, -400_000_000_001])
  func aTransitionAtTheBeginningOfTimeIsTheFirstOffset(time: Int64) throws {
    let zone = try Zone(name: "X", tzif: zoneFile(times: [time, 0], types: [1, 0], offsets: [3600, 7200]))
    #expect(zone.offsetSeconds(at: Instant(seconds: -9_000_000_000_000)) == 7200)
    #expect(zone.offsetSeconds(at: Instant(seconds: 0)) == 3600)
  }

  // MARK: Malformed

  @Test(arguments: [
    "X", "XX-1", "XXX", "XXX1YYY", "XXX25", "XXX1YYY,M3.5.0", "XXX1YYY,M3.5.0,", "XXX1YYY,M13.1.0,M10.5.0",
    "XXX1YYY,M0.1.0,M10.5.0", "XXX1YYY,M3.0.0,M10.5.0", "XXX1YYY,M3.6.0,M10.5.0", "XXX1YYY,M3.5.7,M10.5.0",
    "XXX1YYY,J0,J365", "XXX1YYY,J1,J366", "XXX1YYY,1,366", "XXX1YYY,M3.5.0/168,M10.5.0", "XXX1YYY,M3.5.0/2:60,M10.5.0",
    "XXX1YYY,M3.5.0,M10.5.0x", "<XXX1", "<XX>1", "XXX1:5", "XXX-24YYY,M3.5.0,M10.5.0 ", "XXX24YYY-26,0,1", "1XXX",
  ])
  func aRuleThatIsNotUnderstoodIsRefused(rule: String) throws {
    #expect(throws: ZoneError.malformed("the rule \"\(rule)\" is not understood")) {
      try Zone(name: "X", tzif: zoneFile(footer: rule))
    }
  }

  @Test(
    arguments: [
      ([], "it ends too early"),
      (Array("TZig2".utf8), "it does not begin with TZif"),
      (Array("TZif\u{1}".utf8), "version 1 is unknown"),
      (zoneFile(times: [5, 5], types: [0, 0]), "transition times are not ascending"),
      (zoneFile(times: [5], types: [1]), "local time type 1 does not exist"),
      (zoneFile(offsets: [93_600]), "offset 93600 is out of range"),
      (zoneFile(offsets: [-90_000]), "offset -90000 is out of range"),
      (zoneFile(offsets: []), "the counts of its header do not agree"),
      (zoneFile(leapSeconds: 1), "it counts leap seconds, which POSIX time does not"),
      (zoneFile().dropLast(), "it has no footer"),
    ] as [([UInt8], String)])
  func aMalformedFileIsRefusedWithTheReason(bytes: [UInt8], reason: String) {
    #expect(throws: ZoneError.malformed(reason)) { try Zone(name: "X", tzif: bytes) }
  }

  @Test func offsetsAtTheLimitsAreTaken() throws {
    let zone = try Zone(name: "X", tzif: zoneFile(times: [0], types: [1], offsets: [93_599, -89_999]))
    #expect(zone.offsetSeconds(at: Instant(seconds: -1)) == 93_599)
    #expect(zone.offsetSeconds(at: Instant(seconds: 0)) == -89_999)
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try systemZoneBytes("Europe/Amsterdam")
    for count in 0..<bytes.count {
      #expect(throws: ZoneError.self) { try Zone(name: "X", tzif: Array(bytes.prefix(count))) }
    }
  }

  @Test func noChangedByteIsATrap() throws {
    var random = SplitMix64(seed: 1)
    let moments = [-9_000_000_000_000, 0, 9_000_000_000_000].map(Instant.init(seconds:))
    for name in ["Asia/Tokyo", "America/Havana", "Europe/Amsterdam"] {
      let bytes = try systemZoneBytes(name)
      var read = 0
      for _ in 0..<600 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          // The headers and the end of the file are the parts that steer.
          let near = Int.random(in: 0..<3, using: &random)
          let range = near == 0 ? 0..<100 : near == 1 ? bytes.count - 60..<bytes.count : 0..<bytes.count
          changed[Int.random(in: range, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        guard let zone = try? Zone(name: "X", tzif: changed) else { continue }
        read += 1
        for moment in moments { _ = zone.readings(of: zone.local(moment)) }
        _ = zone.readings(of: try local(9999, 12, 31))
        _ = zone.rfc3339(moments[1])
      }
      #expect((1..<600).contains(read))
    }
  }
}

/// A generator that gives the same numbers for the same seed (Vigna, public domain).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
