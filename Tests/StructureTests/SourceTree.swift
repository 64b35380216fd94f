import Foundation

/// The sources as text, for tests that hold their structure.
struct SourceFile {
  let path: String
  let target: String
  let lines: [String]

  var imports: [String] {
    lines.compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      if let first = words.first, ["public", "internal", "private", "@preconcurrency", "@testable"].contains(first) {
        words.removeFirst()
      }
      guard words.count >= 2, words[0] == "import" else { return nil }
      let name = ["struct", "class", "enum", "func"].contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return String(name.split(separator: ".")[0])
    }
  }
}

enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let files: [SourceFile] = {
    let sources = root.appendingPathComponent("Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = (try? String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return SourceFile(
        path: name, target: String(name.split(separator: "/")[0]), lines: text.components(separatedBy: "\n"))
    }
  }()
}
