/// A code by which people name a thing: compared as written in the configuration or the register.
public protocol Code: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
}

extension Code {
  public init(_ text: String) { self.init(rawValue: text) }
  public var description: String { rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A person of the crisis organisation, for instance `ldn-01`; always lower case.
public struct PersonCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A piket function, for instance `OVD_BZ`; always upper case.
public struct FunctionCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A municipality by its short name, for instance `leiden`; always lower case.
public struct MunicipalityCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// An employer by its short name: a municipality, or an organisation shared by several.
public struct EmployerCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One place in the roster that somebody has to fill: a function, and the municipality where it is not pooled.
///
/// Written `OVD_BZ` or `BGM@leiden`.
public struct Post: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public let function: FunctionCode
  public let municipality: MunicipalityCode?

  public init(_ function: FunctionCode, at municipality: MunicipalityCode? = nil) {
    self.function = function
    self.municipality = municipality
  }

  /// Reads `OVD_BZ` or `BGM@leiden`; upper and lower case are brought to their own form.
  public init(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1)
    function = FunctionCode(parts.first.map { $0.uppercased() } ?? "")
    municipality = parts.count == 2 ? MunicipalityCode(parts[1].lowercased()) : nil
  }

  public var description: String { municipality.map { "\(function)@\($0)" } ?? function.rawValue }

  public static func < (left: Post, right: Post) -> Bool { left.description < right.description }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
