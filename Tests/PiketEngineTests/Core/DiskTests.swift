import Foundation
import Glibc
import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// A disk that is full, and has room again. Needs root, to mount a small one.
@Suite(.enabled(if: geteuid() == 0, "mounts a small file system, which only root may"))
struct DiskTests {
  /// A state directory on a small file system in memory.
  private final class SmallDisk {
    let scratch: Scratch
    private var filler: String { scratch.path + "/filler" }

    init(megabytes: Int) throws {
      scratch = try Scratch()
      guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=\(megabytes)m,mode=0700") == 0 else {
        throw Unexpected("cannot mount: \(String(cString: strerror(errno)))")
      }
    }

    deinit { umount2(scratch.path, Int32(MNT_DETACH)) }

    func fill() {
      let descriptor = open(filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      let page = [UInt8](repeating: 1, count: 4096)
      while write(descriptor, page, page.count) > 0 {}
      close(descriptor)
    }

    func empty() { unlink(filler) }
  }

  @Test func aFullDiskIsToldAndGotOver() throws {
    // Given
    let disk = try SmallDisk(megabytes: 4)
    let office = try Office(scratch: disk.scratch)
    let name = "medewerkers.csv"
    try office.call(PersonWire.Import(name: name, content: Repository.sample(name)))
    try office.importYear()
    try office.call(RosterWire.Publish(draft: "D1"))
    let first = try office.answer(PersonWire.Add("old-1", requestID: "r-0"))
    disk.fill()
    // When: until no page is left
    var number = 0
    var answer: Answer
    repeat {
      number += 1
      answer = try office.answer(PersonWire.Add("new-\(number)", requestID: "r-\(number)"))
    } while !answer.isFailure && number < 1000
    // Then
    #expect(answer.text.hasPrefix(ServiceWire.StorageFailed.name), "\(answer.text)")
    #expect(office.state.persons.count == 56 + number)
    #expect(office.head == office.engine.snapshot.head)
    #expect(office.reports.count("storageFailed") >= 1)
    let (state, head) = (office.state, office.head)
    #expect(try office.holder("OVD_BZ", "2027-01-04 09:00") == "ldn-01")
    // What rests on the log alone is answered as ever beside one that fails: an earlier request, a refusal.
    let gate = office.hold()
    let unknown = try office.send(PersonWire.Leave(person: "nobody-at-all"))
    let failing = try office.send(PersonWire.Add("new-\(number)", requestID: "r-\(number)"))
    let earlier = try office.send(PersonWire.Add("old-1", requestID: "r-0"))
    let doubtful = try office.send(PersonWire.Add("new-\(number)"))
    gate.open()
    #expect(try office.only(unknown).text.hasPrefix(ServiceWire.NotFound.name))
    #expect(try office.only(failing).text.hasPrefix(ServiceWire.StorageFailed.name))
    #expect(try office.only(earlier) == first)
    #expect(try office.only(doubtful).text.hasPrefix(ServiceWire.StorageFailed.name), "it is not there already")
    #expect(office.state == state)
    #expect(office.head == head)
    // When: there is room again
    disk.empty()
    try office.call(PersonWire.Add("new-\(number)", requestID: "r-\(number)"))
    // Then
    try office.restart()
    #expect(office.state.persons.count == 57 + number)
    #expect(try office.engine.store.verify() == .whole(events: office.head.position, head: office.head))
    office.crash()
    try office.settled()
  }

  @Test func aStopOnAFullDiskLosesNothing() throws {
    let disk = try SmallDisk(megabytes: 4)
    let office = try Office(scratch: disk.scratch)
    try office.call(PersonWire.Add("new-1"))
    disk.fill()
    office.close()
    try office.settled()
    disk.empty()
    try office.open()
    #expect(office.state.persons.count == 1)
    office.crash()
    try office.settled()
  }
}
