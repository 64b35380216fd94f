/// A reply as it goes over the wire (https://varlink.org/Method-Call).
public struct Reply: Codable, Hashable, Sendable {
  /// An object; of an error, what the error carries.
  public var parameters: RawJSON?
  /// More replies to the same call follow.
  public var continues: Bool?
  /// Fully qualified name of an error; nil where the call succeeded.
  public var error: String?

  public init(parameters: RawJSON? = nil, continues: Bool? = nil, error: String? = nil) {
    self.parameters = parameters
    self.continues = continues
    self.error = error
  }
}
