/// A SHA-256 digest of the chain: 32 bytes, kept in four words so that it needs no memory of its own.
public struct ChainHash: Hashable, Sendable, CustomStringConvertible {
  static let byteCount = 32

  /// Comes before the first event.
  public static let zero = ChainHash(words: .zero)

  private var words: SIMD4<UInt64>

  private init(words: SIMD4<UInt64>) { self.words = words }

  /// Nil where there are not exactly 32 bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == ChainHash.byteCount else { return nil }
    words = .zero
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// Nil where the text is not 64 hexadecimal digits.
  public init?(hex: String) {
    guard let bytes = Hex.decode(hex.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
  public var hex: String { Hex.encode(bytes) }
  public var description: String { hex }

  func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Swift.withUnsafeBytes(of: words, body)
  }
}

/// The last event of a log, or any other place in it: a position and the hash of the event there.
public struct Head: Hashable, Sendable, CustomStringConvertible {
  /// Before the first event.
  public static let genesis = Head(position: 0, hash: .zero)

  /// Counts from 1; 0 is before the first event.
  public let position: Int
  public let hash: ChainHash

  public init(position: Int, hash: ChainHash) {
    self.position = position
    self.hash = hash
  }

  public var description: String { "\(position):\(hash)" }

  /// Eight bytes of the position (big-endian), then the hash.
  var bytes: [UInt8] { withUnsafeBytes(of: UInt64(bitPattern: Int64(position)).bigEndian, Array.init) + hash.bytes }

  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 8 + ChainHash.byteCount, let hash = ChainHash(bytes: bytes.dropFirst(8)) else { return nil }
    let position = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let position = Int(exactly: position) else { return nil }
    self.init(position: position, hash: hash)
  }
}
