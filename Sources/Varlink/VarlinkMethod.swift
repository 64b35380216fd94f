/// One method of an interface: the properties are its parameters.
public protocol VarlinkMethod: Codable & Sendable {
  associatedtype Reply: Codable & Sendable
  /// Fully qualified, for instance `nl.piket.Roster.Who`.
  static var name: String { get }
}
