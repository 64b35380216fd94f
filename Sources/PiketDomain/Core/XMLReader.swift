/// Reads XML 1.0 with namespaces as far as messages between systems need it: elements, text, CDATA, comments; of
/// attributes only the namespaces. What makes XML dangerous is refused, not ignored: document types, entities, depth,
/// size.
public struct XMLReader {
  public static let bytesMax = 262_144
  public static let depthMax = 32
  public static let elementsMax = 10_000

  private let bytes: [UInt8]
  private var place = 0
  private var elements = 0
  /// Lines are counted as far as this place.
  private var counted = (place: 0, line: 1)

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The root element.
  public static func read(_ text: String) throws(XMLFault) -> XMLElement {
    var reader = XMLReader(Array(text.utf8))
    if reader.bytes.count > bytesMax { throw reader.fault(.isTooLarge) }
    if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    if reader.skip("<?xml") { try reader.declaration() }
    try reader.skipMisc()
    guard reader.peek() == UInt8(ascii: "<") else { throw reader.fault(.isMalformed) }
    let root = try reader.element(depth: 1, namespaces: ["xml": "http://www.w3.org/XML/1998/namespace"])
    try reader.skipMisc()
    if reader.place < reader.bytes.count { throw reader.fault(.isMalformed) }
    return root
  }

  // MARK: Elements

  private mutating func element(depth: Int, namespaces: [String: String]) throws(XMLFault) -> XMLElement {
    if depth > XMLReader.depthMax { throw fault(.isTooDeep) }
    elements += 1
    if elements > XMLReader.elementsMax { throw fault(.isTooLarge) }
    counted.line += bytes[counted.place..<place].count { $0 == 0x0A }
    counted.place = place
    let line = counted.line
    place += 1
    let name = try self.name()
    var known = namespaces
    let isEmpty = try attributes(&known)
    let (prefix, local) = split(name)
    guard let namespace = prefix.isEmpty ? known[""] ?? "" : known[prefix] else { throw fault(.hasUnknownPrefix) }
    var element = XMLElement(name: local, namespace: namespace, line: line)
    if isEmpty { return element }
    var text: [UInt8] = []
    while true {
      guard let byte = peek() else { throw fault(.isMalformed) }
      if skip("</") {
        guard try self.name() == name else { throw fault(.isMalformed) }
        skipSpace()
        guard skip(">") else { throw fault(.isMalformed) }
        element.text = String(decoding: text, as: UTF8.self).trimmed
        return element
      } else if skip("<!--") {
        try skipPast("-->")
      } else if skip("<![CDATA[") {
        let start = place
        try skipPast("]]>")
        text += bytes[start..<(place - 3)]
      } else if skip("<?") {
        try skipPast("?>")
      } else if byte == UInt8(ascii: "<") {
        if bytes.dropFirst(place + 1).first == UInt8(ascii: "!") { throw fault(.hasDocumentType) }
        element.children.append(try self.element(depth: depth + 1, namespaces: known))
      } else if byte == UInt8(ascii: "&") {
        text += try reference()
      } else {
        text.append(try character())
      }
    }
  }

  /// - Returns: whether the element ends at once.
  private mutating func attributes(_ namespaces: inout [String: String]) throws(XMLFault) -> Bool {
    var seen: Set<String> = []
    while true {
      let hadSpace = skipSpace()
      if skip("/>") { return true }
      if skip(">") { return false }
      guard hadSpace else { throw fault(.isMalformed) }
      let name = try self.name()
      guard seen.insert(name).inserted else { throw fault(.isMalformed) }
      skipSpace()
      guard skip("=") else { throw fault(.isMalformed) }
      skipSpace()
      let value = try self.value()
      if name == "xmlns" { namespaces[""] = value }
      if name.hasPrefix("xmlns:") { namespaces[String(name.dropFirst(6))] = value }
    }
  }

  private mutating func value() throws(XMLFault) -> String {
    guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw fault(.isMalformed)
    }
    place += 1
    var value: [UInt8] = []
    while let byte = peek(), byte != quote {
      if byte == UInt8(ascii: "<") { throw fault(.isMalformed) }
      if byte == UInt8(ascii: "&") { value += try reference() } else { value.append(try character()) }
    }
    guard peek() != nil else { throw fault(.isMalformed) }
    place += 1
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func name() throws(XMLFault) -> String {
    let start = place
    while let byte = peek(),
      byte >= 0x80 || byte.isLetter || byte.isDigit || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    {
      place += 1
    }
    guard start < place, !bytes[start].isDigit, bytes[start] != 0x2D, bytes[start] != 0x2E else {
      throw fault(.isMalformed)
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func split(_ name: String) -> (prefix: String, local: String) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", name)
  }

  // MARK: Text

  /// `&amp;` and the like, `&#233;`, `&#xE9;`.
  private mutating func reference() throws(XMLFault) -> [UInt8] {
    let rest = bytes[(place + 1)...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw fault(.isMalformed) }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    var text = named[name]
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      guard let scalar = code.flatMap(Unicode.Scalar.init), XMLReader.isCharacter(scalar) else {
        throw fault(.isMalformed)
      }
      text = String(Character(scalar))
    }
    guard let text else { throw fault(.hasUnknownEntity) }
    place = end + 1
    return Array(text.utf8)
  }

  private mutating func character() throws(XMLFault) -> UInt8 {
    let byte = bytes[place]
    if byte < 0x20, ![0x09, 0x0A, 0x0D].contains(byte) { throw fault(.isMalformed) }
    place += 1
    return byte
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  // MARK: Around the root

  private mutating func declaration() throws(XMLFault) {
    let start = place
    try skipPast("?>")
    let words = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    if words.contains("encoding"), !words.contains("utf-8"), !words.contains("us-ascii") { throw fault(.isNoUTF8) }
  }

  private mutating func skipMisc() throws(XMLFault) {
    while true {
      skipSpace()
      if skip("<!--") {
        try skipPast("-->")
      } else if skip("<?") {
        try skipPast("?>")
      } else if skip("<!") {
        throw fault(.hasDocumentType)
      } else {
        return
      }
    }
  }

  // MARK: Bytes

  private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(_ text: StaticString) -> Bool {
    let found = text.withUTF8Buffer { bytes[place...].starts(with: $0) }
    if found { place += text.utf8CodeUnitCount }
    return found
  }

  private mutating func skipPast(_ text: StaticString) throws(XMLFault) {
    while !skip(text) {
      guard place < bytes.count else { throw fault(.isMalformed) }
      place += 1
    }
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = place
    while let byte = peek(), [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
    return place > start
  }

  private func fault(_ reason: XMLFault.Reason) -> XMLFault {
    XMLFault(reason: reason, line: bytes[..<min(place, bytes.count)].count { $0 == 0x0A } + 1)
  }
}
