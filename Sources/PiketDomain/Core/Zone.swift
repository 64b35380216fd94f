/// The rules of one time zone, read from a TZif file (RFC 9636) of the operating system.
public struct Zone: Sendable {
  public let name: String
  public init(name: String, tzif bytes: [UInt8]) throws(ZoneError) { fatalError("skeleton") }
}
public enum ZoneError: Error, Equatable, Sendable { case malformed(String) }

/// What instants a local date and time can mean.
public enum Readings: Equatable, Sendable {
  case none(skippedTo: Instant)  // the clock jumps over it: first instant after the gap
  case one(Instant)
  case two(Instant, Instant)  // earlier, later
}
extension Zone {
  public func offsetSeconds(at instant: Instant) -> Int { fatalError("skeleton") }
  public func local(_ instant: Instant) -> LocalDateTime { fatalError("skeleton") }
  public func readings(of local: LocalDateTime) -> Readings { fatalError("skeleton") }
  /// The handover rule.
  public func handover(_ local: LocalDateTime) -> Instant { fatalError("skeleton") }
  public func rfc3339(_ instant: Instant) -> String { fatalError("skeleton") }
}
