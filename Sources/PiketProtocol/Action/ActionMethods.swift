import Varlink

extension ActionWire {
  /// Actions by due moment, those without one last. all: ended ones too. owner: a function or a person, or in words.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Action.List"
    public var all: Bool?
    public var owner: String?
    public var incident: String?

    public init(all: Bool? = nil, owner: String? = nil, incident: String? = nil) {
      self.all = all
      self.owner = owner
      self.incident = incident
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var actions: [Action]

      public init(actions: [Action]) {
        self.actions = actions
      }
    }
  }
}
