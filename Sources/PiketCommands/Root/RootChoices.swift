/// What the options say that every command has. They may stand anywhere on the line (`piket --lang nl who`), and hold
/// for help and for complaints about the rest of the line too; so they are taken out of it before it is parsed.
struct RootChoices {
  private(set) var socket: String?
  private(set) var language: String?
  private(set) var json = false
  private(set) var colour = true
  /// The command line without them.
  private(set) var rest: [String] = []
  /// An option whose value is not there.
  private(set) var incomplete: String?

  init(_ arguments: [String]) {
    var words = arguments[...]
    while let word = words.popFirst(), word != "--" {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      switch parts[0] {
      case "--socket": socket = value(parts, &words)
      case "--lang": language = value(parts, &words)
      case "--json" where parts.count == 1: json = true
      case "--no-color" where parts.count == 1: colour = false
      default: rest.append(word)
      }
    }
    // From `--` on nothing is an option.
    if rest.count < arguments.count, let end = arguments.firstIndex(of: "--") { rest += arguments[end...] }
  }

  /// Behind `=`, or the next word.
  private mutating func value(_ parts: [String], _ words: inout ArraySlice<String>) -> String? {
    if parts.count == 2 { return parts[1] }
    guard let value = words.first, value != "--" else {
      incomplete = parts[0]
      return nil
    }
    words.removeFirst()
    return value
  }
}
