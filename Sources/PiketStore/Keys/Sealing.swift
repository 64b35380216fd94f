import Crypto
import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// AES-GCM with a random nonce (NIST SP 800-38D): nonce, ciphertext and tag in one piece.
enum Sealing {
  static let overheadBytes = 28

  /// - Parameter nonce: nil: a fresh one.
  static func seal(
    _ plain: UnsafeRawBufferPointer, with key: SymmetricKey, authenticating header: UnsafeRawBufferPointer,
    nonce: AES.GCM.Nonce? = nil
  ) throws -> [UInt8] {
    let box = try AES.GCM.seal(plain, using: key, nonce: nonce, authenticating: header)
    return box.combined?.withUnsafeBytes { Array($0) } ?? []
  }

  static func seal(_ plain: [UInt8], with key: SymmetricKey, authenticating header: [UInt8]) throws -> [UInt8] {
    try plain.withUnsafeBytes { plain in
      try header.withUnsafeBytes { try seal(plain, with: key, authenticating: $0) }
    }
  }

  /// Nil where it was not sealed with this key and header, or has been changed.
  static func open(
    _ sealed: UnsafeRawBufferPointer, with key: SymmetricKey, authenticating header: UnsafeRawBufferPointer
  ) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: Data(sealed)),
      let plain = try? AES.GCM.open(box, using: key, authenticating: header)
    else { return nil }
    return plain.withUnsafeBytes { Array($0) }
  }

  static func open(_ sealed: [UInt8], with key: SymmetricKey, authenticating header: [UInt8]) -> [UInt8]? {
    sealed.withUnsafeBytes { sealed in
      header.withUnsafeBytes { open(sealed, with: key, authenticating: $0) }
    }
  }
}

/// Nonces at random for many payloads. Drawn together, since asking the kernel for one costs as much as sealing a
/// payload; and exactly as many as will be used, so that none lie about.
struct Nonces {
  private static let byteCount = 12
  /// The most that one call of getentropy(3) gives.
  private static let perDraw = 256 / byteCount

  private var left: Int
  private var drawn: ArraySlice<UInt8> = []

  init(_ count: Int) { left = count }

  mutating func next() throws -> AES.GCM.Nonce {
    if drawn.isEmpty {
      let count = max(1, min(left, Nonces.perDraw))
      drawn = [UInt8](repeating: 0, count: count * Nonces.byteCount)[...]
      let code = drawn.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) }
      guard code == 0 else { throw StoreFault(errno: errno, path: "/dev/urandom", while: .reading) }
      left -= count
    }
    defer { drawn.removeFirst(Nonces.byteCount) }
    return try AES.GCM.Nonce(data: drawn.prefix(Nonces.byteCount))
  }
}
