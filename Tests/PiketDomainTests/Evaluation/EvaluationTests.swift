import PiketDomain
import Testing

/// From the hot debrief to the closing of an evaluation.
struct EvaluationTests {
  private static let e1 = EvaluationCode("E1")
  private static let (ovd, ac) = (FunctionCode("OVD_BZ"), FunctionCode("AC_BZ"))
  private typealias Desk = EvaluationOffice

  private func why<Outcome>(
    _ state: State, _ now: String = "2026-12-02 10:00", as account: String = "eva",
    _ decide: (State, Context) throws -> Decision<Outcome>
  ) -> Refusal? {
    do {
      _ = try decide(state, Desk.context(now, as: account))
      return nil
    } catch {
      return error as? Refusal
    }
  }

  @Test func anIncidentIsEvaluatedByThoseWhoTookPart() throws {
    let evaluation = try #require(Desk.opened.first)
    #expect(evaluation.subject.kind == .incident && evaluation.subject.incident == "2026-LDP-0001")
    #expect(evaluation.subject.municipalities == [MunicipalityCode("leiderdorp")])
    #expect(evaluation.reports.map(\.function) == [Self.ovd, Self.ac])
    #expect(evaluation.reportsDue == Desk.day("2026-12-09") && evaluation.due == Desk.day("2027-01-12"))
    #expect(evaluation.stage == .reporting)
  }

  @Test func whoEvaluatesLateGivesTheReportsTheirDays() throws {
    let late = Desk.fire.evaluating("2027-03-01 10:00") { try OpenEvaluation(incident: "ldp-1").decide($0, $1) }
    #expect(late.first?.due == Desk.day("2027-03-08"))
  }

  @Test func aNearMissAndAnExerciseNeedNoRegister() throws {
    var open = OpenEvaluation()
    (open.kind, open.title, open.date) = ("bijna-incident", "gaslek", Desk.day("2026-11-30"))
    (open.municipalities, open.functions) = (["Leiden", "zoeterwoude"], ["ovd-bz"])
    let state = Desk.fire.evaluating { try open.decide($0, $1) }
    #expect(state.first?.subject.kind == .nearMiss && state.first?.reports.map(\.function) == [Self.ovd])
    open.kind = "oefening"
    #expect(Desk.fire.evaluating { try open.decide($0, $1) }.first?.subject.kind == .exercise)
  }

  @Test func anExerciseOfTheRegisterIsAnExercise() throws {
    var change = ChangeIncident("1")
    change.isExercise = true
    let state = try Desk.fire.after { try change.decide($0, $1) }
    #expect(state.evaluating { try OpenEvaluation(incident: "1").decide($0, $1) }.first?.subject.kind == .exercise)
  }

  @Test func openingIsRefused() throws {
    func refused(_ state: State = Desk.fire, _ change: (inout OpenEvaluation) -> Void) -> Refusal? {
      var open = OpenEvaluation()
      (open.kind, open.title, open.municipalities) = ("near-miss", "gaslek", ["leiden"])
      change(&open)
      return why(state) { try open.decide($0, $1) }
    }
    #expect(
      refused { $0.incident = "ldp-2" } == .incident(.incidentIsUnknown("ldp-2", nearest: ["2026-LDP-0001"])))
    #expect(
      refused(Desk.opened) { $0.incident = "ldp-1" } == .evaluation(.existsAlready(Self.e1, "2026-LDP-0001")))
    #expect(refused { $0.kind = "near-mis" } == .evaluation(.kindIsUnknown("near-mis", nearest: ["near-miss"])))
    #expect(refused { $0.kind = nil } == .evaluation(.kindIsUnknown("", nearest: [])))
    #expect(refused { $0.title = " " } == .fieldIsInvalid(field: "title", value: " ", reason: .isEmpty))
    #expect(
      refused { $0.date = Desk.day("2026-12-03") } == .evaluation(.isStillToCome(Desk.day("2026-12-03"))))
    #expect(
      refused { $0.municipalities = ["leidn"] }
        == .municipalityIsUnknown(MunicipalityCode("leidn"), nearest: ["leiden"]))
    #expect(refused { $0.municipalities = [] } == .evaluation(.needsAMunicipality))
    #expect(refused { $0.functions = ["OVD_BX"] } == .functionIsUnknown(FunctionCode("OVD_BX"), nearest: ["OVD_BZ"]))
    var full = Desk.fire
    full.evaluationCount = DomainLimits.evaluationsMax
    #expect(refused(full) { _ in } == .tooMany(field: "evaluations", max: DomainLimits.evaluationsMax))
  }

  @Test func theDebriefIsWrittenDown() throws {
    let state = Desk.opened.evaluating { try Debrief("e1", ["portofoons leeg", "goed werk"]).decide($0, $1) }
    #expect(state.first?.debrief == ["portofoons leeg", "goed werk"])
    #expect(why(state) { try Debrief("E1", []).decide($0, $1) } == .nothingChanges)
    #expect(
      why(state) { try Debrief("E1", [""]).decide($0, $1) }
        == .fieldIsInvalid(field: "point", value: "", reason: .isEmpty))
    #expect(why(state) { try Debrief("E2", ["x"]).decide($0, $1) } == .evaluation(.isUnknown("E2", nearest: ["E1"])))
    let many = Array(repeating: "x", count: DomainLimits.itemsPerEvaluationMax)
    #expect(why(state) { try Debrief("E1", many).decide($0, $1) } == .tooMany(field: "points", max: many.count))
  }

  @Test func theLastWordOfAFunctionCounts() throws {
    var second = EvaluationOffice.report("ovd-bz")
    second.wentWrong = [("informatie", "geen LCMS")]
    let state = Desk.opened.evaluating { try EvaluationOffice.report("OVD_BZ").decide($0, $1) }
      .evaluating { try second.decide($0, $1) }
    let report = try #require(state.first?.reports.first)
    #expect(report.wentWrong.map(\.theme) == [.information] && !report.isOutstanding)
    #expect(state.first?.reports.count == 2 && state.first?.stage == .reporting)
  }

  @Test func aFunctionThatNobodyNamedMayReport() {
    let state = Desk.opened.evaluating { try EvaluationOffice.report("CC").decide($0, $1) }
    #expect(state.first?.reports.map(\.function.rawValue) == ["OVD_BZ", "AC_BZ", "CC"])
  }

  @Test func aReportIsRefused() throws {
    func refused(_ change: (inout ReportImpression) -> Void) -> Refusal? {
      var report = ReportImpression("E1", "OVD_BZ")
      change(&report)
      return why(Desk.opened) { try report.decide($0, $1) }
    }
    #expect(refused { _ in } == .evaluation(.reportSaysNothing(Self.ovd)))
    #expect(refused { $0.function = "qqqqq" } == .functionIsUnknown(FunctionCode("qqqqq"), nearest: []))
    #expect(
      refused { $0.wentWell = [("informatei", "x")] }
        == .evaluation(.themeIsUnknown("informatei", nearest: ["informatie", "information"])))
    #expect(
      refused { $0.wentWrong = [("leiding", " ")] } == .fieldIsInvalid(field: "wrong", value: " ", reason: .isEmpty))
  }

  @Test func aReportIsWaivedWithAReason() throws {
    func waive(_ function: String, _ reason: String = "met verlof") -> WaiveImpression {
      WaiveImpression("E1", function, reason: reason)
    }
    let state = Desk.opened.evaluating { try waive("OVD_BZ").decide($0, $1) }
      .evaluating { try EvaluationOffice.report("AC_BZ").decide($0, $1) }
    #expect(state.first?.stage == .evaluating)
    #expect(why(state) { try waive("OVD_BZ", "").decide($0, $1) } == .reasonIsMissing)
    #expect(why(state) { try waive("CC").decide($0, $1) } == .evaluation(.reportIsNotAsked(Self.e1, FunctionCode("CC"))))
    #expect(why(state) { try waive("AC_BZ").decide($0, $1) } == .evaluation(.reportIsGiven(Self.e1, Self.ac)))
  }

  @Test func aThemeIsSummarised() throws {
    let said = SummariseTheme("E1", "Crisiscommunicatie", "op tijd en juist")
    let state = Desk.opened.evaluating { try said.decide($0, $1) }
    #expect(state.first?.summaries == [.communication: "op tijd en juist"])
    #expect(why(state) { try said.decide($0, $1) } == .nothingChanges)
  }

  @Test func evidenceStandsInTheLog() throws {
    func finding(_ evidence: [Int]) -> AddFinding {
      var finding = AddFinding("E1", "te laat", theme: "opschaling")
      finding.evidence = evidence
      return finding
    }
    let state = Desk.opened.evaluating { try finding([3, 1, 3]).decide($0, $1) }
    #expect(state.first?.findings.first?.evidence == [1, 3])
    #expect(
      why(state) { try finding([1, 4]).decide($0, $1) }
        == .incident(.logEntryIsUnknown("2026-LDP-0001", entry: 4)))
    var miss = OpenEvaluation()
    (miss.kind, miss.title, miss.municipalities) = ("near-miss", "gaslek", ["leiden"])
    let other = Desk.fire.evaluating { try miss.decide($0, $1) }
    #expect(why(other) { try finding([1]).decide($0, $1) } == .evaluation(.hasNoLog(Self.e1)))
  }

  @Test func closingWaitsForReportsAndColleges() throws {
    let close = CloseEvaluation("E1")
    #expect(
      why(Desk.opened) { try close.decide($0, $1) }
        == .evaluation(.reportsAreOutstanding(Self.e1, [Self.ovd, Self.ac])))
    #expect(why(Desk.found) { try close.decide($0, $1) } == .evaluation(.pointsAreNotAdopted(Self.e1, [1])))
    let state = Desk.adopted.evaluating { try close.decide($0, $1) }
    #expect(state.first?.stage == .closed)
    #expect(why(state) { try Debrief("E1", ["x"]).decide($0, $1) } == .evaluation(.isClosed(Self.e1)))
    #expect(why(state) { try close.decide($0, $1) } == .evaluation(.isClosed(Self.e1)))
  }
}
