import PiketDomain
import Testing

/// Meetings are planned, by themselves or in a series, moved and called off.
struct PlanMeetingTests {
  private func add(
    _ at: String = "2027-01-12 10:00", scale: String? = nil, theme: String? = nil, municipalities: [String] = [],
    every: String? = nil, until: LocalDate? = nil
  ) -> AddMeeting {
    AddMeeting(
      title: "Nazorg", at: PiketDomainTests.at(at), scale: scale, theme: theme, municipalities: municipalities,
      every: every, until: until)
  }

  private func planned(_ add: AddMeeting, in state: State = State()) throws -> State {
    state.evolved(by: try add.decide(state, Office.context()).events)
  }

  private func moments(_ state: State) -> [Instant] { state.meetings.values.map(\.at).sorted() }

  // MARK: Who meets on what scale

  @Test(
    arguments: [
      (nil, nil, [], .leidseRegio, 4), (nil, nil, ["leiden"], .local, 1),
      (nil, "ex-detainees", ["leiden"], .hollandsMidden, 1), (nil, "crisis", [], .leidseRegio, 4),
      ("politie-eenheid", "radicalisering", [], .policeUnit, 4), ("Leidse Regio", nil, ["Leiden"], .leidseRegio, 1),
    ] as [(String?, String?, [String], MeetingScale, Int)])
  func scaleAndMunicipalities(
    scale: String?, theme: String?, municipalities: [String], expected: MeetingScale, count: Int
  ) throws {
    let state = try planned(add(scale: scale, theme: theme, municipalities: municipalities))
    let plan = try #require(state.meetings[MeetingCode("M1")]).plan
    #expect(plan.scale == expected)
    #expect(plan.municipalities.count == count)
    #expect(plan.series == nil)
  }

  @Test func municipalitiesStandInTheOrderOfTheRegionAndOnce() throws {
    let state = try planned(add(municipalities: ["zoeterwoude", "Leiden", "LEIDEN"]))
    #expect(state.meetings[MeetingCode("M1")]?.plan.municipalities.map(\.rawValue) == ["leiden", "zoeterwoude"])
  }

  // MARK: Series

  /// The clock of the region: ten o'clock before and after the clock change.
  @Test func aSeriesKeepsItsTimeOnTheClock() throws {
    let state = try planned(add("2027-03-23 10:00", every: "week", until: LocalDate(2027, 4, 7)))
    #expect(moments(state) == [at("2027-03-23 10:00"), at("2027-03-30 10:00"), at("2027-04-06 10:00")])
    #expect(state.meetings.values.allSatisfy { $0.plan.series == MeetingCode("M1") })
    #expect(Set(state.meetings.keys.map(\.rawValue)) == ["M1", "M2", "M3"])
  }

  @Test(arguments: [
    ("2weeks", "2027-01-12", ["2027-01-12", "2027-01-26", "2027-02-09", "2027-02-23"]),
    // The second Tuesday, and a fifth that is the last one where there are four.
    ("maand", "2027-01-12", ["2027-01-12", "2027-02-09"]),
    ("month", "2026-12-29", ["2026-12-29", "2027-01-26", "2027-02-23"]),
    ("quarter", "2026-08-31", ["2026-08-31", "2026-11-30", "2027-02-22"]),
  ])
  func daysOfASeries(every: String, first: String, days: [String]) throws {
    let state = try planned(add("\(first) 10:00", every: every, until: LocalDate(2027, 3, 1)))
    #expect(moments(state) == days.map { at("\($0) 10:00") })
  }

  @Test func codesAreNeverGivenTwice() throws {
    var state = try planned(add(every: "week", until: LocalDate(2027, 1, 20)))
    state = try planned(add(), in: state)
    #expect(state.meetings.keys.sorted().map(\.rawValue) == ["M1", "M2", "M3"])
    #expect(MeetingCode("M9") < MeetingCode("M10"))
  }

  // MARK: Refusals

  @Test func addIsRefused() {
    func refused(_ add: AddMeeting) -> Refusal? { refusal(try add.decide(State(), Office.context())) }
    var nameless = add()
    nameless.title = " "
    #expect(refused(nameless) == .fieldIsInvalid(field: "title", value: " ", reason: .isEmpty))
    func mistake(_ field: String, _ value: String, _ reason: FieldMistake, _ nearest: [String] = []) -> Refusal {
      .valuesAreInvalid([ValueMistake(field: field, value: value, reason: reason, nearest: nearest)])
    }
    #expect(refused(add(theme: "crisi")) == mistake("theme", "crisi", .isNoTheme, ["crisis", "crisisbeheersing"]))
    #expect(refused(add(scale: "locaal")) == mistake("scale", "locaal", .isNoScale, ["local", "lokaal"]))
    #expect(
      refused(add(municipalities: ["leidn"]))
        == .municipalityIsUnknown(MunicipalityCode("leidn"), nearest: ["leiden"]))
    #expect(refused(add(scale: "local")) == .meeting(.needsAMunicipality))
    var partners = add()
    partners.partners = ["a\nb"]
    #expect(refused(partners) == .fieldIsInvalid(field: "partner", value: "a\nb", reason: .hasControlCharacters))
    partners.partners = (0...DomainLimits.partnersPerMeetingMax).map { "p\($0)" }
    #expect(refused(partners) == .tooMany(field: "partners", max: DomainLimits.partnersPerMeetingMax))
    let until = LocalDate(2027, 6, 1)
    #expect(refused(add(until: until)) == mistake("every", "", .isMissing))
    #expect(refused(add(every: "day", until: until)) == mistake("every", "day", .isNoRhythm))
    #expect(refused(add(every: "week")) == mistake("until", "", .isMissing))
    #expect(
      refused(add(every: "week", until: LocalDate(2027, 1, 12)))
        == .periodIsEmpty(span("2027-01-12 10:00", "2027-01-12")))
    #expect(
      refused(add(every: "week", until: LocalDate(2047, 1, 12)))
        == .tooMany(field: "meetings", max: DomainLimits.meetingsPerSeriesMax))
  }

  /// Half past two does not exist on 28 March 2027, and is there twice on 31 October: then nothing is planned.
  @Test(arguments: [
    ("2027-03-21", FieldMistake.timeDoesNotExist, "2027-03-28"), ("2027-10-24", .timeExistsTwice, "2027-10-31"),
  ])
  func aTimeThatTheClockDoesNotHaveOnce(first: String, reason: FieldMistake, day: String) {
    let series = add("\(first) 02:30", every: "week", until: LocalDate(2027, 12, 1))
    #expect(
      refusal(try series.decide(State(), Office.context()))
        == .fieldIsInvalid(field: "at", value: "\(day) 02:30", reason: reason))
  }

  // MARK: Move and cancel

  @Test func oneOfASeriesIsMovedAndOneCalledOff() throws {
    var state = try planned(add(every: "week", until: LocalDate(2027, 2, 1)))
    let move = MoveMeeting(meeting: " m2 ", to: at("2027-01-20 14:00"), reason: "raad")
    state = state.evolved(by: try move.decide(state, Office.context()).events)
    let cancel = CancelMeeting(meeting: "M3", reason: "geen punten")
    state = state.evolved(by: try cancel.decide(state, Office.context()).events)
    #expect(state.meetings[MeetingCode("M1")]?.at == at("2027-01-12 10:00"))
    let moved = try #require(state.meetings[MeetingCode("M2")])
    #expect(moved.at == at("2027-01-20 14:00"))
    #expect(moved.moves == [MeetingMove(from: at("2027-01-19 10:00"), reason: "raad")])
    #expect(state.meetings[MeetingCode("M3")]?.state == .cancelled)
    #expect(state.meetings[MeetingCode("M3")]?.cancellation == "geen punten")
  }

  @Test func changesAreRefused() throws {
    var state = try planned(add())
    func moved(_ code: String, _ to: String, _ reason: String = "x") -> Refusal? {
      refusal(try MoveMeeting(meeting: code, to: at(to), reason: reason).decide(state, Office.context()))
    }
    #expect(moved("M11", "2027-01-13") == .meeting(.isUnknown("M11", nearest: ["M1"])))
    #expect(moved("M1", "2027-01-13", " ") == .reasonIsMissing)
    #expect(moved("M1", "2027-01-12 10:00") == .nothingChanges)
    let cancel = CancelMeeting(meeting: "M1", reason: "x")
    #expect(refusal(try CancelMeeting(meeting: "M1", reason: "").decide(state, Office.context())) == .reasonIsMissing)
    state = state.evolved(by: try cancel.decide(state, Office.context()).events)
    #expect(refusal(try cancel.decide(state, Office.context())) == .meeting(.isCancelled(MeetingCode("M1"))))
    #expect(moved("M1", "2027-01-13") == .meeting(.isCancelled(MeetingCode("M1"))))
  }
}
