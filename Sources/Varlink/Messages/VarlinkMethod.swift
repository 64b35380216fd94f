/// One method of an interface; the conforming struct holds its parameters, declared in the order of the `.varlink`
/// file.
///
///     struct Who: VarlinkMethod {
///       static let name = "nl.piket.Roster.Who"
///       var at: String?
///       struct Reply: Codable, Sendable { var at: String }
///     }
///
/// A stored property is a parameter; a `static let` is not coded.
public protocol VarlinkMethod: Codable, Sendable {
  /// What the method answers with; of a stream, what each reply holds.
  associatedtype Reply: Codable & Sendable

  /// Fully qualified, for instance `nl.piket.Roster.Who`.
  static var name: String { get }
}
