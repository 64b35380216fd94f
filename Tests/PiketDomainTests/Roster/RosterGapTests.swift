import PiketDomain
import Testing

/// Where nobody is who should be.
struct RosterGapTests {
  private static let function = FunctionCode("OVD_BZ")

  private func gaps(
    _ state: State, _ from: String, _ to: String, _ function: String = "OVD_BZ", region: Region = Office.region
  ) -> [RosterGap] {
    RosterGaps(in: span(from, to), state, region, Office.zone).gaps(function: FunctionCode(function))
  }

  private func roster(_ events: [Event] = []) -> State {
    given(
      Office.official("ldn-01"), Office.official("ldn-02"),
      [
        Office.published(
          "OVD_BZ",
          [
            ("ldn-01", "2027-03-22 09:00", "2027-03-29 09:00"), ("ldn-02", "2027-04-05 09:00", "2027-04-12 09:00"),
          ])
      ], events)
  }

  @Test func aPostWithoutARosterIsOneGap() {
    let found = gaps(State(), "2027-01-01", "2028-01-01")
    #expect(found == [RosterGap(post: Post("OVD_BZ"), interval: span("2027-01-01", "2028-01-01"))])
  }

  @Test func gapsEndWhereShiftsBegin() {
    #expect(
      gaps(roster(), "2027-03-22", "2027-04-19").map(\.interval) == [
        span("2027-03-22", "2027-03-22 09:00"), span("2027-03-29 09:00", "2027-04-05 09:00"),
        span("2027-04-12 09:00", "2027-04-19"),
      ])
    #expect(gaps(roster(), "2027-03-22 09:00", "2027-03-29 09:00").isEmpty)
    #expect(gaps(roster(), "2027-03-28 02:30:00+01:00", "2027-03-29 09:00").isEmpty)
  }

  @Test func whatIsMeantIsToldAsSuch() throws {
    let nobody = AssignShift(
      function: "OVD_BZ", municipality: nil, person: nil,
      stretch: .between(span("2027-03-30", "2027-04-01")), reason: "rustig")
    let state = roster().evolved(by: try nobody.decide(roster(), Office.context()).events)
    let found = gaps(state, "2027-03-22 09:00", "2027-04-12 09:00")
    #expect(
      found.map(\.interval) == [
        span("2027-03-29 09:00", "2027-03-30"), span("2027-03-30", "2027-04-01"), span("2027-04-01", "2027-04-05 09:00"),
      ])
    #expect(found.map(\.intention?.reason) == [nil, "rustig", nil])
    #expect(found.map(\.intention?.by) == [nil, "planner", nil])
  }

  @Test func inThePastWhatIsOnRecordCounts() throws {
    let nobody = CorrectDuty(
      function: "OVD_BZ", municipality: nil, person: nil, interval: span("2027-03-23", "2027-03-24"), reason: "ziek")
    let state = roster().evolved(by: try nobody.decide(roster(), Office.context("2027-06-01 12:00")).events)
    #expect(gaps(state, "2027-03-22 09:00", "2027-03-29 09:00").map(\.interval) == [span("2027-03-23", "2027-03-24")])
  }

  @Test func softPiketHasNoGaps() {
    #expect(gaps(State(), "2027-01-01", "2028-01-01", "TL_OPVANG").isEmpty)
    #expect(gaps(State(), "2027-01-01", "2028-01-01", "AOV").isEmpty)
  }

  // MARK: Patterns that skip time

  private static let office = Office.with(
    shifts: [("friday 17:00", "monday 09:00"), ("monday 09:00", "monday 17:00")].map(Office.template))

  @Test func timeThatThePatternLeavesOpenNeedsNobody() {
    let found = gaps(State(), "2027-01-04 12:00", "2027-01-18 08:00", region: Self.office)
    #expect(
      found.map(\.interval) == [
        span("2027-01-04 12:00", "2027-01-04 17:00"), span("2027-01-08 17:00", "2027-01-11 17:00"),
        span("2027-01-15 17:00", "2027-01-18 08:00"),
      ])
  }

  /// An hour less and an hour more.
  @Test(arguments: [("2027-03-26", "2027-03-29", 63), ("2027-10-29", "2027-11-01", 65), ("2027-02-05", "2027-02-08", 64)])
  func aWeekendGapIsAsLongAsTheWeekend(friday: String, monday: String, hours: Int64) {
    let found = gaps(State(), "\(friday) 12:00", "\(monday) 09:00", region: Self.office)
    #expect(found.map { ($0.interval.end.seconds - $0.interval.start.seconds) / 3600 } == [hours])
  }

  // MARK: Ordered lists

  @Test func anOrderedPostWithoutAnOrderIsAGap() {
    let state = given(
      Office.official("ldn-01", may: ["BGM"]), [Office.ordered("BGM@leiden", ["ldn-01"], from: "2027-02-01")])
    let found = RosterGaps(in: span("2027-01-01", "2027-03-01"), state, Office.region, Office.zone)
    let leiden = MunicipalityCode("leiden")
    #expect(
      found.gaps(function: FunctionCode("BGM"), municipality: leiden).map(\.interval)
        == [span("2027-01-01", "2027-02-01")])
    #expect(found.gaps(function: FunctionCode("BGM")).count == 4)
  }

  @Test func anOrderedPostOfWhichNobodyIsThereIsAGap() {
    let state = given(
      Office.official("ldn-01", may: ["BGM"]),
      [Office.ordered("BGM@leiden", ["ldn-01"], from: "2027-01-01"), Office.absent("ldn-01", "2027-01-10", "2027-01-12")])
    let found = RosterGaps(in: span("2027-01-01", "2027-03-01"), state, Office.region, Office.zone)
    #expect(
      found.gaps(function: FunctionCode("BGM"), municipality: MunicipalityCode("leiden")).map(\.interval)
        == [span("2027-01-10", "2027-01-12")])
  }

  // MARK: Minute by minute

  /// In the weeks of random offices: a gap is where the answer to "who is on duty" says that nobody is.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func eachMinuteIsAsWhoIsOnDutySays(seed: UInt64) {
    var office = RandomOffice(seed: seed)
    var state = office.start()
    for _ in 0..<30 { state = state.evolved(by: office.act(state, Office.context("2026-12-01 12:00", Self.office))) }
    for _ in 0..<4 { state = state.evolved(by: Self.exception(&office, state)) }
    let first = office.moment()
    let period = Interval(start: first, end: first.adding(seconds: 21 * 86_400 + 3600))
    let found = RosterGaps(in: period, state, Self.office, Office.zone).gaps()
    for post in ["OVD_BZ", "AC_BZ", "BGM@leiden"].map({ Post($0) }) {
      let own = found.filter { $0.post == post }
      // Borders lie on half days: every half hour is as good as every minute.
      for second in stride(from: period.start.seconds, to: period.end.seconds, by: 1800) {
        let moment = Instant(seconds: second)
        let duties = Duties.at(moment, state, Self.office, function: post.function)
        let wanted = post != Post("OVD_BZ") || isWeekendShift(moment)
        let gap = own.first { $0.interval.contains(moment) }
        #expect((gap != nil && gap?.intention == nil) == (wanted && duties.uncovered.contains(post)), "\(post) \(second)")
        #expect((gap?.intention != nil) == (wanted && duties.vacant.contains { $0.post == post }), "\(post) \(second)")
      }
    }
  }

  /// Nobody on purpose, or a record of the past; nothing where it is refused.
  private static func exception(_ office: inout RandomOffice, _ state: State) -> [Event] {
    let (post, interval) = (office.post().description, office.interval())
    let person = office.chance(50) ? office.person() : nil
    do {
      if office.chance(50) {
        let nobody = AssignShift(
          function: post, municipality: nil, person: nil, stretch: .between(interval), reason: "rustig")
        return try nobody.decide(state, Office.context("2026-12-01 12:00", Self.office)).events
      }
      let record = CorrectDuty(
        function: post, municipality: nil, person: person, interval: interval, reason: "ziek")
      return try record.decide(state, Office.context("2027-06-01 12:00", Self.office)).events
    } catch {
      return []
    }
  }

  /// Friday 17:00 to Monday 17:00, by the clock.
  private func isWeekendShift(_ moment: Instant) -> Bool {
    let local = Office.zone.local(moment)
    return switch local.date.weekday {
    case .friday: local.time >= Office.time(17, 0)
    case .saturday, .sunday: true
    case .monday: local.time < Office.time(17, 0)
    default: false
    }
  }
}

extension Office {
  /// The region with a pattern by shift for the first function.
  static func with(shifts: [ShiftTemplate]) -> Region {
    var region = Office.region
    region.functions[0].pattern = .shifts
    region.functions[0].shifts = shifts
    return region
  }

  static func template(_ start: String, _ end: String) -> ShiftTemplate {
    func handover(_ text: String) -> Handover {
      let words = text.split(separator: " ").map(String.init)
      return Handover(weekday: Weekday.read(words[0]) ?? .monday, time: LocalTime.read(words[1]) ?? .midnight)
    }
    return ShiftTemplate(start: handover(start), end: handover(end))
  }
}
