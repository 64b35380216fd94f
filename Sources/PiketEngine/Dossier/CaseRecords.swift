import PiketDomain
import PiketProtocol

/// A dossier as the wire has it: no more than the view that the gate gave.
extension CaseWire.Summary {
  init(_ dossier: DossierView, _ pass: GatePass?, _ view: View) {
    let frame = dossier.frame
    self.init(
      number: frame.number.rawValue, theme: frame.theme.rawValue, state: frame.state.rawValue,
      municipality: frame.municipality.rawValue, scale: frame.scale.rawValue,
      confidentiality: frame.confidentiality.rawValue, level: frame.level.rawValue,
      processManager: frame.processManager, caseLead: frame.caseLead?.rawValue,
      participants: frame.current(at: view.now).map(\.partner.rawValue), reviewOn: frame.reviewOn?.iso8601,
      revision: frame.revision, sections: dossier.sections.map(\.rawValue), emergency: pass?.isEmergency ?? false)
  }
}

extension CaseWire.Dossier {
  init(_ dossier: DossierView, _ pass: GatePass, _ view: View) {
    let content = dossier.content ?? DossierContent()
    let today = view.zone.local(view.now).date
    self.init(
      summary: CaseWire.Summary(dossier, pass, view), persons: content.persons.map { CaseWire.Person($0) },
      referral: content.referral.map { CaseWire.Referral($0) },
      judgements: content.judgements.map { CaseWire.Judgement($0, view) },
      triage: content.triage.map { CaseWire.TriageRecord($0) },
      contributions: content.contributions.map { CaseWire.Contribution($0, view) },
      conferences: content.conferences.map { CaseWire.Conference($0, view) },
      goals: content.plan.goals.map { CaseWire.Goal(domain: $0.domain.rawValue, text: $0.text) },
      actions: content.plan.actions.map { CaseWire.Action($0, of: content, on: today) },
      reviews: content.reviews.map {
        CaseWire.ReviewRecord(
          outcome: $0.outcome, by: $0.by, at: view.rfc3339($0.at.wholeSecond), next: $0.next?.iso8601)
      },
      scalings: content.scalings.map {
        CaseWire.Scaling(
          level: $0.level.rawValue, reason: $0.reason, by: $0.by, at: view.rfc3339($0.at.wholeSecond))
      }, result: content.result.map { CaseWire.Result(kind: $0.kind.rawValue, text: $0.text) })
  }
}

extension CaseWire.Person {
  init(_ person: DossierPerson) {
    self.init(
      number: person.number, part: person.part.rawValue, name: person.name, bsn: person.bsn?.digits,
      birth: person.birth?.iso8601, address: person.address)
  }
}

extension CaseWire.Referral {
  init(_ referral: Referral) {
    self.init(
      partner: referral.partner.rawValue, reason: referral.reason, goal: referral.goal,
      wished: referral.wished.map(\.rawValue), whyNotDiscussed: referral.whyNotDiscussed)
  }
}

extension CaseWire.Judgement {
  init(_ judgement: IntakeJudgement, _ view: View) {
    self.init(
      partner: judgement.partner.rawValue, inFavour: judgement.isFor, reason: judgement.reason,
      at: view.rfc3339(judgement.at.wholeSecond))
  }
}

extension CaseWire.TriageRecord {
  init(_ triage: TriageResult) {
    self.init(
      outcome: triage.outcome.rawValue, partner: triage.partner.rawValue, reason: triage.reason,
      weighed: triage.weighed.map {
        CaseWire.Weighed(criterion: $0.criterion.rawValue, met: $0.isMet, reason: $0.reason)
      })
  }
}

extension CaseWire.Contribution {
  init(_ contribution: Contribution, _ view: View) {
    let (basis, detail) = contribution.basis.words
    self.init(
      id: contribution.code, supplier: contribution.supplier.rawValue, text: contribution.text, basis: basis,
      basisDetail: detail, conditions: contribution.conditions, audience: contribution.audience?.map(\.rawValue),
      at: view.rfc3339(contribution.at.wholeSecond),
      withdrawnAt: contribution.withdrawnAt.map { view.rfc3339($0.wholeSecond) })
  }
}

extension DisclosureBasis {
  fileprivate var words: (String, String?) {
    switch self {
    case .statutoryTask: ("task", nil)
    case .consent(let day): ("consent", day.iso8601)
    case .law(let article): ("law", article)
    case .goodCare(let why): ("good-care", why)
    }
  }
}

extension CaseWire.Conference {
  init(_ conference: CaseConference, _ view: View) {
    self.init(
      id: conference.code, at: view.rfc3339(conference.at), state: conference.state.rawValue,
      agenda: conference.agenda, present: conference.present.map(\.rawValue),
      decisions: conference.decisions.map {
        CaseWire.Decision(text: $0.text, sources: $0.sources.map { "B\($0)" })
      })
  }
}

extension CaseWire.Action {
  init(_ action: CaseAction, of content: DossierContent, on today: LocalDate) {
    self.init(
      id: action.code, text: action.text, partner: action.partner.rawValue, domain: action.domain?.rawValue,
      due: action.due.iso8601, state: action.state.rawValue, note: action.note,
      overdue: action.state == .open && action.due < today, sources: action.sources.map { "B\($0)" },
      conditions: content.conditions(of: action.sources))
  }
}

extension CaseWire.AccessRecord {
  init(_ record: AccessRecord, position: Int, _ view: View) {
    self.init(
      position: position, at: view.rfc3339(record.at.wholeSecond), account: record.account,
      role: record.role?.rawValue, partners: record.partners.map(\.rawValue), action: record.action.rawValue,
      purpose: record.purpose?.rawValue, basis: record.basis, outcome: record.outcome.rawValue,
      emergency: record.isEmergency)
  }
}

extension CaseWire.Term {
  init(_ term: CaseTerm, on today: LocalDate) {
    self.init(
      dossier: term.dossier.rawValue, kind: term.kind.rawValue, item: term.item, partner: term.partner?.rawValue,
      due: term.due.iso8601, overdue: term.due < today)
  }
}
