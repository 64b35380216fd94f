import PiketDomain

extension AlertRefusal {
  /// As `reason` and `details`.
  func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    if let unknown { return (unknown.kind + "IsUnknown", ["name": unknown.name]) }
    return switch self {
    case .isForNobody: ("alertIsForNobody", [:])
    case .nothingToSay: ("alertSaysNothing", [:])
    case .codeIsMistyped(let code): ("callCodeIsMistyped", ["code": code])
    case .isForAnother(let alert, let person): ("alertIsForAnother", ["alert": "\(alert)", "person": "\(person)"])
    case .comingIsOutOfRange(let minutes, let max): ("comingIsOutOfRange", ["minutes": "\(minutes)", "max": "\(max)"])
    case .isOver(let alert, let at): ("alertIsOver", ["alert": "\(alert)", "at": moment(at)])
    case .personCannotBeReached(let person): ("personCannotBeReached", ["person": "\(person)"])
    case .isUnknown, .codeIsUnknown, .channelIsUnknown, .reminderIsUnknown: ("", [:])
    }
  }
}
