import GRDB

extension Store {
  /// A page of the log in its order.
  ///
  /// - Parameters:
  ///   - position: of the first event that may be in it.
  ///   - streamPrefix: only events of streams whose name begins so (`dossier/`).
  ///   - actor: only events of this actor.
  /// Each event is authenticated by its seal; the chain as a whole is checked by `replay` and `verify`.
  public func events(
    from position: Int = 1, limit: Int, streamPrefix: String = "", actor: String? = nil
  ) throws(StoreFault) -> [StoredEvent] {
    try readEvents(
      where: """
        position >= ?1 AND substr(stream, 1, length(?2)) = ?2 AND (?3 IS NULL OR actor = ?3)
        ORDER BY position LIMIT ?4
        """, [position, streamPrefix, actor, max(limit, 0)])
  }

  /// All events of some streams, in the order of the log.
  ///
  /// - Parameter recordedAt: leaves out what the log took after this moment (microseconds since the epoch).
  public func events(
    ofStreams streams: [String], upToRecordedAt recordedAt: Int64? = nil
  ) throws(StoreFault) -> [StoredEvent] {
    try reading { db in
      var decoder = EventDecoder(keys)
      var events: [StoredEvent] = []
      for stream in Set(streams) {
        try db.forEachEvent(
          where: """
            position IN (\(LogSchema.ownEvents) SELECT position FROM own) AND (?2 IS NULL OR recordedAt <= ?2)
            """, [stream, recordedAt]
        ) {
          events.append(try decoder.decode($0))
          return true
        }
      }
      return events.sorted { $0.position < $1.position }
    }
  }

  /// The event that a request with this identifier led to, or nil where there was none.
  public func find(requestID: String) throws(StoreFault) -> StoredEvent? {
    try readEvents(where: "requestID = ?", [requestID]).first
  }

  /// Which of some requests led to events. Much cheaper than to `find` each: one connection is asked for all of them,
  /// without a transaction, which so small a question does not need.
  public func known(requestIDs: [String]) throws(StoreFault) -> Set<String> {
    try typed(directory.log, while: .reading) {
      try log.unsafeRead { db in
        var known: Set<String> = []
        for id in requestIDs {
          try db.forEachEvent(where: "requestID = ?", [id]) { _ in
            known.insert(id)
            return false
          }
        }
        return known
      }
    }
  }

  private func readEvents(where condition: String, _ arguments: StatementArguments) throws(StoreFault) -> [StoredEvent]
  {
    try reading { db in
      var decoder = EventDecoder(keys)
      var events: [StoredEvent] = []
      try db.forEachEvent(where: condition, arguments) {
        events.append(try decoder.decode($0))
        return true
      }
      return events
    }
  }
}

/// Opens the payloads of single rows.
struct EventDecoder {
  private let keys: KeyRing
  private var header: [UInt8] = []
  private var maker = EventMaker()

  init(_ keys: KeyRing) { self.keys = keys }

  mutating func decode(_ row: EventRow) throws(StoreFault) -> StoredEvent {
    let stream = String(decoding: row.stream, as: UTF8.self)
    let key = try keys.key(of: stream)
    header.removeAll(keepingCapacity: true)
    row.appendHeader(to: &header)
    let opened = header.withUnsafeBytes { key.open(row.payload, authenticating: $0) }
    let payload = try opened.bytes(stream: stream, position: row.position)
    return header.withUnsafeBytes { maker.event($0, stream: stream, payload: payload, hash: row.hash) }
  }
}
