import PiketDomain
import PiketProtocol

extension CaseWire.Contribute: DossierMethod {}
extension CaseWire.Withdraw: DossierMethod {}
extension CaseWire.SetGoals: DossierMethod {}
extension CaseWire.GiveAction: DossierMethod {}
extension CaseWire.EndAction: DossierMethod {}
extension CaseWire.PlanConference: DossierMethod {}
extension CaseWire.StartConference: DossierMethod {}
extension CaseWire.EndConference: DossierMethod {}

extension Engine {
  static let caseWorkRoutes: [Route] = [
    .step(CaseWire.Contribute.self, .contribute) { call, dossier, view in
      try Contribute(
        dossier, call.text, basis: call.basis(view), conditions: call.conditions ?? [], audience: call.audience,
        as: call.partner
      ).decide(view.state, view.context)
    },
    .step(CaseWire.Withdraw.self, .withdraw) { call, dossier, view in
      let number = try DossierWord.item(call.contribution, letter: "B", field: "contribution")
      return try WithdrawContribution(dossier, number, because: call.reason).decide(view.state, view.context)
    },
    .step(CaseWire.SetGoals.self, .plan) { call, dossier, view in
      let goals = try call.goals.map { CaseGoal(try DossierWord.read($0.domain, field: "domain"), $0.text) }
      return try SetGoals(dossier, goals).decide(view.state, view.context)
    },
    .step(CaseWire.GiveAction.self, .giveAction) { call, dossier, view in
      try GiveCaseAction(
        dossier, call.text, to: call.partner, due: view.day(call.due, field: "due"),
        domain: call.domain.map { try DossierWord.read($0, field: "domain") }, sources: sources(call.sources ?? [])
      ).decide(view.state, view.context)
    },
    .step(CaseWire.EndAction.self, .endAction) { call, dossier, view in
      let number = try DossierWord.item(call.action, letter: "A", field: "action")
      return try EndCaseAction(dossier, number, isDropped: call.dropped ?? false, note: call.note ?? "")
        .decide(view.state, view.context)
    },
    .step(CaseWire.PlanConference.self, .planConference) { call, dossier, view in
      try PlanConference(dossier, at: view.required(call.at, field: "at"), agenda: call.agenda)
        .decide(view.state, view.context)
    },
    .step(CaseWire.StartConference.self, .startConference) { call, dossier, view in
      let number = try DossierWord.item(call.conference, letter: "C", field: "conference")
      return try StartConference(dossier, number, present: call.present).decide(view.state, view.context)
    },
    .step(CaseWire.EndConference.self, .endConference) { call, dossier, view in
      let number = try DossierWord.item(call.conference, letter: "C", field: "conference")
      let decisions = try call.decisions.map { CaseDecision($0.text, sources: try sources($0.sources)) }
      return try EndConference(dossier, number, decisions).decide(view.state, view.context)
    },
  ]

  private static func sources(_ names: [String]) throws(Refusal) -> [Int] {
    var sources: [Int] = []
    for name in names { sources.append(try DossierWord.item(name, letter: "B", field: "sources")) }
    return sources
  }
}

extension CaseWire.Contribute {
  /// Nil: the supplier's task by law.
  fileprivate func basis(_ view: View) throws -> DisclosureBasis? {
    if [consentOn, law, goodCare].count(where: { $0 != nil }) > 1 { throw Failure.invalidParameter("law") }
    if let day = try view.day(consentOn, field: "consentOn") { return .consent(on: day) }
    if let law { return .law(article: law) }
    return goodCare.map { .goodCare(why: $0) }
  }
}
