import Crypto

/// A place where the chain does not hold.
struct ChainFault: Error {
  let position: Int
  let reason: ChainBreak

  var fault: StoreFault { .chainBroken(position: position, reason) }
}

/// Follows the chain event by event, from a place that is trusted.
///
/// The hash of an event is SHA-256 over the hash before it, the header, and the payload's bytes as they are stored.
struct ChainWalk {
  private(set) var head: Head
  private let start: Head
  /// Numbers the streams in the order in which the walk met them.
  private var streams: [String: Int] = [:]
  /// By the number of the stream: the revision of its last event.
  private var revisions: [Int] = []
  /// The hash before the event, its header, its stored payload: what is hashed, in one piece.
  private var hashed: [UInt8] = []
  private var headerEnd = 0

  init(after head: Head) {
    self.head = head
    start = head
  }

  /// Takes the next row, or says what is wrong with it.
  ///
  /// - Returns: the number of its stream, from 0 on in the order in which the walk met them.
  mutating func accept(_ row: EventRow) throws(ChainFault) -> Int {
    let position = head.position + 1
    guard row.position == position else { throw ChainFault(position: position, reason: .missing) }
    let hash = hash(row)
    guard hash == row.hash else { throw ChainFault(position: position, reason: .changed) }
    let stream = number(of: String(decoding: row.stream, as: UTF8.self))
    let last = revisions[stream]
    // A walk that did not begin with the log does not know where its streams were.
    if (start == .genesis || last > 0) && row.revision != last + 1 {
      throw ChainFault(position: position, reason: .revision(expected: last + 1, found: row.revision))
    }
    revisions[stream] = row.revision
    head = Head(position: position, hash: hash)
    return stream
  }

  /// The header of the row that was taken last, and its payload as it is stored.
  var header: ArraySlice<UInt8> { hashed[ChainHash.byteCount..<headerEnd] }
  var payload: ArraySlice<UInt8> { hashed[headerEnd...] }

  private mutating func number(of stream: String) -> Int {
    if let known = streams[stream] { return known }
    streams[stream] = revisions.count
    revisions.append(0)
    return revisions.count - 1
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
