import PiketStore
import Testing

@Suite struct CheckpointTests {
  static let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0) }

  func saved() throws -> (Scratch, Checkpoint) {
    let scratch = try sixEvents()
    let store = try scratch.open()
    let checkpoint = Checkpoint(head: try store.head, savedAt: -3, bytes: CheckpointTests.bytes)
    try store.saveCheckpoint(checkpoint)
    return (scratch, checkpoint)
  }

  @Test func whatWasSavedIsLoaded() throws {
    let (scratch, checkpoint) = try saved()
    #expect(scratch.mode("checkpoint") == 0o600)
    #expect(!scratch.names().contains("checkpoint.new"))
    #expect(try scratch.open().loadCheckpoint() == .found(checkpoint))
    let next = Checkpoint(head: checkpoint.head, savedAt: 9, bytes: [])
    try scratch.open().saveCheckpoint(next)
    #expect(try scratch.open(.readOnly).loadCheckpoint() == .found(next))
  }

  @Test func withoutOneThereIsNone() throws {
    #expect(try sixEvents().open().loadCheckpoint() == .none)
  }

  @Test func whatWasLeftByACrashDoesNoHarm() throws {
    let (scratch, checkpoint) = try saved()
    scratch.write([1, 2, 3], to: "checkpoint.new", mode: 0o644)
    let store = try scratch.open()
    #expect(store.loadCheckpoint() == .found(checkpoint))
    try store.saveCheckpoint(checkpoint)
    #expect(scratch.mode("checkpoint") == 0o600)
  }

  @Test func oneOfAnotherKeyIsThrownAway() throws {
    let (scratch, _) = try saved()
    let other = try Scratch()
    let store = try other.open(key: Scratch.masterKey(9))
    other.write(scratch.bytes("checkpoint"), to: "checkpoint")
    #expect(store.loadCheckpoint() == .discarded(.sealBroken))
  }

  @Test func oneThatIsTooLargeIsNotRead() throws {
    let (scratch, _) = try saved()
    var limits = StoreLimits()
    limits.checkpointBytesMax = 100
    guard case .discarded(.unreadable) = try scratch.open(limits: limits).loadCheckpoint() else {
      Issue.record("was read")
      return
    }
  }

  @Test func anyChangeOfTheBytesIsFound() throws {
    let (scratch, _) = try saved()
    let store = try scratch.open()
    let whole = scratch.bytes("checkpoint")
    var random = SeededRandom(seed: 42)
    for _ in 0..<300 {
      var changed = whole
      switch Int.random(in: 0..<3, using: &random) {
      case 0: changed[Int.random(in: 0..<whole.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      case 1: changed.removeLast(Int.random(in: 1...whole.count, using: &random))
      default: changed.append(contentsOf: (0..<Int.random(in: 1..<99, using: &random)).map { UInt8($0) })
      }
      scratch.write(changed, to: "checkpoint")
      guard case .discarded = store.loadCheckpoint() else {
        Issue.record("taken though changed: \(changed.count) bytes")
        return
      }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood): one seed gives the same run again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
