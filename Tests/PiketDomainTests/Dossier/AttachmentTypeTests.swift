import PiketDomain
import Testing

struct AttachmentTypeTests {
  /// An archive with those entries, not compressed: enough of one to be told apart.
  static func zip(_ entries: [(name: String, content: String)], comment: String = "") -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let sizes = number(0, 4) + number(content.utf8.count, 4) + number(content.utf8.count, 4)
      let names = number(name.utf8.count, 2) + number(0, 2)
      directory += [0x50, 0x4B, 0x01, 0x02] + number(20, 2) + number(20, 2) + number(0, 8) + sizes + names
      directory += number(0, 10) + number(bytes.count, 4) + Array(name.utf8)
      bytes += [0x50, 0x4B, 0x03, 0x04] + number(20, 2) + number(0, 8) + sizes + names + Array((name + content).utf8)
    }
    let end =
      [0x50, 0x4B, 0x05, 0x06] + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(comment.utf8.count, 2) + Array(comment.utf8)
    return bytes + directory + end
  }

  static let odtType = "application/vnd.oasis.opendocument.text"
  static let mail = "Received: from x\r\n by y\r\nFrom: a@example.nl\r\nDate: Mon, 4 Jan 2027 09:00:00 +0100\r\n\r\nDag"

  static let samples: [(AttachmentType, [UInt8])] = [
    (.pdf, Array("%PDF-1.7\n".utf8)),
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]),
    (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
    (.gif, Array("GIF89a".utf8) + [1, 0, 1, 0]),
    (.docx, zip([("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")])),
    (.xlsx, zip([("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")], comment: "een rapport")),
    (.odt, zip([("mimetype", odtType), ("content.xml", "<x/>")])),
    (.text, Array("Verslag\n\tvan één gesprek\r\n".utf8)),
    (.mail, Array(mail.utf8)),
  ]

  /// Each content under each name: its own is taken, another is refused and what it is told. A mail is also a text.
  @Test(arguments: samples.indices, AttachmentType.allCases)
  func isWhatItsContentIs(sample: Int, claimed: AttachmentType) {
    let (type, bytes) = Self.samples[sample]
    let found = Result { () throws(AttachmentMistake) in
      try AttachmentType.of(bytes, name: "stuk.\(claimed.rawValue)", declared: claimed.mediaType)
    }
    let expected: Result<AttachmentType, AttachmentMistake> =
      if type == claimed || (type, claimed) == (.mail, .text) {
        .success(claimed)
      } else {
        .failure(.contentIsOther(claimed: claimed, found: type == .mail ? .text : type))
      }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("stuk.PDF", "application/pdf"), ("stuk.v2.pdf", "Application/PDF; charset=binary"), (" stuk.pdf ", nil),
  ])
  func readsNameAndDeclaration(name: String, declared: String?) throws {
    #expect(try AttachmentType.of(Array("%PDF-1.4".utf8), name: name, declared: declared) == .pdf)
  }

  @Test(arguments: [
    ("stuk.pdf", nil, "", AttachmentMistake.isEmpty),
    ("stuk.exe", nil, "MZ", .typeIsNotAllowed), ("stuk.pdf.exe", nil, "%PDF-1.4", .typeIsNotAllowed),
    ("stuk", nil, "%PDF-1.4", .typeIsNotAllowed), ("stuk.", nil, "%PDF-1.4", .typeIsNotAllowed),
    ("stuk.pdf", "text/html", "%PDF-1.4", .typeIsNotAllowed),
    ("stuk.pdf", "image/png", "%PDF-1.4", .namesTwoTypes(.pdf, .png)),
    ("stuk.pdf", nil, "MZ\u{0}", .contentIsOther(claimed: .pdf, found: nil)),
    ("stuk.txt", nil, "a\u{0}b", .contentIsOther(claimed: .text, found: nil)),
    ("stuk.txt", nil, "a\u{1B}[31mb", .contentIsOther(claimed: .text, found: nil)),
    ("stuk.txt", nil, "GIF89a", .contentIsOther(claimed: .text, found: .gif)),
    ("stuk.txt", nil, "\u{FEFF}\n <HTML><body>", .contentIsOther(claimed: .text, found: nil)),
    ("stuk.txt", nil, "#!/bin/sh", .contentIsOther(claimed: .text, found: nil)),
    ("stuk.txt", nil, "{\\rtf1", .contentIsOther(claimed: .text, found: nil)),
    ("stuk.pdf", nil, " %PDF-1.4", .contentIsOther(claimed: .pdf, found: .text)),
    ("stuk.eml", nil, "From: a\n\nDag", .contentIsOther(claimed: .mail, found: .text)),
    ("stuk.eml", nil, " vervolg\nFrom: a\nDate: b\n\n", .contentIsOther(claimed: .mail, found: .text)),
  ])
  func refuses(name: String, declared: String?, content: String, mistake: AttachmentMistake) {
    #expect(throws: mistake) { try AttachmentType.of(Array(content.utf8), name: name, declared: declared) }
  }

  @Test func refusesTextThatIsNoUTF8() {
    #expect(throws: AttachmentMistake.contentIsOther(claimed: .text, found: nil)) {
      try AttachmentType.of([0x41, 0xFF, 0x41], name: "a.txt")
    }
  }

  @Test func refusesWhatIsTooLarge() throws {
    let largest = [UInt8](repeating: 0x41, count: AttachmentType.bytesMax)
    #expect(try AttachmentType.of(largest, name: "a.txt") == .text)
    #expect(throws: AttachmentMistake.isTooLarge(bytesMax: AttachmentType.bytesMax)) {
      try AttachmentType.of(largest + [0x41], name: "a.txt")
    }
  }

  /// Documents with macros, archives of something else, an OpenDocument whose first entry is another.
  @Test(arguments: [
    ("a.docx", [("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "")]),
    ("a.docx", [("word/document.xml", "")]), ("a.xlsx", [("a.txt", "hello")]),
    ("a.odt", [("content.xml", ""), ("mimetype", odtType)]), ("a.odt", [("mimetype", odtType + "-template")]),
  ])
  func refusesOtherArchives(name: String, entries: [(String, String)]) {
    #expect(throws: AttachmentMistake.self) { try AttachmentType.of(Self.zip(entries), name: name) }
  }

  @Test func refusesAnArchiveWithSomethingBehindIt() {
    let bytes = Self.samples[4].1 + [0, 1, 2]
    #expect(throws: AttachmentMistake.self) { try AttachmentType.of(bytes, name: "a.docx") }
  }

  /// Whatever bytes come, there is an answer.
  @Test(arguments: samples.indices)
  func standsDamage(sample: Int) {
    let (type, bytes) = Self.samples[sample]
    var random = SplitMix64(seed: UInt64(sample))
    for length in 1...bytes.count {
      _ = try? AttachmentType.of(Array(bytes.prefix(length)), name: "a.\(type.rawValue)")
    }
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? AttachmentType.of(damaged, name: "a.\(type.rawValue)")
    }
  }
}
