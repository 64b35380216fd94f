import PiketProtocol
import Testing

@testable import PiketNotify

struct MailMessageTests {
  private static func message(subject: String = "Alarm", text: String = "Brand", urgent: Bool = true) -> String {
    MailMessage(
      .sample(subject: subject, text: text, urgent: urgent), to: "a.jansen@leiden.example", from: "piket@leiden.example"
    ).encoded(date: "Wed, 25 Nov 2026 18:00:00 +0000", host: "piket.leiden.example")
  }

  @Test func aMailHasWhatItNeeds() {
    #expect(
      Self.message() == """
        From: Piket <piket@leiden.example>
        To: <a.jansen@leiden.example>
        Subject: Alarm
        Date: Wed, 25 Nov 2026 18:00:00 +0000
        Message-ID: <piket.M12@piket.leiden.example>
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        Importance: high
        X-Priority: 1

        Brand

        """)
  }

  @Test func onlyUrgentMailSaysSo() { #expect(!Self.message(urgent: false).contains("Importance")) }

  /// (text, as quoted-printable)
  @Test(arguments: [
    ("café", "caf=C3=A9"), ("a=b", "a=3Db"), ("blank at the end ", "blank at the end=20"), ("two\nlines", "two\nlines"),
    (".", "."), ("", ""), (String(repeating: "x", count: 76), String(repeating: "x", count: 75) + "=\nx"),
  ])
  func textIsQuotedPrintable(text: String, expected: String) {
    #expect(MailMessage.quotedPrintable(text) == expected)
  }

  @Test(arguments: ["é", "日本", "x", " ", "=", "\t"]) func noLineIsTooLong(character: String) {
    let lines = MailMessage.quotedPrintable(String(repeating: character, count: 500)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
    let words = MailMessage.header("é" + String(repeating: character, count: 500)).split(separator: "\n")
    #expect(words.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
  }

  /// (subject, as a header)
  @Test(arguments: [
    ("plain", "plain"), ("één", "=?UTF-8?B?w6nDqW4=?="), ("a\nBcc: x@y.example", "a Bcc: x@y.example"),
    ("=?x", "=?UTF-8?B?PT94?="),
  ])
  func aSubjectStaysOneHeader(subject: String, expected: String) { #expect(MailMessage.header(subject) == expected) }

  /// (address, whether it is one)
  @Test(arguments: [
    ("a.jansen@leiden.example", true), ("a@b", true), ("", false), ("jansen", false), ("-t@leiden.example", false),
    ("a@b\nBcc: c@d", false), ("a@b@c", false), ("a b@c", false), ("@c", false), ("a@", false), ("<a@b>", false),
    ("a@b,c", false), ("é@b", false),
  ])
  func anAddressIsOneThing(text: String, isAddress: Bool) { #expect(MailMessage.isAddress(text) == isAddress) }
}

extension NotifyWire.Delivery {
  static func sample(
    _ id: String = "M12", channel: String = "mail", url: String? = nil, seconds: Int = 5, subject: String = "Alarm",
    text: String = "Brand", urgent: Bool = true, kind: String = "alert"
  ) -> NotifyWire.Delivery {
    NotifyWire.Delivery(
      id: id, channel: channel, attempt: 1, person: "ldn-01", name: "A. Jansen", to: "a.jansen@leiden.example", url: url,
      timeoutSeconds: seconds, subject: subject, text: text, urgent: urgent, codes: ["12345"], kind: kind)
  }
}
