import Glibc
import Testing

@testable import PiketStore

/// However far a destruction came, it is carried out when the store is next opened.
@Suite struct ErasureCrashTests {
  /// Six events, a checkpoint, and stream `a` to be destroyed.
  private func prepared() throws -> Scratch {
    let scratch = try sixEvents()
    let store = try scratch.open()
    try store.saveCheckpoint(Checkpoint(head: try store.head, savedAt: 0, bytes: Array("state".utf8)))
    return scratch
  }

  private func expectDestroyed(_ scratch: Scratch) throws {
    for access in [StoreAccess.readOnly, .readWrite, .readOnly] {
      let store = try scratch.reopen(access)
      #expect(store.isDestroyed("a") && store.faultAtOpen == nil)
      #expect(try store.all().map(\.text) == ["payload 1", nil, "payload 3", nil, "payload 5", nil])
      #expect(try store.verify() == .whole(events: 6, head: try store.head))
      if case .found = store.loadCheckpoint() { Issue.record("a checkpoint from before the erasure") }
    }
  }

  @Test(arguments: ErasureStep.allCases)
  func aKillAtEachStepConverges(_ step: ErasureStep) async throws {
    // Given
    let scratch = try prepared()
    // When
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = scratch.path as String, step = step as ErasureStep] in
      let store = try Store.open(StateDirectory(path), masterKey: Scratch.key)
      _ = try store.destroy(["a"], at: 5) { if $0 == step { kill(getpid(), SIGKILL) } }
    }
    // Then
    try expectDestroyed(scratch)
    #expect(try scratch.reopen().destroy(["a"], at: 9).map(\.at) == [5])
  }

  @Test(arguments: ErasureStep.allCases)
  func afterAFaultAtEachStepItIsDoneAgain(_ step: ErasureStep) throws {
    // Given
    let scratch = try prepared()
    let store = try scratch.open()
    let wrapped = try scratch.wrappedKey(of: "a")
    #expect(try store.find(requestID: "r2")?.text == "payload 2")
    let fault = StoreFault.noPermission(path: "made up")
    #expect(throws: fault) {
      try store.destroy(["a"], at: 5) { reached throws(StoreFault) in if reached == step { throw fault } }
    }
    // Then: nothing is read meanwhile, and another one carries out what was left
    #expect(try store.events(ofStreams: ["a"]).map(\.text) == [nil, nil, nil])
    try store.destroy(["never there"], at: 6)
    #expect(scratch.files(holding: wrapped) == [])
    #expect(try store.destroy(["a"], at: 7).map(\.at) == [5])
  }

  @Test func aKillBeforeTheFenceIsNoErasure() async throws {
    let scratch = try prepared()
    let before = try scratch.open(.readOnly).all()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = scratch.path as String] in
      let store = try Store.open(StateDirectory(path), masterKey: Scratch.key)
      if store.erasures.isEmpty { kill(getpid(), SIGKILL) }
    }
    #expect(try scratch.open().all() == before)
  }

  /// The bytes as they are at each step, as a power cut that loses nothing leaves them: the keys are gone from them as
  /// soon as the next opening is done.
  @Test(arguments: ErasureStep.allCases)
  func theKeyIsGoneFromTheFilesOfEachStep(_ step: ErasureStep) throws {
    // Given
    let scratch = try prepared()
    let wrapped = try scratch.wrappedKey(of: "a")
    var image: [String: [UInt8]] = [:]
    do {
      let store = try scratch.open()
      _ = try store.destroy(["a"], at: 5) { if $0 == step { image = scratch.image() } }
    }
    // When
    scratch.restore(image)
    #expect(scratch.files(holding: wrapped).isEmpty == (step != .fenced && step != .overwritten))
    try expectDestroyed(scratch)
    // Then
    #expect(scratch.files(holding: wrapped) == [])
  }
}
