import PiketDomain
import PiketProtocol
import Varlink

/// A Varlink error as it goes over the wire: its name and its parameters as JSON.
public struct Failure: Error, Hashable, Sendable {
  public var name: String
  public var parameters: [UInt8]

  public init(name: String, parameters: [UInt8]) {
    self.name = name
    self.parameters = parameters
  }

  init(_ error: some WireError) {
    // An error's parameters are strings, numbers and lists of them: they always encode.
    self.init(name: type(of: error).name, parameters: Failure.text(error))
  }

  static func text(_ value: some Encodable) -> [UInt8] { (try? JSON.encode(value)) ?? Array("{}".utf8) }

  /// A parameter is missing or has the wrong type (varlink.org: org.varlink.service).
  static func invalidParameter(_ name: String) -> Failure {
    struct Parameters: Codable { var parameter: String }
    return Failure(
      name: "org.varlink.service.InvalidParameter",
      parameters: text(Parameters(parameter: name)))
  }

  /// Parameters that are not JSON, or not of the types of the interface.
  init(_ fault: JSONFault) {
    switch fault {
    case .malformed: self = .invalidParameter("parameters")
    case .missing(let path), .mistyped(let path, _): self = .invalidParameter(path)
    }
  }

  static let expectedMore = Failure(name: "org.varlink.service.ExpectedMore", parameters: Array("{}".utf8))
}
