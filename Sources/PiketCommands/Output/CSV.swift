/// A table for a spreadsheet: UTF-8 with byte order mark, semicolons (the list separator of a Dutch office), CRLF, and
/// quotes as in RFC 4180.
enum CSV {
  /// So that spreadsheets read names with accents right.
  static let byteOrderMark = "\u{FEFF}"

  static func rendered(headings: [String], rows: [[String]]) -> String {
    byteOrderMark + ([headings] + rows).map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which makes it text
  /// (OWASP, "CSV injection").
  private static func cell(_ value: String) -> String {
    let guarded = value.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + value : value
    guard guarded.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else { return guarded }
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
