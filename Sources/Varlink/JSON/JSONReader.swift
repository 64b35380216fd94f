/// The `Decoder` over one value of a tape.
struct JSONReader: Decoder, SingleValueDecodingContainer {
  let tape: JSONTape
  let index: Int

  var codingPath: [any CodingKey] { tape.path(to: index) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try tape.expect(.object, index)
    return KeyedDecodingContainer(JSONKeyedReader(tape: tape, index: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try tape.expect(.array, index)
    return JSONArrayReader(tape: tape, index: index)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { tape.isNull(index) }
  func decode(_ type: Bool.Type) throws -> Bool { try tape.bool(index) }
  func decode(_ type: String.Type) throws -> String { try tape.string(index) }
  func decode(_ type: Double.Type) throws -> Double { try tape.double(index) }
  func decode(_ type: Float.Type) throws -> Float { Float(try tape.double(index)) }
  func decode(_ type: Int.Type) throws -> Int { try tape.integer(index) }
  func decode(_ type: Int8.Type) throws -> Int8 { try tape.integer(index) }
  func decode(_ type: Int16.Type) throws -> Int16 { try tape.integer(index) }
  func decode(_ type: Int32.Type) throws -> Int32 { try tape.integer(index) }
  func decode(_ type: Int64.Type) throws -> Int64 { try tape.integer(index) }
  func decode(_ type: UInt.Type) throws -> UInt { try tape.integer(index) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.integer(index) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.integer(index) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.integer(index) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.integer(index) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }
}

/// The members of an object.
struct JSONKeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: JSONTape
  let index: Int

  var codingPath: [any CodingKey] { tape.path(to: index) }
  var allKeys: [Key] { tape.names(of: index).compactMap(Key.init(stringValue:)) }

  private func find(_ key: Key) throws(JSONFault) -> Int {
    if let value = tape.member(key.stringValue, of: index) { return value }
    throw .missing(path: jsonPath(codingPath + [key]))
  }

  /// The value of a member; nil where it is absent or null.
  private func findIfPresent(_ key: Key) -> Int? {
    guard let value = tape.member(key.stringValue, of: index), !tape.isNull(value) else { return nil }
    return value
  }

  func contains(_ key: Key) -> Bool { tape.member(key.stringValue, of: index) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { tape.isNull(try find(key)) }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try tape.bool(find(key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try tape.string(find(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try tape.double(find(key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try tape.double(find(key))) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try tape.integer(find(key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try tape.integer(find(key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try tape.integer(find(key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try tape.integer(find(key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try tape.integer(find(key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try tape.integer(find(key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try tape.integer(find(key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try tape.integer(find(key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try tape.integer(find(key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try tape.integer(find(key)) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try T(from: JSONReader(tape: tape, index: find(key)))
  }

  // One look-up where the standard implementation does three. The other types go by way of it.

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try findIfPresent(key).map { try tape.bool($0) }
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try findIfPresent(key).map { try tape.string($0) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try findIfPresent(key).map { try tape.integer($0) }
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try findIfPresent(key).map { try T(from: JSONReader(tape: tape, index: $0)) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try JSONReader(tape: tape, index: find(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONReader(tape: tape, index: find(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let value = tape.member("super", of: index) else {
      throw JSONFault.missing(path: jsonPath(codingPath + [JSONKey(stringValue: "super")]))
    }
    return JSONReader(tape: tape, index: value)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { JSONReader(tape: tape, index: try find(key)) }
}

/// The elements of an array, one after the other.
struct JSONArrayReader: UnkeyedDecodingContainer {
  let tape: JSONTape
  let index: Int
  private var here: Int
  private(set) var currentIndex = 0

  init(tape: JSONTape, index: Int) {
    self.tape = tape
    self.index = index
    here = index + 1
  }

  var codingPath: [any CodingKey] { tape.path(to: index) }
  /// Not known without walking all elements.
  var count: Int? { nil }
  var isAtEnd: Bool { here >= Int(tape.tokens[index].next) }

  /// Takes the next element. A failed attempt consumes it too; nobody goes on after that.
  private mutating func take() throws(JSONFault) -> Int {
    guard !isAtEnd else { throw .missing(path: jsonPath(codingPath + [JSONKey(intValue: currentIndex)])) }
    let element = here
    here = Int(tape.tokens[here].next)
    currentIndex += 1
    return element
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tape.isNull(here) else { return false }
    _ = try take()
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try tape.bool(take()) }
  mutating func decode(_ type: String.Type) throws -> String { try tape.string(take()) }
  mutating func decode(_ type: Double.Type) throws -> Double { try tape.double(take()) }
  mutating func decode(_ type: Float.Type) throws -> Float { Float(try tape.double(take())) }
  mutating func decode(_ type: Int.Type) throws -> Int { try tape.integer(take()) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try tape.integer(take()) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try tape.integer(take()) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try tape.integer(take()) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try tape.integer(take()) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try tape.integer(take()) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.integer(take()) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.integer(take()) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.integer(take()) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.integer(take()) }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: JSONReader(tape: tape, index: take())) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try JSONReader(tape: tape, index: take()).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try JSONReader(tape: tape, index: take()).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { JSONReader(tape: tape, index: try take()) }
}
