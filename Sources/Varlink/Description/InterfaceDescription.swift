/// A `.varlink` file (https://varlink.org/Interface-Definition): what an interface offers, in the order of the file.
public struct InterfaceDescription: Hashable, Sendable {
  /// Reverse domain name, for instance `nl.piket.Roster`.
  public let name: String
  /// The comment above the `interface` line, without the number signs.
  public let comment: String
  public let members: [Member]

  /// Reads the text of a `.varlink` file.
  ///
  /// - Throws: the first mistake: grammar, a name that is there twice, a type that is not defined.
  public init(parsing text: String) throws(DescriptionFault) {
    var parser = DescriptionParser(text)
    (name, comment, members) = try parser.interface()
    try refuseUnknownTypes()
  }

  public enum Member: Hashable, Sendable {
    /// `definition` is a `structure` or an `enumeration`.
    case type(name: String, comment: String, definition: ValueType)
    case method(name: String, comment: String, input: [Field], output: [Field])
    case error(name: String, comment: String, fields: [Field])

    public var name: String {
      switch self {
      case .type(let name, _, _), .method(let name, _, _, _), .error(let name, _, _): name
      }
    }
  }

  /// A field of a structure, a parameter, or a value of a reply.
  public struct Field: Hashable, Sendable {
    public let name: String
    public let type: ValueType
    public let comment: String
  }

  public indirect enum ValueType: Hashable, Sendable {
    case bool, int, float, string, object
    /// The name of a type of the same interface.
    case named(String)
    case structure([Field])
    case enumeration([String])
    /// `?`: may be null or absent.
    case optional(ValueType)
    /// `[]`
    case array(ValueType)
    /// `[string]`
    case dictionary(ValueType)
  }

  // MARK: Look-up

  public var methods: [String] {
    members.compactMap { if case .method(let name, _, _, _) = $0 { name } else { nil } }
  }

  public var errors: [String] {
    members.compactMap { if case .error(let name, _, _) = $0 { name } else { nil } }
  }

  public func member(_ name: String) -> Member? {
    members.first { $0.name == name }
  }

  private func refuseUnknownTypes() throws(DescriptionFault) {
    let types = Set(members.compactMap { if case .type(let name, _, _) = $0 { name } else { nil } })
    for member in members {
      let used: [ValueType]
      switch member {
      case .type(_, _, let definition): used = [definition]
      case .method(_, _, let input, let output): used = (input + output).map(\.type)
      case .error(_, _, let fields): used = fields.map(\.type)
      }
      for name in used.flatMap(\.namedTypes) where !types.contains(name) {
        throw DescriptionFault(line: 0, reason: "\(member.name) uses the type \(name), which is not defined")
      }
    }
  }
}

extension InterfaceDescription.ValueType {
  /// The names of all types that this one mentions.
  fileprivate var namedTypes: [String] {
    switch self {
    case .named(let name): [name]
    case .structure(let fields): fields.flatMap(\.type.namedTypes)
    case .optional(let type), .array(let type), .dictionary(let type): type.namedTypes
    case .bool, .int, .float, .string, .object, .enumeration: []
    }
  }
}

/// Why a text is no interface description.
public struct DescriptionFault: Error, Hashable, Sendable {
  /// From 1; 0 where the whole is meant.
  public let line: Int
  public let reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
