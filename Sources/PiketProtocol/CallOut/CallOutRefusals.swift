import PiketDomain

extension Refusal {
  /// As `reason` and `details`, for what is refused of call-outs; of no other refusal.
  func callOutWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .callOutIsUnknown(let person, let number): ("callOutIsUnknown", ["name": "\(person)/\(number)"])
    case .callOutIsRunningAlready(let person, let number, let since):
      ("callOutIsRunningAlready", ["callOut": "\(person)/\(number)", "since": moment(since)])
    case .noCallOutIsRunning(let person): ("noCallOutIsRunning", ["person": "\(person)"])
    case .callOutIsNotYet(let at): ("callOutIsNotYet", ["at": moment(at)])
    case .callOutOverlapsAnother(let person, let number):
      ("callOutOverlapsAnother", ["callOut": "\(person)/\(number)"])
    case .callOutIsWithdrawnAlready(let person, let number):
      ("callOutIsWithdrawnAlready", ["callOut": "\(person)/\(number)"])
    default: ("", [:])
    }
  }
}
