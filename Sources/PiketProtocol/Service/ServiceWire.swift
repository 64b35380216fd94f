/// The types of the interface `nl.piket.Service`; the `.varlink` file beside this one says what everything means.
public enum ServiceWire {
  /// How the daemon fares.
  public struct Status: Hashable, Sendable, Codable {
    /// Version of the program.
    public var version: String
    /// Code and name of the region that it serves.
    public var region: String
    public var regionName: String
    /// When this process became ready.
    public var since: String
    /// What it is now.
    public var now: String
    /// True where the daemon only answers questions, because the log is damaged or it was asked to.
    public var readOnly: Bool
    /// Position at which the log is damaged; null where it is whole.
    public var damagedAt: Int?
    /// How many events the log has, and the hash of the last (hexadecimal; 64 zeros for an empty log).
    public var events: Int
    public var head: String
    /// Up to where the hash chain has been verified since the start.
    public var verified: Int
    /// Position and moment of the newest checkpoint, if there is one.
    public var checkpointPosition: Int?
    public var checkpointAt: String?
    /// Open connections, this one included.
    public var connections: Int
    public var persons: Int
    public var drafts: Int
    /// Posts that nobody covers now.
    public var uncovered: [String]
    /// Account and roles of the caller, as the daemon sees them.
    public var account: String
    public var roles: [String]
    /// Null: an older daemon.
    public var alerting: AlertingStatus?

    public init(
      version: String, region: String, regionName: String, since: String, now: String, readOnly: Bool,
      damagedAt: Int? = nil, events: Int, head: String, verified: Int,
      checkpointPosition: Int? = nil, checkpointAt: String? = nil,
      connections: Int, persons: Int, drafts: Int, uncovered: [String], account: String, roles: [String],
      alerting: AlertingStatus? = nil
    ) {
      self.alerting = alerting
      self.version = version
      self.region = region
      self.regionName = regionName
      self.since = since
      self.now = now
      self.readOnly = readOnly
      self.damagedAt = damagedAt
      self.events = events
      self.head = head
      self.verified = verified
      self.checkpointPosition = checkpointPosition
      self.checkpointAt = checkpointAt
      self.connections = connections
      self.persons = persons
      self.drafts = drafts
      self.uncovered = uncovered
      self.account = account
      self.roles = roles
    }
  }

  /// How calling people out fares.
  public struct AlertingStatus: Hashable, Sendable, Codable {
    public var channels: Int
    public var notifierAt: String?
    public var notifierSilent: Bool
    public var waiting: Int
    public var oldestWaiting: String?
    public var exhausted: [String]
    public var unreachable: [String]

    public init(
      channels: Int, notifierAt: String? = nil, notifierSilent: Bool, waiting: Int, oldestWaiting: String? = nil,
      exhausted: [String], unreachable: [String]
    ) {
      self.channels = channels
      self.notifierAt = notifierAt
      self.notifierSilent = notifierSilent
      self.waiting = waiting
      self.oldestWaiting = oldestWaiting
      self.exhausted = exhausted
      self.unreachable = unreachable
    }
  }

  /// One event of the log, without its content.
  public struct Event: Hashable, Sendable, Codable {
    public var position: Int
    public var stream: String
    public var type: String
    public var recordedAt: String
    public var occurredAt: String
    public var actor: String

    public init(position: Int, stream: String, type: String, recordedAt: String, occurredAt: String, actor: String) {
      self.position = position
      self.stream = stream
      self.type = type
      self.recordedAt = recordedAt
      self.occurredAt = occurredAt
      self.actor = actor
    }
  }

  /// One mistake in a file, or one wrong value.
  public struct Mistake: Hashable, Sendable, Codable {
    /// Line and column in the file, from 1; null for a value that did not come from a file.
    public var line: Int?
    public var column: Int?
    /// Heading of the column, or name of the parameter.
    public var field: String
    /// What stood there.
    public var value: String
    /// Name of the reason; the client has the text.
    public var reason: String
    /// What may have been meant.
    public var nearest: [String]

    public init(line: Int? = nil, column: Int? = nil, field: String, value: String, reason: String, nearest: [String]) {
      self.line = line
      self.column = column
      self.field = field
      self.value = value
      self.reason = reason
      self.nearest = nearest
    }
  }
}
