/// Reads a `.varlink` file by recursive descent. Where the grammar wants a line end between members, any white space
/// does here.
struct DescriptionParser {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  /// The comment lines since the last token. A blank line ends a comment: what stands above it belongs to nothing.
  private var comment: [String] = []
  /// How many types are open around this place.
  private var depth = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  typealias Field = InterfaceDescription.Field
  typealias ValueType = InterfaceDescription.ValueType

  mutating func interface() throws(DescriptionFault) -> (String, String, [InterfaceDescription.Member]) {
    skip()
    let comment = takeComment()
    guard try word() == "interface" else { throw fault("the file must begin with «interface»") }
    skip()
    let name = takeWhile { isNameByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    guard isInterfaceName(name) else { throw fault("«\(name)» is no interface name") }
    var members: [InterfaceDescription.Member] = []
    skip()
    while at < bytes.count {
      let member = try member()
      if members.contains(where: { $0.name == member.name }) { throw fault("\(member.name) is there twice") }
      members.append(member)
      skip()
    }
    if members.isEmpty { throw fault("an interface needs a member") }
    return (name, comment, members)
  }

  private mutating func member() throws(DescriptionFault) -> InterfaceDescription.Member {
    let comment = takeComment()
    let keyword = try word()
    skip()
    let name = try word()
    guard let first = name.utf8.first, (0x41...0x5A).contains(first), !name.contains("_") else {
      throw fault("«\(name)» must begin with a capital and hold letters and digits only")
    }
    switch keyword {
    case "type":
      return .type(name: name, comment: comment, definition: try structureOrEnumeration())
    case "method":
      let input = try fields()
      try expect("->")
      return .method(name: name, comment: comment, input: input, output: try fields())
    case "error":
      skip()
      return .error(name: name, comment: comment, fields: next == UInt8(ascii: "(") ? try fields() : [])
    default:
      throw fault("«\(keyword)» is none of type, method, error")
    }
  }

  // MARK: Types

  private mutating func type() throws(DescriptionFault) -> ValueType {
    skip()
    if take("?") {
      skip()
      if next == UInt8(ascii: "?") { throw fault("a type is optional once") }
      return .optional(try type())
    }
    if take("[]") { return .array(try type()) }
    if take("[string]") { return .dictionary(try type()) }
    if next == UInt8(ascii: "(") { return try structureOrEnumeration() }
    switch try word() {
    case "bool": return .bool
    case "int": return .int
    case "float": return .float
    case "string": return .string
    case "object": return .object
    case let name:
      guard let first = name.utf8.first, (0x41...0x5A).contains(first) else { throw fault("«\(name)» is no type") }
      return .named(name)
    }
  }

  /// `(a: int, b: string)` or `(a, b)`; `()` is a structure without fields.
  private mutating func structureOrEnumeration() throws(DescriptionFault) -> ValueType {
    depth += 1
    defer { depth -= 1 }
    if depth > JSON.depthMax { throw fault("nested too deep") }
    var fields: [Field] = []
    var cases: [String] = []
    try expect("(")
    skip()
    if take(")") { return .structure([]) }
    repeat {
      skip()
      let comment = takeComment()
      let name = try word()
      if (fields.map(\.name) + cases).contains(name) { throw fault("\(name) is there twice") }
      skip()
      if take(":") {
        fields.append(Field(name: name, type: try type(), comment: comment))
      } else {
        cases.append(name)
      }
      skip()
    } while take(",")
    try expect(")")
    if !fields.isEmpty && !cases.isEmpty { throw fault("names with and without a type are mixed") }
    return fields.isEmpty ? .enumeration(cases) : .structure(fields)
  }

  private mutating func fields() throws(DescriptionFault) -> [Field] {
    guard case .structure(let fields) = try structureOrEnumeration() else { throw fault("a name needs a type") }
    return fields
  }

  // MARK: Tokens

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func fault(_ reason: String) -> DescriptionFault {
    DescriptionFault(line: line, reason: reason)
  }

  /// Passes over white space and comments, and keeps the comment directly above what follows.
  private mutating func skip() {
    var newlines = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        newlines += 1
        if newlines > 1 { comment = [] }
        at += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        at += 1
      case UInt8(ascii: "#"):
        let text = takeWhile { $0 != UInt8(ascii: "\n") }.dropFirst()
        comment.append(String(text.first == " " ? text.dropFirst() : text))
        newlines = 0
      default:
        return
      }
    }
  }

  private mutating func takeComment() -> String {
    defer { comment = [] }
    return comment.joined(separator: "\n")
  }

  private mutating func takeWhile(_ belongs: (UInt8) -> Bool) -> String {
    let start = at
    while let byte = next, belongs(byte) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// A name or keyword: a letter, then letters, digits, and underscores.
  private mutating func word() throws(DescriptionFault) -> String {
    let word = takeWhile(isNameByte)
    guard let first = word.utf8.first, (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) else {
      throw fault(word.isEmpty ? "a name is missing" : "«\(word)» is no name")
    }
    return word
  }

  /// Takes these characters if they stand here.
  private mutating func take(_ characters: StaticString) -> Bool {
    let length = characters.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: characters.utf8Start, count: length)
    guard at + length <= bytes.count, bytes[at..<at + length].elementsEqual(wanted) else { return false }
    at += length
    return true
  }

  private mutating func expect(_ characters: StaticString) throws(DescriptionFault) {
    skip()
    if !take(characters) { throw fault("«\(characters)» is missing") }
  }

  private func isInterfaceName(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 2
      && parts.allSatisfy { part in
        guard let first = part.utf8.first, let last = part.utf8.last else { return false }
        return isNameByte(first) && isNameByte(last) && !part.contains("_")
      }
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
  default: false
  }
}
