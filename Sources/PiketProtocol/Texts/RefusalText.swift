import PiketDomain

extension Refusal {
  /// The name of the case: `reason` of `nl.piket.Service.Refused`, and the key of its text after `refusal.`.
  public var reason: String { wording { _ in "" }.reason }

  /// What the text of this refusal needs, by the names of its places: `details` of `nl.piket.Service.Refused`.
  /// moment: how an instant is written on the wire (RFC 3339 with the region's offset).
  public func details(moment: (Instant) -> String) -> [String: String] { wording(moment).details }

  private func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    func period(_ interval: Interval, _ others: [String: String] = [:]) -> [String: String] {
      others.merging(["start": moment(interval.start), "end": moment(interval.end)]) { $1 }
    }
    func absence(_ person: PersonCode, _ number: Int) -> [String: String] { ["absence": "\(person)/\(number)"] }
    return switch self {
    case .personIsUnknown(let code, _): ("personIsUnknown", ["name": "\(code)"])
    case .functionIsUnknown(let code, _): ("functionIsUnknown", ["name": "\(code)"])
    case .municipalityIsUnknown(let code, _): ("municipalityIsUnknown", ["name": "\(code)"])
    case .employerIsUnknown(let code, _): ("employerIsUnknown", ["name": "\(code)"])
    case .draftIsUnknown(let code, _): ("draftIsUnknown", ["name": "\(code)"])
    case .absenceIsUnknown(let person, let number): ("absenceIsUnknown", ["name": "\(person)/\(number)"])
    case .callOutIsUnknown, .callOutIsRunningAlready,
      .noCallOutIsRunning, .callOutIsNotYet, .callOutOverlapsAnother, .callOutIsWithdrawnAlready:
      callOutWording(moment)
    case .shiftIsUnknown(let text, _): ("shiftIsUnknown", ["name": text])
    case .swapIsUnknown(let code, _): ("swapIsUnknown", ["name": "\(code)"])
    case .preferenceIsUnknown(let person, let number): ("preferenceIsUnknown", ["name": "\(person)/\(number)"])
    case .preferenceIsWithdrawnAlready(let person, let number):
      ("preferenceIsWithdrawnAlready", ["preference": "\(person)/\(number)"])
    case .workingFactIsUnknown, .workingFactIsWithdrawnAlready, .workingFactOverlapsAnother, .workingFactHasNoEnd:
      workingFactWording
    case .personExistsAlready(let person): ("personExistsAlready", ["person": "\(person)"])
    case .personHasLeft(let person, let at): ("personHasLeft", ["person": "\(person)", "at": moment(at)])
    case .personStillHasShifts(let person, let shifts):
      ("personStillHasShifts", ["person": "\(person)", "shifts": "\(shifts)"])
    case .fieldIsInvalid(let field, let value, let mistake):
      ("fieldIsInvalid", ["field": field, "value": value, "mistake": mistake.rawValue])
    case .nothingChanges: ("nothingChanges", [:])
    case .qualificationIsMissing(let person, let function):
      ("qualificationIsMissing", ["person": "\(person)", "function": "\(function)"])
    case .periodIsEmpty(let interval): ("periodIsEmpty", period(interval))
    case .periodIsInThePast(let interval): ("periodIsInThePast", period(interval))
    case .periodIsTooLong(let interval, let days): ("periodIsTooLong", period(interval, ["days": "\(days)"]))
    case .absenceOverlapsAnother(let person, let number): ("absenceOverlapsAnother", absence(person, number))
    case .absenceIsWithdrawnAlready(let person, let number): ("absenceIsWithdrawnAlready", absence(person, number))
    case .postNeedsAMunicipality, .postHasNoMunicipality, .postIsNotOrdered, .personIsNotQualified, .personIsAbsent,
      .personHasAnotherDuty, .personIsNotOfTheMunicipality, .nobodyIsOnDutyThen, .draftHasHardFindings, .lawForbids,
      .lawRuleIsUnknown, .groundIsMissing, .groundDoesNotCover, .draftIsStale, .periodIsNotInThePast:
      rosterWording(moment)
    case .reasonIsMissing: ("reasonIsMissing", [:])
    case .draftIsEmpty: ("draftIsEmpty", [:])
    case .tooManyDrafts(let max): ("tooManyDrafts", ["max": "\(max)"])
    case .tooMany(let field, let max): ("tooMany", ["field": field, "max": "\(max)"])
    case .accountIsNotOfThePerson, .accountIsOfNobody, .shiftIsOfAnother, .stretchIsOutsideTheShift,
      .swapIsWithOneself, .swapIsInAnotherState, .swapHasLapsed, .swapIsForAnother, .swapIsForAll, .swapIsOfAnother,
      .swapHasLostItsShift:
      swapWording(moment)
    case .incident(let refusal): refusal.wording(moment)
    case .meeting(let refusal): refusal.wording(moment)
    case .alert(let refusal): refusal.wording(moment)
    case .evaluation(let refusal): refusal.wording(moment)
    case .training(let refusal): refusal.wording
    case .dossier(let refusal): refusal.wording(moment)
    case .valuesAreInvalid(let mistakes): ("valuesAreInvalid", ["mistakes": "\(mistakes.count)"])
    case .fileHasMistakes(let mistakes, let findings):
      ("fileHasMistakes", ["mistakes": "\(mistakes.count + findings.count)"])
    }
  }
}
