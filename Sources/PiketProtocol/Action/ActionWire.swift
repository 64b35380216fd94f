/// The types of the interface `nl.piket.Action`; the `.varlink` file beside this one says what everything means.
public enum ActionWire {
  public struct Action: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable { case open, done, dropped }
    public enum Source: String, Hashable, Sendable, Codable, CaseIterable { case incident, meeting, evaluation }

    public var id: String
    public var text: String
    public var owner: String
    public var due: String?
    public var at: String
    public var state: State
    public var overdue: Bool
    public var source: Source?
    public var municipalities: [String]?

    public init(
      id: String, text: String, owner: String, due: String? = nil, at: String, state: State, overdue: Bool,
      source: Source? = nil, municipalities: [String]? = nil
    ) {
      self.id = id
      self.text = text
      self.owner = owner
      self.due = due
      self.at = at
      self.state = state
      self.overdue = overdue
      self.source = source
      self.municipalities = municipalities
    }
  }
}
