import Crypto

/// What is known of the key of a stream.
enum StreamKey: Sendable {
  case live(SymmetricKey)
  /// Destroyed on purpose, as the fence knows: the payloads of the stream are gone, its headers and hashes stay.
  case destroyed
  case missing
}

/// A payload that was asked for.
enum OpenedPayload {
  case plain([UInt8])
  case destroyed
  case keyMissing
  /// Not sealed with this key and header.
  case unreadable

  /// The plain bytes; nil only where the key has been destroyed.
  func bytes(stream: String, position: Int) throws(StoreFault) -> [UInt8]? {
    switch self {
    case .plain(let bytes): return bytes
    case .destroyed: return nil
    case .keyMissing: throw .keyMissing(stream: stream, position: position)
    case .unreadable: throw .payloadUnreadable(stream: stream, position: position)
    }
  }
}

extension StreamKey {
  func open(_ sealed: UnsafeRawBufferPointer, authenticating header: UnsafeRawBufferPointer) -> OpenedPayload {
    switch self {
    case .destroyed: .destroyed
    case .missing: .keyMissing
    case .live(let key): Sealing.open(sealed, with: key, authenticating: header).map { .plain($0) } ?? .unreadable
    }
  }
}
