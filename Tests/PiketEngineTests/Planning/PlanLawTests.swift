import PiketDomain
import PiketProtocol
import Testing

@testable import PiketEngine

/// Plans of random offices, judged by the checker and the law: never a hard finding, and every hole has its reasons.
struct PlanLawTests {
  /// A region with a few functions of other patterns: split weeks, day and night, other handovers.
  static func region(_ seed: UInt64) throws -> Region {
    var region = try Repository.region()
    var random = Random(seed)
    func at(_ weekday: Weekday, _ hour: Int) -> Handover {
      Handover(weekday: weekday, time: LocalTime(hour, 0) ?? .midnight)
    }
    let patterns: [[ShiftTemplate]] = [
      [],
      [ShiftTemplate(start: at(.monday, 9), end: at(.friday, 17)), ShiftTemplate(start: at(.friday, 17), end: at(.monday, 9))],
      Weekday.allCases.flatMap { day in
        [ShiftTemplate(start: at(day, 8), end: at(day, 20)), ShiftTemplate(start: at(day, 20), end: at(day.next, 8))]
      },
      [ShiftTemplate(start: at(.thursday, 12), end: at(.thursday, 12))],
    ]
    region.functions = Array(region.functions.prefix(3))
    for index in region.functions.indices {
      let pattern = patterns[random.below(patterns.count)]
      region.functions[index].pattern = pattern.isEmpty ? .week : .shifts
      region.functions[index].shifts = pattern
      region.functions[index].spacingHours = [0, 0, 24][random.below(3)]
    }
    return region
  }

  struct Random {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func below(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  @Test(arguments: UInt64(1)...10)
  func noPlanBreaksARule(seed: UInt64) throws {
    // Given
    let office = try Office(region: try Self.region(seed))
    var random = Random(seed + 100)
    let functions = office.region.functions.map(\.code.rawValue)
    let persons = (0..<(4 + random.below(6))).map { "p-\($0)" }
    for person in persons {
      let own = functions.filter { _ in random.below(3) > 0 }
      try office.call(PersonWire.Add(person, functions: own.isEmpty ? [functions[0]] : own))
      if random.below(2) == 0 {
        let day = 1 + random.below(20)
        let absence = PersonWire.AddAbsence(
          person: person, from: "2027-01-\(day < 10 ? "0" : "")\(day)", until: "2027-01-29", kind: "verlof")
        try office.call(absence)
      }
    }
    // When
    let call = RosterWire.Plan(from: "2027-01-04", until: "2027-03-15", iterations: 60_000)
    let plan = try #require(try office.call(call).plan)
    // Then
    #expect(plan.law.filter { $0.severity == .hard } == [])
    #expect(plan.findings.filter { $0.severity == .hard } == [])
    let gaps = plan.findings.filter { $0.rule == "gap" }
    let (told, explained) = (gaps.map { "\($0.post) \($0.start)" }, plan.holes.map { "\($0.post) \($0.start)" })
    #expect(told.sorted() == explained.sorted())
    for hole in plan.holes {
      let pool = office.state.persons.values.filter { person in
        person.qualifications.contains { $0.function.rawValue == hole.post }
      }
      #expect(Set(hole.ruledOut.map(\.person)) == Set(pool.map(\.code.rawValue)), "everybody has a reason")
    }
  }

  /// Two people are just enough for a weekly duty (ATW 5:9(2)): 14 of 28 days, two of four weekends. One is not.
  @Test(arguments: [(2, 0), (1, 12)])
  func twoPeopleAreEnoughForAWeeklyDuty(people: Int, holes: Int) throws {
    let office = try Office()
    for number in 0..<people { try office.call(PersonWire.Add("p-\(number)")) }
    let call = RosterWire.Plan(
      functions: ["OVD_BZ"], from: "2027-04-05", until: "2027-10-04", iterations: 60_000)
    let plan = try #require(try office.call(call).plan)
    #expect(plan.holes.count == holes, "\(plan.holes.map(\.start))")
    #expect(plan.law.filter { $0.severity == .hard } == [])
    #expect(plan.holes.allSatisfy { hole in hole.ruledOut.map(\.person) == ["p-0"] })
    let short = RosterWire.PlanShortage(
      span: .fourWeeks, posts: ["OVD_BZ"], duties: 4, persons: ["p-0"], missing: 1)
    #expect(holes == 0 || plan.holes.contains { $0.shortage == short })
    #expect(plan.holes.allSatisfy { $0.shortage?.missing == 1 })
  }
}

extension Weekday {
  fileprivate var next: Weekday { Weekday(rawValue: rawValue % 7 + 1) ?? .monday }
}
