/// That a stream has been destroyed, as the fence knows it: no name, only what finds the name again for who has it.
public struct Erasure: Hashable, Sendable {
  /// The line of the fence, from 1 on.
  public let position: Int
  /// Microseconds since 1970-01-01T00:00:00Z.
  public let at: Int64
  /// HMAC-SHA-256 of the stream's name, under a key derived from the master key.
  public let stream: ChainHash
}

/// How far a destruction has come; after each, what is not done yet is done when the store is next opened.
enum ErasureStep: CaseIterable, Codable, Sendable {
  /// It stands in the fence: from now on it is never undone.
  case fenced
  /// The rows of the keys are overwritten, in the write-ahead log.
  case overwritten
  /// The file has been made anew; the write-ahead log, with the rows as they were, is empty.
  case purged
  case checkpointDiscarded
  /// The file of keys knows that all of the fence is carried out.
  case finished
}
