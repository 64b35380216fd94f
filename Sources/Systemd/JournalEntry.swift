import CSystemd
import Glibc
import Logging

/// One entry as it goes to the journal: the message, its priority, and fields sorted by name.
struct JournalEntry {
  let message: String
  let level: Logger.Level
  let fields: [(name: String, value: String)]
  /// Above every level of a logger: it is written on the terminals of who is logged in (journald.conf(5), wall).
  var isEmergency = false

  init(message: String, level: Logger.Level, metadata: Logger.Metadata) {
    self.init(message: message, level: level, fields: metadata.map { ($0, $1.description) })
  }

  /// - Parameter fields: names as they are given; those that the journal cannot have are made to fit, or left out.
  init(message: String, level: Logger.Level, fields: [(name: String, value: String)]) {
    self.message = message
    self.level = level
    self.fields =
      fields
      .compactMap { field in Self.fieldName(field.name).map { (name: $0, value: field.value) } }
      .sorted { $0.name < $1.name }
  }

  /// A journal field's name: upper-case letters, digits and `_`, at most 64, not beginning with a digit or with `_`
  /// (which is the journal's own); nil where nothing is left, or where the entry itself has a field of that name.
  static func fieldName(_ key: String) -> String? {
    // Byte by byte: this is done for each field of each entry, and characters are slow.
    let text = String(unsafeUninitializedCapacity: 64) { name in
      var count = 0
      for byte in key.utf8 where count < 64 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): name[count] = byte - 0x20
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): name[count] = byte
        case UInt8(ascii: "0")...UInt8(ascii: "9") where count > 0: name[count] = byte
        // A letter of several bytes is one underscore.
        case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xBF: continue
        default:
          guard count > 0 else { continue }
          name[count] = UInt8(ascii: "_")
        }
        count += 1
      }
      return count
    }
    return text.isEmpty || text == "MESSAGE" || text == "PRIORITY" ? nil : text
  }

  /// The level as a syslog priority (RFC 5424, 6.2.1).
  var priority: Int32 {
    if isEmergency { return LOG_EMERG }
    return switch level {
    case .trace, .debug: LOG_DEBUG
    case .info: LOG_INFO
    case .notice: LOG_NOTICE
    case .warning: LOG_WARNING
    case .error: LOG_ERR
    case .critical: LOG_CRIT
    }
  }

  /// False where the journal did not take the entry.
  func sendToJournal() -> Bool {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for (name, value) in [("MESSAGE", message), ("PRIORITY", "\(priority)")] + fields {
      bytes += name.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += value.utf8
      ends.append(bytes.count)
    }
    // The vectors point into one buffer; the journal knows where a field ends by its length, not by a line break.
    let result = bytes.withUnsafeMutableBytes { buffer in
      var start = 0
      let vectors = ends.map { end in
        defer { start = end }
        return iovec(iov_base: buffer.baseAddress?.advanced(by: start), iov_len: end - start)
      }
      return sd_journal_sendv(vectors, Int32(vectors.count))
    }
    return result >= 0
  }

  /// `warning message KEY=value KEY="value with spaces"`, always one line.
  var line: String {
    var line = ""
    line.reserveCapacity(256)
    line += level.rawValue
    line += " "
    Self.append(message, to: &line)
    for (name, value) in fields {
      line += " "
      line += name
      line += "="
      let isQuoted = value.isEmpty || value.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }
      if isQuoted { line += "\"" }
      Self.append(value, to: &line, isQuoted: isQuoted)
      if isQuoted { line += "\"" }
    }
    return line
  }

  func writeToStandardError() {
    // One write, so that lines of several threads do not mix.
    var line = line
    line += "\n"
    _ = line.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Control characters made visible: a value cannot begin a line of its own, nor steer a terminal.
  private static func append(_ text: String, to line: inout String, isQuoted: Bool = false) {
    // Most text needs no care, and is not looked at character by character.
    if text.utf8.allSatisfy({ isPlain($0, isQuoted) }) {
      line += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case "\\": line += "\\\\"
      case "\"" where isQuoted: line += "\\\""
      // C0, DEL and C1: all that Unicode calls control.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": line += "\\u{\(String(scalar.value, radix: 16))}"
      default: line.unicodeScalars.append(scalar)
      }
    }
  }

  /// Not a control character (0xC2 begins those of C1), nor one that is escaped.
  private static func isPlain(_ byte: UInt8, _ isQuoted: Bool) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != UInt8(ascii: "\\")
      && !(isQuoted && byte == UInt8(ascii: "\""))
  }
}
