import Foundation
import PiketProtocol
import Testing
import Varlink

@testable import PiketCommands

struct ImportTests {
  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let directory = FileManager.default.temporaryDirectory.appending(path: "piket-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let file = directory.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  @Test func aFileIsSentAsTextWithItsName() throws {
    // Windows-1252, as an office may save it.
    let path = try file("rooster.csv", Array("naam;Jos".utf8) + [0xE9])
    let daemon = try TestDaemon([.reply(Replies.imported)])
    #expect(try Run(["roster", "import", path, "--request-id", "x", "--dry-run"], daemon: daemon).status == 0)
    #expect(
      try daemon.calls.first?.parameters?.decode(RosterWire.Import.self)
        == RosterWire.Import(name: "rooster.csv", content: "naam;José", dryRun: true, requestID: "x"))
  }

  @Test func aPictureIsNotSent() throws {
    let path = try file("rooster.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let run = try Run(["roster", "import", path], language: "nl")
    #expect(run.status == 1)
    #expect(run.error.contains("rooster.csv bevat 1 fout"))
    #expect(run.error.contains("sla het blad op als CSV"))
  }

  @Test func aFileThatIsNotThere() throws {
    let run = try Run(["person", "import", "/nowhere/at.all"])
    #expect(run.status == 2)
    #expect(run.error == "Error: /nowhere/at.all cannot be read: No such file or directory.\n")
  }

  @Test func aDirectoryIsNoFile() throws {
    #expect(try Run(["person", "import", "/"]).error == "Error: / cannot be read: Is a directory.\n")
  }

  @Test func aFileWithoutEndIsGivenUp() throws {
    let run = try Run(["person", "import", "/dev/zero"])
    #expect(run.status == 2)
    #expect(run.error.contains("too large"))
  }

  @Test func standardInput() throws {
    let run = try Run(["person", "import", "-"], answers: [.reply(Replies.personsImported)], input: "code;naam\n")
    #expect(run.status == 0)
  }
}
