import PiketProtocol
import Testing
import Varlink

/// One struct on the wire: the Swift type, and where its fields stand in the interface.
struct WireStructure: Sendable, CustomTestStringConvertible {
  enum Part: String, Sendable { case parameters, reply, error }
  let name: String
  let part: Part
  private let recode: @Sendable ([UInt8]) throws -> [UInt8]
  private let shape: @Sendable ([UInt8]) throws -> String

  init<Method: VarlinkMethod>(parametersOf method: Method.Type) {
    self.init(name: Method.name, part: .parameters, as: Method.self)
  }

  init<Method: VarlinkMethod>(replyOf method: Method.Type) {
    self.init(name: Method.name, part: .reply, as: Method.Reply.self)
  }

  init<Fault: WireError>(error: Fault.Type) { self.init(name: Fault.name, part: .error, as: Fault.self) }

  private init<Value: Codable & SendableMetatype>(name: String, part: Part, as type: Value.Type) {
    self.name = name
    self.part = part
    recode = { try JSON.encode(try JSON.decode(Value.self, from: $0)) }
    shape = { shapeOf(try JSON.decode(Value.self, from: $0)) }
  }

  var testDescription: String { "\(name) \(part.rawValue)" }

  func fields() throws -> [InterfaceDescription.Field] {
    let dot = try unwrapped(name.lastIndex(of: "."))
    let interface = try interface(String(name[..<dot]))
    switch (interface.member(String(name[name.index(after: dot)...])), part) {
    case (.method(_, _, let input, _), .parameters): return input
    case (.method(_, _, _, let output), .reply): return output
    case (.error(_, _, let fields), .error): return fields
    default: throw Missing()
    }
  }

  /// JSON text with a value for each field but those that are left out.
  func sample(
    variant: Int = 0, leavingOut isLeftOut: (InterfaceDescription.Field) -> Bool = { _ in false }
  ) throws -> String {
    let dot = try unwrapped(name.lastIndex(of: "."))
    let sampler = Sampler(interface: try interface(String(name[..<dot])), variant: variant)
    return try sampler.object(try fields().filter { !isLeftOut($0) })
  }

  /// Read as the Swift type, and written again.
  func recoded(_ json: String) throws -> String {
    String(decoding: try recode(Array(json.utf8)), as: UTF8.self)
  }

  /// The names of the properties of the Swift type, `{person{code,name},hits{post}}`.
  func swiftShape() throws -> String { try shape(Array(try sample().utf8)) }

  /// The same of the file.
  func describedShape() throws -> String {
    let dot = try unwrapped(name.lastIndex(of: "."))
    return try Sampler(interface: try interface(String(name[..<dot])), variant: 0).shape(.structure(try fields()))
  }

  private func interface(_ name: String) throws -> InterfaceDescription {
    try InterfaceDescription(parsing: try unwrapped(PiketInterfaces.descriptions[name]))
  }
}

/// Makes a value of every type of an interface.
private struct Sampler {
  let interface: InterfaceDescription
  let variant: Int

  func object(_ fields: [InterfaceDescription.Field]) throws -> String {
    "{" + (try fields.map { "\"\($0.name)\":\(try value($0.type))" }).joined(separator: ",") + "}"
  }

  private func value(_ type: InterfaceDescription.ValueType) throws -> String {
    switch type {
    case .bool: "true"
    case .int: "7"
    case .float: "0.5"
    case .string: "\"text\""
    case .object: "{\"a\":[1,null]}"
    case .structure(let fields): try object(fields)
    case .enumeration(let cases): "\"\(cases[variant % cases.count])\""
    case .optional(let type): try value(type)
    case .array(let type): "[\(try value(type))]"
    case .dictionary(let type): "{\"key\":\(try value(type))}"
    case .named(let name):
      if case .type(_, _, let definition) = interface.member(name) { try value(definition) } else { throw Missing() }
    }
  }
}

extension Sampler {
  /// The names of the fields of a type, and of the types within.
  func shape(_ type: InterfaceDescription.ValueType) throws -> String {
    switch type {
    case .structure(let fields):
      "{" + (try fields.map { $0.name + (try shape($0.type)) }).joined(separator: ",") + "}"
    case .optional(let type), .array(let type): try shape(type)
    case .named(let name):
      if case .type(_, _, let definition) = interface.member(name) { try shape(definition) } else { throw Missing() }
    case .bool, .int, .float, .string, .object, .enumeration, .dictionary: ""
    }
  }
}

private func shapeOf(_ value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .struct where !(value is RawJSON):
    // Without properties it has a place in braces all the same; numbers and texts have none.
    let isPlain = value is Int || value is Double || value is Bool || value is String
    return isPlain
      ? "" : "{" + mirror.children.map { ($0.label ?? "") + shapeOf($0.value) }.joined(separator: ",") + "}"
  case .optional, .collection: return mirror.children.first.map { shapeOf($0.value) } ?? ""
  default: return ""
  }
}

struct Missing: Error {}

func unwrapped<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

extension InterfaceDescription.Field {
  var isNullable: Bool {
    if case .optional = type { true } else { false }
  }
}
