import CSystemd
import Glibc
import Logging

/// One entry as it goes to the journal: the message, its priority, and fields sorted by name.
struct JournalEntry {
  let message: String
  let level: Logger.Level
  let fields: [(name: String, value: String)]

  init(message: String, level: Logger.Level, metadata: Logger.Metadata) {
    self.message = message
    self.level = level
    fields =
      metadata
      .compactMap { key, value in Self.fieldName(key).map { (name: $0, value: value.description) } }
      .sorted { $0.name < $1.name }
  }

  /// A journal field's name: upper-case letters, digits and `_`, at most 64, not beginning with a digit or with `_`
  /// (which is the journal's own); nil where nothing is left, or where the entry itself has a field of that name.
  static func fieldName(_ key: String) -> String? {
    // Byte by byte: this is done for each field of each entry, and characters are slow.
    var name: [UInt8] = []
    for byte in key.utf8 where name.count < 64 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte - 0x20)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): if !name.isEmpty { name.append(byte) }
      // A letter of several bytes is one underscore.
      case 0x80...0xBF: break
      default: if !name.isEmpty { name.append(UInt8(ascii: "_")) }
      }
    }
    let text = String(decoding: name, as: UTF8.self)
    return text.isEmpty || text == "MESSAGE" || text == "PRIORITY" ? nil : text
  }

  /// The level as a syslog priority (RFC 5424, 6.2.1).
  var priority: Int32 {
    switch level {
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
    let lines = (["MESSAGE=\(message)", "PRIORITY=\(priority)"] + fields.map { "\($0.name)=\($0.value)" })
      .map { Array($0.utf8) }
    var bytes = lines.flatMap { $0 }
    // The vectors point into one buffer; the journal knows where a field ends by its length, not by a line break.
    let result = bytes.withUnsafeMutableBytes { buffer in
      var offset = 0
      let vectors = lines.map { line in
        defer { offset += line.count }
        return iovec(iov_base: buffer.baseAddress?.advanced(by: offset), iov_len: line.count)
      }
      return sd_journal_sendv(vectors, Int32(vectors.count))
    }
    return result >= 0
  }

  /// `warning message KEY=value KEY="value with spaces"`, always one line.
  var line: String {
    ([level.rawValue, Self.escaped(message)] + fields.map { "\($0.name)=\(Self.quoted($0.value))" })
      .joined(separator: " ")
  }

  func writeToStandardError() {
    // One write, so that lines of several threads do not mix.
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func quoted(_ value: String) -> String {
    value.isEmpty || value.contains { $0 == " " || $0 == "\"" } ? "\"\(escaped(value, quote: true))\"" : escaped(value)
  }

  /// Control characters made visible: a value cannot begin a line of its own, nor steer a terminal.
  private static func escaped(_ text: String, quote: Bool = false) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\\": result += "\\\\"
      case "\"" where quote: result += "\\\""
      // C0, DEL and C1: all that Unicode calls control.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
