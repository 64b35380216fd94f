import Foundation
import PiketProtocol
import Testing
import Varlink

@testable import PiketCommands

struct ConnectionTests {
  // MARK: Exit codes

  @Test(arguments: [
    ("nl.piket.Service.NotAllowed", 4), ("nl.piket.Service.NotFound", 5), ("nl.piket.Service.Refused", 1),
    ("nl.piket.Service.HasMistakes", 1), ("nl.piket.Service.AmbiguousMoment", 1),
    ("nl.piket.Service.LimitExceeded", 1), ("nl.piket.Service.RequestReused", 1), ("nl.piket.Service.ReadOnly", 1),
    ("nl.piket.Service.StorageFailed", 1), ("nl.piket.Roster.HasFindings", 1), ("nl.piket.Incident.Whatever", 1),
    ("org.varlink.service.MethodNotFound", 1), ("org.varlink.service.InvalidParameter", 2),
  ]) func anErrorHasItsExitCode(_ name: String, _ status: Int32) throws {
    let run = try Run(["status"], answers: [.error(name, "{}")])
    #expect(run.status == status)
    #expect(run.error.hasPrefix("Error: "))
  }

  @Test func errorsAsJSON() throws {
    let run = try Run(["status", "--json"], answers: [.error("nl.piket.X.Y", #"{"b":1,"a":"é"}"#)])
    #expect(run.error == #"{"error":"nl.piket.X.Y","parameters":{"b":1,"a":"é"}}"# + "\n")
  }

  @Test func noDaemon() throws {
    let run = try Run(["who"])
    #expect(run.status == 3)
    #expect(run.error.contains("/nowhere/piket.sock"))
  }

  @Test func aSocketPathThatIsTooLong() throws {
    let run = try Run(["who", "--socket", "/" + String(repeating: "x", count: 200)])
    #expect(run.status == 3)
    #expect(run.error.contains("File name too long"))
  }

  @Test(arguments: ["nonsense\0", "{\"parameters\":[]}\0", "{\"parameters\":{\"at\":1}}\0"])
  func aReplyThatIsNone(_ bytes: String) throws {
    #expect(try Run(["who"], answers: [.bytes(bytes)]).status == 3)
  }

  @Test func unknownFieldsOfANewerDaemonAreIgnored() throws {
    let reply = #"{"at":"2027-01-04T09:00:00+01:00","duties":[],"uncovered":[],"weather":"rain"}"#
    let run = try Run(["who"], answers: [.reply(reply)])
    #expect(run.status == 0)
    #expect(try Run(["who", "--json"], answers: [.reply(reply)]).output == reply + "\n")
  }

  // MARK: Calls

  @Test func aQuestionHasWhatWasGiven() throws {
    let daemon = try TestDaemon([.reply(Replies.who)])
    _ = try Run(
      ["who", "--at", "+2h", "--function", "OVD_BZ", "--municipality", "leiden", "--known-at", "2027-01-01"],
      daemon: daemon)
    let call = try #require(daemon.calls.first)
    #expect(call.method == "nl.piket.Roster.Who")
    #expect(
      try call.parameters?.decode(RosterWire.Who.self)
        == RosterWire.Who(at: "+2h", function: "OVD_BZ", municipality: "leiden", knownAt: "2027-01-01"))
  }

  @Test func aWriteIsSentAgainWithTheSameIdentifier() throws {
    let daemon = try TestDaemon([.hangUp, .reply(Replies.published)])
    let run = try Run(["roster", "publish", "D1"], daemon: daemon)
    #expect(run.status == 0)
    let requests = try daemon.calls.map { try $0.parameters?.decode(RosterWire.Publish.self) }
    #expect(requests.count == 2)
    #expect(requests[0] == requests[1])
    #expect(requests[0]?.requestID?.utf8.count == 32)
  }

  @Test func aWriteIsSentAgainOnlyOnce() throws {
    let daemon = try TestDaemon([.hangUp, .hangUp, .reply(Replies.published)])
    #expect(try Run(["roster", "publish", "D1"], daemon: daemon).status == 3)
    #expect(daemon.calls.count == 2)
  }

  @Test func aQuestionIsNotSentAgain() throws {
    let daemon = try TestDaemon([.hangUp, .reply(Replies.who)])
    #expect(try Run(["who"], daemon: daemon).status == 3)
    #expect(daemon.calls.count == 1)
  }

  @Test func aGivenIdentifierIsKept() throws {
    let daemon = try TestDaemon([.reply(Replies.withdrawn)])
    _ = try Run(["absence", "withdraw", "ldn-01/3", "--request-id", "mine"], daemon: daemon)
    #expect(
      try daemon.calls.first?.parameters?.decode(PersonWire.WithdrawAbsence.self)
        == PersonWire.WithdrawAbsence(id: "ldn-01/3", requestID: "mine"))
  }

  @Test func freshIdentifiersDiffer() throws {
    let daemon = try TestDaemon([.reply(Replies.withdrawn), .reply(Replies.withdrawn)])
    for _ in 0..<2 { _ = try Run(["absence", "withdraw", "ldn-01/3"], daemon: daemon) }
    let requests = try daemon.calls.map { try $0.parameters?.decode(PersonWire.WithdrawAbsence.self).requestID }
    #expect(Set(requests).count == 2)
  }

  @Test func aPostIsSplit() throws {
    let daemon = try TestDaemon([.reply(Replies.moves)])
    _ = try Run(
      ["roster", "assign", "bgm@Leiden", "ldn-07", "--from", "a", "--until", "b", "--reason", "ill", "--request-id", "x"],
      daemon: daemon)
    #expect(
      try daemon.calls.first?.parameters?.decode(RosterWire.Assign.self)
        == RosterWire.Assign(
          function: "BGM", municipality: "leiden", person: "ldn-07", from: "a", until: "b", reason: "ill",
          requestID: "x"))
  }

  // MARK: Where the daemon is

  @Test(arguments: [
    ("/o", ["PIKET_SOCKET": "/e", "PIKET_HOME": "/h"], "/o"),
    (nil, ["PIKET_SOCKET": "/e", "PIKET_HOME": "/h"], "/e"),
    (nil, ["PIKET_SOCKET": "", "PIKET_HOME": "/h"], "/h/piket.sock"),
    (nil, ["XDG_STATE_HOME": "/x", "HOME": "/u"], "/x/piket/piket.sock"),
    (nil, ["HOME": "/u"], "/u/.local/state/piket/piket.sock"),
  ] as [(String?, [String: String], String)])
  func socketPath(_ option: String?, _ environment: [String: String], _ path: String) {
    #expect(
      SocketPath.chosen(option: option, environment: { environment[$0] }, installed: "/nowhere/at.all") == path)
  }

  @Test func theInstalledPlaceComesBeforeHome() throws {
    let daemon = try TestDaemon([])
    let chosen = SocketPath.chosen(option: nil, environment: { ["PIKET_HOME": "/h"][$0] }, installed: daemon.path)
    #expect(chosen == daemon.path)
  }
}
