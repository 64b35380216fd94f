import Glibc
import PiketStore
import Testing

/// A small file system in memory; needs root.
final class SmallDisk {
  let path: String
  private let scratch: Scratch

  init(megabytes: Int) throws {
    scratch = try Scratch()
    path = scratch.path
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m,mode=0700") == 0 else {
      throw StoreFault.noPermission(path: path)
    }
  }

  func resize(megabytes: Int) -> Bool {
    mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(megabytes)m") == 0
  }

  /// Leaves no room for a single byte.
  func fill() {
    let descriptor = open(path + "/filling", O_WRONLY | O_CREAT, 0o600)
    let page = [UInt8](repeating: 1, count: 4096)
    while write(descriptor, page, page.count) > 0 {}
    close(descriptor)
  }

  func makeReadOnly() -> Bool { mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}

@Suite(.enabled(if: geteuid() == 0, "mounts a small file system, which only root may"))
struct DiskTests {
  @Test func aFullDiskLosesNothingAndIsGotOver() throws {
    // Given
    let disk = try SmallDisk(megabytes: 1)
    let store = try Store.open(StateDirectory(disk.path), masterKey: Scratch.key)
    let saved = Checkpoint(head: .genesis, savedAt: 0, bytes: [])
    try store.saveCheckpoint(saved)
    let large = String(repeating: "x", count: 20_000)
    // When: events are added until there is no room
    var kept = 0
    var failure: StoreFault?
    while failure == nil, kept < 1_000 {
      do throws(StoreFault) {
        _ = try store.append(
          [record("r\(kept)", "s\(kept % 3)", payload: large)], recordedAt: 0, expecting: try store.head)
        kept += 1
      } catch { failure = error }
    }
    // Then
    #expect(failure == .writeFailed(path: disk.path + "/log.db", .diskFull))
    #expect(try store.all().count == kept)
    #expect(throws: StoreFault.self) { try store.append(record("more", payload: large)) }
    let checkpoint = Checkpoint(head: try store.head, savedAt: 0, bytes: [UInt8](repeating: 0, count: 2_000_000))
    #expect(throws: StoreFault.writeFailed(path: disk.path + "/checkpoint.new", .diskFull)) {
      try store.saveCheckpoint(checkpoint)
    }
    #expect(store.loadCheckpoint() == .found(saved))
    // When: there is room again
    #expect(disk.resize(megabytes: 8))
    try store.append(record("more", payload: large))
    // Then
    #expect(try store.verify() == .whole(events: kept + 1, head: try store.head))
  }

  @Test func aDestructionForWhichThereIsNoRoomIsCarriedOutLater() throws {
    let (keys, fence) = (try SmallDisk(megabytes: 1), try SmallDisk(megabytes: 1))
    let directory = StateDirectory(keys.path, erasures: fence.path)
    do {
      // Given
      let store = try Store.open(directory, masterKey: Scratch.key)
      try store.append(record("r1", "a", payload: "one"), record("r2", "b", payload: "two"))
      // When: there is no room for the fence
      fence.fill()
      #expect(throws: StoreFault.writeFailed(path: fence.path + "/fence", .diskFull)) {
        try store.destroy(["a"], at: 1)
      }
      // Then: nothing is destroyed
      #expect(try store.events(limit: 9).map(\.text) == ["one", "two"])
      // When: there is room for the fence, but not for the keys
      #expect(fence.resize(megabytes: 8))
      keys.fill()
      #expect(throws: StoreFault.writeFailed(path: keys.path + "/keys.db", .diskFull)) {
        try store.destroy(["a"], at: 2)
      }
      // Then: it is destroyed
      #expect(try store.events(limit: 9).map(\.text) == [nil, "two"])
    }
    // And what is left to do is done when there is room
    #expect(keys.resize(megabytes: 8))
    let store = try Store.open(directory, masterKey: Scratch.key)
    #expect(try store.events(limit: 9).map(\.text) == [nil, "two"] && store.erasures.map(\.at) == [2])
    #expect(try store.verify() == .whole(events: 2, head: try store.head))
  }

  @Test func aReadOnlyFileSystemCanBeRead() throws {
    // Given
    let disk = try SmallDisk(megabytes: 4)
    let directory = StateDirectory(disk.path)
    do {
      let store = try Store.open(directory, masterKey: Scratch.key)
      try store.append(record("r1", payload: "one"))
    }
    // When
    #expect(disk.makeReadOnly())
    // Then
    let store = try Store.open(directory, masterKey: Scratch.key, access: .readOnly)
    #expect(try store.all().map(\.text) == ["one"])
    #expect(throws: StoreFault.notWritable(path: disk.path)) { try Store.open(directory, masterKey: Scratch.key) }
  }
}
