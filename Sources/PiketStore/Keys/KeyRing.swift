import Crypto
import GRDB
import Synchronization

/// The data keys of the streams in `keys.db`, each wrapped by the master key, and the record of the last head.
///
/// A row of a stream says in which state its key is, and seals that state together with the stream's name, so that
/// neither a key nor a destruction can be moved to another stream or made up.
final class KeyRing: Sendable {
  let database: DatabaseQueue
  let master: MasterKey
  let path: String
  let fence: Fence
  private let cachedKeysMax: Int
  private let cache = Mutex<[String: StreamKey]>([:])

  /// Opens the file and tells a wrong master key. Gives out no key before `replayFence` has been called.
  ///
  /// - Parameter isNew: whether an empty file may be filled. With events in the log, an empty one has lost their keys.
  init(
    _ directory: StateDirectory, master: MasterKey, access: StoreAccess, isNew: Bool, limits: StoreLimits
  ) throws(StoreFault) {
    let path = directory.keys
    self.path = path
    self.master = master
    fence = Fence(directory.fence, master, bytesMax: limits.fenceBytesMax)
    cachedKeysMax = limits.cachedKeysMax
    let exists = try Connections.check(path, in: directory, access, limits: limits) {
      try KeySchema.isPresent($0, path: path)
    }
    if !exists && !(isNew && access == .readWrite) { throw .keysMissing(path: path) }
    let location = try Connections.location(path, in: directory, access)
    database = try typed(path, while: .reading) {
      try DatabaseQueue(path: location, configuration: Connections.configuration(access, limits: limits))
    }
    try typed(path, while: access == .readWrite ? .writing : .reading) {
      try database.writeWithoutTransaction { db in
        if access == .readWrite { try Connections.makeDurable(db) }
        if !exists { try KeySchema.create(db, master) }
        try KeySchema.checkMaster(db, master, path: path)
      }
    }
  }

  /// The keys to seal new events with. Makes those that do not exist yet, and returns when they are durable:
  /// an event must never be on disk before its key. A key that then stays without events does no harm.
  func keysForWriting(_ streams: Set<String>) throws(StoreFault) -> [String: SymmetricKey] {
    let fenced = fence.head
    var keys: [String: SymmetricKey] = [:]
    var missing: [String] = []
    for stream in streams {
      switch try key(of: stream) {
      case .live(let key): keys[stream] = key
      case .destroyed: throw .keyDestroyed(stream: stream)
      case .missing: missing.append(stream)
      }
    }
    guard !missing.isEmpty else { return keys }
    let new = try typed(path, while: .writing) {
      try database.write { db in
        var new: [String: SymmetricKey] = [:]
        for stream in missing { new[stream] = try KeySchema.makeKey(of: stream, master: master, db) }
        return new
      }
    }
    for (stream, key) in new { remember(.live(key), of: stream, ifStillAt: fenced) }
    return keys.merging(new) { first, _ in first }
  }

  func key(of stream: String) throws(StoreFault) -> StreamKey {
    if let known = cache.withLock({ $0[stream] }) { return known }
    let fenced = fence.head
    // Whatever the file says: a key that came back into it, with a backup for instance, stays destroyed.
    if fence.names(stream) { return .destroyed }
    let key = try typed(path, while: .reading) {
      try database.read { try KeySchema.key(of: stream, master: master, $0) }
    }
    if case .destroyed = key {
      // Another process, that has the writer's lock, may have written to the fence since it was read here.
      try fence.read()
      guard fence.names(stream) else { throw .erasureUnknown(stream: stream) }
    }
    remember(key, of: stream, ifStillAt: fenced)
    return key
  }

  /// - Parameter fenced: what the fence was when the key was read. Where it has grown since, the key may be gone.
  private func remember(_ key: StreamKey, of stream: String, ifStillAt fenced: Head) {
    if case .missing = key { return }
    cache.withLock {
      guard fence.head == fenced else { return }
      if $0.count >= cachedKeysMax { $0.removeAll(keepingCapacity: true) }
      $0[stream] = key
    }
  }

  /// Takes over what another process has written to the fence.
  func followFence() throws(StoreFault) {
    guard try fence.hasChanged else { return }
    defer { forget() }
    try fence.read()
  }

  /// Their memory is overwritten with zeros when the last one who uses them lets go of them (swift-crypto).
  func forget() {
    cache.withLock { $0.removeAll() }
  }
}

extension KeyRing {
  /// The last head that was recorded, or nil where the record has been changed or taken away.
  func head(by witness: HeadWitness) throws(StoreFault) -> Head? {
    try typed(path, while: .reading) { try database.read { try witness.read($0, master) } }
  }

  func record(_ head: Head, by witness: HeadWitness) throws(StoreFault) {
    try typed(path, while: .writing) { try database.write { try witness.write(head, $0, master) } }
  }

  func streams(withPrefix prefix: String) throws(StoreFault) -> [String] {
    try typed(path, while: .reading) { try database.read { try KeySchema.streams(withPrefix: prefix, $0) } }
  }

  func settle() throws(StoreFault) {
    try typed(path, while: .writing) {
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }
}
