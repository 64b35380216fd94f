/// What has to be known of a command line before it is parsed: the language of help, and how errors are shown.
struct CommandLineScan {
  private(set) var language: String?
  private(set) var json = false
  private(set) var colour = true
  /// The command line with the root options behind the words of the command, where the parser looks for them:
  /// `piket --lang nl who` is `piket who --lang nl`.
  private(set) var ordered: [String]

  private static let withValue: Set<String> = ["--socket", "--lang"]
  private static let flags: Set<String> = ["--json", "--no-color"]

  init(_ arguments: [String]) {
    let words = arguments.prefix { $0 != "--" }
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count { language = words[index + 1] }
      if word.hasPrefix("--lang=") { language = String(word.dropFirst("--lang=".count)) }
      if word == "--json" { json = true }
      if word == "--no-color" { colour = false }
    }
    let leading = CommandLineScan.leadingOptions(arguments)
    ordered = Array(words[leading...]) + arguments[..<leading] + arguments[words.count...]
  }

  /// How many words at the beginning are root options with their values; none where no command follows.
  private static func leadingOptions(_ arguments: [String]) -> Int {
    var index = 0
    while index < arguments.count {
      let name = arguments[index].prefix { $0 != "=" }
      if flags.contains(arguments[index]) {
        index += 1
      } else if withValue.contains(String(name)) {
        index += name.count < arguments[index].count ? 1 : 2
      } else {
        break
      }
    }
    return index < arguments.count && !arguments[index].hasPrefix("-") ? index : 0
  }
}
