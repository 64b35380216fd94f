import PiketDomain

extension Refusal {
  /// Name and details of the refusals of working facts; of the others nothing, for they stand with the rest.
  var workingFactWording: (reason: String, details: [String: String]) {
    switch self {
    case .workingFactIsUnknown(let person, let number): ("workingFactIsUnknown", ["name": "\(person)/\(number)"])
    case .workingFactIsWithdrawnAlready(let person, let number):
      ("workingFactIsWithdrawnAlready", ["fact": "\(person)/\(number)"])
    case .workingFactOverlapsAnother(let person, let number):
      ("workingFactOverlapsAnother", ["fact": "\(person)/\(number)"])
    case .workingFactHasNoEnd(let person, let number): ("workingFactHasNoEnd", ["fact": "\(person)/\(number)"])
    default: ("", [:])
    }
  }
}
