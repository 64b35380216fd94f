/// Number of an incident: year, municipality, and a count within both without gaps, for instance `2027-LDP-0012`.
public struct IncidentNumber: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// - Parameter series: year and municipality, for instance `2027-LDP`.
  init(_ count: Int, in series: String) {
    let digits = String(count)
    rawValue = "\(series)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }

  /// Of the moment at which the incident was registered, on the region's clock.
  static func series(_ municipality: Municipality, year: Int) -> String { "\(year)-\(municipality.abbreviation)" }
}

extension Municipality {
  /// Three letters in numbers of incidents; the code itself where the configuration has none.
  var abbreviation: String { short ?? code.rawValue.uppercased() }
}

extension IncidentRegister {
  /// An incident as people name it, in any case: its number with or without zeros and year (`2027-ldp-12`; `ldp-12` is
  /// of the newest year that has it); the count alone where only one open incident has it.
  ///
  /// Refuses: `incidentIsUnknown`, with what may have been meant; else the open ones.
  public func find(_ text: String) throws(Refusal) -> Incident {
    let parts = text.trimmed.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    if let last = parts.last, let count = Int(last), last.utf8.allSatisfy(\.isDigit) {
      let end = IncidentNumber(count, in: "").rawValue
      switch parts.count {
      case 3:
        if let exact = self[IncidentNumber(parts[0] + "-" + parts[1] + end)] { return exact }
      case 2:
        let numbers = series.filter { $0.hasSuffix("-" + parts[0]) }.map { IncidentNumber($0 + end) }
        if let newest = numbers.filter({ self[$0] != nil }).max().flatMap({ self[$0] }) { return newest }
      default:
        let found = open.values.filter { $0.number.rawValue.hasSuffix(end) }
        if let only = found.first, found.count == 1 { return only }
      }
    }
    let near = nearest(text.trimmed.uppercased(), among: all.map(\.number.rawValue))
    let instead = near.isEmpty ? open.keys.sorted().suffix(3).map(\.rawValue) : near
    throw .incident(.incidentIsUnknown(text, nearest: Array(instead)))
  }
}
