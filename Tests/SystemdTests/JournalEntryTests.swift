import Logging
import Testing

@testable import Systemd

struct JournalEntryTests {
  @Test(
    arguments: [
      (key: "PIKET_ACTOR", name: "PIKET_ACTOR"), (key: "piket_actor", name: "PIKET_ACTOR"),
      (key: "piket.actor", name: "PIKET_ACTOR"), (key: "MESSAGE_ID", name: "MESSAGE_ID"),
      (key: "_PID", name: "PID"), (key: "7th", name: "TH"), (key: "é1", name: nil),
      (key: "", name: nil), (key: "_", name: nil), (key: "message", name: nil), (key: "PRIORITY", name: nil),
      (key: String(repeating: "a", count: 70), name: String(repeating: "A", count: 64)),
    ] as [(key: String, name: String?)])
  func fieldNamesAreTheJournals(key: String, name: String?) {
    #expect(JournalEntry.fieldName(key) == name)
  }

  @Test(
    arguments: [
      (.trace, 7), (.debug, 7), (.info, 6), (.notice, 5), (.warning, 4), (.error, 3), (.critical, 2),
    ] as [(Logger.Level, Int32)])
  func levelsArePriorities(level: Logger.Level, priority: Int32) {
    #expect(JournalEntry(message: "", level: level, metadata: [:]).priority == priority)
  }

  @Test(
    arguments: [
      ("started", [:], "notice started"),
      ("started", ["b": "2", "a": "1"], "notice started A=1 B=2"),
      (
        "started", ["a": "two words", "b": "", "c": "say \"yes\""],
        #"notice started A="two words" B="" C="say \"yes\"""#
      ),
      ("two\nlines", ["a": "1\n2"], #"notice two\nlines A=1\n2"#),
      ("\u{1B}[2J", ["a": "\u{0}"], #"notice \u{1b}[2J A=\u{0}"#),
      ("é ê 漢", ["a": ["1", "2"]], #"notice é ê 漢 A="[\"1\", \"2\"]""#),
    ] as [(String, Logger.Metadata, String)])
  func aLineIsOneLine(message: String, metadata: Logger.Metadata, line: String) {
    #expect(JournalEntry(message: message, level: .notice, metadata: metadata).line == line)
  }
}
