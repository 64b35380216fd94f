/// Content that is text.
enum PlainText {
  /// Beginnings of what a viewer or a shell would run or draw.
  private static let programs = [
    "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "{\\rtf", "#!", "%!ps",
  ]

  /// UTF-8, no control characters but tab, line feed, form feed and carriage return, and no markup or program.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(256).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let opening = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
    guard !programs.contains(where: opening.hasPrefix) else { return false }
    let controls = bytes.contains { ($0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0)) || $0 == 0x7F }
    return !controls && String(validating: bytes, as: UTF8.self) != nil
  }

  /// A message begins with its header, which has `From` and `Date` (RFC 5322, 3.6); a NUL is nowhere.
  static func isMail(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(0) else { return false }
    var fields: Set<String> = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let first = line.first else { return fields.isSuperset(of: ["from", "date"]) }
      if first == 0x20 || first == 0x09 {
        guard !fields.isEmpty else { return false }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(\.isVisible)
      else { return false }
      fields.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
    }
    return fields.isSuperset(of: ["from", "date"])
  }
}
