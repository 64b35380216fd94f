/// That somebody saw, searched or was refused something; to be in the access log before the answer leaves.
public struct NewAccess: Sendable {
  /// What it was about, for instance `dossier/2027-H-0012`. Kept only as a digest, by which it is found again.
  public var object: String?
  /// Whom it was about, where it was one person: a name or number that the caller always uses for them. Kept only as a
  /// digest too.
  public var subject: String?
  /// Plain bytes: who, when, for what purpose; sealed before they reach the disk.
  public var content: [UInt8]

  public init(object: String?, subject: String? = nil, content: [UInt8]) {
    self.object = object
    self.subject = subject
    self.content = content
  }
}

/// A record as it stands in the access log.
public struct StoredAccess: Hashable, Sendable {
  /// Counts from 1.
  public let position: Int
  /// Microseconds since 1970-01-01T00:00:00Z.
  public let recordedAt: Int64
  /// Plain bytes, or nil where the month has been destroyed.
  public let content: [UInt8]?
  public let hash: ChainHash

  public var head: Head { Head(position: position, hash: hash) }
}

/// A month that the access log has records of.
public struct AccessPeriod: Hashable, Sendable {
  public let month: AccessMonth
  public let isDestroyed: Bool
}
