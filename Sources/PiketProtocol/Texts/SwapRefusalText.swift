import PiketDomain

extension Refusal {
  /// Name and details of the refusals of a swap; of the others the name alone, for they stand with the rest.
  func swapWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    func details(_ interval: Interval, _ others: [String: String]) -> [String: String] {
      others.merging(["start": moment(interval.start), "end": moment(interval.end)]) { $1 }
    }
    return switch self {
    case .accountIsNotOfThePerson(let person, let account):
      ("accountIsNotOfThePerson", ["person": "\(person)", "account": account])
    case .accountIsOfNobody(let account): ("accountIsOfNobody", ["account": account])
    case .shiftIsOfAnother(let post, let interval, let person):
      ("shiftIsOfAnother", details(interval, ["post": "\(post)", "person": "\(person)"]))
    case .stretchIsOutsideTheShift(let post, let interval):
      ("stretchIsOutsideTheShift", details(interval, ["post": "\(post)"]))
    case .swapIsWithOneself(let person): ("swapIsWithOneself", ["person": "\(person)"])
    case .swapIsInAnotherState(let swap, let state):
      ("swapIsInAnotherState", ["swap": "\(swap)", "state": state.rawValue])
    case .swapHasLapsed(let swap, let at): ("swapHasLapsed", ["swap": "\(swap)", "at": moment(at)])
    case .swapIsForAnother(let swap, let person):
      ("swapIsForAnother", ["swap": "\(swap)", "person": "\(person)"])
    case .swapIsForAll(let swap): ("swapIsForAll", ["swap": "\(swap)"])
    case .swapIsOfAnother(let swap, let person): ("swapIsOfAnother", ["swap": "\(swap)", "person": "\(person)"])
    case .swapHasLostItsShift(let swap): ("swapHasLostItsShift", ["swap": "\(swap)"])
    default: ("\(self)", [:])
    }
  }
}
