import PiketDomain
import PiketProtocol

extension CaseWire.Refer: WritingMethod {}
extension CaseWire.Judge: DossierMethod {}
extension CaseWire.Triage: DossierMethod {}
extension CaseWire.Choose: DossierMethod {}
extension CaseWire.Appoint: DossierMethod {}
extension CaseWire.Review: DossierMethod {}
extension CaseWire.Scale: DossierMethod {}
extension CaseWire.Close: DossierMethod {}
extension CaseWire.BreakGlass: DossierMethod { var emergency: String? { reason } }
extension CaseWire.ReviewEmergency: DossierMethod {}

extension Engine {
  static let caseRoadRoutes: [Route] = [
    .gatedWrite(
      CaseWire.Refer.self, .caseWorkers, as: .create,
      accesses: { call, gate in
        gate.referral(of: try? DossierTheme.read(call.theme), for: call.purpose.flatMap(DossierPurpose.read))
      },
      { call, view in Route.changed(try call.referral.decide(view.state, view.context)) }),
    .step(CaseWire.Judge.self, .judge) { call, dossier, view in
      try JudgeReferral(dossier, isFor: call.inFavour, because: call.reason, as: call.partner)
        .decide(view.state, view.context)
    },
    .step(CaseWire.Triage.self, .triage) { call, dossier, view in
      let weighed = try call.weighed.map {
        WeighedCriterion(
          try DossierWord.read($0.criterion, field: "criterion"), isMet: $0.met, reason: $0.reason)
      }
      return try TriageDossier(
        dossier, try DossierWord.read(call.outcome, field: "outcome"), weighed: weighed, because: call.reason,
        reviewOn: view.day(call.reviewOn, field: "reviewOn"), as: call.partner
      ).decide(view.state, view.context)
    },
    .step(CaseWire.Choose.self, .chooseParticipants) { call, dossier, view in
      try ChooseParticipants(dossier, call.partners).decide(view.state, view.context)
    },
    .step(CaseWire.Appoint.self, .appoint) { call, dossier, view in
      try AppointProcessManager(dossier, call.account, caseLead: call.caseLead).decide(view.state, view.context)
    },
    .step(CaseWire.Review.self, .review) { call, dossier, view in
      try ReviewDossier(dossier, call.outcome, next: view.day(call.next, field: "next"))
        .decide(view.state, view.context)
    },
    .step(CaseWire.Scale.self, .scale) { call, dossier, view in
      try ScaleDossier(dossier, to: DossierWord.read(call.level, field: "level"), because: call.reason)
        .decide(view.state, view.context)
    },
    .step(CaseWire.Close.self, .close) { call, dossier, view in
      let handovers = try (call.handovers ?? []).map {
        ActionHandover(
          try DossierWord.item($0.action, letter: "A", field: "action"),
          to: try view.region.partner(named: $0.partner).code)
      }
      return try CloseDossier(
        dossier, DossierWord.read(call.result, field: "result"), call.text, handovers: handovers
      ).decide(view.state, view.context)
    },
    .step(CaseWire.BreakGlass.self, .breakGlass, [.caseCoordinator]) { _, dossier, view in
      try BreakGlass(dossier).decide(view.state, view.context)
    },
    .step(CaseWire.ReviewEmergency.self, .reviewEmergency, [.privacyOfficer]) { call, dossier, view in
      try ReviewEmergency(dossier, call.emergency, isJustified: call.justified).decide(view.state, view.context)
    },
  ]
}

extension CaseWire.Refer {
  fileprivate var referral: ReferDossier {
    get throws(Refusal) {
      var people: [DossierPerson] = []
      for person in persons { people.append(try person.read) }
      var refer = ReferDossier(
        try DossierTheme.read(theme), for: try DossierWord.purpose(purpose), in: municipality, persons: people,
        reason: reason, goal: goal, invited: invited ?? [], referrer: referrer)
      refer.whyNotDiscussed = whyNotDiscussed
      if let confidentiality {
        refer.confidentiality = try DossierWord.read(confidentiality, field: "confidentiality")
      }
      return refer
    }
  }
}

extension CaseWire.Person {
  /// What is wrong with a number or a date of birth is told, and never what was written.
  fileprivate var read: DossierPerson {
    get throws(Refusal) {
      var person = DossierPerson(name: name, address: address, part: try DossierWord.read(part, field: "part"))
      do {
        person.bsn = try bsn.map { (text) throws(NumberMistake) in try BurgerServiceNummer.read(text) }
      } catch {
        throw .valuesAreInvalid([ValueMistake(field: "bsn", value: "", reason: .isNoBSN)])
      }
      do {
        person.birth = try birth.map { (text) throws(FieldMistake) in try PartialDate.read(text) }
      } catch {
        throw .valuesAreInvalid([ValueMistake(field: "birth", value: "", reason: error)])
      }
      return person
    }
  }
}
