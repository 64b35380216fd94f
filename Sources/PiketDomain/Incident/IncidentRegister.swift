/// All incidents. The open ones stand apart: they are what changes, and a change copies no more than it has to.
public struct IncidentRegister: Hashable, Sendable, Codable {
  public private(set) var open: [IncidentNumber: Incident] = [:]
  public private(set) var closed: [IncidentNumber: Incident] = [:]
  /// How many there were in each series, for instance 12 in `2027-LDP`: the next number follows from it, without gaps.
  private var counts: [String: Int] = [:]

  public init() {}

  public subscript(number: IncidentNumber) -> Incident? { open[number] ?? closed[number] }

  /// In no order.
  public var all: [Incident] { Array(open.values) + Array(closed.values) }

  var series: [String] { counts.keys.sorted() }

  func next(in series: String) -> IncidentNumber { IncidentNumber((counts[series] ?? 0) + 1, in: series) }

  mutating func add(_ incident: Incident, in series: String) {
    counts[series, default: 0] += 1
    open[incident.number] = incident
  }

  /// Changes in place. What is not there is left alone: its stream began elsewhere.
  mutating func change(_ number: IncidentNumber, _ change: (inout Incident) -> Void) {
    if let index = open.index(forKey: number) {
      change(&open.values[index])
      if open.values[index].closedAt != nil { closed[number] = open.remove(at: index).value }
    } else if let index = closed.index(forKey: number) {
      change(&closed.values[index])
    }
  }
}
