import PiketProtocol

/// A mail as it goes to sendmail (RFC 5322, MIME: RFC 2045 and 2047).
struct MailMessage: Hashable, Sendable {
  var from: String
  var to: String
  var subject: String
  var text: String
  /// The same for each attempt, so that a mail that comes twice is seen to be one.
  var identifier: String
  var isUrgent: Bool

  init(_ delivery: NotifyWire.Delivery, to: String, from: String) {
    self.from = from
    self.to = to
    subject = delivery.subject
    text = delivery.text
    identifier = delivery.id
    isUrgent = delivery.urgent
  }

  /// Whether an address can stand in a header and on a command line and mean nothing else there.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254 && text.first != "-"
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\\\"".utf8.contains($0) }
  }

  /// With lines that end in a line feed, as sendmail takes them.
  ///
  /// - Parameters:
  ///   - date: of RFC 5322, for instance `Wed, 25 Nov 2026 18:00:00 +0000`.
  ///   - host: the right side of its identifier.
  func encoded(date: String, host: String) -> String {
    var lines = [
      "From: Piket <\(from)>",
      "To: <\(to)>",
      "Subject: " + MailMessage.header(subject),
      "Date: \(date)",
      "Message-ID: <piket.\(identifier)@\(host)>",
      // RFC 3834: no out-of-office answers.
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    if isUrgent { lines += ["Importance: high", "X-Priority: 1"] }
    return (lines + [""]).joined(separator: "\n") + "\n" + MailMessage.quotedPrintable(text) + "\n"
  }

  /// A value of a header: as it is, or in encoded words of at most 75 characters (RFC 2047, 2).
  static func header(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    if line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), line.utf8.count <= 60, !line.contains("=?") { return line }
    var words: [[UInt8]] = [[]]
    for character in line {
      // 45 bytes are 60 characters of base64; a character is never cut in two.
      let bytes = Array(String(character).utf8)
      if !words[words.count - 1].isEmpty, words[words.count - 1].count + bytes.count > 45 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(base64($0))?=" }.joined(separator: "\n ")
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        let isPadding = position > group.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[value >> (18 - 6 * position) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// RFC 2045, 6.7: lines of at most 76 characters, of printable ASCII.
  static func quotedPrintable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var lines: [String] = []
      var current = ""
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let isLastBlank = index == bytes.count - 1 && (byte == 0x20 || byte == 0x09)
        let isPlain = (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !isLastBlank
        let piece = isPlain ? String(UnicodeScalar(byte)) : "=" + hex(byte)
        if current.utf8.count + piece.utf8.count > 75 {
          lines.append(current + "=")
          current = ""
        }
        current += piece
      }
      return (lines + [current]).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
