import Crypto
import GRDB

/// The last head of a chain that was recorded beside it, authenticated with a key of its own: position, hash, and an
/// HMAC-SHA-256 over both. A chain that does not contain it has been cut off or rewritten.
enum HeadWitness: String, Sendable {
  case log = "witness"
  case access = "access witness"
  /// The last line of the fence that has been carried out in the file of keys.
  case fence = "fence"

  private func key(_ master: MasterKey) -> SymmetricKey {
    switch self {
    case .log: master.witness
    case .access: master.accessWitness
    case .fence: master.fenceWitness
    }
  }

  func write(_ head: Head, _ db: Database, _ master: MasterKey) throws {
    let code = HMAC<SHA256>.authenticationCode(for: head.bytes, using: key(master))
    try (head.bytes + Array(code)).store(asFact: rawValue, db)
  }

  /// Nil where there is no record, or one that was changed.
  func read(_ db: Database, _ master: MasterKey) throws -> Head? {
    guard let bytes = try [UInt8](fact: rawValue, db), bytes.count > SHA256.byteCount else { return nil }
    let message = bytes.dropLast(SHA256.byteCount)
    let code = bytes.suffix(SHA256.byteCount)
    guard HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: key(master)) else {
      return nil
    }
    return Head(bytes: message)
  }
}
