import Crypto
import Glibc

/// The key that wraps all others: 256 bits, never stored by the store itself.
///
/// What it is used for has a key of its own each, derived from it with HKDF-SHA-256 (RFC 5869).
public struct MasterKey: Sendable, CustomStringConvertible {
  static let byteCount = 32

  /// Wraps the data keys of the streams.
  let wrapping: SymmetricKey
  /// Authenticates the record of the last head of the log.
  let witness: SymmetricKey
  /// Authenticates the record of the last head of the access log.
  let accessWitness: SymmetricKey
  /// Authenticates the record of the last line of the fence that was carried out.
  let fenceWitness: SymmetricKey
  /// Authenticates the lines of the fence.
  let fence: SymmetricKey
  /// Makes the digests by which the fence names streams.
  let fenceNames: SymmetricKey

  /// Nil where the contents are neither 64 hexadecimal digits (with or without a line end) nor 32 bytes.
  public init?(contents: [UInt8]) {
    if contents.count == MasterKey.byteCount {
      self.init(bytes: contents)
      return
    }
    let spaces: [UInt8] = Array(" \t\r\n".utf8)
    let text = contents.drop { spaces.contains($0) }
    let digits = text.prefix { !spaces.contains($0) }
    guard digits.count == 2 * MasterKey.byteCount, text.dropFirst(digits.count).allSatisfy(spaces.contains),
      let bytes = Hex.decode(digits)
    else { return nil }
    self.init(bytes: bytes)
  }

  private init(bytes: [UInt8]) {
    let root = SymmetricKey(data: bytes)
    func derive(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: root, info: Array("piket \(purpose)".utf8), outputByteCount: MasterKey.byteCount)
    }
    wrapping = derive("wrapping")
    witness = derive("witness")
    accessWitness = derive("access witness")
    fenceWitness = derive("fence witness")
    fence = derive("fence")
    fenceNames = derive("fence names")
  }

  /// Says nothing, so that a key cannot end in a log by accident.
  public var description: String { "MasterKey" }
}

extension MasterKey {
  private static let fileBytesMax = 4096

  /// Reads the key that systemd handed over (systemd.exec(5), `LoadCredential=`).
  ///
  /// The file has to be ours or root's. systemd lets the service in by an access control list, whose mask shows
  /// as group bits; so these are accepted on a file of root that the group cannot write.
  public static func load(credential path: String) throws(StoreFault) -> MasterKey {
    guard let status = try File.status(path) else { throw .masterKeyMissing(path: path) }
    if status.owner == 0 && geteuid() != 0 {
      guard status.mode & 0o027 == 0 else { throw .openToOthers(path: path, mode: status.mode) }
    } else {
      try File.checkPrivate(path, status)
    }
    return try read(path)
  }

  /// Reads `master.key` in the state directory, or makes one where nothing has been written with any yet.
  public static func loadOrCreate(in directory: StateDirectory) throws(StoreFault) -> MasterKey {
    try directory.prepare(for: .readWrite)
    let path = directory.masterKey
    if try File.status(path) == nil {
      guard try File.status(directory.log) == nil, try File.status(directory.keys) == nil else {
        throw .masterKeyMissing(path: path)
      }
      let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
      // Another process may have been first: then its key counts.
      try File.write(Array((Hex.encode(bytes) + "\n").utf8), to: path, replacing: false)
    }
    return try load(file: path)
  }

  /// Reads a key file that has to be ours alone.
  public static func load(file path: String) throws(StoreFault) -> MasterKey {
    guard let status = try File.status(path) else { throw .masterKeyMissing(path: path) }
    try File.checkPrivate(path, status)
    return try read(path)
  }

  private static func read(_ path: String) throws(StoreFault) -> MasterKey {
    guard let key = MasterKey(contents: try File.read(path, bytesMax: fileBytesMax)) else {
      throw .masterKeyMalformed(path: path)
    }
    return key
  }
}
