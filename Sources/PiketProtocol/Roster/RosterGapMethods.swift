import Varlink

extension RosterWire {
  /// Time in which a post should have somebody and has nobody, within a period (null: from now, for a year).
  public struct Gaps: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Gaps"
    public var function: String?
    public var municipality: String?
    public var from: String?
    public var until: String?

    public init(function: String? = nil, municipality: String? = nil, from: String? = nil, until: String? = nil) {
      self.function = function
      self.municipality = municipality
      self.from = from
      self.until = until
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var from: String
      public var until: String
      public var gaps: [Gap]
      /// Null from an older daemon.
      public var findings: [Finding]?

      public init(from: String, until: String, gaps: [Gap], findings: [Finding]? = nil) {
        self.from = from
        self.until = until
        self.gaps = gaps
        self.findings = findings
      }
    }
  }

  /// Time in which a post should have somebody and has nobody.
  public struct Gap: Hashable, Sendable, Codable {
    public var post: String
    public var start: String
    public var end: String
    /// Nobody is there on purpose.
    public var intended: Bool
    /// Why, and by whose word, where it is meant.
    public var reason: String?
    public var by: String?

    public init(
      post: String, start: String, end: String, intended: Bool, reason: String? = nil, by: String? = nil
    ) {
      self.post = post
      self.start = start
      self.end = end
      self.intended = intended
      self.reason = reason
      self.by = by
    }
  }
}
