import PiketDomain

extension Refusal {
  /// As `reason` and `details`, for what is refused of rosters; of no other refusal.
  func rosterWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    func period(_ interval: Interval, _ others: [String: String] = [:]) -> [String: String] {
      others.merging(["start": moment(interval.start), "end": moment(interval.end)]) { $1 }
    }
    return switch self {
    case .postNeedsAMunicipality(let function): ("postNeedsAMunicipality", ["function": "\(function)"])
    case .postHasNoMunicipality(let function): ("postHasNoMunicipality", ["function": "\(function)"])
    case .postIsNotOrdered(let post): ("postIsNotOrdered", ["post": "\(post)"])
    case .personIsNotQualified(let person, let function, let interval):
      ("personIsNotQualified", period(interval, ["person": "\(person)", "function": "\(function)"]))
    case .personIsAbsent(let person, let interval): ("personIsAbsent", period(interval, ["person": "\(person)"]))
    case .personHasAnotherDuty(let person, let post, let interval):
      ("personHasAnotherDuty", period(interval, ["person": "\(person)", "post": "\(post)"]))
    case .personIsNotOfTheMunicipality(let person, let municipality):
      ("personIsNotOfTheMunicipality", ["person": "\(person)", "municipality": "\(municipality)"])
    case .nobodyIsOnDutyThen(let post, let at): ("nobodyIsOnDutyThen", ["post": "\(post)", "at": moment(at)])
    case .draftHasHardFindings(let draft, let findings, let law):
      ("draftHasHardFindings", ["draft": "\(draft)", "findings": "\(findings.count + law.count)"])
    case .lawForbids(let law): ("lawForbids", ["findings": "\(law.count)"])
    case .lawRuleIsUnknown(let rule, _): ("lawRuleIsUnknown", ["name": rule])
    case .groundIsMissing: ("groundIsMissing", [:])
    case .groundDoesNotCover(let rule, let ground):
      ("groundDoesNotCover", ["rule": rule.rawValue, "ground": ground.rawValue])
    case .draftIsStale(let draft, let edits):
      ("draftIsStale", ["draft": "\(draft)", "edits": "\(edits.count)"])
    case .periodIsNotInThePast(let interval): ("periodIsNotInThePast", period(interval))
    default: ("", [:])
    }
  }
}
