/// A value, or the name of a member, as it lies in the text.
struct JSONToken {
  enum Kind: UInt8 {
    case object, array, string, escapedString, integer, number, yes, no, null
  }

  /// Offsets in the text: of strings without the quotes, of all others the whole value.
  var start: Int32
  var end: Int32
  /// Index of the first token behind this value and all that is in it.
  var next: Int32
  /// Of objects: where the search for the next member begins; members mostly come in the order they are asked for.
  var cursor: Int32
  var kind: Kind
}

/// One pass over the text: checks the grammar of RFC 8259 and notes where each value lies. An object is followed by
/// name, value, name, value; an array by its elements.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [JSONToken] = []
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(min(bytes.count / 8 + 4, 4096))
  }

  mutating func scan() throws(JSONFault) {
    guard bytes.count < Int32.max else { throw .malformed(at: Int(Int32.max)) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .malformed(at: error.byteOffsets.lowerBound)
    }
    try value(depth: 0)
    skipSpace()
    if at < bytes.count { throw .malformed(at: at) }
  }

  private var here: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20 {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    skipSpace()
    switch here {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func note(_ kind: JSONToken.Kind, from start: Int, to end: Int) {
    let next = Int32(truncatingIfNeeded: tokens.count + 1)
    tokens.append(
      JSONToken(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), next: next, cursor: next,
        kind: kind))
  }

  private mutating func word(_ word: StaticString, _ kind: JSONToken.Kind) throws(JSONFault) {
    let start = at
    for index in 0..<word.utf8CodeUnitCount {
      guard here == word.utf8Start[index] else { throw .malformed(at: at) }
      at += 1
    }
    note(kind, from: start, to: at)
  }

  private mutating func number() throws(JSONFault) {
    let start = at
    var kind = JSONToken.Kind.integer
    if here == UInt8(ascii: "-") { at += 1 }
    if here == UInt8(ascii: "0") { at += 1 } else { try digits() }
    if here == UInt8(ascii: ".") {
      kind = .number
      at += 1
      try digits()
    }
    if here | 0x20 == UInt8(ascii: "e") {
      kind = .number
      at += 1
      if here == UInt8(ascii: "+") || here == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    note(kind, from: start, to: at)
  }

  private mutating func digits() throws(JSONFault) {
    let start = at
    while here &- 0x30 < 10 { at += 1 }
    if at == start { throw .malformed(at: at) }
  }

  /// A string, from its opening quote on.
  private mutating func string() throws(JSONFault) {
    at += 1
    let start = at
    var kind = JSONToken.Kind.string
    while true {
      skipPlain()
      guard at < bytes.count else { throw .malformed(at: at) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        note(kind, from: start, to: at)
        at += 1
        return
      case UInt8(ascii: "\\"):
        kind = .escapedString
        try escape()
      case 0..<0x20:
        throw .malformed(at: at)
      default:
        at += 1
      }
    }
  }

  /// Passes over text that needs no attention, eight bytes at a time: stops at or a little before the first quote,
  /// backslash or control character.
  private mutating func skipPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    guard let base = bytes.baseAddress else { return }
    while at &+ 8 <= bytes.count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
      let marks = found & highs
      if marks != 0 {
        at &+= UInt64(littleEndian: marks).trailingZeroBitCount / 8
        return
      }
      at &+= 8
    }
  }

  private mutating func escape() throws(JSONFault) {
    let start = at
    at += 1
    switch here {
    case UInt8(ascii: "u"):
      at += 1
      let unit = try hexadecimal()
      if (0xDC00...0xDFFF).contains(unit) { throw .malformed(at: start) }
      guard (0xD800...0xDBFF).contains(unit) else { return }
      guard here == UInt8(ascii: "\\") else { throw .malformed(at: start) }
      at += 1
      guard here == UInt8(ascii: "u") else { throw .malformed(at: start) }
      at += 1
      guard (0xDC00...0xDFFF).contains(try hexadecimal()) else { throw .malformed(at: start) }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
    default:
      throw .malformed(at: at)
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = hexadecimalValue(here) else { throw .malformed(at: at) }
      unit = unit << 4 | UInt16(digit)
      at += 1
    }
    return unit
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    let (index, start) = try open(.array, depth: depth)
    if here == UInt8(ascii: "]") { return close(index, start) }
    while true {
      try value(depth: depth)
      if try ended(UInt8(ascii: "]")) { return close(index, start) }
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    let (index, start) = try open(.object, depth: depth)
    if here == UInt8(ascii: "}") { return close(index, start) }
    var members = 0
    while true {
      skipSpace()
      guard here == UInt8(ascii: "\"") else { throw .malformed(at: at) }
      let name = tokens.count
      try string()
      if members < pairwiseMax { try refuseEarlier(name, in: index) }
      members += 1
      skipSpace()
      guard here == UInt8(ascii: ":") else { throw .malformed(at: at) }
      at += 1
      try value(depth: depth)
      if try ended(UInt8(ascii: "}")) { break }
    }
    close(index, start)
    if members > pairwiseMax { try refuseTwins(in: index) }
  }

  private mutating func open(_ kind: JSONToken.Kind, depth: Int) throws(JSONFault) -> (index: Int, start: Int) {
    if depth > JSON.depthMax { throw .malformed(at: at) }
    let start = at
    let index = tokens.count
    note(kind, from: start, to: start)
    at += 1
    skipSpace()
    return (index, start)
  }

  private mutating func close(_ index: Int, _ start: Int) {
    at += 1
    tokens[index].end = Int32(truncatingIfNeeded: at)
    tokens[index].next = Int32(truncatingIfNeeded: tokens.count)
  }

  /// After a member or element: true at the closing bracket, false behind a comma.
  private mutating func ended(_ bracket: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    if here == bracket { return true }
    guard here == UInt8(ascii: ",") else { throw .malformed(at: at) }
    at += 1
    return false
  }

  // MARK: Equal names

  /// Up to so many members each name is held against those before it; a larger object gets one set of all its names,
  /// so that an object of a hundred thousand members costs no square of it.
  private var pairwiseMax: Int { 16 }

  private func refuseEarlier(_ name: Int, in object: Int) throws(JSONFault) {
    var other = object + 1
    while other < name {
      if sameText(tokens[other], tokens[name]) { throw .malformed(at: Int(tokens[name].start)) }
      other = Int(tokens[other + 1].next)
    }
  }

  private func refuseTwins(in object: Int) throws(JSONFault) {
    var names: Set<[UInt8]> = []
    var name = object + 1
    while name < tokens[object].next {
      let isNew = names.insert(unescapedBytes(tokens[name], in: bytes)).inserted
      if !isNew { throw .malformed(at: Int(tokens[name].start)) }
      name = Int(tokens[name + 1].next)
    }
  }

  private func sameText(_ a: JSONToken, _ b: JSONToken) -> Bool {
    if a.kind == .string, b.kind == .string {
      let length = Int(a.end - a.start)
      guard length == Int(b.end - b.start) else { return false }
      for offset in 0..<length where bytes[Int(a.start) &+ offset] != bytes[Int(b.start) &+ offset] { return false }
      return true
    }
    return unescapedBytes(a, in: bytes) == unescapedBytes(b, in: bytes)
  }
}
