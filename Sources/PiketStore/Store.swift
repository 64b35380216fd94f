import GRDB
import Synchronization

/// Whether a store may be written.
public enum StoreAccess: Sendable {
  /// Takes the writer's lock; refuses a log that is not what it was.
  case readWrite
  /// Takes no lock and changes nothing; opens a broken log too, so that what is still whole can be read.
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
    try Store.prepareFiles(directory, access)
    self.directory = directory
    self.access = access
    self.limits = limits
    self.master = master
    keys = try KeyRing(directory, master: master, access: access, limits: limits)
    log = try Store.openLog(directory, access, limits)
    let head = try Store.lastEvent(log, directory)
    written = Mutex(Tails(head: head))
    faultAtOpen = try Store.faultAgainstWitness(keys, log, directory, head)
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
    try typed(directory.log, while: .reading) { try log.read(body) }
  }

  /// Records the head beside the log, so that a log that is cut off or rewritten is found when it is next opened.
  public func witnessHead() throws(StoreFault) {
    guard access == .readWrite else { throw .openedReadOnly }
    try keys.witness(try head)
  }
}

extension Store {
  /// The file of keys is made before the log: a log without one has lost it.
  private static func prepareFiles(_ directory: StateDirectory, _ access: StoreAccess) throws(StoreFault) {
    let hasLog = try File.status(directory.log) != nil
    let hasKeys = try File.status(directory.keys) != nil
    if hasLog && !hasKeys { throw .keysMissing(path: directory.keys) }
    if access == .readOnly && !hasLog { throw .readFailed(path: directory.log, reason: "there is no log") }
    try Connections.prepareFile(directory.keys, access)
    try Connections.prepareFile(directory.log, access)
    if access == .readWrite && !hasLog { try File.syncDirectory(of: directory.log) }
  }

  private static func openLog(
    _ directory: StateDirectory, _ access: StoreAccess, _ limits: StoreLimits
  ) throws(StoreFault) -> DatabasePool {
    let path = directory.log
    let location = try Connections.location(path, in: directory, access)
    let exists = try Connections.check(path, in: directory, access, limits: limits) {
      try LogSchema.isPresent($0, path: path)
    }
    return try typed(path, while: access == .readWrite ? .writing : .reading) {
      let pool = try DatabasePool(path: location, configuration: Connections.configuration(access, limits: limits))
      guard access == .readWrite else { return pool }
      try pool.writeWithoutTransaction { db in
        try Connections.makeDurable(db)
        if !exists {
          try db.inTransaction(.immediate) {
            try LogSchema.create(db)
            return .commit
          }
        }
      }
      return pool
    }
  }

  private static func lastEvent(_ log: DatabasePool, _ directory: StateDirectory) throws(StoreFault) -> Head {
    try typed(directory.log, while: .reading) {
      try log.read { db in
        var head = Head.genesis
        try db.forEachEvent(where: "TRUE ORDER BY position DESC LIMIT 1", []) {
          head = Head(position: $0.position, hash: $0.hash)
          return false
        }
        return head
      }
    }
  }

  /// Whether the log still has the head that was recorded last.
  private static func faultAgainstWitness(
    _ keys: KeyRing, _ log: DatabasePool, _ directory: StateDirectory, _ head: Head
  ) throws(StoreFault) -> StoreFault? {
    guard let witness = try keys.witnessedHead() else { return .chainBroken(position: head.position, .witnessForged) }
    guard head.position >= witness.position else { return .chainBroken(position: head.position + 1, .truncated) }
    return try typed(directory.log, while: .reading) {
      try log.read { try $0.fault(against: witness) }
    }
  }
}

extension Database {
  /// What is wrong with the event at a known place; nil where it is as it was.
  func fault(against known: Head) throws -> StoreFault? {
    guard known.position > 0 else { return nil }
    var found: ChainHash?
    try forEachEvent(where: "position = ?", [known.position]) {
      found = $0.hash
      return false
    }
    if found == known.hash { return nil }
    return .chainBroken(position: known.position, found == nil ? .missing : .otherThanWitnessed)
  }
}
