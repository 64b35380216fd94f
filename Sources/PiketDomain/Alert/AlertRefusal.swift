/// Why something about an alert or a message was not done. Reads on from `Refusal.alert`.
public enum AlertRefusal: Hashable, Sendable {
  // What is named does not exist (exit code 5).
  case isUnknown(String, nearest: [String])
  case codeIsUnknown(String)
  case channelIsUnknown(String, nearest: [String])
  case reminderIsUnknown(String, nearest: [String])
  // A rule says no (exit code 1).
  case isForNobody
  case nothingToSay
  /// The check digit is wrong.
  case codeIsMistyped(String)
  case isForAnother(AlertCode, PersonCode)
  case comingIsOutOfRange(minutes: Int, max: Int)
  case isOver(AlertCode, at: Instant)
  case personCannotBeReached(PersonCode)

  /// Kind and name of what does not exist, and what may have been meant; nil where a rule said no.
  public var unknown: (kind: String, name: String, nearest: [String])? {
    switch self {
    case .isUnknown(let name, let nearest): ("alert", name, nearest)
    case .codeIsUnknown(let code): ("callCode", code, [])
    case .channelIsUnknown(let name, let nearest): ("channel", name, nearest)
    case .reminderIsUnknown(let name, let nearest): ("reminder", name, nearest)
    default: nil
    }
  }
}
