import Crypto

/// A line of the fence: its number, the moment (microseconds since the epoch), what was destroyed, the digest of the
/// stream's name, and a code that authenticates all of this and the line before it. Text, for the reader's sake.
struct FenceLine: Hashable, Sendable {
  enum Kind: UInt8 {
    case stream = 0x53  // S
    /// The key of the checkpoints that were saved until then.
    case checkpoint = 0x43  // C
  }

  let kind: Kind
  let at: Int64
  let stream: ChainHash
  /// The number of the line, and its code.
  let head: Head

  init(_ kind: Kind, _ stream: ChainHash, at moment: Int64, after head: Head, _ key: SymmetricKey) {
    self.kind = kind
    at = moment
    self.stream = stream
    let time = withUnsafeBytes(of: moment.bigEndian) { Array($0) }
    let code = HMAC<SHA256>.authenticationCode(
      for: head.bytes + [kind.rawValue] + time + stream.bytes, using: key)
    self.head = Head(position: head.position + 1, hash: code.withUnsafeBytes { ChainHash(bytes: $0) ?? .zero })
  }

  /// Nil where it is not a line that was written with this key after `head`.
  init?(_ text: ArraySlice<UInt8>, after head: Head, _ key: SymmetricKey) {
    let fields = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard fields.count == 5, let moment = Int64(String(decoding: fields[1], as: UTF8.self)),
      let letter = fields[2].first, let kind = Kind(rawValue: letter),
      let stream = ChainHash(hex: String(decoding: fields[3], as: UTF8.self))
    else { return nil }
    self.init(kind, stream, at: moment, after: head, key)
    guard Array(text) == self.text else { return nil }
  }

  /// Without the line's end.
  var text: [UInt8] {
    let kind = String(UnicodeScalar(kind.rawValue))
    return Array("\(head.position) \(at) \(kind) \(stream.hex) \(head.hash.hex)".utf8)
  }
}
