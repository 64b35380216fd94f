/// Why a command about an evaluation was not carried out. Reads on from `Refusal.evaluation`.
public enum EvaluationRefusal: Error, Hashable, Sendable {
  // What is named does not exist (exit code 5).
  case isUnknown(String, nearest: [String])
  case themeIsUnknown(String, nearest: [String])
  case kindIsUnknown(String, nearest: [String])
  case findingIsUnknown(String, nearest: [String])
  case pointIsUnknown(String, nearest: [String])
  case actIsUnknown(String, nearest: [String])
  // A rule says no (exit code 1).
  case isClosed(EvaluationCode)
  /// Each incident has one evaluation.
  case existsAlready(EvaluationCode, IncidentNumber)
  case needsAMunicipality
  /// What is evaluated has happened.
  case isStillToCome(LocalDate)
  /// Only an incident of the register has a log that is evidence.
  case hasNoLog(EvaluationCode)
  case reportSaysNothing(FunctionCode)
  case reportIsGiven(EvaluationCode, FunctionCode)
  case reportIsNotAsked(EvaluationCode, FunctionCode)
  case isDueInThePast(LocalDate)
  case effectIsCheckedTooSoon(LocalDate, due: LocalDate)
  case takesNoPart(EvaluationCode, MunicipalityCode)
  case hasNothingToAdopt(EvaluationCode, MunicipalityCode)
  case pointIsNotSoFar(EvaluationCode, point: Int, PointState, PointAct)
  /// An owner reports progress; the rest is the evaluator's.
  case pointIsOfAnother(EvaluationCode, point: Int)
  case reportsAreOutstanding(EvaluationCode, [FunctionCode])
  case pointsAreNotAdopted(EvaluationCode, [Int])

  /// Kind and name of what does not exist, and what may have been meant; nil where a rule said no.
  public var unknown: (kind: String, name: String, nearest: [String])? {
    switch self {
    case .isUnknown(let name, let nearest): ("evaluation", name, nearest)
    case .themeIsUnknown(let name, let nearest): ("assessmentTheme", name, nearest)
    case .kindIsUnknown(let name, let nearest): ("evaluationKind", name, nearest)
    case .findingIsUnknown(let name, let nearest): ("finding", name, nearest)
    case .pointIsUnknown(let name, let nearest): ("improvementPoint", name, nearest)
    case .actIsUnknown(let name, let nearest): ("pointAct", name, nearest)
    default: nil
    }
  }
}
