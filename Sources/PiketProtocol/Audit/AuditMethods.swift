import Varlink

extension AuditWire {
  /// Walks the whole chain of hashes. expectedPosition, expectedHash: a head that was written down earlier (in
  /// the journal, for instance) and must still be there. position, problem: where the first fault is and what it
  /// is; null where the chain is whole.
  public struct Verify: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Audit.Verify"
    public var expectedPosition: Int?
    public var expectedHash: String?

    public init(expectedPosition: Int? = nil, expectedHash: String? = nil) {
      self.expectedPosition = expectedPosition
      self.expectedHash = expectedHash
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var whole: Bool
      public var events: Int
      public var head: String
      public var position: Int?
      public var problem: String?

      public init(whole: Bool, events: Int, head: String, position: Int? = nil, problem: String? = nil) {
        self.whole = whole
        self.events = events
        self.head = head
        self.position = position
        self.problem = problem
      }
    }
  }

  /// Events, newest last. from: first position. stream: only streams that begin so. actor: only by this account.
  /// limit: how many at most (page size of the daemon at most). next: where to go on, null at the end.
  public struct Log: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Audit.Log"
    public var from: Int?
    public var stream: String?
    public var actor: String?
    public var limit: Int?

    public init(from: Int? = nil, stream: String? = nil, actor: String? = nil, limit: Int? = nil) {
      self.from = from
      self.stream = stream
      self.actor = actor
      self.limit = limit
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var records: [Record]
      public var next: Int?

      public init(records: [Record], next: Int? = nil) {
        self.records = records
        self.next = next
      }
    }
  }
}
