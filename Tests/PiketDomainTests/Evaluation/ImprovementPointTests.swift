import Testing

@testable import PiketDomain

/// What is agreed to be done has an owner until it is proven or dropped.
struct ImprovementPointTests {
  private static let e1 = EvaluationCode("E1")
  private typealias Desk = EvaluationOffice

  private func why<Outcome>(
    _ state: State, as account: String = "eva", _ decide: (State, Context) throws -> Decision<Outcome>
  ) -> Refusal? {
    do {
      _ = try decide(state, Desk.context(as: account))
      return nil
    } catch {
      return error as? Refusal
    }
  }

  private func point(_ state: State) throws -> ImprovementPoint { try #require(state.first?.points.first) }

  @Test func aPointHasAllThatMakesItDone() throws {
    let point = try point(Desk.found)
    #expect(point.finding == 1 && point.function == FunctionCode("HPZ") && point.person == "ldn-01")
    #expect(point.state == .proposed && point.effectCheck == Desk.day("2027-05-02"))
  }

  @Test func aPointIsRefused() {
    func refused(_ change: (inout AddImprovementPoint) -> Void) -> Refusal? {
      why(Desk.found) { try EvaluationOffice.point(change).decide($0, $1) }
    }
    #expect(refused { $0.finding = "F2" } == .evaluation(.findingIsUnknown("F2", nearest: ["F1"])))
    #expect(refused { $0.measure = "" } == .fieldIsInvalid(field: "measure", value: "", reason: .isEmpty))
    #expect(refused { $0.result = "" } == .fieldIsInvalid(field: "result", value: "", reason: .isEmpty))
    #expect(refused { $0.person = "ldn-1" } == .personIsUnknown("ldn-1", nearest: ["ldn-01", "ldn-02"]))
    #expect(
      refused { $0.due = Desk.day("2026-12-01") } == .evaluation(.isDueInThePast(Desk.day("2026-12-01"))))
    #expect(
      refused { $0.effectCheck = Desk.day("2027-01-31") }
        == .evaluation(.effectIsCheckedTooSoon(Desk.day("2027-01-31"), due: Desk.day("2027-02-01"))))
  }

  /// Every state with every act: what the table does not hold is refused.
  @Test(arguments: [
    (PointState.proposed, [PointAct.progress: PointState.proposed, .dropped: .dropped]),
    (.adopted, [.progress: .adopted, .done: .done, .dropped: .dropped]),
    (.done, [.progress: .done, .effective: .proven, .ineffective: .adopted, .dropped: .dropped]),
    (.proven, [:]), (.dropped, [:]),
  ])
  func statesAreATable(_ from: PointState, _ allowed: [PointAct: PointState]) throws {
    var state = Desk.found
    state.evaluations[Self.e1]?.points[0].state = from
    for act in PointAct.allCases {
      let follow = FollowPoint("E1/P1", act.rawValue, text: "omdat", due: Desk.day("2027-06-01"))
      if let to = allowed[act] {
        #expect(try point(state.evaluating { try follow.decide($0, $1) }).state == to)
      } else {
        #expect(
          why(state) { try follow.decide($0, $1) } == .evaluation(.pointIsNotSoFar(Self.e1, point: 1, from, act)))
      }
    }
  }

  @Test func everyCollegeAdopts() throws {
    var state = Desk.found
    state.evaluations[Self.e1] = Evaluation.of(["leiderdorp", "leiden"], like: Desk.found)
    state = state.evaluating { try EvaluationOffice.adopt("leiden").decide($0, $1) }
    #expect(try point(state).state == .proposed)
    #expect(
      why(state) { try EvaluationOffice.adopt("leiden").decide($0, $1) }
        == .evaluation(.hasNothingToAdopt(Self.e1, MunicipalityCode("leiden"))))
    state = state.evaluating { try EvaluationOffice.adopt().decide($0, $1) }
    #expect(try point(state).state == .adopted && state.first?.stage == .adopted)
  }

  @Test func adoptionIsRefused() {
    #expect(
      why(Desk.found) { try EvaluationOffice.adopt("leiden").decide($0, $1) }
        == .evaluation(.takesNoPart(Self.e1, MunicipalityCode("leiden"))))
    var adopt = EvaluationOffice.adopt()
    adopt.date = Desk.day("2026-12-03")
    #expect(why(Desk.found) { try adopt.decide($0, $1) } == .evaluation(.isStillToCome(Desk.day("2026-12-03"))))
  }

  @Test func whatDidNotHelpIsOpenAgain() throws {
    let done = Desk.adopted.evaluating { try FollowPoint("E1/P1", "gereed").decide($0, $1) }
    func check(_ text: String?, _ due: LocalDate?) -> FollowPoint {
      FollowPoint("E1/P1", "niet-effectief", text: text, due: due)
    }
    #expect(why(done) { try check(nil, nil).decide($0, $1) } == .reasonIsMissing)
    #expect(
      why(done) { try check("te laat", nil).decide($0, $1) }
        == .fieldIsInvalid(field: "due", value: "", reason: .isMissing))
    let again = done.evaluating { try check("te laat", Desk.day("2027-09-01")).decide($0, $1) }
    #expect(try point(again).state == .adopted && point(again).due == Desk.day("2027-09-01"))
    #expect(try point(again).effectCheck == Desk.day("2027-11-30"))
    #expect(try point(again).notes.map(\.act) == [.done, .ineffective])
  }

  /// The owner says how far it is, and no more; nobody else says anything. Also when the evaluation is closed.
  @Test func theOwnerReports() {
    let state = Desk.adopted.evaluating { try CloseEvaluation("E1").decide($0, $1) }
    func refused(_ act: String, as account: String) -> Refusal? {
      why(state, as: account) { try FollowPoint("E1/P1", act, text: "x").decide($0, $1) }
    }
    let other = Refusal.evaluation(.pointIsOfAnother(Self.e1, point: 1))
    #expect(refused("voortgang", as: "jan") == nil && refused("done", as: "jan") == nil)
    #expect(refused("dropped", as: "jan") == other && refused("progress", as: "piet") == other)
    #expect(refused("dropped", as: "eva") == nil)
    #expect(why(state) { try FollowPoint("E1/P2", "done").decide($0, $1) }
      == .evaluation(.pointIsUnknown("E1/P2", nearest: ["E1/P1"])))
    #expect(why(state) { try FollowPoint("E1/P1", "gered").decide($0, $1) }
      == .evaluation(.actIsUnknown("gered", nearest: ["gereed"])))
  }
}

extension Evaluation {
  /// The first evaluation of a state, of these municipalities.
  fileprivate static func of(_ municipalities: [String], like state: State) -> Evaluation? {
    guard let old = state.first else { return nil }
    var subject = old.subject
    subject.municipalities = municipalities.map { MunicipalityCode($0) }
    let opened = EvaluationOpened(
      evaluation: old.code, subject: subject, functions: [], reportsDue: old.reportsDue, due: old.due, by: "eva",
      at: old.openedAt)
    var evaluation = State().evolved(by: [.evaluation(.opened(opened))]).first
    evaluation?.findings = old.findings
    evaluation?.points = old.points
    return evaluation
  }
}
