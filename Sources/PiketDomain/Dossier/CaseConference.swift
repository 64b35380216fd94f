/// Partners consult each other about one dossier. A conference over several dossiers is one such in each of them, at
/// the same moment: what is said of one person stands in no other's dossier.
public struct CaseConference: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable { case planned, running, held }

  /// From 1; `C1` is the first.
  public var number: Int
  public var at: Instant
  /// What it is to speak about.
  public var agenda: [String]
  public var state = State.planned
  /// Partners that were there.
  public var present: [PartnerCode] = []
  public var decisions: [CaseDecision] = []
  public var startedAt: Instant?
  public var endedAt: Instant?

  public var code: String { "C\(number)" }
}

/// What a conference decided, and on what contributions it rests.
public struct CaseDecision: Hashable, Sendable, Codable {
  public var text: String
  public var sources: [Int]

  public init(_ text: String, sources: [Int] = []) {
    self.text = text
    self.sources = sources
  }
}
