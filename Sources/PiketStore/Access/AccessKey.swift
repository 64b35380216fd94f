import Crypto

/// What the key of a month is used for: a key each, derived from it with HKDF-SHA-256 (RFC 5869).
///
/// The digests of what was looked at hang on the month too: when it is destroyed, they are noise like the rest, and
/// from one month to the next they do not show that the same was looked at again.
struct AccessKey: Sendable {
  /// Enough never to find two names under one digest.
  static let digestBytes = 16

  private let content: SymmetricKey
  private let names: SymmetricKey

  init(_ month: SymmetricKey) {
    func derive(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: month, info: Array("piket access \(purpose)".utf8), outputByteCount: SHA256.byteCount)
    }
    content = derive("content")
    names = derive("names")
  }

  /// The first half of the HMAC-SHA-256 of the kind and the name; empty where there is no name.
  func digest(_ kind: AccessName, _ name: String?) -> [UInt8] {
    guard let name else { return [] }
    let code = HMAC<SHA256>.authenticationCode(for: Array("\(kind.rawValue) \(name)".utf8), using: names)
    return code.withUnsafeBytes { Array($0.prefix(AccessKey.digestBytes)) }
  }

  func seal(_ plain: [UInt8], authenticating header: [UInt8]) throws -> [UInt8] {
    try Sealing.seal(plain, with: content, authenticating: header)
  }

  func open(_ sealed: UnsafeRawBufferPointer, authenticating header: UnsafeRawBufferPointer) -> [UInt8]? {
    Sealing.open(sealed, with: content, authenticating: header)
  }
}

/// By what records are found again: the column, too.
enum AccessName: String, Sendable {
  case object, subject
}
