/// In which line of a TOML text each key stands.
///
/// The TOML library tells the line of a syntax error, but not of a value, and a mistake must be found by its line.
/// This follows headings and keys only; it is asked about texts that the library has already accepted.
struct TOMLLines {
  private var lines: [String: Int] = [:]

  init(_ text: String) {
    var heading = ""
    var counts: [String: Int] = [:]
    // To Swift a line end of Windows is one character of its own.
    let all = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in all.enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[[") {
        let name = String(line.dropFirst(2).prefix { $0 != "]" })
        heading = "\(name)[\(counts[name, default: 0])]"
        counts[name, default: 0] += 1
        lines[heading] = index + 1
      } else if line.hasPrefix("[") {
        heading = String(line.dropFirst().prefix { $0 != "]" })
        lines[heading] = index + 1
      } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
        let key = line[..<equals].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
        lines[heading.isEmpty ? key : "\(heading).\(key)"] = index + 1
      }
    }
  }

  /// The line of the key, or of the nearest thing around it.
  func line(of path: String) -> Int {
    var path = path
    while true {
      if let line = lines[path] { return line }
      guard let dot = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return 1 }
      path = String(path[..<dot])
    }
  }
}
