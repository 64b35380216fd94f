import PiketDomain
import Testing

/// Hours for payroll: by rate, to the second, over the real record.
struct AllowanceTests {
  private static func rate(
    _ code: String, _ days: [DayClass], kind: AllowanceKind = .standby, from: LocalTime? = nil,
    until: LocalTime? = nil, pay: AllowancePay = .percent(thousandths: 5_000, capScale: 7),
    validFrom: LocalDate? = nil, validUntil: LocalDate? = nil
  ) -> AllowanceRate {
    AllowanceRate(
      code: code, kind: kind, days: days, from: from, until: until, pay: pay, validFrom: validFrom,
      validUntil: validUntil, source: "test", checkedOn: LocalDate(daysSinceEpoch: 20_000))
  }

  private static let usual = [rate("week", [.workday]), rate("end", [.saturday, .sunday, .holiday])]

  private static func month(
    _ month: String, _ state: State, _ rates: [AllowanceRate] = usual, now: String = "2029-01-01",
    person: String? = nil, employer: String? = nil
  ) throws -> AllowanceMonth {
    var region = Office.employing
    region.rules.allowances = rates
    if let index = region.functions.firstIndex(where: { $0.code == FunctionCode("CC") }) {
      region.functions[index].isOffice = true
    }
    return try AllowanceQuestion(month: month, person: person, employer: employer, state, region)
      .answer(state, Office.context(now, region))
  }

  private static func on(_ from: String, _ to: String, post: String = "OVD_BZ") -> State {
    given(
      Office.official("ldn-01"), Office.official("ldp-01", of: "leiderdorp"),
      [Office.published(post, [("ldn-01", from, to)])])
  }

  private static func hours(_ month: AllowanceMonth) -> [String: Double] {
    Dictionary(month.lines.map { ("\($0.rate.code) \($0.day)", Double($0.microseconds) / 3_600_000_000) }) { $0 + $1 }
  }

  /// A week from Monday 09:00: 15 + 4 x 24 + 9 hours of workdays; a clock change makes a Sunday longer or shorter.
  @Test(arguments: [
    ("2027-01", "2027-01-11 09:00", "2027-01-18 09:00", 24.0),
    ("2027-03", "2027-03-22 09:00", "2027-03-29 00:00", 23.0),
    ("2027-10", "2027-10-25 09:00", "2027-11-01 00:00", 25.0),
  ])
  func aWeek(month: String, from: String, to: String, sunday: Double) throws {
    let found = Self.hours(try Self.month(month, Self.on(from, to)))
    let workdays: Double = month == "2027-01" ? 120 : 111
    #expect(found == ["week workday": workdays, "end saturday": 24, "end sunday": sunday])
  }

  @Test func aHolidayIsOneOnWhateverDay() throws {
    // New Year 2027 is a Friday, Christmas 2027 a Saturday and a Sunday.
    let january = try Self.month("2027-01", Self.on("2026-12-28 09:00", "2027-01-04 09:00"))
    #expect(Self.hours(january) == ["end holiday": 24, "end saturday": 24, "end sunday": 24, "week workday": 9])
    let december = try Self.month("2027-12", Self.on("2027-12-24 09:00", "2027-12-27 09:00"))
    #expect(Self.hours(december) == ["week workday": 24, "end holiday": 48])
  }

  @Test func aMonthEndsAtMidnight() throws {
    let state = Self.on("2027-01-25 09:00", "2027-02-01 09:00")
    #expect(Self.hours(try Self.month("2027-02", state)) == ["week workday": 9])
    #expect(Self.hours(try Self.month("2027-01", state)) == ["week workday": 111, "end saturday": 24, "end sunday": 24])
  }

  @Test func whatLiesAheadDoesNotCountYet() throws {
    let state = Self.on("2027-01-11 09:00", "2027-01-18 09:00")
    #expect(Self.hours(try Self.month("2027-01", state, now: "2027-01-12 09:00")) == ["week workday": 24])
    #expect(try Self.month("2027-01", state, now: "2026-12-01").lines == [])
  }

  @Test(arguments: ["TL_OPVANG", "CC"]) func softPiketAndOfficesEarnNothing(post: String) throws {
    let found = try Self.month("2027-01", Self.on("2027-01-11 09:00", "2027-01-18 09:00", post: post))
    #expect(found.lines == [] && found.gaps == [])
  }

  @Test func whoReallyHadItIsPaid() throws {
    let corrected = DutyCorrected(
      post: Post("OVD_BZ"), year: 2027,
      correction: DutyCorrection(
        interval: span("2027-01-12 09:00", "2027-01-13 09:00"), person: "ldp-01", reason: "ziek", by: "planner",
        recordedAt: at("2027-01-20")))
    let state = Self.on("2027-01-11 09:00", "2027-01-15 09:00").evolved(by: [.dutyCorrected(corrected)])
    let found = try Self.month("2027-01", state)
    #expect(found.lines.map(\.person) == ["ldn-01", "ldp-01"])
    #expect(found.lines.map { $0.microseconds / 3_600_000_000 } == [72, 24])
    #expect(try Self.month("2027-01", state, employer: "leiderdorp").lines.map(\.person) == ["ldp-01"])
    #expect(try Self.month("2027-01", state, person: "ldn-01").lines.map(\.person) == ["ldn-01"])
  }

  @Test func theRateOfTheDayCountsAndADayWithoutIsTold() throws {
    let rates = [
      Self.rate("old", [.workday], validUntil: LocalDate(2027, 1, 13)),
      Self.rate("new", [.workday], validFrom: LocalDate(2027, 1, 14)),
    ]
    let found = try Self.month("2027-01", Self.on("2027-01-12 09:00", "2027-01-15 09:00"), rates)
    #expect(Self.hours(found) == ["old workday": 15, "new workday": 33])
    #expect(found.gaps.map(\.date) == [LocalDate(2027, 1, 13)])
    #expect(found.gaps.map(\.microseconds) == [24 * 3_600_000_000])
  }

  @Test func fixedAmounts() throws {
    let state = Self.on("2027-01-11 09:00", "2027-01-13 10:10")
    func cents(_ pay: AllowancePay) throws -> [Int?] {
      try Self.month("2027-01", state, [Self.rate("x", [.workday], pay: pay)]).lines.map(\.amountCents)
    }
    #expect(try cents(.centsPerHour(100)) == [4_917])
    #expect(try cents(.centsPerDay(100)) == [300])
    #expect(try cents(.centsPerShift(100)) == [100])
    #expect(try cents(.percent(thousandths: 5_000, capScale: nil)) == [nil])
  }

  @Test func callOutsCountAsTheLawCountsThem() throws {
    func record(_ number: Int, _ from: String, _ to: String) -> Event {
      .callOutAdded(
        CallOutAdded(
          person: "ldn-01",
          callOut: CallOutRecord(
            number: number, start: at(from), end: at(to), post: nil, note: nil, recordedBy: "x", recordedAt: at(to))))
    }
    let state = given(
      Office.official("ldn-01"),
      [
        record(1, "2027-01-12 21:50", "2027-01-12 22:10"), record(2, "2027-01-31 23:50", "2027-02-01 00:05"),
        record(3, "2027-02-01 00:20", "2027-02-01 01:00"),
      ])
    let ten = LocalTime(22, 0)
    let rates = [
      Self.rate("day", [.workday, .sunday], kind: .callout, until: ten),
      Self.rate("night", [.workday, .sunday], kind: .callout, from: ten),
    ]
    #expect(
      Self.hours(try Self.month("2027-01", state, rates)) == [
        "day workday": 1.0 / 6, "night workday": 1.0 / 3, "night sunday": 1.0 / 6,
      ])
    #expect(Self.hours(try Self.month("2027-02", state, rates)) == ["day workday": 1])
  }

  @Test(arguments: ["2027", "2027-13", "2027-1", "januari", "", "2027-01-01", "+027-01"])
  func noMonth(text: String) {
    #expect(
      refusal(try AllowanceQuestion(month: text, person: nil, employer: nil, State(), Office.region))
        == .fieldIsInvalid(field: "month", value: text, reason: .isNoMonth))
  }

  /// Whatever the rates: what is paid and what is told as unpaid is the duty, to the second.
  @Test(arguments: 0..<60) func hoursAddUpToTheDuty(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let classes = DayClass.allCases.filter { _ in Bool.random(using: &random) }
    let border = LocalTime(Int.random(in: 1...23, using: &random), Int.random(in: 0...59, using: &random))
    let rates = [
      Self.rate("early", classes, until: border),
      Self.rate("late", classes, from: border, validFrom: LocalDate(2027, Int.random(in: 1...12, using: &random), 9)),
    ]
    let start = at("2026-12-20").adding(seconds: Int64.random(in: 0..<31_000_000, using: &random))
    let duty = Interval(start: start, end: start.adding(seconds: Int64.random(in: 1..<4_000_000, using: &random)))
    let shift = RosterPublished(
      post: Post("OVD_BZ"), year: 2027, version: 1, draft: DraftCode("D0"), period: duty,
      shifts: [PublishedShift(interval: duty, person: "ldn-01")])
    let state = given(Office.official("ldn-01"), [.rosterPublished(shift)])
    var total: Int64 = 0
    for month in ["2026-12"] + (1...12).map({ $0 < 10 ? "2027-0\($0)" : "2027-\($0)" }) + ["2028-01", "2028-02"] {
      let found = try Self.month(month, state, rates)
      total += found.lines.map(\.microseconds).reduce(0, +) + found.gaps.map(\.microseconds).reduce(0, +)
    }
    #expect(total == duty.end.microseconds - duty.start.microseconds)
  }

  @Test func ratesThatPayTheSameHourOverlap() {
    let six = LocalTime(6, 0)
    let night = Self.rate("a", [.workday], until: six)
    #expect(night.overlaps(Self.rate("b", [.workday, .sunday])))
    #expect(!night.overlaps(Self.rate("b", [.workday], from: six)))
    #expect(!night.overlaps(Self.rate("b", [.sunday])))
    #expect(!night.overlaps(Self.rate("b", [.workday], kind: .callout)))
    let old = Self.rate("c", [.workday], validUntil: LocalDate(2027, 1, 1))
    #expect(!old.overlaps(Self.rate("d", [.workday], validFrom: LocalDate(2027, 1, 1))))
    #expect(old.overlaps(Self.rate("d", [.workday], validFrom: LocalDate(2026, 12, 31))))
  }
}
