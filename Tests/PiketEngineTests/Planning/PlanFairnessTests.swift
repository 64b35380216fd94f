import PiketDomain
import PiketProtocol
import Testing

@testable import PiketEngine

/// Ten years of half-yearly plans, each published before the next: nobody ends more than a shift from the ideal.
struct PlanFairnessTests {
  /// Thousandths of a job; the sixth joins after three years, the third leaves after six.
  private static let partTime = [1000, 1000, 800, 500, 1000, 1000, 600]
  private static let joins = "2030-01-01", leaves = "2033-01-01"

  @Test func tenYearsAreFair() throws {
    // Given
    let office = try Office()
    for (number, factor) in Self.partTime.enumerated() {
      var person = PersonWire.Add("p-\(number)", functions: number == 5 ? [] : ["OVD_BZ"])
      person.partTimeFactor = "\(Double(factor) / 1000)"
      try office.call(person)
    }
    // When
    for half in 0..<20 {
      let year = 2027 + half / 2
      let (from, until) = half % 2 == 0 ? ("\(year)-01-01", "\(year)-07-01") : ("\(year)-07-01", "\(year + 1)-01-01")
      office.goOn(to: half % 2 == 0 ? "\(year - 1)-11-15T12:00:00+01:00" : "\(year)-05-15T12:00:00+02:00")
      if from == Self.joins {
        try office.call(PersonWire.Qualify(person: "p-5", function: "OVD_BZ", from: Self.joins))
      }
      if from == Self.leaves { try office.call(PersonWire.Leave(person: "p-2", at: Self.leaves)) }
      // Everybody is away two weeks in each half year, by turns.
      for number in 0..<7 where !(number == 2 && from >= Self.leaves) {
        let day = 2 + 3 * number
        let month = half % 2 == 0 ? "02" : "08"
        try office.call(
          PersonWire.AddAbsence(
            person: "p-\(number)", from: "\(year)-\(month)-\(day < 10 ? "0" : "")\(day)",
            until: "\(year)-\(month)-\(day < 6 ? "0" : "")\(min(day + 4, 28))", kind: "verlof"))
      }
      let call = RosterWire.Plan(functions: ["OVD_BZ"], from: from, until: until, iterations: 15_000)
      let plan = try #require(try office.call(call).plan)
      #expect(plan.holes == [])
      try office.call(RosterWire.Publish(draft: plan.draft))
    }
    // Then
    for (kind, deviations) in try deviations(office) {
      for (person, deviation) in deviations {
        #expect(abs(deviation) <= 1, "\(kind): \(person) has \(deviation) too many")
      }
    }
  }

  /// How many shifts and how many of each holiday somebody has more than the ideal: counted shift by shift, and sharing
  /// nothing with the planner.
  private func deviations(_ office: Office) throws -> [String: [String: Double]] {
    var deviations: [String: [String: Double]] = [:]
    let shifts = try #require(office.state.rosters[Post("OVD_BZ")]?.shifts)
    #expect(shifts.count == 522)
    for shift in shifts {
      let monday = office.zone.local(shift.interval.start).date
      let present = Self.partTime.indices.filter { number in
        let day = monday.iso8601
        return !(number == 5 && day < Self.joins) && !(number == 2 && monday.adding(days: 7).iso8601 > Self.leaves)
      }
      let total = present.reduce(0) { $0 + Self.partTime[$1] }
      let days = (0..<7).map { monday.adding(days: $0) }
      let kinds = ["shifts"] + (days.contains { ($0.month, $0.day) == (12, 25) } ? ["christmas"] : [])
      for kind in kinds {
        for number in present {
          deviations[kind, default: [:]]["p-\(number)", default: 0] -=
            Double(Self.partTime[number]) / Double(total)
        }
        deviations[kind, default: [:]][shift.person.rawValue, default: 0] += 1
      }
    }
    return deviations
  }
}
