import PiketDomain

extension DossierRefusal {
  /// As `reason` and `details` of `nl.piket.Service.Refused`. Nothing of a person stands in it.
  func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .contributionIsUnknown(let dossier, let number): ("contributionIsUnknown", ["name": "\(dossier)/B\(number)"])
    case .conferenceIsUnknown(let dossier, let number): ("conferenceIsUnknown", ["name": "\(dossier)/C\(number)"])
    case .actionIsUnknown(let dossier, let number): ("dossierActionIsUnknown", ["name": "\(dossier)/A\(number)"])
    case .personIsUnknown(let dossier, let number): ("dossierPersonIsUnknown", ["name": "\(dossier)/P\(number)"])
    case .emergencyIsUnknown(let dossier, let number): ("emergencyIsUnknown", ["name": "\(dossier)/N\(number)"])
    case .criterionIsUnknown(let name, _): ("priorityCriterionIsUnknown", ["name": name])
    case .isUnknown(let number, _): ("dossierIsUnknown", ["name": number?.rawValue ?? ""])
    case .partnerIsUnknown(let name, _): ("dossierPartnerIsUnknown", ["name": name])
    case .purposeIsMissing(let allowed): ("purposeIsMissing", ["purposes": words(allowed)])
    case .purposeIsNotOfTheTheme(let purpose, let allowed):
      ("purposeIsNotOfTheTheme", ["purpose": purpose.rawValue, "purposes": words(allowed)])
    case .themeIsNotOpen(let theme): ("themeIsNotOpen", ["theme": theme.rawValue])
    case .hasChanged(let dossier, let revision, let changes):
      (
        "dossierHasChanged",
        [
          "dossier": "\(dossier)",
          "revision": "\(revision)",
          "changes": changes.map { "\($0.step.rawValue) (\($0.by), \(moment($0.at)))" }.joined(separator: ", "),
        ]
      )
    case .hasNoSuchStep(let dossier, let state, let step):
      ("dossierHasNoSuchStep", ["dossier": "\(dossier)", "state": state.rawValue, "step": step.rawValue])
    case .stepIsForAnother(let dossier, let step, let needs):
      ("dossierStepIsForAnother", ["dossier": "\(dossier)", "step": step.rawValue, "needs": words(needs)])
    case .isUnderHold(let dossier, let since):
      ("dossierIsUnderHold", ["dossier": "\(dossier)", "since": moment(since)])
    case .isNotUnderHold(let dossier): ("dossierIsNotUnderHold", ["dossier": "\(dossier)"])
    case .hasNoParticipants(let dossier): ("dossierHasNoParticipants", ["dossier": "\(dossier)"])
    case .conferenceIsRunning(let dossier, let number): ("conferenceIsRunning", ["conference": "\(dossier)/C\(number)"])
    case .partnerIsAnother(let partner): ("partnerIsAnother", ["partner": "\(partner)"])
    case .actsForNobody: ("actsForNobody", [:])
    case .actsForSeveral(let partners):
      ("actsForSeveral", ["partners": partners.map(\.rawValue).joined(separator: ", ")])
    case .partnerTakesNoPart(let partner): ("partnerTakesNoPart", ["partner": "\(partner)"])
    case .partnerHasNoPlace(let partner, let theme):
      ("partnerHasNoPlace", ["partner": "\(partner)", "theme": theme.rawValue])
    case .needsFirstTier(let theme): ("needsFirstTier", ["theme": theme.rawValue])
    case .judgesAreMissing(let kinds): ("judgesAreMissing", ["kinds": words(kinds)])
    case .isNotUnanimous(let dossier, let silent, let against):
      ("isNotUnanimous", ["dossier": "\(dossier)", "silent": words(silent), "against": words(against)])
    case .isUnanimous(let dossier): ("isUnanimous", ["dossier": "\(dossier)"])
    case .criteriaAreNotMet(let criteria): ("criteriaAreNotMet", ["criteria": words(criteria)])
    case .criterionIsOfAnotherTheme(let criterion): ("criterionIsOfAnotherTheme", ["criterion": criterion.rawValue])
    case .subjectIsMissing: ("subjectIsMissing", [:])
    default: workWording(moment)
    }
  }

  private func workWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .reviewDateIsNotRight(let mistake): ("reviewDateIsNotRight", ["mistake": mistake.rawValue])
    case .dateIsNotAhead(let field, let date): ("dateIsNotAhead", ["field": field, "date": date.iso8601])
    case .contributionIsOfAnother(let dossier, let number):
      ("contributionIsOfAnother", ["contribution": "\(dossier)/B\(number)"])
    case .contributionIsWithdrawnAlready(let dossier, let number):
      ("contributionIsWithdrawnAlready", ["contribution": "\(dossier)/B\(number)"])
    case .consentIsMissing(let partner): ("consentIsMissing", ["partner": "\(partner)"])
    case .basisDoesNotHold(let partner): ("basisDoesNotHold", ["partner": "\(partner)"])
    case .participantIsInAConference(let partner, let number):
      ("participantIsInAConference", ["partner": "\(partner)", "conference": "C\(number)"])
    case .conferenceIsStillToCome(let dossier, let number, let at):
      ("conferenceIsStillToCome", ["conference": "\(dossier)/C\(number)", "at": moment(at)])
    case .conferenceIsNotRunning(let dossier, let number):
      ("conferenceIsNotRunning", ["conference": "\(dossier)/C\(number)"])
    case .conferenceIsOver(let dossier, let number): ("conferenceIsOver", ["conference": "\(dossier)/C\(number)"])
    case .actionIsOver(let dossier, let number): ("dossierActionIsOver", ["action": "\(dossier)/A\(number)"])
    case .actionIsOfAnother(let dossier, let number): ("dossierActionIsOfAnother", ["action": "\(dossier)/A\(number)"])
    case .hasOpenActions(let dossier, let actions):
      ("dossierHasOpenActions", ["dossier": "\(dossier)", "actions": actions.map { "A\($0)" }.joined(separator: ", ")])
    case .actionIsNotOpen(let dossier, let number): ("dossierActionIsNotOpen", ["action": "\(dossier)/A\(number)"])
    case .partIsOfAnotherTheme(let theme): ("partIsOfAnotherTheme", ["theme": theme.rawValue])
    case .isItself(let dossier): ("dossierIsItself", ["dossier": "\(dossier)"])
    case .areLinkedAlready(let dossier, let other):
      ("dossiersAreLinkedAlready", ["dossier": "\(dossier)", "other": "\(other)"])
    case .themesAreKeptApart(let one, let other):
      ("themesAreKeptApart", ["one": one.rawValue, "other": other.rawValue])
    case .isOfferedAlready(let dossier, let to):
      ("dossierIsOfferedAlready", ["dossier": "\(dossier)", "other": "\(to)"])
    case .retentionIsNotExtended(let dossier, let mistake):
      ("retentionIsNotExtended", ["dossier": "\(dossier)", "mistake": mistake.rawValue])
    case .mustBeKept(let dossier, let rules): ("dossierMustBeKept", ["dossier": "\(dossier)", "rules": words(rules)])
    case .confidentialityIsAboveOwn(let confidentiality):
      ("confidentialityIsAboveOwn", ["confidentiality": confidentiality.rawValue])
    case .professionalHasNoMore(let number): ("professionalHasNoMore", ["person": "P\(number)"])
    default: ("dossierIsUnknown", ["name": ""])
    }
  }

  private func words(_ values: [some RawRepresentable<String>]) -> String {
    values.map(\.rawValue).joined(separator: ", ")
  }
}
