import Testing

@testable import PiketDomain

/// Which incidents must be evaluated, what is due when, and what was found before.
struct EvaluationDutyTests {
  private typealias Desk = EvaluationOffice

  private func missing(_ state: State, from grip: GripLevel = .one) -> [String] {
    var context = Desk.context()
    context.region.rules.evaluation = EvaluationRules()
    context.region.rules.evaluation?.fromGrip = grip
    return state.missingEvaluations(context).map { "\($0.incident) \($0.level.rawValue) \($0.due.iso8601)" }
  }

  @Test func theLevelSaysWhatMustBeEvaluated() throws {
    #expect(missing(Desk.fire) == ["2026-LDP-0001 2 2027-01-12"])
    #expect(missing(Desk.fire, from: .two).count == 1 && missing(Desk.fire, from: .three) == [])
    #expect(missing(IncidentOffice.burning) == [] && missing(IncidentOffice.burning, from: .zero).count == 1)
    #expect(missing(Desk.opened) == [])
  }

  /// Scaled down it was still at GRIP 2; its days count from its end.
  @Test func itsDaysCountFromItsEnd() throws {
    var state = IncidentOffice.grip(IncidentOffice.scaled, "0", at: "2026-12-01 09:00")
    state = try state.after("2026-12-05 10:00") { try CloseIncident("1").decide($0, $1) }
    #expect(missing(state) == ["2026-LDP-0001 2 2027-01-16"])
  }

  private func duties(_ state: State) -> [String] {
    state.evaluationDuties(at: Desk.context()).map { duty in
      switch duty.kind {
      case .open(let incident): "open \(incident) \(duty.due.iso8601)"
      case .report(let evaluation, let function): "report \(evaluation) \(function) \(duty.due.iso8601)"
      case .close(let evaluation): "close \(evaluation) \(duty.due.iso8601)"
      case .measure(let evaluation, let point): "measure \(evaluation)/P\(point) \(duty.due.iso8601)"
      case .effect(let evaluation, let point): "effect \(evaluation)/P\(point) \(duty.due.iso8601)"
      }
    }
  }

  @Test func dutiesFollowTheEvaluation() throws {
    #expect(duties(Desk.fire) == ["open 2026-LDP-0001 2027-01-12"])
    #expect(
      duties(Desk.opened) == [
        "report E1 OVD_BZ 2026-12-09", "report E1 AC_BZ 2026-12-09", "close E1 2027-01-12",
      ])
    #expect(duties(Desk.found) == ["close E1 2027-01-12", "measure E1/P1 2027-02-01"])
    let closed = Desk.adopted.evaluating { try CloseEvaluation("E1").decide($0, $1) }
    let done = closed.evaluating { try FollowPoint("E1/P1", "done").decide($0, $1) }
    #expect(duties(done) == ["effect E1/P1 2027-05-02"])
    let proven = done.evaluating { try FollowPoint("E1/P1", "effective").decide($0, $1) }
    #expect(duties(proven) == [])
  }

  @Test(arguments: [
    ("Alarmering van de sporthal kwam te laat", "Sporthal te laat gealarmeerd; alarmering onduidelijk", true),
    ("Alarmering van de sporthal kwam te laat", "Portofoons waren leeg", false),
    ("Te laat", "te laat", false), ("", "", false),
    ("sleutel sporthal", "De sleutel van de SPORTHAL ontbrak en niemand wist waar", true),
    ("informatie informatiebeeld", "informatie", false),
  ]) func wordsAreAlikeByTheirStems(_ left: String, _ right: String, _ areAlike: Bool) {
    #expect(Repeats.areAlike(Repeats.stems(left), Repeats.stems(right)) == areAlike)
  }

  /// Given E2 of a near miss with a finding in similar words, of a theme.
  @Test(arguments: [("alerting", ["E2/F1"]), ("scaling", [])]) func whatWasFoundBeforeIsFoundAgain(
    _ theme: String, _ repeats: [String]
  ) throws {
    var miss = OpenEvaluation()
    (miss.kind, miss.title, miss.municipalities) = ("near-miss", "gaslek", ["leiden"])
    let state = Desk.found.evaluating { try miss.decide($0, $1) }
      .evaluating { try AddFinding("E2", "Late alarmering; sporthal dicht", theme: theme).decide($0, $1) }
    let evaluation = try #require(state.first)
    let point = try #require(evaluation.points.first)
    #expect(Repeats(state.evaluations.values).of(point, in: evaluation) == repeats)
  }

  /// Other words for what was found, and the same answer to it.
  @Test func whatWasAnsweredAlikeIsFoundToo() throws {
    var miss = OpenEvaluation()
    (miss.kind, miss.title, miss.municipalities) = ("near-miss", "gaslek", ["leiden"])
    var point = EvaluationOffice.point { $0.measure = "sleutel van de sporthal" }
    point.evaluation = "E2"
    let state = Desk.found.evaluating { try miss.decide($0, $1) }
      .evaluating { try AddFinding("E2", "Deur dicht", theme: "alerting").decide($0, $1) }
      .evaluating { try point.decide($0, $1) }
    let repeats = Repeats(state.evaluations.values)
    for (code, expected) in [("E1", ["E2/F1"]), ("E2", ["E1/F1"])] {
      let evaluation = try #require(state.evaluations[EvaluationCode(code)])
      #expect(repeats.of(try #require(evaluation.points.first), in: evaluation) == expected)
    }
  }
}
