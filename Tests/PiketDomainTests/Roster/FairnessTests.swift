import PiketDomain
import Testing

/// How duty is spread, and what an even share would be.
struct FairnessTests {
  private func fairness(_ state: State, _ from: String = "2027-01-01", _ to: String = "2028-01-01") -> Fairness {
    Fairness(in: span(from, to), state, Office.region, Office.zone)
  }

  /// What one duty of one person comes to.
  private func burden(_ start: String, _ end: String) -> Burden {
    let state = given(Office.official("ldn-01"), [Office.published("OVD_BZ", [("ldn-01", start, end)])])
    return fairness(state, "2026-12-01", "2028-02-01").persons["ldn-01"]?.real ?? Burden()
  }

  // MARK: What counts

  @Test(arguments: [
    ("2027-01-04 09:00", "2027-01-11 09:00", 168), ("2027-03-22 09:00", "2027-03-29 09:00", 167),
    ("2027-10-25 09:00", "2027-11-01 09:00", 169),
  ]) func hoursAreRealHours(start: String, end: String, hours: Double) {
    #expect(burden(start, end).seconds == hours * 3600)
  }

  @Test(arguments: [
    ("2027-01-08 09:00", "2027-01-09", 0.0), ("2027-01-08 09:00", "2027-01-09 00:01", 1),
    ("2027-01-10 23:59", "2027-01-11 09:00", 1), ("2027-01-11", "2027-01-12", 0),
    ("2027-01-09", "2027-01-17", 2), ("2027-03-28 01:59", "2027-03-28 03:01", 1),
    ("2027-10-31 23:59", "2027-11-01 01:00", 1), ("2027-11-01", "2027-11-01 01:00", 0),
  ]) func weekendsAreTouched(start: String, end: String, count: Double) {
    #expect(burden(start, end).weekends == count)
  }

  @Test(arguments: [
    ("2027-01-04 06:00", "2027-01-05", 0.0), ("2027-01-04 05:59", "2027-01-05", 1),
    ("2027-01-04 06:00", "2027-01-05 00:01", 1), ("2027-01-04 09:00", "2027-01-11 09:00", 7),
    ("2027-03-28 05:59", "2027-03-28 07:00", 1), ("2027-03-28 06:00", "2027-03-28 07:00", 0),
    ("2027-10-31 05:59", "2027-10-31 07:00", 1), ("2027-10-31 06:00", "2027-10-31 07:00", 0),
  ]) func nightsAreTouched(start: String, end: String, count: Double) {
    #expect(burden(start, end).nights == count)
  }

  @Test(arguments: [
    // Christmas is two days; Good Friday is no day off; King's Day; Easter Monday in the year's second clock week.
    ("2027-12-25", "2027-12-27", 2.0), ("2027-12-24", "2027-12-25", 0), ("2027-03-26", "2027-03-27", 0),
    ("2027-04-27 23:59", "2027-04-28 09:00", 1), ("2027-03-28 12:00", "2027-03-29 00:01", 1),
    ("2027-03-30", "2027-04-26", 0),
  ]) func holidaysAreTouched(start: String, end: String, count: Double) {
    #expect(burden(start, end).holidays == count)
  }

  @Test func aPeriodCutsOff() {
    let state = given(
      Office.official("ldn-01"), [Office.published("OVD_BZ", [("ldn-01", "2026-12-28 09:00", "2027-01-04 09:00")])])
    let before = fairness(state, "2026-01-01", "2027-01-01").persons["ldn-01"]?.real
    let after = fairness(state).persons["ldn-01"]?.real
    #expect(before == Burden(seconds: 87 * 3600, weekends: 0, nights: 3, holidays: 0))
    #expect(after == Burden(seconds: 81 * 3600, weekends: 1, nights: 4, holidays: 1))
  }

  @Test func inThePastWhatIsOnRecordCounts() throws {
    let state = given(
      Office.official("ldn-01"), Office.official("ldn-02"),
      [Office.published("OVD_BZ", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")])])
    let record = CorrectDuty(
      function: "OVD_BZ", municipality: nil, person: "ldn-02", interval: span("2027-01-09", "2027-01-10"), reason: "ruil")
    let found = fairness(state.evolved(by: try record.decide(state, Office.context("2027-06-01")).events))
    #expect(found.persons["ldn-01"]?.real == Burden(seconds: 144 * 3600, weekends: 1, nights: 6))
    #expect(found.persons["ldn-02"]?.real == Burden(seconds: 24 * 3600, weekends: 1, nights: 1))
  }

  // MARK: An even share

  private static func factor(_ code: String, _ thousandths: Int) -> Event {
    .personChanged(
      PersonChanged(
        person: PersonCode(code),
        details: PersonDetails(
          name: code, employer: EmployerCode("leiden"), municipality: MunicipalityCode("leiden"), phones: [], email: nil,
          partTimeThousandths: thousandths, account: nil)))
  }

  @Test func sharesGoByPartTimeFactorAndTime() throws {
    let state = given(
      Office.official("ldn-01"), Office.official("ldn-02"), Office.official("ldn-03"), Office.official("ldp-01", may: []),
      [
        Self.factor("ldn-02", 500), Office.left("ldn-03", at: "2027-01-04 09:00"),
        Office.published("OVD_BZ", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")]),
      ])
    let found = fairness(state, "2027-01-04 09:00", "2027-01-11 09:00")
    #expect(found.persons["ldn-01"]?.expected.seconds.rounded() == Double(112 * 3600))
    #expect(found.persons["ldn-02"]?.expected.seconds.rounded() == Double(56 * 3600))
    #expect(found.persons["ldn-02"]?.real == Burden())
    #expect(Set(found.persons.keys) == ["ldn-01", "ldn-02"])
  }

  @Test func aPostOfAMunicipalityIsItsPeoples() {
    let state = given(
      Office.official("ldn-01", may: ["AOV"]), Office.official("ldp-01", of: "leiderdorp", may: ["AOV"]),
      [Office.published("AOV@leiden", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")])])
    let found = fairness(state)
    #expect(found.persons["ldn-01"]?.expected == found.persons["ldn-01"]?.real)
    #expect(found.persons["ldp-01"]?.expected == Burden())
    #expect(found.municipalities[MunicipalityCode("leiden")]?.real.nights == 7)
    #expect(found.municipalities[MunicipalityCode("leiderdorp")] == Share())
  }

  /// What is expected of all is what all did, whoever they are.
  @Test func theYearIsSharedOutWhole() throws {
    let persons = try ImportPersons(content: Office.sample("medewerkers.csv")).decide(State(), Office.context())
    var state = given(persons.events)
    let year = ImportRoster(source: "r.csv", content: try Office.sample("piketrooster-2027.csv"))
    state = state.evolved(by: try year.decide(state, Office.context()).events)
    let draft = try #require(state.drafts[DraftCode("D1")])
    let after = state.publishing(draft, Office.zone)
    #expect(fairness(state).persons.values.allSatisfy { $0.real == Burden() })
    let found = fairness(after)
    let published = state.evolved(by: try PublishDraft(draft: "D1").decide(state, Office.context()).events)
    #expect(fairness(published) == found)
    for figure in [\Burden.seconds, \.weekends, \.nights, \.holidays] {
      let real = found.persons.values.reduce(0) { $0 + $1.real[keyPath: figure] }
      let expected = found.persons.values.reduce(0) { $0 + $1.expected[keyPath: figure] }
      #expect(abs(real - expected) < real * 1e-9)
      let homes = found.municipalities.values.reduce(0) { $0 + $1.real[keyPath: figure] }
      #expect(abs(real - homes) < real * 1e-9)
    }
    // Eight posts from 4 January 09:00 until the end of the year.
    let seconds = 8 * (at("2028-01-01").seconds - at("2027-01-04 09:00").seconds)
    #expect(found.persons.values.reduce(0) { $0 + $1.real.seconds } == Double(seconds))
  }
}
