/// All limits of the wire. Who reaches one gets the service's limit error with the name and value of the limit, and the
/// connection is closed; the others are served on.
public struct WireLimits: Hashable, Sendable {
  /// The largest message from a client, without its NUL byte. The largest real one is an imported table.
  public var frameBytesMax = 4 << 20
  /// How long a message may be on its way, from its first byte to its NUL byte.
  public var frameSecondsMax = 30
  /// How much of later calls is taken in while one is being answered; beyond it reading pauses, until the answer.
  public var pipelinedBytesMax = 64 << 10
  /// Connections in all; fewer where the process may not have so many descriptors open.
  public var connectionsMax = 4096
  /// Connections of one account, so that one runaway script does not keep the others out. Root is not counted.
  public var connectionsPerAccountMax = 256
  /// How much may wait for a client that does not read, when the next reply is there. (It gets no limit error: it does
  /// not read.)
  public var outboundBytesMax = 1 << 20

  /// For how long the names of an account and its groups are remembered.
  public var peerNamesSecondsMax = 10

  public init() {}

  /// Descriptors left to the rest of the process: log, database, listeners, event loops.
  static let descriptorsReserved = 64
}
