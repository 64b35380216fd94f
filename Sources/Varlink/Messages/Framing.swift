/// A message on the wire is a JSON object and a NUL byte behind it; NUL itself cannot stand in JSON text.
public enum Framing {
  public static let end: UInt8 = 0

  /// A message as it is sent.
  public static func frame(_ message: some Encodable) throws -> [UInt8] {
    try JSON.encode(message) + [end]
  }
}

/// The errors that every Varlink service answers with (https://varlink.org/Service).
public enum ServiceError {
  /// Parameters: `interface`.
  public static let interfaceNotFound = "org.varlink.service.InterfaceNotFound"
  /// Parameters: `method`.
  public static let methodNotFound = "org.varlink.service.MethodNotFound"
  /// Parameters: `method`.
  public static let methodNotImplemented = "org.varlink.service.MethodNotImplemented"
  /// Parameters: `parameter`, the name of the first parameter that is wrong or not there.
  public static let invalidParameter = "org.varlink.service.InvalidParameter"
  /// The method answers with several replies, and the call did not say `more`. No parameters.
  public static let expectedMore = "org.varlink.service.ExpectedMore"
}
