extension String {
  /// Columns that the text takes on a terminal.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text without control characters and without marks that turn the direction of writing: what comes from outside
  /// cannot steer the reader's terminal.
  var printable: String {
    guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.steersTerminals ? "\u{FFFD}" : $0 }))
  }

  /// The text in at most `width` columns, `…` at the end where something is left out.
  func truncated(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var result = ""
    var taken = 0
    for character in self {
      taken += character.displayWidth
      if taken > width - 1 { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text in lines of at most `width` columns, broken at spaces, or within a word that is longer than a line.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ").flatMap({ String($0).chopped(to: width) }) {
      if line.isEmpty {
        line = word
      } else if line.displayWidth + 1 + word.displayWidth <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  private func chopped(to width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var pieces = [""]
    var taken = 0
    for character in self {
      if taken + character.displayWidth > width, taken > 0 {
        pieces.append("")
        taken = 0
      }
      pieces[pieces.count - 1].append(character)
      taken += character.displayWidth
    }
    return pieces
  }

  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }
}

extension Character {
  /// 2 for East Asian wide characters and emoji, else 1 (Unicode UAX #11, the wide blocks).
  var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  /// C0 and C1 controls, DEL, and the directional formatting characters of UAX #9.
  fileprivate var steersTerminals: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
