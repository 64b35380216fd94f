/// A scanned text: its bytes and its tokens. Valid only while the bytes are, that is inside `JSON.decode`.
///
/// The tokens lie in memory of their own and not in an array, because looking up a member moves the object's cursor
/// and a class property would be checked for exclusive access each time.
final class JSONTape {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeMutableBufferPointer<JSONToken>

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    self.bytes = bytes
    var scanner = JSONScanner(bytes)
    try scanner.scan()
    tokens = .allocate(capacity: scanner.tokens.count)
    _ = tokens.initialize(from: scanner.tokens)
  }

  deinit {
    tokens.deallocate()
  }

  // MARK: Members

  /// Index of the value of a member; nil where the object has none of that name.
  func member(_ name: String, of object: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in
      let first = object + 1
      let end = Int(tokens[object].next)
      let begin = Int(tokens[object].cursor)
      return search(name, begin, end, object) ?? search(name, first, begin, object)
    }
  }

  private func search(_ name: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int, _ object: Int) -> Int? {
    var here = begin
    while here < end {
      let next = Int(tokens[here + 1].next)
      if isName(tokens[here], name) {
        tokens[object].cursor = Int32(truncatingIfNeeded: next)
        return here + 1
      }
      here = next
    }
    return nil
  }

  private func isName(_ token: JSONToken, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if token.kind == .escapedString { return unescapedBytes(token, in: bytes).elementsEqual(name) }
    let start = Int(token.start)
    guard Int(token.end) &- start == name.count else { return false }
    for offset in 0..<name.count where bytes[start &+ offset] != name[offset] { return false }
    return true
  }

  /// The names of an object's members, in the order of the text.
  func names(of object: Int) -> [String] {
    var names: [String] = []
    var here = object + 1
    while here < tokens[object].next {
      names.append(text(here))
      here = Int(tokens[here + 1].next)
    }
    return names
  }

  // MARK: Values

  func isNull(_ index: Int) -> Bool { tokens[index].kind == .null }

  func string(_ index: Int) throws(JSONFault) -> String {
    switch tokens[index].kind {
    case .string, .escapedString: text(index)
    default: throw mistyped(index, "string")
    }
  }

  private func text(_ index: Int) -> String {
    let token = tokens[index]
    if token.kind == .escapedString { return String(decoding: unescapedBytes(token, in: bytes), as: UTF8.self) }
    return String(decoding: slice(Int(token.start), Int(token.end)), as: UTF8.self)
  }

  func bool(_ index: Int) throws(JSONFault) -> Bool {
    switch tokens[index].kind {
    case .yes: true
    case .no: false
    default: throw mistyped(index, "bool")
    }
  }

  /// An integer without fraction or exponent, in the range of its type.
  func integer<I: FixedWidthInteger>(_ index: Int, as type: I.Type = I.self) throws(JSONFault) -> I {
    let token = tokens[index]
    guard token.kind == .integer else { throw mistyped(index, "int") }
    var at = Int(token.start)
    let isNegative = bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var magnitude: UInt64 = 0
    while at < token.end {
      let (tens, overTens) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, overSum) = tens.addingReportingOverflow(UInt64(bytes[at] &- 0x30))
      if overTens || overSum { throw mistyped(index, "int") }
      magnitude = sum
      at += 1
    }
    let value = isNegative ? I(exactly: 0 - Int128(magnitude)) : I(exactly: magnitude)
    guard let value else { throw mistyped(index, "int") }
    return value
  }

  func double(_ index: Int) throws(JSONFault) -> Double {
    let token = tokens[index]
    guard token.kind == .integer || token.kind == .number,
      let value = Double(String(decoding: slice(Int(token.start), Int(token.end)), as: UTF8.self)), value.isFinite
    else { throw mistyped(index, "float") }
    return value
  }

  func expect(_ kind: JSONToken.Kind, _ index: Int) throws(JSONFault) {
    if tokens[index].kind != kind { throw mistyped(index, kind == .object ? "object" : "array") }
  }

  /// The text of a value as it stands there.
  func text(of index: Int) -> [UInt8] {
    let token = tokens[index]
    switch token.kind {
    case .string, .escapedString: return Array(slice(Int(token.start) - 1, Int(token.end) + 1))
    default: return Array(slice(Int(token.start), Int(token.end)))
    }
  }

  private func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  // MARK: Where a value stands

  func mistyped(_ index: Int, _ expected: String) -> JSONFault {
    .mistyped(path: jsonPath(path(to: index)), expected: expected)
  }

  /// The way to a value. Worked out only when somebody asks, by descending from the root.
  func path(to target: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var here = 0
    while here != target {
      guard let (key, child) = step(from: here, towards: target) else { return path }
      path.append(key)
      here = child
    }
    return path
  }

  private func step(from container: Int, towards target: Int) -> (JSONKey, Int)? {
    let isObject = tokens[container].kind == .object
    var here = container + 1
    var position = 0
    while here < tokens[container].next {
      let child = isObject ? here + 1 : here
      let next = Int(tokens[child].next)
      if (child..<next).contains(target) {
        return (isObject ? JSONKey(stringValue: text(here)) : JSONKey(intValue: position), child)
      }
      here = next
      position += 1
    }
    return nil
  }
}
