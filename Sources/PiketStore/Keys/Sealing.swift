import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// AES-GCM with a random nonce (NIST SP 800-38D): nonce, ciphertext and tag in one piece.
enum Sealing {
  static let overheadBytes = 28

  static func seal(
    _ plain: UnsafeRawBufferPointer, with key: SymmetricKey, authenticating header: UnsafeRawBufferPointer
  ) throws -> [UInt8] {
    let box = try AES.GCM.seal(plain, using: key, authenticating: header)
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
