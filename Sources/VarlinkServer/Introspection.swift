import Varlink

/// `org.varlink.service` (https://varlink.org/Service): what the service is and what it offers.
struct Introspection: Sendable {
  static let interface = "org.varlink.service"

  /// Fully qualified names of all methods of the service's own interfaces.
  private let methods: Set<String>
  private let descriptions: [String: String]
  private let info: [UInt8]

  /// - Throws: the first mistake in one of the service's interface descriptions.
  init(_ service: some VarlinkService) throws(DescriptionFault) {
    var methods: Set<String> = []
    for (name, text) in service.interfaces {
      let description = try InterfaceDescription(parsing: text)
      if description.name != name { throw DescriptionFault(line: 0, reason: "\(name) describes \(description.name)") }
      methods.formUnion(description.methods.map { "\(name).\($0)" })
    }
    self.methods = methods
    descriptions = service.interfaces.merging([Self.interface: Self.description]) { $1 }
    info = ReplyFrame.object(
      Info(
        vendor: service.vendor, product: service.product, version: service.version, url: service.url,
        interfaces: descriptions.keys.sorted()))
  }

  private struct Info: Encodable {
    let vendor: String
    let product: String
    let version: String
    let url: String
    let interfaces: [String]
  }

  /// What the server itself answers to a call; nil where it is the service's to answer.
  func answer(_ method: String, interface: String, parameters: [UInt8]) -> ReplyFrame? {
    if methods.contains(method) { return nil }
    switch method {
    case "org.varlink.service.GetInfo":
      return ReplyFrame(parameters: info)
    case "org.varlink.service.GetInterfaceDescription":
      return describe(parameters)
    default:
      if descriptions[interface] == nil {
        return .serviceError(ServiceError.interfaceNotFound, "interface", interface)
      }
      return .serviceError(ServiceError.methodNotFound, "method", method)
    }
  }

  private func describe(_ parameters: [UInt8]) -> ReplyFrame {
    struct Parameters: Decodable {
      let interface: String
    }
    guard let wanted = try? JSON.decode(Parameters.self, from: parameters).interface else {
      return .serviceError(ServiceError.invalidParameter, "parameter", "interface")
    }
    guard let text = descriptions[wanted] else {
      return .serviceError(ServiceError.interfaceNotFound, "interface", wanted)
    }
    return ReplyFrame(parameters: ReplyFrame.object(["description": text]))
  }

  static let description = """
    # The Varlink Service Interface is provided by every varlink service. It
    # describes the service and the interfaces it implements.
    interface org.varlink.service

    # Get a list of all the interfaces a service provides and information
    # about the implementation.
    method GetInfo() -> (
      vendor: string,
      product: string,
      version: string,
      url: string,
      interfaces: []string
    )

    # Get the description of an interface that is implemented by this service.
    method GetInterfaceDescription(interface: string) -> (description: string)

    # The requested interface was not found.
    error InterfaceNotFound (interface: string)

    # The requested method was not found
    error MethodNotFound (method: string)

    # The interface defines the requested method, but the service does not
    # implement it.
    error MethodNotImplemented (method: string)

    # One of the passed parameters is invalid.
    error InvalidParameter (parameter: string)

    # Client is denied access
    error PermissionDenied ()

    # Method is expected to be called with 'more' set to true, but wasn't
    error ExpectedMore ()

    """
}
