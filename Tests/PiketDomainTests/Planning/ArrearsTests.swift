import Testing

@testable import PiketDomain

/// What is remembered of earlier rosters: nobody's arrears come from nothing.
struct ArrearsTests {
  private static let ovd = Post("OVD_BZ")
  private static let weeks = (0..<6).map { week in
    let monday = at("2026-01-05 09:00").adding(seconds: Int64(week) * 604_800)
    return Interval(start: monday, end: monday.adding(seconds: 604_800))
  }

  private static func history(_ holders: [String], _ extra: [Event] = []) -> State {
    let shifts = zip(weeks, holders).map { PublishedShift(interval: $0, person: PersonCode($1)) }
    let published = RosterPublished(
      post: ovd, year: 2026, version: 1, draft: DraftCode("D0"),
      period: Interval(start: weeks[0].start, end: weeks[5].end), shifts: shifts)
    return given(
      Office.official("a"), Office.official("b"), Office.official("c"), [.rosterPublished(published)], extra)
  }

  private static func arrears(_ state: State) throws -> [String: Double] {
    let plan = PlanRoster(functions: ["OVD_BZ"], from: at("2027-01-01"), until: at("2027-02-01"))
    let task = try plan.task(state, Office.context())
    return Dictionary(
      uniqueKeysWithValues: ["a", "b", "c"].map {
        ($0, (task.arrears.of(PersonCode($0))[.duty(ovd)] ?? 0) / 604_800)
      })
  }

  @Test func whoDidMoreHasLessToDo() throws {
    let arrears = try Self.arrears(Self.history(["a", "b", "a", "a", "a", "b"]))
    // b takes part from the second week on: half of five.
    #expect(arrears == ["a": -0.5, "b": 0.5, "c": 0])
  }

  @Test func whoJoinsHasNoArrears() throws {
    let arrears = try Self.arrears(Self.history(["a", "b", "a", "b", "a", "c"]))
    // Of the last week, the first of c, each has a third.
    #expect(abs((arrears["c"] ?? 0) - (1.0 / 3 - 1)) < 1e-9)
    #expect(abs((arrears["a"] ?? 0) - (1 + 4 * 0.5 + 1.0 / 3 - 3)) < 1e-9)
  }

  @Test(arguments: [("2026-02-09 09:00", 0.5), ("2026-02-09 08:59", 2.5)])
  func nobodyMakesUpForAnIllness(until: String, expected: Double) throws {
    // Away for four weeks or longer: not counted in; shorter: it is.
    let sick = Office.absent("b", "2026-01-12 09:00", until)
    let arrears = try Self.arrears(Self.history(["b", "a", "a", "a", "a", "a"], [sick]))
    // b had the first week; a had the five others, of which b would have had half where b took part.
    #expect(abs((arrears["b"] ?? 0) - expected) < 1e-9)
  }

  @Test func partTimersHaveTheirPart() throws {
    var state = Self.history(["a", "b", "a", "b", "a", "b"])
    state.persons["b"]?.details.partTimeThousandths = 500
    let arrears = try Self.arrears(state)
    // a: the first week, and two thirds of the five others; had three.
    #expect(abs((arrears["a"] ?? 0) - (1 + 5 * 2.0 / 3 - 3)) < 1e-9)
    #expect(abs((arrears["a"] ?? 0) + (arrears["b"] ?? 0)) < 1e-9, "what one has too much another has too little")
  }

  @Test func aHolidayIsRememberedByName() throws {
    let meter = BurdenMeter(Office.zone)
    let christmas = meter.burdens(of: span("2026-12-21 09:00", "2026-12-28 09:00"), on: Self.ovd)
    #expect(christmas[.holiday(.christmas1)] == 86_400)
    #expect(christmas[.holiday(.christmas2)] == 86_400)
    #expect(christmas[.holiday(.newYear)] == nil)
    #expect(christmas[.weekends] == 172_800)
    #expect(christmas[.nights] == 151_200)
    #expect(christmas[.duty(Self.ovd)] == 604_800)
  }

  /// A week in which the clock changes has an hour less; parts add up to the whole.
  @Test(arguments: ["2027-03-22 09:00", "2027-10-25 09:00", "2027-12-20 09:00"])
  func partsAddUpToTheWhole(monday: String) {
    let meter = BurdenMeter(Office.zone)
    let start = at(monday)
    let end = Office.zone.handover(
      LocalDateTime(Office.zone.local(start).date.adding(days: 7), Office.time(9, 0)))
    let whole = meter.burdens(of: Interval(start: start, end: end), on: Self.ovd)
    for hours in [Int64(1), 50, 130] {
      let middle = start.adding(seconds: hours * 3600)
      let parts = [Interval(start: start, end: middle), Interval(start: middle, end: end)].map {
        meter.burdens(of: $0, on: Self.ovd)
      }
      #expect(parts[0].merging(parts[1], uniquingKeysWith: +).filter { $0.value > 0 } == whole)
    }
  }

  /// Together people are to have what there is.
  @Test func targetsAddUpToWhatIsPlanned() throws {
    let state = Self.history(["a", "b", "a", "b", "c", "a"], [Office.absent("c", "2027-01-05", "2027-03-01")])
    let plan = PlanRoster(functions: ["OVD_BZ"], from: at("2027-01-01"), until: at("2027-02-01"))
    let task = try plan.task(state, Office.context())
    let targets = task.targets()
    let total = targets.values.reduce(0) { $0 + ($1[.duty(Self.ovd)] ?? 0) }
    #expect(abs(total - 4 * 604_800) < 1)
  }
}
