/// An event that is to be appended; position, revision and hash are given to it by the store.
public struct NewRecord: Sendable {
  /// What it belongs to, for instance `roster/OVD_BZ/2027`. Has its own data key.
  public var stream: String
  public var type: String
  /// The version of the payload's shape, from 1 on.
  public var schema: Int
  /// When it happened: microseconds since 1970-01-01T00:00:00Z.
  public var occurredAt: Int64
  public var actor: String
  /// Unique in the whole log. The first event of a request has its identifier, the k-th further one `<identifier>/k`.
  public var requestID: String
  /// Plain bytes; sealed before they reach the disk.
  public var payload: [UInt8]

  public init(
    stream: String, type: String, schema: Int, occurredAt: Int64, actor: String, requestID: String, payload: [UInt8]
  ) {
    self.stream = stream
    self.type = type
    self.schema = schema
    self.occurredAt = occurredAt
    self.actor = actor
    self.requestID = requestID
    self.payload = payload
  }
}

/// What the store gave to an event when it was appended.
public struct Appended: Hashable, Sendable {
  public let position: Int
  /// Counts from 1 within the stream.
  public let revision: Int
  public let hash: ChainHash

  public var head: Head { Head(position: position, hash: hash) }
}

/// An event as it stands in the log.
public struct StoredEvent: Hashable, Sendable {
  public let position: Int
  public let stream: String
  public let revision: Int
  public let type: String
  public let schema: Int
  /// When the log took it: microseconds since 1970-01-01T00:00:00Z.
  public let recordedAt: Int64
  /// When it happened: microseconds since 1970-01-01T00:00:00Z.
  public let occurredAt: Int64
  public let actor: String
  public let requestID: String
  /// Plain bytes, or nil where the key of the stream has been destroyed.
  public let payload: [UInt8]?
  public let hash: ChainHash

  public var head: Head { Head(position: position, hash: hash) }
}
