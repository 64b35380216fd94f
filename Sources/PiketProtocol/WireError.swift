/// One error that an interface names: the properties are its parameters.
public protocol WireError: Codable, Sendable {
  /// Fully qualified, for instance `nl.piket.Service.NotFound`.
  static var name: String { get }
}
