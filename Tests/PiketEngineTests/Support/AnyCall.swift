import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A call of any method.
struct AnyCall: Sendable {
  let id: String
  let method: String
  let parameters: [UInt8]

  init<M: VarlinkMethod>(_ id: String, _ call: M) {
    self.id = id
    method = M.name
    parameters = (try? JSON.encode(call)) ?? []
  }

  /// Something that a planner may try; much of it will be refused.
  static func random(id: String, _ state: State, _ random: inout SplitMix64) -> AnyCall {
    let person = "p-\(Int.random(in: 1...9, using: &random))"
    let function = ["OVD_BZ", "CC", "HV", "AC_BZ"].randomElement(using: &random) ?? "CC"
    let week = Int.random(in: 1...30, using: &random)
    let draft = state.drafts.keys.sorted().randomElement(using: &random)?.rawValue ?? "D1"
    let day = LocalDate(2027, 1, 4)?.adding(days: 7 * week)
    let start = day.map { "\($0.year)-\(two($0.month))-\(two($0.day)) 09:00" } ?? ""
    switch Int.random(in: 0..<18, using: &random) {
    case 0, 1, 2:
      return AnyCall(id, PersonWire.Add(person, functions: [function], requestID: id))
    case 3:
      return AnyCall(id, PersonWire.Change(person: person, name: "Name \(week)", requestID: id))
    case 4, 5:
      return AnyCall(id, PersonWire.Qualify(person: person, function: function, requestID: id))
    case 6:
      return AnyCall(id, PersonWire.Disqualify(person: person, function: function, at: "+\(week)w", requestID: id))
    case 7:
      return AnyCall(id, PersonWire.Leave(person: person, at: "+\(week)w", requestID: id))
    case 8:
      let until = "+\(week + 1)w"
      return AnyCall(
        id, PersonWire.AddAbsence(person: person, from: "+\(week)w", until: until, kind: "leave", requestID: id))
    case 9:
      return AnyCall(
        id, PersonWire.WithdrawAbsence(id: "\(person)/\(Int.random(in: 1...2, using: &random))", requestID: id))
    case 10, 11:
      let rows = (week..<week + 3).map { "2027-W\(two($0));\(person)" }.joined(separator: "\n")
      return AnyCall(
        id, RosterWire.Import(name: "\(id).csv", content: "week;\(function)\n\(rows)", requestID: id))
    case 12, 13: return AnyCall(id, RosterWire.Publish(draft: draft, requestID: id))
    case 14:
      return Bool.random(using: &random)
        ? AnyCall(id, RosterWire.Discard(draft: draft, requestID: id))
        : AnyCall(
          id,
          RosterWire.SetOrder(
            function: "BGM", municipality: "leiden", persons: [person], from: "+\(week)d", requestID: id))
    case 15, 16:
      return Bool.random(using: &random)
        ? AnyCall(id, WorkingTimeWire.Withdraw(id: "\(person)/\(Int.random(in: 1...2, using: &random))", requestID: id))
        : AnyCall(
          id,
          WorkingTimeWire.Record(
            person: person, kind: .shift, from: start, until: "\(start.prefix(10)) 21:00", requestID: id))
    default:
      return AnyCall(
        id,
        RosterWire.Assign(function: function, person: person, from: start, until: "\(start.prefix(10)) 21:00",
          reason: "swap", requestID: id))
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
