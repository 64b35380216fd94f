import Foundation
import Testing

/// The calendars that `roster feed` leaves in a folder.
struct FeedTests {
  private let folder: URL

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: "feed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func feed(
    _ shifts: String = Replies.shifts, into path: String? = nil, options: [String] = []
  ) throws -> Run {
    try Run(
      ["roster", "feed", path ?? folder.path] + options,
      answers: [.reply(shifts), .reply(Replies.listed), .reply(Replies.region)])
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func eachPersonAndFunctionGetsAFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try feed()
    #expect(run.status == 0, "\(run.error)")
    #expect(try names() == ["function-OVD_BZ.ics", "person-ldn-01.ics", "person-ldn-09.ics"])
    #expect(try text("function-OVD_BZ.ics").components(separatedBy: "BEGIN:VEVENT").count == 3)
    #expect(try text("person-ldn-01.ics").components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(try text("person-ldn-09.ics").components(separatedBy: "BEGIN:VEVENT").count == 1, "empty, and a calendar")
  }

  @Test func onlyWhatChangesIsWrittenAndNothingElseIsTouched() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try feed()
    let other = folder.appending(path: "person-old.ics")
    try Data("mine".utf8).write(to: other)
    let before = try attributes("person-ldn-01.ics")
    let again = try feed(options: ["--json"])
    #expect(
      again.output
        == #"{"written":[],"unchanged":["person-ldn-01.ics","person-ldn-09.ics","function-OVD_BZ.ics"]}"# + "\n")
    #expect(try attributes("person-ldn-01.ics") == before)
    let none = #"{"from":"2027-03-22T00:00:00+01:00","until":"2027-04-05T00:00:00+02:00","shifts":[]}"#
    #expect(try feed(none).output == "Calendars: 2 written, 1 unchanged.\n")
    #expect(try attributes("person-ldn-01.ics") != before)
    #expect(try text("person-old.ics") == "mine")
    #expect(try names().count == 4, "nothing is left behind")
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try feed(into: folder.path + "/no")
    #expect(run.status == 2)
    #expect(run.error.contains("/no/person-ldn-01.ics"))
  }

  /// Which file it is on the disk: a replaced one is another.
  private func attributes(_ name: String) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
    return attributes[.systemFileNumber] as? UInt64
  }
}
