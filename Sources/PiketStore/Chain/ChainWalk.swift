import Crypto

/// A place where the chain does not hold.
struct ChainFault: Error {
  let position: Int
  let reason: ChainBreak

  var fault: StoreFault { .chainBroken(position: position, reason) }
}

/// What a walk knows of one stream.
final class WalkedStream {
  let name: String
  /// Of the last event that the walk saw; 0 where it saw none.
  var revision = 0
  var key: StreamKey?

  init(_ name: String) { self.name = name }
}

/// Follows the chain event by event, from a place that is trusted.
///
/// The hash of an event is SHA-256 over the hash before it, the header, and the payload's bytes as they are stored.
struct ChainWalk {
  private(set) var head: Head
  private let start: Head
  private var streams: [String: WalkedStream] = [:]
  /// The hash before the event, its header, its stored payload: what is hashed, in one piece.
  private var hashed: [UInt8] = []
  private var headerEnd = 0

  init(after head: Head) {
    self.head = head
    start = head
  }

  /// Takes the next row, or says what is wrong with it.
  mutating func accept(_ row: EventRow) throws(ChainFault) -> WalkedStream {
    let position = head.position + 1
    guard row.position == position else { throw ChainFault(position: position, reason: .missing) }
    let hash = hash(row)
    guard hash == row.hash else { throw ChainFault(position: position, reason: .changed) }
    let stream = stream(row)
    if start == .genesis || stream.revision > 0 {
      guard row.revision == stream.revision + 1 else {
        throw ChainFault(
          position: position, reason: .revision(expected: stream.revision + 1, found: row.revision))
      }
    }
    stream.revision = row.revision
    head = Head(position: position, hash: hash)
    return stream
  }

  /// The header of the row that was taken last, as the payload was authenticated with it.
  func withHeader<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    hashed.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[ChainHash.byteCount..<headerEnd])) }
  }

  private mutating func stream(_ row: EventRow) -> WalkedStream {
    let name = String(decoding: row.stream, as: UTF8.self)
    if let known = streams[name] { return known }
    let new = WalkedStream(name)
    streams[name] = new
    return new
  }

  private mutating func hash(_ row: EventRow) -> ChainHash {
    hashed.removeAll(keepingCapacity: true)
    head.hash.withUnsafeBytes { hashed.append(contentsOf: $0) }
    row.appendHeader(to: &hashed)
    headerEnd = hashed.count
    hashed.append(contentsOf: row.payload)
    return ChainHash.of(hashed)
  }
}

extension ChainHash {
  /// The SHA-256 digest of these bytes (FIPS 180-4).
  public static func of(_ bytes: [UInt8]) -> ChainHash {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return hasher.finalize().withUnsafeBytes { ChainHash(bytes: $0) ?? .zero }
  }
}
