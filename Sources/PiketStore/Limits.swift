/// Every limit of the store, in one place.
public struct StoreLimits: Sendable {
  /// Events in one call of `append`; a group of commands has to fit.
  public var eventsPerAppendMax = 200_000
  /// Bytes of one event's payload before it is sealed.
  public var payloadBytesMax = 4 << 20
  /// Bytes (UTF-8) of a stream's name, a type, an actor or a request identifier, each.
  public var textBytesMax = 512
  /// Data keys held in memory, about 200 bytes each; over it the memory starts anew from the file.
  public var cachedKeysMax = 65_536
  /// Connections that read at the same time; another reader waits.
  public var readersMax = 4
  /// Events that one step of a replay or a verification takes from the file.
  public var eventsPerStep = 512
  /// Bytes of a checkpoint; a larger file is not read.
  public var checkpointBytesMax = 1 << 30
  /// Streams in one call of `destroy`.
  public var streamsPerDestructionMax = 100_000
  /// Bytes of the fence, about 160 a stream; a larger file is not read.
  public var fenceBytesMax = 1 << 30
  /// Records in one call of the access log's `append`; a group of requests has to fit.
  public var accessesPerAppendMax = 200_000
  /// Bytes of one record of the access log before it is sealed.
  public var accessBytesMax = 64 << 10
  /// Seconds to wait for another program that has the file locked.
  public var lockWaitSeconds = 5.0

  public init() {}
}
