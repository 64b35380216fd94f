/// A moment in time: microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
///
/// Everything that is stored or compared is an `Instant`; local time exists only at the edge and in roster rules.
public struct Instant: Hashable, Comparable, Sendable, Codable {
  public var microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }
  public init(seconds: Int64) { self.microseconds = seconds * 1_000_000 }

  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int64 {
    let quotient = microseconds / 1_000_000
    return microseconds % 1_000_000 < 0 ? quotient - 1 : quotient
  }

  /// The same moment without its fraction of a second.
  public var wholeSecond: Instant { Instant(seconds: seconds) }

  public func adding(seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }

  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  public init(from decoder: any Decoder) throws {
    microseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(microseconds)
  }
}

/// A half-open stretch of time, `[start, end)`: the end is the first moment that is no longer in it.
public struct Interval: Hashable, Sendable, Codable {
  public var start: Instant
  public var end: Instant

  public init(start: Instant, end: Instant) {
    self.start = start
    self.end = end
  }

  public var isEmpty: Bool { end <= start }
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
  public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }

  /// What both have in common, or nil where they do not overlap.
  public func intersection(_ other: Interval) -> Interval? {
    let common = Interval(start: max(start, other.start), end: min(end, other.end))
    return common.isEmpty ? nil : common
  }
}
