import Glibc
import PiketStore
import Testing

@Suite struct RestoreTests {
  @Test func aBackupFromBeforeIsUnreadable() throws {
    // Given: a backup of everything, with a checkpoint, and with the write-ahead logs where the store was open
    let scratch = try sixEvents()
    let store = try scratch.open()
    try store.saveCheckpoint(Checkpoint(head: try store.head, savedAt: 0, bytes: Array("state".utf8)))
    let backup = scratch.image()
    let wrapped = try scratch.wrappedKey(of: "a")
    try store.destroy(["a"], at: 5)
    try store.append(record("r7", "b"))
    let erasures = store.erasures
    // When
    let restored = try Scratch()
    restored.restore(backup)
    restored.takeFence(of: scratch)
    #expect(restored.files(holding: wrapped) != [])
    // Then: for who only reads, the files stay as they are, but give nothing
    func expectDestroyed(_ store: Store) throws {
      #expect(try store.all().map(\.text) == ["payload 1", nil, "payload 3", nil, "payload 5", nil])
      #expect(store.isDestroyed("a") && store.erasures == erasures)
      if case .found = store.loadCheckpoint() { Issue.record("a checkpoint from before the erasure") }
    }
    try expectDestroyed(try restored.open(.readOnly))
    try expectDestroyed(try restored.reopen())
    #expect(restored.files(holding: wrapped) == [])
    #expect(!restored.names().contains("checkpoint"))
    #expect(throws: StoreFault.keyDestroyed(stream: "a")) { try restored.reopen().append(record("r7", "a")) }
    try expectDestroyed(try restored.open(.readOnly))
  }

  @Test func aBackupFromBeforeTheStreamTakesNoneOfItsName() throws {
    // Given
    let scratch = try sixEvents()
    let backup = scratch.image()
    do {
      let store = try scratch.open()
      try store.append(record("r7", "c"))
      try store.destroy(["c"], at: 5)
    }
    // When
    scratch.restore(backup)
    // Then
    #expect(throws: StoreFault.keyDestroyed(stream: "c")) { try scratch.open().append(record("r7", "c")) }
  }

  @Test func keysFromBeforeTheLogsStreamsAreNoSilence() throws {
    // Given: keys of before two streams, one of which was destroyed since
    let scratch = try sixEvents()
    let backup = scratch.image()
    do {
      let store = try scratch.open()
      try store.append(record("r7", "c"), record("r8", "d"))
      try store.destroy(["c"], at: 5)
      try store.settle()
    }
    // When
    for (name, bytes) in backup where name.hasPrefix("keys.db") { scratch.write(bytes, to: name) }
    // Then: only what the fence names is left out
    let store = try scratch.open()
    #expect(try store.events(ofStreams: ["c"]).map(\.text) == [nil])
    #expect(throws: StoreFault.keyMissing(stream: "d", position: 8)) { try store.all() }
  }

  /// What there has to be, at any time.
  private struct Model {
    var acknowledged: [(stream: String, payload: [UInt8])] = []
    var destroyed: Set<String> = []
    /// The step of the last destruction.
    var erasedAt: Int64 = -1
    var backups: [(image: [String: [UInt8]], acknowledged: Int)] = []
  }

  /// Any sequence of appended groups, destructions, reopenings, checkpoints and backups put back.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func nothingThatWasDestroyedComesBackAndNothingElseIsLost(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scratch = try Scratch()
    var model = Model()
    var store = try scratch.open()
    for step in 0..<40 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...4: try append(to: store, step, &model, &random)
      case 5:
        let streams = (0..<Int.random(in: 1...2, using: &random)).map { _ in stream(&random) }
        try store.destroy(streams, at: Int64(step))
        model.destroyed.formUnion(streams)
        model.erasedAt = Int64(step)
      case 6:
        if !model.acknowledged.isEmpty { try store.witnessHead() }
        let checkpoint = Checkpoint(head: try store.head, savedAt: Int64(step), bytes: [UInt8(step)])
        try? store.saveCheckpoint(checkpoint)
      case 7: model.backups.append((scratch.image(), model.acknowledged.count))
      case 8 where !model.backups.isEmpty:
        let backup = model.backups[Int.random(in: 0..<model.backups.count, using: &random)]
        // Nobody has the old files open any more: SQLite would take away the write-ahead log of the new ones.
        store = try scratch.open(.readOnly)
        _ = try scratch.reopen()
        scratch.restore(backup.image)
        // What came after the backup is another history now.
        model.backups.removeAll { $0.acknowledged > backup.acknowledged }
        model.acknowledged.removeLast(model.acknowledged.count - backup.acknowledged)
        store = try scratch.reopen()
      default:
        store = try scratch.open(.readOnly)
        store = try scratch.reopen()
      }
      try check(store, model)
    }
    try check(try scratch.open(.readOnly), model)
  }

  private func stream(_ random: inout SeededRandom) -> String { "stream \(Int.random(in: 0..<12, using: &random))" }

  private func append(to store: Store, _ step: Int, _ model: inout Model, _ random: inout SeededRandom) throws {
    let records = (0..<Int.random(in: 1...4, using: &random)).map { index in
      record("\(step)/\(index)/\(UInt32.random(in: 0 ... .max, using: &random))", stream(&random), payload: "p\(step)")
    }
    guard let refused = records.first(where: { model.destroyed.contains($0.stream) }) else {
      _ = try store.append(records, recordedAt: Int64(step), expecting: try store.head)
      model.acknowledged += records.map { ($0.stream, $0.payload) }
      return
    }
    let fault = #expect(throws: StoreFault.self) {
      try store.append(records, recordedAt: 0, expecting: try store.head)
    }
    guard case .keyDestroyed(let stream) = fault else { throw StoreFault.keyDestroyed(stream: refused.stream) }
    #expect(model.destroyed.contains(stream))
  }

  private func check(_ store: Store, _ model: Model) throws {
    let events = try store.all()
    #expect(events.map(\.stream) == model.acknowledged.map(\.stream))
    #expect(
      events.map(\.payload) == model.acknowledged.map { model.destroyed.contains($0.stream) ? nil : $0.payload })
    #expect(try store.verify() == .whole(events: model.acknowledged.count, head: try store.head))
    if case .found(let checkpoint) = store.loadCheckpoint() { #expect(checkpoint.savedAt > model.erasedAt) }
  }
}
