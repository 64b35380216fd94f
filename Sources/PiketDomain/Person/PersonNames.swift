/// Finds persons by code in any case, or by full name where only one person bears it; for the many cells of a file.
struct PersonNames {
  enum Found {
    case found(PersonCode)
    case unknown(nearest: [String])
  }

  private let state: State
  private let codes: [String]
  private let byName: [String: [PersonCode]]
  private var answered: [String: Found] = [:]
  private var unknown = 0

  /// For so many different names something nearest is sought; a file with more is not a roster of these people.
  private static let nearestMax = 100

  init(_ state: State) {
    self.state = state
    codes = state.persons.keys.map(\.rawValue).sorted()
    byName = Dictionary(grouping: state.persons.keys) { state.persons[$0]?.details.name.folded ?? "" }
  }

  mutating func find(_ text: String) -> Found {
    let code = PersonCode(text.lowercased())
    if state.persons[code] != nil { return .found(code) }
    if let known = answered[text] { return known }
    let found = search(text)
    answered[text] = found
    return found
  }

  private mutating func search(_ text: String) -> Found {
    let namesakes = byName[text.folded] ?? []
    if let only = namesakes.first, namesakes.count == 1 { return .found(only) }
    if !namesakes.isEmpty { return .unknown(nearest: namesakes.map(\.rawValue).sorted()) }
    unknown += 1
    return .unknown(nearest: unknown > PersonNames.nearestMax ? [] : nearest(text, among: codes))
  }
}
