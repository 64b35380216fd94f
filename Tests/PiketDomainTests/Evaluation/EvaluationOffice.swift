import PiketDomain
import Testing

/// A fire at GRIP 2 in Leiderdorp, registered by the OvD, of which AC_BZ had an action; evaluator `eva`.
enum EvaluationOffice {
  static let region: Region = {
    var region = IncidentOffice.region
    region.roles = [RoleGrant(role: .evaluator, accounts: ["eva"], groups: [])]
    return region
  }()

  static func context(_ now: String = "2026-12-02 10:00", as account: String = "eva") -> Context {
    var context = Office.context(now, region)
    context.caller = Caller(account: account, groups: [])
    return context
  }

  static let fire: State = {
    var state = given(Office.official("ldn-01"), Office.official("ldn-02"))
    state.persons["ldn-01"]?.details.account = "jan"
    var open = IncidentOffice.open()
    open.function = "OVD_BZ"
    var act = GiveAction("1", "sporthal openen")
    act.owner = "AC_BZ"
    for decide in [
      { try open.decide($0, $1).events },
      { try SetGrip("1", GripCall("2", authority: nil, reason: "rook")).decide($0, $1).events },
      { try act.decide($0, $1).events },
    ] as [(State, Context) throws -> [Event]] {
      state = state.evolved(by: (try? decide(state, IncidentOffice.context())) ?? [])
    }
    return state
  }()

  /// E1 of the fire.
  static let opened = fire.evaluating { try OpenEvaluation(incident: "ldp-1").decide($0, $1) }

  /// Both reports are in, and there is one finding with one point of ldn-01, due on 1 February 2027.
  static let found = opened
    .evaluating { try report("OVD_BZ").decide($0, $1) }
    .evaluating { try report("AC_BZ").decide($0, $1) }
    .evaluating { try AddFinding("E1", "Alarmering van de sporthal was te laat", theme: "alarmering").decide($0, $1) }
    .evaluating { try point().decide($0, $1) }

  static let adopted = found.evaluating { try adopt().decide($0, $1) }

  static func report(_ function: String) -> ReportImpression {
    var report = ReportImpression("E1", function)
    report.wentWell = [("leiding", "snel ter plaatse")]
    return report
  }

  static func point(_ change: (inout AddImprovementPoint) -> Void = { _ in }) -> AddImprovementPoint {
    var point = AddImprovementPoint(
      "E1", finding: "F1", measure: "Sleutel van de sporthal bij de piketkoffer", function: "HPZ", person: "ldn-01",
      due: day("2027-02-01"), result: "sporthal open binnen 45 minuten")
    change(&point)
    return point
  }

  static func adopt(_ municipality: String = "leiderdorp") -> AdoptPoints {
    AdoptPoints("E1", municipality: municipality, decision: "Z/26/123")
  }

  static func day(_ text: String) -> LocalDate { Office.zone.local(at(text)).date }
}

extension State {
  /// The state after a command of the evaluator; as it was where that is refused.
  func evaluating<Outcome>(
    _ now: String = "2026-12-02 10:00", _ decide: (State, Context) throws -> Decision<Outcome>
  ) -> State {
    do {
      return evolved(by: try decide(self, EvaluationOffice.context(now)).events)
    } catch {
      Issue.record("\(error)")
      return self
    }
  }

  var first: Evaluation? { evaluations[EvaluationCode("E1")] }
}
