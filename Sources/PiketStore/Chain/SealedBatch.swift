/// Events of a replay that are verified and still sealed, all their bytes in one piece.
struct SealedBatch: Sendable {
  var bytes: [UInt8] = []
  var events: [SealedEvent] = []

  /// The header and the sealed payload of an event.
  func withBytes<Value>(
    of event: SealedEvent, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Value
  ) -> Value {
    bytes.withUnsafeBytes {
      body(
        UnsafeRawBufferPointer(rebasing: $0[event.start..<event.payloadStart]),
        UnsafeRawBufferPointer(rebasing: $0[event.payloadStart..<event.end]))
    }
  }

  func stream(of event: SealedEvent) -> String {
    withBytes(of: event) { header, _ in
      var reader = EventHeaderReader(header)
      _ = reader.number()
      return String(decoding: reader.text(), as: UTF8.self)
    }
  }
}

/// Where an event is in its batch.
struct SealedEvent: Sendable {
  let position: Int
  /// The number that the walk gave to its stream.
  let stream: Int
  let hash: ChainHash
  let start: Int
  let payloadStart: Int
  let end: Int
}

/// Events of a replay on their way to the caller.
enum ReplayBatch: Sendable {
  case sealed(SealedBatch)
  /// With the fault that ended the opening, after the events before it.
  case opened([StoredEvent], StoreFault?)
}

/// Opens the payloads of a replay, batch by batch. Each thread has its own.
struct PayloadOpener {
  private let keys: KeyRing
  /// By the number that the walk gave to a stream.
  private var streams: [(name: String, key: StreamKey)?] = []
  private var maker = EventMaker()

  init(_ keys: KeyRing) { self.keys = keys }

  mutating func open(_ batch: SealedBatch) -> ReplayBatch {
    var events: [StoredEvent] = []
    events.reserveCapacity(batch.events.count)
    do throws(StoreFault) {
      for sealed in batch.events { events.append(try open(sealed, in: batch)) }
      return .opened(events, nil)
    } catch {
      return .opened(events, error)
    }
  }

  private mutating func open(_ sealed: SealedEvent, in batch: SealedBatch) throws(StoreFault) -> StoredEvent {
    let stream = try stream(of: sealed, in: batch)
    let opened = batch.withBytes(of: sealed) { stream.key.open($1, authenticating: $0) }
    let payload = try opened.bytes(stream: stream.name, position: sealed.position)
    return batch.withBytes(of: sealed) { header, _ in
      maker.event(header, stream: stream.name, payload: payload, hash: sealed.hash)
    }
  }

  private mutating func stream(
    of sealed: SealedEvent, in batch: SealedBatch
  ) throws(StoreFault) -> (name: String, key: StreamKey) {
    while streams.count <= sealed.stream { streams.append(nil) }
    if let known = streams[sealed.stream] { return known }
    let name = batch.stream(of: sealed)
    let stream = (name: name, key: try keys.key(of: name))
    streams[sealed.stream] = stream
    return stream
  }
}
