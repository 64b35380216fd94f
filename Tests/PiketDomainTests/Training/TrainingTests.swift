import Testing

@testable import PiketDomain

/// Who took part in what, and what it means for what people may do.
struct TrainingTests {
  private static let now = "2027-03-02 17:00"

  /// ldn-01 may fill OVD_BZ until 1 June 2027, ldn-02 for ever, ldn-03 did until 2026; T1 counts for OVD_BZ and CC.
  private static let office: State = {
    var state = given(
      Office.official("ldn-01"), Office.official("ldn-02"), Office.official("ldn-03"), Office.official("ldn-04"))
    for (code, until) in [("ldn-01", "2027-06-01"), ("ldn-03", "2026-06-01")] {
      state.evolve(
        .qualificationEnded(
          QualificationEnded(person: PersonCode(code), function: FunctionCode("OVD_BZ"), at: at(until))))
    }
    state.persons["ldn-04"]?.qualifications = []
    return after(state, add())
  }()

  private static func add(_ change: (inout AddTraining) -> Void = { _ in }) -> AddTraining {
    var add = AddTraining("CoPI-oefening", kind: "oefening", on: EvaluationOffice.day("2027-03-02"))
    (add.functions, add.validMonths, add.organiser, add.isJoint) = (["ovd-bz", "CC"], 12, "VRHM", true)
    change(&add)
    return add
  }

  private static func after(_ state: State, _ add: AddTraining) -> State {
    state.evolved(by: (try? add.decide(state, Office.context(now)).events) ?? [])
  }

  private func attend(_ persons: [String], _ result: String? = nil) -> AttendTraining {
    AttendTraining("t1", persons, result: result)
  }

  @Test func aTrainingIsPutOnRecord() throws {
    let training = try #require(Self.office.trainings[TrainingCode("T1")])
    #expect(training.kind == .exercise && training.isJoint && training.validMonths == 12)
    #expect(training.functions.map(\.rawValue) == ["OVD_BZ", "CC"])
    #expect(Self.office.hasJointExercise(in: 2027) && !Self.office.hasJointExercise(in: 2026))
  }

  @Test func addingIsRefused() {
    func refused(_ change: (inout AddTraining) -> Void) -> Refusal? {
      refusal(try Self.add(change).decide(Self.office, Office.context(Self.now)))
    }
    #expect(refused { $0.title = "" } == .fieldIsInvalid(field: "title", value: "", reason: .isEmpty))
    #expect(refused { $0.kind = "oefning" } == .training(.kindIsUnknown("oefning", nearest: ["oefening"])))
    #expect(refused { $0.functions = ["QQQ"] } == .functionIsUnknown(FunctionCode("QQQ"), nearest: []))
    #expect(
      refused { $0.validMonths = 121 }
        == .fieldIsInvalid(field: "validMonths", value: "121", reason: .lastsTooLong))
    #expect(refused { $0.functions = [] } == .training(.needsAFunction))
    #expect(refused { $0.kind = "opleiding" } == .training(.onlyExercisesAreJoint))
  }

  /// What ends is renewed, what has ended begins again; who was never qualified, or is for ever, gets nothing.
  @Test func takingPartRenews() throws {
    let decision = try attend(["ldn-01", "ldn-02", "ldn-03", "ldn-04"]).decide(Self.office, Office.context(Self.now))
    #expect(decision.outcome.renewals.map(\.person) == ["ldn-01", "ldn-03"])
    let state = Self.office.evolved(by: decision.events)
    func periods(_ code: PersonCode) -> [Instant?] {
      state.persons[code]?.qualifications.flatMap { [$0.from, $0.until] } ?? []
    }
    #expect(periods("ldn-01") == [nil, at("2028-03-02")])
    #expect(periods("ldn-02") == [nil, nil] && periods("ldn-04") == [])
    #expect(periods("ldn-03") == [nil, at("2026-06-01"), at("2027-03-02"), at("2028-03-02")])
  }

  @Test func whoFailedIsNotRenewed() throws {
    let decision = try attend(["ldn-01"], "gezakt").decide(Self.office, Office.context(Self.now))
    #expect(decision.outcome.renewals == [] && decision.events.count == 1)
    let state = Self.office.evolved(by: decision.events)
    let again = try attend(["ldn-01"], "passed").decide(state, Office.context(Self.now))
    let participants = state.evolved(by: again.events).trainings[TrainingCode("T1")]?.participants
    #expect(participants == [Participation(person: "ldn-01", result: .passed)])
  }

  /// Nothing is made shorter by a training.
  @Test func aShorterTimeRenewsNothing() throws {
    let state = Self.after(Self.office, Self.add { $0.validMonths = 2 })
    let decision = try AttendTraining("T2", ["ldn-01"]).decide(state, Office.context(Self.now))
    #expect(decision.outcome.renewals == [])
  }

  @Test func attendingIsRefused() throws {
    func refused(_ command: AttendTraining, in state: State = Self.office, _ now: String = Self.now) -> Refusal? {
      refusal(try command.decide(state, Office.context(now)))
    }
    #expect(refused(AttendTraining("T2", ["ldn-01"])) == .training(.isUnknown("T2", nearest: ["T1"])))
    #expect(
      refused(attend(["ldn-01"]), "2027-03-01 12:00")
        == .training(.isStillToCome(TrainingCode("T1"), EvaluationOffice.day("2027-03-02"))))
    #expect(
      refused(attend(["ldn-01"], "gezakd")) == .training(.resultIsUnknown("gezakd", nearest: ["gezakt"])))
    #expect(refused(attend(["zzz"])) == .personIsUnknown("zzz", nearest: []))
    #expect(refused(attend([])) == .nothingChanges)
    let left = Self.office.evolved(by: [Office.left("ldn-02", at: "2027-03-01")])
    #expect(refused(attend(["ldn-02"]), in: left) == .personHasLeft("ldn-02", at: at("2027-03-01")))
    let done = Self.office.evolved(by: try attend(["ldn-01"]).decide(Self.office, Office.context(Self.now)).events)
    #expect(refused(attend(["ldn-01"]), in: done) == .nothingChanges)
  }

  /// ldn-01 lapses in time; ldn-03 lapsed, and counts only where a shift is planned after it.
  @Test func whatLapsesIsFound() {
    func lapsing(_ state: State, _ days: Int, _ now: String = Self.now) -> [String] {
      state.lapsingQualifications(within: days, Office.context(now)).map { "\($0.person) \($0.shifts.count)" }
    }
    #expect(lapsing(Self.office, 90) == [] && lapsing(Self.office, 91) == ["ldn-01 0"])
    let shifts = [
      ("ldn-01", "2027-05-24 09:00", "2027-05-31 09:00"), ("ldn-01", "2027-05-31 09:00", "2027-06-07 09:00"),
      ("ldn-03", "2027-06-07 09:00", "2027-06-14 09:00"),
    ]
    let state = Self.office.evolved(by: [Office.published("OVD_BZ", shifts)])
    #expect(lapsing(state, 0) == ["ldn-03 1"] && lapsing(state, 91) == ["ldn-03 1", "ldn-01 1"])
    #expect(lapsing(state, 91, "2027-07-01") == [])
    #expect(lapsing(state.evolved(by: [Office.left("ldn-03", at: "2027-05-01")]), 0) == [])
  }

  @Test(arguments: [
    ("2027-01-31", 1, "2027-02-28"), ("2027-01-31", 13, "2028-02-29"), ("2027-12-15", 12, "2028-12-15"),
    ("2027-12-01", 1, "2028-01-01"),
  ]) func monthsEndOnADayThatExists(_ day: String, _ months: Int, _ later: String) {
    #expect(EvaluationOffice.day(day).adding(months: months) == EvaluationOffice.day(later))
  }
}

/// A published shift after the end of a qualification is a finding in the roster.
struct UnqualifiedShiftTests {
  private static let office = given(
    Office.official("ldn-01"),
    [
      Office.published(
        "OVD_BZ",
        [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"), ("ldn-01", "2027-01-11 09:00", "2027-01-18 09:00")]),
      .qualificationEnded(
        QualificationEnded(person: "ldn-01", function: FunctionCode("OVD_BZ"), at: at("2027-01-12"))),
    ])

  @Test(arguments: [
    ("2027-01-01", "2027-02-01", 1), ("2027-01-18 09:00", "2027-02-01", 0), ("2027-01-01", "2027-01-11 09:00", 0),
  ]) func whatMayNotBeFilledIsFound(_ from: String, _ until: String, _ count: Int) {
    let roster = RosterGaps(in: span(from, until), Self.office, Office.region, Office.zone)
    let findings = roster.unqualified(at: at("2027-01-01"))
    #expect(findings.map(\.interval.start) == Array(repeating: at("2027-01-11 09:00"), count: count))
    #expect(roster.unqualified(municipality: MunicipalityCode("leiden"), at: at("2027-01-01")) == findings)
    #expect(roster.unqualified(function: FunctionCode("CC"), at: at("2027-01-01")) == [])
    #expect(roster.unqualified(at: at("2027-01-18 09:00")) == [])
  }
}
