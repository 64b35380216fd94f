import GRDB
import Synchronization

/// Whether a store may be written.
public enum StoreAccess: Sendable {
  /// Takes the writer's lock; refuses a log that is not what it was.
  case readWrite
  /// Takes no lock and changes nothing; opens a broken log too, so that what is still whole can be read, but never
  /// what has been destroyed.
  case readOnly
}

/// The event log of one state directory, with the keys that seal it.
///
/// One process writes, on any thread, one call of `append` at a time. Reading goes on beside it, on other threads and
/// connections, each call on the log as it was when the call (of a replay or a verification: the step) began.
///
/// Start-up: load the checkpoint, replay after it (this verifies what is replayed, and that the event at the
/// checkpoint is still the one that the checkpoint was made from), then `verify` what lies before it.
public final class Store: Sendable {
  public let directory: StateDirectory
  public let access: StoreAccess
  public let limits: StoreLimits
  /// What was found wrong with the log while it was opened read-only; with write access it is thrown instead.
  public let faultAtOpen: StoreFault?
  let master: MasterKey
  let keys: KeyRing
  let log: DatabasePool
  private let lock: WriterLock?
  private let written: Mutex<Tails>
  /// The head of the log when something was destroyed last, since the store was opened.
  let erasedAt = Mutex<Int?>(nil)

  /// Opens the log in `directory`, or begins one where there is nothing yet.
  public static func open(
    _ directory: StateDirectory, masterKey: MasterKey, access: StoreAccess = .readWrite,
    limits: StoreLimits = StoreLimits()
  ) throws(StoreFault) -> Store {
    try Store(directory, masterKey, access, limits)
  }

  private init(
    _ directory: StateDirectory, _ master: MasterKey, _ access: StoreAccess, _ limits: StoreLimits
  ) throws(StoreFault) {
    try directory.prepare(for: access)
    lock = access == .readWrite ? try WriterLock(directory.lock) : nil
    let isNew = try Store.prepareFiles(directory, access)
    self.directory = directory
    self.access = access
    self.limits = limits
    self.master = master
    keys = try KeyRing(directory, master: master, access: access, isNew: isNew, limits: limits)
    // Nothing is served before: what was destroyed stays so, whichever backup this is.
    let fenceFault = try Store.replayFence(keys, directory, access)
    log = try Store.openLog(directory, access, limits)
    // Read before the head: another process may be appending and recording.
    let witness = try keys.head(by: .log)
    let head = try Store.lastEvent(log, directory)
    written = Mutex(Tails(head: head))
    let chainFault = try Store.fault(in: log, directory, head: head, against: witness)
    faultAtOpen = fenceFault ?? chainFault
    if access == .readWrite, let faultAtOpen { throw faultAtOpen }
  }

  /// The last event of the log.
  public var head: Head {
    get throws(StoreFault) {
      // Another process may be writing to a log that is open for reading only.
      access == .readWrite ? written.withLock { $0.head } : try Store.lastEvent(log, directory)
    }
  }

  /// Where the log and its streams end. `append` alone moves it, when the events are durable.
  private struct Tails {
    var head: Head
    /// Of the streams that were appended to lately.
    var revisions: [String: Int] = [:]
  }

  func knownRevisions(of streams: Set<String>) -> [String: Int] {
    written.withLock { tails in
      var revisions: [String: Int] = [:]
      for stream in streams { revisions[stream] = tails.revisions[stream] }
      return revisions
    }
  }

  func move(to head: Head, revisions: [String: Int]) {
    written.withLock {
      $0.head = head
      if $0.revisions.count >= limits.cachedKeysMax { $0.revisions.removeAll() }
      $0.revisions.merge(revisions) { _, new in new }
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreFault) -> Value {
    try followErasures()
    return try typed(directory.log, while: .reading) { try log.read(body) }
  }

  /// Who only reads does not go on with keys that the writer, another process, has destroyed.
  func followErasures() throws(StoreFault) {
    if access == .readOnly { try keys.followFence() }
  }

  /// Brings what stands in the write-ahead logs into the files themselves, so that log.db and keys.db are whole as they
  /// are. Call at the end, when nothing is written or read any more.
  public func settle() throws(StoreFault) {
    guard access == .readWrite else { return }
    try typed(directory.log, while: .writing) {
      try log.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
    try keys.settle()
  }

  /// Records the head beside the log, so that a log that is cut off or rewritten is found when it is next opened.
  public func witnessHead() throws(StoreFault) {
    guard access == .readWrite else { throw .openedReadOnly }
    try keys.record(try head, by: .log)
  }
}
