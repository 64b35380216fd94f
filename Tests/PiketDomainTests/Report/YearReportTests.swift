import Testing

@testable import PiketDomain

/// What a year is accounted for by.
struct YearReportTests {
  private static let context = EvaluationOffice.context("2027-01-15 12:00")

  /// A number of the report: `-` where there is no such row.
  private func number(
    _ figure: ReportFigure, about subject: String? = nil, of municipality: String? = nil, year: Int = 2026, in state: State
  ) -> String {
    let report = YearReport(year: year, state, Self.context)
    let code = municipality.map { MunicipalityCode($0) }
    let row = report.rows.first { $0.figure == figure && $0.subject == subject && $0.municipality == code }
    switch row?.number {
    case .exact(let number): return "\(number)"
    case .below(let bound): return "<\(bound)"
    case .withheld: return "."
    case nil: return "-"
    }
  }

  private static func meeting(_ theme: String?, _ day: String, _ state: State, attendedBy names: [String]) -> State {
    let add = AddMeeting(
      title: "Nazorg", at: at("\(day) 10:00"), theme: theme, municipalities: ["leiden", "leiderdorp"])
    var next = state.evaluating { try add.decide($0, $1) }
    let code = "M\(next.meetingCount)"
    if !names.isEmpty {
      next = next.evaluating("\(day) 12:00") { try AttendMeeting(meeting: code, names: names).decide($0, $1) }
    }
    return next
  }

  /// Of three meetings on ex-detainees two were held, one of them with somebody of Leiden, none with one of Leiderdorp.
  @Test func meetingsAreCountedByThemeWithTheShareThatAttended() {
    var state = given(Office.official("ldn-01"), Office.official("oeg-01", of: "oegstgeest"))
    state = Self.meeting("ex-gedetineerden", "2026-12-03", state, attendedBy: ["ldn-01"])
    state = Self.meeting("ex-gedetineerden", "2026-12-04", state, attendedBy: ["oeg-01"])
    state = Self.meeting("ex-gedetineerden", "2026-12-05", state, attendedBy: [])
    state = state.evaluating { try CancelMeeting(meeting: "M3", reason: "x").decide($0, $1) }
    state = Self.meeting(nil, "2026-12-06", state, attendedBy: [])
    #expect(number(.meetingsHeld, about: "exDetainees", in: state) == "2")
    #expect(number(.meetingsHeld, about: "exDetainees", of: "oegstgeest", in: state) == "0")
    #expect(number(.meetingsCancelled, about: "exDetainees", of: "leiden", in: state) == "1")
    #expect(number(.attendancePercent, about: "exDetainees", of: "leiden", in: state) == "50")
    #expect(number(.attendancePercent, about: "exDetainees", of: "leiderdorp", in: state) == "0")
    #expect(number(.attendancePercent, about: "exDetainees", of: "oegstgeest", in: state) == "-")
    #expect(number(.meetingsHeld, about: "domesticViolence", in: state) == "0" && number(.meetingsHeld, about: "other", in: state) == "0")
    #expect(number(.meetingsHeld, about: "exDetainees", year: 2027, in: state) == "0")
  }

  /// What is held at the very moment of the question counts, what is still to come does not.
  @Test(arguments: [("2027-01-15 12:00", "1"), ("2027-01-15 12:01", "0")])
  func whatIsStillToComeIsNotCounted(_ moment: String, _ count: String) throws {
    let add = AddMeeting(title: "Nazorg", at: at(moment), theme: "crisis")
    let planned = given().evolved(by: try add.decide(State(), Self.context).events)
    let cancelled = planned.evolved(
      by: try CancelMeeting(meeting: "M1", reason: "x").decide(planned, Self.context).events)
    #expect(number(.meetingsCancelled, about: "crisis", year: 2027, in: cancelled) == count)
  }

  @Test func incidentsAreCountedByLevelAndTheme() throws {
    var open = OpenIncident("stroom", in: ["leiderdorp", "leiden"])
    (open.type, open.at) = ("4.1", at("2026-12-01 02:00"))
    var state = EvaluationOffice.fire.evaluating { try open.decide($0, $1) }
    open.isExercise = true
    state = state.evaluating { try open.decide($0, $1) }
    #expect(number(.incidents, in: state) == "2" && number(.incidents, of: "leiderdorp", in: state) == "2")
    #expect(number(.incidents, of: "leiden", in: state) == "1" && number(.incidents, of: "oegstgeest", in: state) == "0")
    #expect(number(.incidentsByLevel, about: "2", in: state) == "1" && number(.incidentsByLevel, about: "0", in: state) == "1")
    #expect(number(.incidentsByLevel, about: "3", in: state) == "-")
    #expect(number(.incidentsByTheme, about: "4", of: "leiden", in: state) == "1")
    #expect(number(.incidentsByTheme, about: "none", in: state) == "1" && number(.exercises, in: state) == "1")
    #expect(number(.evaluationsNeeded, in: state) == "1" && number(.incidents, year: 2027, in: state) == "0")
  }

  @Test func evaluationsAndPointsAreCounted() {
    let state = EvaluationOffice.adopted
    #expect(number(.evaluationsOpen, in: state) == "1" && number(.evaluationsClosed, in: state) == "0")
    #expect(number(.pointsOpen, of: "leiderdorp", in: state) == "1" && number(.pointsOpen, of: "leiden", in: state) == "0")
    let closed = state.evaluating { try CloseEvaluation("E1").decide($0, $1) }
      .evaluating { try FollowPoint("E1/P1", "dropped", text: "x").decide($0, $1) }
    #expect(number(.evaluationsClosed, in: closed) == "1" && number(.pointsDropped, in: closed) == "1")
  }

  /// A week of 2027 that is half over, with Epiphany and no paid holiday; one of leiden, so that it is not told.
  @Test func dutyIsCountedAsFarAsItIsOver() {
    let state = given(Office.official("ldn-01"), [
      Office.published("OVD_BZ", [("ldn-01", "2027-01-11 09:00", "2027-01-18 09:00")])
    ])
    #expect(number(.dutyHours, year: 2027, in: state) == "99" && number(.dutyHours, of: "leiden", year: 2027, in: state) == "99")
    #expect(number(.dutyWeekends, year: 2027, in: state) == "0" && number(.dutyHolidays, year: 2027, in: state) == "0")
    #expect(number(.personsOnDuty, of: "leiden", year: 2027, in: state) == "<5")
    #expect(number(.personsOnDuty, of: "leiderdorp", year: 2027, in: state) == "0")
    #expect(number(.personsOnDuty, year: 2027, in: state) == ".")
  }

  /// The rows of one municipality are those of the whole: asking twice tells no more.
  @Test func oneMunicipalityTellsNoMore() {
    let state = EvaluationOffice.adopted
    let all = YearReport(year: 2026, state, Self.context).rows
    for municipality in IncidentOffice.region.municipalities {
      let own = YearReport(year: 2026, municipality: municipality.code, state, Self.context).rows
      #expect(own == all.filter { $0.municipality == municipality.code })
    }
  }

  @Test(arguments: [1582, 9999, 0]) func noSuchYear(_ year: Int) {
    #expect(
      refusal(try YearReport.checked(year: year))
        == .fieldIsInvalid(field: "year", value: "\(year)", reason: .isNoDate))
  }
}
