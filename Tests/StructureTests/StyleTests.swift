import Foundation
import Testing

/// Banned calls and lengths: what a reviewer would say each time, said once.
struct StyleTests {
  struct Ban: Sendable, CustomTestStringConvertible {
    let word: String
    /// Paths that may use it, by their beginning.
    let except: [String]
    var testDescription: String { word }
  }

  static let bans = [
    Ban(word: "try!", except: []),
    Ban(word: "as!", except: []),
    Ban(word: "fatalError(", except: []),
    Ban(word: "Date()", except: []),
    Ban(word: "print(", except: ["PiketCommands/Output/"]),
    Ban(word: "Thread.sleep", except: []),
    Ban(word: "usleep(", except: []),
    Ban(word: "clock_gettime(CLOCK_REALTIME", except: ["piketd/"]),
    Ban(word: "TODO", except: []),
    Ban(word: "FIXME", except: []),
    Ban(word: "Manager", except: []),
    Ban(word: "Helper", except: []),
  ]

  @Test(arguments: bans)
  func isNotUsed(ban: Ban) {
    for file in SourceTree.files where !ban.except.contains(where: { file.path.hasPrefix($0) }) {
      for (number, line) in file.lines.enumerated() {
        let code = line.components(separatedBy: "//")[0]
        #expect(!uses(code, ban.word), "\(file.path):\(number + 1)")
      }
    }
  }

  /// The word itself, not the end of a longer one (`footprint(` is no `print(`).
  private func uses(_ code: String, _ word: String) -> Bool {
    var rest = code[...]
    while let found = rest.range(of: word) {
      let before = found.lowerBound == code.startIndex ? " " : code[code.index(before: found.lowerBound)]
      if !before.isLetter && before != "_" { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }

  @Test(arguments: ["@unchecked Sendable", "nonisolated(unsafe)"])
  func hasAReasonBesideIt(word: String) {
    for file in SourceTree.files {
      for (number, line) in file.lines.enumerated() where line.contains(word) && !line.trimmingPrefix(" ").hasPrefix("//") {
        let before = number > 0 ? file.lines[number - 1] : ""
        #expect(before.contains("//") || line.contains("//"), "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func filesAreShort() {
    for file in SourceTree.files { #expect(file.lines.count <= 400, "\(file.path)") }
  }

  @Test func linesAreShort() {
    for file in SourceTree.files {
      for (number, line) in file.lines.enumerated() { #expect(line.count <= 120, "\(file.path):\(number + 1)") }
    }
  }

  /// A function ends where a brace closes in the column in which it began.
  @Test func functionsAreShort() {
    for file in SourceTree.files {
      var open: (line: Int, indent: Int)?
      for (number, line) in file.lines.enumerated() {
        let indent = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indent)
        let words = text.split(separator: " ").prefix(5)
        if open == nil, words.contains("func") || text.contains("init("), !text.hasPrefix("//"), !text.hasPrefix("self.") {
          open = (number, indent)
        }
        if let start = open, text.hasPrefix("}"), indent == start.indent {
          #expect(number - start.line <= 60, "\(file.path):\(start.line + 1)")
          open = nil
        } else if let start = open, number == start.line, text.hasSuffix("}") || !text.contains("{") && !text.hasSuffix("(") {
          open = nil
        }
      }
    }
  }
}
