import PiketProtocol

/// The argument parser speaks English only. What it says stands in the English catalog, word for word, below `parser`:
/// there it is looked up, and said with the text of the other catalog.
struct ParserTexts {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  /// A complaint about the command line, in the user's language; as it is where the catalog does not know it.
  func message(_ english: String) -> String {
    guard texts.language != .english else { return english }
    for key in Texts.english.keys where key.hasPrefix("parser.message.") {
      guard let template = Texts.english.template(key), var values = Template(template).values(in: english[...]) else {
        continue
      }
      // A list reads "'a', 'b' or 'c'".
      values["values"]?.replace(" or ", with: ", ")
      values["values"]?.replace(" and ", with: ", ")
      return texts(key, values)
    }
    return english
  }

  /// Help, with headings and fixed phrases in the user's language. The parser leaves the line of usage as long as it
  /// is: here it is wrapped.
  func help(_ english: String, width: Int) -> String {
    let text = translated(english[...], "parser.help.")
    guard let start = text.firstRange(of: texts("parser.help.usage"))?.lowerBound else { return text }
    let usage = text[start...].prefix { $0 != "\n" }
    let lines = String(usage).wrapped(to: width - 2)
    return text[..<start] + lines.joined(separator: "\n  ") + text[usage.endIndex...]
  }

  /// The last line of an error message: where help is found.
  func hint(_ english: String) -> String {
    translated(english.split(separator: "\n").last ?? "", "parser.hint.")
  }

  private func translated(_ english: Substring, _ prefix: String) -> String {
    guard texts.language != .english else { return String(english) }
    let phrases = Texts.english.keys.filter { $0.hasPrefix(prefix) }.compactMap { key in
      Texts.english.template(key).map { (Template($0), key) }
    }
    return english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      phrases.reduce(String(line)) { line, phrase in
        guard let (range, values) = phrase.0.find(in: line) else { return line }
        return line.replacingCharacters(in: range, with: texts(phrase.1, values))
      }.trimmedEnd
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
