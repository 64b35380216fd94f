/// What the root options say. They may stand anywhere on the command line (`piket --lang nl who`), and hold for help and
/// for complaints about the rest of the line too; so they are read before it is parsed.
struct RootChoices {
  private(set) var socket: String?
  private(set) var language: String?
  private(set) var json = false
  private(set) var colour = true

  init(_ arguments: [String]) {
    let words = Array(arguments.prefix { $0 != "--" })
    for (index, word) in words.enumerated() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let value = parts.count == 2 ? parts[1] : index + 1 < words.count ? words[index + 1] : nil
      switch parts[0] {
      case "--socket": socket = value
      case "--lang": language = value
      case "--json": json = true
      case "--no-color": colour = false
      default: break
      }
    }
  }
}
