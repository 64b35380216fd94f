import Crypto
import GRDB

/// The last head that was recorded beside the log, authenticated with a key of its own: position, hash, and an
/// HMAC-SHA-256 over both. A log that does not contain it has been cut off or rewritten.
enum HeadWitness {
  private static let name = "witness"

  static func write(_ head: Head, _ db: Database, _ master: MasterKey) throws {
    let code = HMAC<SHA256>.authenticationCode(for: head.bytes, using: master.witness)
    try (head.bytes + Array(code)).store(asFact: name, db)
  }

  static func read(_ db: Database, _ master: MasterKey) throws -> Head? {
    guard let bytes = try [UInt8](fact: name, db), bytes.count > SHA256.byteCount else { return nil }
    let message = bytes.dropLast(SHA256.byteCount)
    let code = bytes.suffix(SHA256.byteCount)
    guard HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: master.witness) else {
      return nil
    }
    return Head(bytes: message)
  }
}
