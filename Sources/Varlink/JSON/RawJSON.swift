/// A JSON value that is carried as its text: taken over byte for byte when read, and written as it is.
public struct RawJSON: Codable, Hashable, Sendable {
  /// The text of one JSON value, without white space around it.
  public let bytes: [UInt8]

  /// - Parameter bytes: the text of one JSON value; it is not checked again.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text of a value.
  public init(encoding value: some Encodable) throws {
    bytes = try JSON.encode(value)
  }

  /// Reads the value as a type.
  public func decode<T: Decodable>(_ type: T.Type) throws(JSONFault) -> T {
    try JSON.decode(type, from: bytes)
  }

  public init(from decoder: any Decoder) throws {
    guard let reader = decoder as? JSONReader else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "raw JSON is read by this coder only"))
    }
    bytes = reader.tape.text(of: reader.index)
  }

  public func encode(to encoder: any Encoder) throws {
    guard let writer = encoder as? JSONWriter else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "raw JSON is written by this coder only"))
    }
    writer.sink.value { $0.append(bytes) }
  }
}
