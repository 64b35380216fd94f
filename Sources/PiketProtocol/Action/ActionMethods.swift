import Varlink

extension ActionWire {
  /// Actions by due moment, those without one last. all: ended ones too. owner: a function or a person, or in words.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Action.List"
    public var all: Bool?
    public var owner: String?
    public var incident: String?
    public var overdue: Bool?
    public var source: String?
    public var municipality: String?

    public init(
      all: Bool? = nil, owner: String? = nil, incident: String? = nil, overdue: Bool? = nil, source: String? = nil,
      municipality: String? = nil
    ) {
      self.all = all
      self.owner = owner
      self.incident = incident
      self.overdue = overdue
      self.source = source
      self.municipality = municipality
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var actions: [Action]

      public init(actions: [Action]) {
        self.actions = actions
      }
    }
  }
}
