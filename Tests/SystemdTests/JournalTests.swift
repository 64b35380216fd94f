import Foundation
import Logging
import Testing

@testable import Systemd

/// Entries written to a real journald and read back. Tests/run.sh gives them a journald of their own
/// (Tests/systemd/with-journald.sh) and says so in PIKET_TESTS_JOURNALD.
@Suite(.enabled(if: environmentVariable("PIKET_TESTS_JOURNALD") != nil, "needs a journald of its own"))
struct JournalTests {
  let identifier = UUID().uuidString.lowercased().filter { $0 != "-" }

  @Test func anEntryHasItsFields() throws {
    var logger = Logger(label: "test") { _ in JournalLogHandler(destination: .journal) }
    logger[metadataKey: "PIKET_REGION"] = "leidse-regio"
    logger.warning("geweigerd", metadata: ["MESSAGE_ID": "\(identifier)", "piket_actor": "jansen"])

    let entry = try readBack()
    #expect(entry["MESSAGE"] as? String == "geweigerd")
    #expect(entry["PRIORITY"] as? String == "4")
    #expect(entry["PIKET_ACTOR"] as? String == "jansen")
    #expect(entry["PIKET_REGION"] as? String == "leidse-regio")
    #expect(entry["_PID"] as? String == "\(getpid())")
  }

  @Test(arguments: [
    "one line\nMESSAGE=forged\nPRIORITY=0", "=\n=", "naïef 漢字 🚒", String(repeating: "long ", count: 40_000),
  ])
  func anyTextComesBackAsItWas(text: String) throws {
    Logger(label: "test") { _ in JournalLogHandler(destination: .journal) }
      .error("\(text)", metadata: ["MESSAGE_ID": "\(identifier)", "PIKET_REASON": "\(text)"])

    let entry = try readBack()
    #expect(entry["MESSAGE"] as? String == text)
    #expect(entry["PIKET_REASON"] as? String == text)
    #expect(entry["PRIORITY"] as? String == "3")
  }

  @Test func controlCharactersComeBackAsBytes() throws {
    Logger(label: "test") { _ in JournalLogHandler(destination: .journal) }
      .info("bytes", metadata: ["MESSAGE_ID": "\(identifier)", "PIKET_REASON": "a\u{0}\u{1B}b"])
    #expect(try readBack()["PIKET_REASON"] as? [Int] == [0x61, 0, 0x1B, 0x62])
  }

  @Test func anEntryBelowTheLevelIsNotWritten() throws {
    let logger = Logger(label: "test") { _ in JournalLogHandler(level: .notice, destination: .journal) }
    logger.info("quiet", metadata: ["MESSAGE_ID": "\(identifier)"])
    logger.notice("loud", metadata: ["MESSAGE_ID": "\(identifier)"])
    #expect(try readBack()["MESSAGE"] as? String == "loud")
  }

  /// The only entry with this test's message identifier.
  private func readBack() throws -> [String: Any] {
    _ = try journalctl("--sync")
    let lines = try journalctl("-o", "json", "--all", "MESSAGE_ID=\(identifier)").split(separator: 0x0A)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    return try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
  }

  private func journalctl(_ arguments: String...) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/journalctl")
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }
}
