import Testing

@testable import PiketDomain

/// Who may have a shift, whatever the other shifts of the plan: each reason on both sides of its limit.
struct EligibilityTests {
  /// Of the shift of 11 to 18 January, for ldn-01: nil where nothing stands in the way.
  private func obstacle(
    _ events: [Event], region: Region = Office.employing, facts: [WorkingFact] = []
  ) throws -> String? {
    let recorded = facts.enumerated().map { index, fact in
      Event.workingFactRecorded(
        WorkingFactRecorded(
          person: "ldn-01", fact: RecordedFact(number: index + 1, fact: fact, recordedAt: at("2026-01-01"))))
    }
    let state = given(
      Office.official("ldn-01", may: ["OVD_BZ", "AC_BZ"]), Office.official("ldn-02"), events, recorded)
    let plan = PlanRoster(functions: ["OVD_BZ"], from: at("2027-01-11"), until: at("2027-01-18"))
    let slot = try #require(try plan.task(state, Office.context("2026-12-01 12:00", region)).slots.first)
    #expect(slot.candidates.contains("ldn-02"))
    return slot.ruledOut.first { $0.person == "ldn-01" }?.obstacle.name
  }

  @Test func functionAbsenceAndLeaving() throws {
    #expect(try obstacle([]) == nil)
    #expect(try obstacle([Office.absent("ldn-01", "2027-01-18 08:59", "2027-01-19")]) == "absent")
    #expect(try obstacle([Office.absent("ldn-01", "2027-01-18 09:00", "2027-01-19")]) == nil)
    #expect(try obstacle([Office.left("ldn-01", at: "2027-01-18 08:00")]) == "hasLeft")
    #expect(try obstacle([Office.left("ldn-01", at: "2027-01-18 09:00")]) == nil)
    let ended = QualificationEnded(person: "ldn-01", function: FunctionCode("OVD_BZ"), at: at("2027-01-15"))
    #expect(try obstacle([.qualificationEnded(ended)]) == "notQualified")
  }

  @Test(arguments: [
    (0, "2027-01-18 08:00", "otherDuty"), (0, "2027-01-18 09:00", nil), (24, "2027-01-18 20:59", "tooClose"),
    (24, "2027-01-18 21:00", nil),
  ] as [(Int, String, String?)])
  func otherDutyKeepsTheAgreedTime(spacing: Int, start: String, expected: String?) throws {
    var region = Office.employing
    // Half of what each function asks for: the other asks for nothing.
    region.functions[0].spacingHours = spacing
    let other = Office.published("AC_BZ", [("ldn-01", start, "2027-01-22 09:00")])
    #expect(try obstacle([other], region: region) == expected)
  }

  @Test func theLawOnASingleDuty() throws {
    // ATW 5:9(1): 18 on the first day, or on the last.
    #expect(try obstacle([], facts: [.birthDate(day("2009-01-11"))]) == nil)
    #expect(try obstacle([], facts: [.birthDate(day("2009-01-12"))]) == LawRule.age.rawValue)
    // ATW 4:5(5).
    let pregnancy = Pregnancy(from: day("2027-01-12"), until: day("2027-08-01"))
    #expect(try obstacle([], facts: [.pregnancy(pregnancy)]) == LawRule.pregnantNight.rawValue)
    // ATW 5:9(3): eleven hours before a night shift.
    func night(_ from: String) -> [WorkingFact] {
      // Who has regular hours on that day works on from them: one long shift.
      [.hours(WorkingHours(from: day("2027-01-12"), blocks: [])), .shift(span(from, "2027-01-19 04:00"))]
    }
    #expect(try obstacle([], facts: night("2027-01-18 19:59")) == LawRule.beforeNightShift.rawValue)
    #expect(try obstacle([], facts: night("2027-01-18 20:00")) == nil)
    // An office is no employment.
    #expect(try obstacle([], region: Office.region, facts: [.birthDate(day("2009-01-12"))]) == nil)
  }
}
