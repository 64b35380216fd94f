/// A method call as it goes over the wire (https://varlink.org/Method-Call).
public struct Call: Codable, Hashable, Sendable {
  /// Fully qualified, for instance `nl.piket.Roster.Who`.
  public var method: String
  /// An object; nil for a method that needs none.
  public var parameters: RawJSON?
  /// The caller wants no reply.
  public var oneway: Bool?
  /// The caller takes several replies.
  public var more: Bool?
  /// The caller wants the connection for another protocol after the reply.
  public var upgrade: Bool?

  public init(
    method: String, parameters: RawJSON? = nil, oneway: Bool? = nil, more: Bool? = nil, upgrade: Bool? = nil
  ) {
    self.method = method
    self.parameters = parameters
    self.oneway = oneway
    self.more = more
    self.upgrade = upgrade
  }
}
