import Glibc

/// Everything about an event but its payload, in the one form that is hashed and authenticated:
/// numbers as eight bytes (big-endian), texts as their length in bytes (eight bytes) and the bytes themselves.
enum EventHeader {
  static func append<Text: Collection<UInt8>>(
    to bytes: inout [UInt8], position: Int, stream: Text, revision: Int, type: Text, schema: Int, recordedAt: Int64,
    occurredAt: Int64, actor: Text, requestID: Text
  ) {
    append(Int64(position), to: &bytes)
    append(stream, to: &bytes)
    append(Int64(revision), to: &bytes)
    append(type, to: &bytes)
    append(Int64(schema), to: &bytes)
    append(recordedAt, to: &bytes)
    append(occurredAt, to: &bytes)
    append(actor, to: &bytes)
    append(requestID, to: &bytes)
  }

  static func append(_ number: Int64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  static func append<Text: Collection<UInt8>>(_ text: Text, to bytes: inout [UInt8]) {
    append(Int64(text.count), to: &bytes)
    bytes.append(contentsOf: text)
  }
}

/// Reads the fields of a header back, in the order in which they were written.
struct EventHeaderReader {
  private var rest: UnsafeRawBufferPointer

  /// - Parameter header: made by `EventHeader.append`; it is not checked.
  init(_ header: UnsafeRawBufferPointer) { rest = header }

  mutating func number() -> Int64 {
    let number = rest.loadUnaligned(as: Int64.self)
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(8))
    return Int64(bigEndian: number)
  }

  mutating func text() -> UnsafeRawBufferPointer {
    let count = Int(number())
    let text = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    return text
  }
}

/// Makes events of their headers. Events that follow each other often have the same type and actor; these texts are
/// then made once.
struct EventMaker {
  private var type = RepeatedText()
  private var actor = RepeatedText()

  mutating func event(
    _ header: UnsafeRawBufferPointer, stream: String, payload: [UInt8]?, hash: ChainHash
  ) -> StoredEvent {
    var reader = EventHeaderReader(header)
    let position = reader.number()
    _ = reader.text()
    return StoredEvent(
      position: Int(position), stream: stream, revision: Int(reader.number()), type: type.string(reader.text()),
      schema: Int(reader.number()), recordedAt: reader.number(), occurredAt: reader.number(),
      actor: actor.string(reader.text()), requestID: String(decoding: reader.text(), as: UTF8.self),
      payload: payload, hash: hash)
  }
}

private struct RepeatedText {
  private var last = ""
  private var lastBytes: [UInt8] = []

  mutating func string(_ bytes: UnsafeRawBufferPointer) -> String {
    let isSame = lastBytes.withUnsafeBytes { last in
      guard last.count == bytes.count else { return false }
      guard let last = last.baseAddress, let bytes = bytes.baseAddress else { return true }
      return memcmp(last, bytes, lastBytes.count) == 0
    }
    if !isSame {
      last = String(decoding: bytes, as: UTF8.self)
      lastBytes = Array(bytes)
    }
    return last
  }
}
