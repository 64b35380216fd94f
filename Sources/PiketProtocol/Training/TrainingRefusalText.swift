import PiketDomain

extension TrainingRefusal {
  /// As `reason` and `details` of `nl.piket.Service.Refused`.
  var wording: (reason: String, details: [String: String]) {
    switch self {
    case .isUnknown(let name, _): ("trainingIsUnknown", ["name": name])
    case .kindIsUnknown(let name, _): ("trainingKindIsUnknown", ["name": name])
    case .resultIsUnknown(let name, _): ("trainingResultIsUnknown", ["name": name])
    case .onlyExercisesAreJoint: ("onlyExercisesAreJoint", [:])
    case .needsAFunction: ("trainingNeedsAFunction", [:])
    case .isStillToCome(let code, let day): ("trainingIsStillToCome", ["training": "\(code)", "day": day.iso8601])
    }
  }
}
