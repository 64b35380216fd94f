/// One line of a calendar file, put together again where it was folded (RFC 5545, 3.1).
struct CalendarLine: Hashable {
  /// The line of the file, from 1, on which it begins.
  let line: Int
  /// Upper case.
  let name: String
  /// By name in upper case, without quotes.
  let parameters: [String: String]
  /// As it stands there; `text` is what it says.
  let value: String

  /// Nil for a line without a name and a value.
  init?(_ content: String, line: Int) {
    var parts: [String] = [""]
    var isQuoted = false
    let colon = content.firstIndex { character in
      switch character {
      case "\"": isQuoted.toggle()
      case ":" where !isQuoted: return true
      case ";" where !isQuoted: parts.append("")
      default: parts[parts.count - 1].append(character)
      }
      return false
    }
    guard let colon, let name = parts.first, !name.isEmpty else { return nil }
    self.line = line
    value = String(content[content.index(after: colon)...])
    self.name = name.uppercased()
    parameters = Dictionary(
      parts.dropFirst().map { part in
        let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
        return (pair.first?.uppercased() ?? "", pair.count == 2 ? pair[1] : "")
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The value without its escapes (3.3.11).
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// The lines of a file; those that are no content lines are left out.
  static func lines(of text: String) -> [CalendarLine] {
    // By scalars: a line may be folded within what is one character to a reader.
    var whole: [(content: String.UnicodeScalarView, line: Int)] = []
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let content = line.last == "\r" ? line.dropLast() : line
      if let first = content.first, first == " " || first == "\t", !whole.isEmpty {
        whole[whole.count - 1].content.append(contentsOf: content.dropFirst())
      } else {
        whole.append((String.UnicodeScalarView(content), index + 1))
      }
    }
    return whole.compactMap { CalendarLine(String($0.content), line: $0.line) }
  }
}
