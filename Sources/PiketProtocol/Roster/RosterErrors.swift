extension RosterWire {
  /// A draft cannot be published as it is.
  public struct HasFindings: Hashable, WireError {
    public static let name = "nl.piket.Roster.HasFindings"
    public var draft: String
    public var findings: [Finding]
    public var law: [LawFinding]?

    public init(draft: String, findings: [Finding], law: [LawFinding]? = nil) {
      self.law = law
      self.draft = draft
      self.findings = findings
    }
  }

  /// The daemon is being stopped: the planning was ended, and nothing is kept.
  public struct PlanningStopped: Hashable, WireError {
    public static let name = "nl.piket.Roster.PlanningStopped"
    public init() {}
  }

  /// The published roster was changed since the draft was made: where, and because of what.
  public struct IsStale: Hashable, WireError {
    public static let name = "nl.piket.Roster.IsStale"
    public var draft: String
    public var edits: [Edit]

    public init(draft: String, edits: [Edit]) {
      self.draft = draft
      self.edits = edits
    }
  }
}
