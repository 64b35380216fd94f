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

  private static func append(_ number: Int64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private static func append<Text: Collection<UInt8>>(_ text: Text, to bytes: inout [UInt8]) {
    append(Int64(text.count), to: &bytes)
    bytes.append(contentsOf: text)
  }
}
