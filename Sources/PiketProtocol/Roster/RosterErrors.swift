extension RosterWire {
  /// A draft cannot be published as it is.
  public struct HasFindings: Hashable, WireError {
    public static let name = "nl.piket.Roster.HasFindings"
    public var draft: String
    public var findings: [Finding]

    public init(draft: String, findings: [Finding]) {
      self.draft = draft
      self.findings = findings
    }
  }
}
