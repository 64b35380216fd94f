/// Why a command about training was not carried out. Reads on from `Refusal.training`.
public enum TrainingRefusal: Error, Hashable, Sendable {
  // What is named does not exist (exit code 5).
  case isUnknown(String, nearest: [String])
  case kindIsUnknown(String, nearest: [String])
  case resultIsUnknown(String, nearest: [String])
  // A rule says no (exit code 1).
  case onlyExercisesAreJoint
  /// It counts for a time, and for no function.
  case needsAFunction
  case isStillToCome(TrainingCode, LocalDate)

  /// Kind and name of what does not exist, and what may have been meant; nil where a rule said no.
  public var unknown: (kind: String, name: String, nearest: [String])? {
    switch self {
    case .isUnknown(let name, let nearest): ("training", name, nearest)
    case .kindIsUnknown(let name, let nearest): ("trainingKind", name, nearest)
    case .resultIsUnknown(let name, let nearest): ("trainingResult", name, nearest)
    default: nil
    }
  }
}
