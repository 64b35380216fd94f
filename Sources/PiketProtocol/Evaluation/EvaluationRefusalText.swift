import PiketDomain

extension EvaluationRefusal {
  /// As `reason` and `details` of `nl.piket.Service.Refused`.
  func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    if let unknown { return ("\(unknown.kind)IsUnknown", ["name": unknown.name]) }
    return switch self {
    case .isClosed(let code): ("evaluationIsClosed", ["evaluation": "\(code)"])
    case .existsAlready(let code, let incident):
      ("evaluationExistsAlready", ["evaluation": "\(code)", "incident": "\(incident)"])
    case .needsAMunicipality: ("evaluationNeedsAMunicipality", [:])
    case .isStillToCome(let day): ("dayIsStillToCome", ["day": day.iso8601])
    case .hasNoLog(let code): ("evaluationHasNoLog", ["evaluation": "\(code)"])
    case .reportSaysNothing(let function): ("reportSaysNothing", ["function": "\(function)"])
    case .reportIsGiven(let code, let function): ("reportIsGiven", report(code, function))
    case .reportIsNotAsked(let code, let function): ("reportIsNotAsked", report(code, function))
    case .isDueInThePast(let day): ("pointIsDueInThePast", ["day": day.iso8601])
    case .effectIsCheckedTooSoon(let day, let due):
      ("effectIsCheckedTooSoon", ["day": day.iso8601, "due": due.iso8601])
    case .takesNoPart(let code, let municipality):
      ("evaluationIsOfOthers", ["evaluation": "\(code)", "municipality": "\(municipality)"])
    case .hasNothingToAdopt(let code, let municipality):
      ("evaluationHasNothingToAdopt", ["evaluation": "\(code)", "municipality": "\(municipality)"])
    case .pointIsNotSoFar(let code, let point, let state, let act):
      ("pointIsNotSoFar", ["point": "\(code)/P\(point)", "pointState": state.rawValue, "pointAct": act.rawValue])
    case .pointIsOfAnother(let code, let point): ("pointIsOfAnother", ["point": "\(code)/P\(point)"])
    case .reportsAreOutstanding(let code, let functions):
      (
        "reportsAreOutstanding",
        ["evaluation": "\(code)", "functions": functions.map(\.rawValue).joined(separator: ", ")]
      )
    case .pointsAreNotAdopted(let code, let points):
      (
        "pointsAreNotAdopted",
        ["evaluation": "\(code)", "points": points.map { "\(code)/P\($0)" }.joined(separator: ", ")]
      )
    default: ("evaluationIsUnknown", ["name": ""])
    }
  }

  private func report(_ code: EvaluationCode, _ function: FunctionCode) -> [String: String] {
    ["evaluation": "\(code)", "function": "\(function)"]
  }
}
