import Varlink

extension RosterWire {
  /// Lays out the shifts of a post over an order of people, in turn, as a draft.
  public struct Rotate: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Rotate"
    public var function: String
    public var municipality: String?
    public var order: [String]
    public var from: String
    public var until: String
    public var startWith: String?
    public var requestID: String?

    public init(
      function: String, municipality: String? = nil, order: [String], from: String, until: String,
      startWith: String? = nil, requestID: String? = nil
    ) {
      self.function = function
      self.municipality = municipality
      self.order = order
      self.from = from
      self.until = until
      self.startWith = startWith
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var draft: String
      public var shifts: Int
      public var findings: [Finding]
      public var moves: [Move]
      /// What the law on working time says of it.
      public var law: [LawFinding]?

      public init(
        draft: String, shifts: Int, findings: [Finding], moves: [Move], law: [LawFinding]? = nil
      ) {
        self.law = law
        self.draft = draft
        self.shifts = shifts
        self.findings = findings
        self.moves = moves
      }
    }
  }
}
