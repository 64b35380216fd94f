/// The `Encoder` of one value.
struct JSONWriter: Encoder, SingleValueEncodingContainer {
  let sink: JSONSink
  /// How many containers are open around the value.
  let depth: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    openOnce(object: true)
    return KeyedEncodingContainer(JSONKeyedWriter(sink: sink, depth: depth + 1))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    openOnce(object: false)
    return JSONArrayWriter(sink: sink, depth: depth + 1)
  }

  /// A type may ask for its container twice (one value flattened into another); both write into the same.
  private func openOnce(object: Bool) {
    if sink.isAwaiting && sink.depth == depth {
      sink.open(object: object)
    } else {
      sink.close(to: depth + 1)
    }
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() throws { sink.value { $0.append(jsonNull) } }
  func encode(_ value: Bool) throws { sink.value { $0.bool(value) } }
  func encode(_ value: String) throws { sink.value { $0.text(value) } }
  func encode(_ value: Double) throws { sink.value { $0.double(value) } }
  func encode(_ value: Float) throws { sink.value { $0.double(Double(value)) } }
  func encode(_ value: Int) throws { sink.value { $0.integer(value) } }
  func encode(_ value: Int8) throws { sink.value { $0.integer(value) } }
  func encode(_ value: Int16) throws { sink.value { $0.integer(value) } }
  func encode(_ value: Int32) throws { sink.value { $0.integer(value) } }
  func encode(_ value: Int64) throws { sink.value { $0.integer(value) } }
  func encode(_ value: UInt) throws { sink.value { $0.integer(value) } }
  func encode(_ value: UInt8) throws { sink.value { $0.integer(value) } }
  func encode(_ value: UInt16) throws { sink.value { $0.integer(value) } }
  func encode(_ value: UInt32) throws { sink.value { $0.integer(value) } }
  func encode(_ value: UInt64) throws { sink.value { $0.integer(value) } }
  func encode<T: Encodable>(_ value: T) throws { try value.encode(to: self) }
}

let jsonNull = Array("null".utf8)

/// The members of an object, in the order in which they are encoded.
struct JSONKeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: JSONSink
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  /// The writer of a member's value.
  private func member(_ key: Key) -> JSONWriter {
    sink.name(key.stringValue, depth: depth)
    return JSONWriter(sink: sink, depth: depth)
  }

  func encodeNil(forKey key: Key) throws { try member(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: String, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Float, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) throws { try member(key).encode(value) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try value.encode(to: member(key)) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }

  func superEncoder() -> any Encoder {
    sink.name("super", depth: depth)
    return JSONWriter(sink: sink, depth: depth)
  }

  func superEncoder(forKey key: Key) -> any Encoder { member(key) }
}

/// The elements of an array.
struct JSONArrayWriter: UnkeyedEncodingContainer {
  let sink: JSONSink
  let depth: Int
  private(set) var count = 0

  init(sink: JSONSink, depth: Int) {
    self.sink = sink
    self.depth = depth
  }

  var codingPath: [any CodingKey] { [] }

  /// The writer of the next element.
  private mutating func element() -> JSONWriter {
    sink.next(depth: depth)
    count += 1
    return JSONWriter(sink: sink, depth: depth)
  }

  mutating func encodeNil() throws { try element().encodeNil() }
  mutating func encode(_ value: Bool) throws { try element().encode(value) }
  mutating func encode(_ value: String) throws { try element().encode(value) }
  mutating func encode(_ value: Double) throws { try element().encode(value) }
  mutating func encode(_ value: Float) throws { try element().encode(value) }
  mutating func encode(_ value: Int) throws { try element().encode(value) }
  mutating func encode(_ value: Int8) throws { try element().encode(value) }
  mutating func encode(_ value: Int16) throws { try element().encode(value) }
  mutating func encode(_ value: Int32) throws { try element().encode(value) }
  mutating func encode(_ value: Int64) throws { try element().encode(value) }
  mutating func encode(_ value: UInt) throws { try element().encode(value) }
  mutating func encode(_ value: UInt8) throws { try element().encode(value) }
  mutating func encode(_ value: UInt16) throws { try element().encode(value) }
  mutating func encode(_ value: UInt32) throws { try element().encode(value) }
  mutating func encode(_ value: UInt64) throws { try element().encode(value) }
  mutating func encode<T: Encodable>(_ value: T) throws { try value.encode(to: element()) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    element().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { element() }
}
