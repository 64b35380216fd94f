/// One stretch of duty on one post by one person, with the reason why it is theirs.
public struct Shift: Hashable, Sendable, Codable {
  public var interval: Interval
  public var person: PersonCode
  public var because: Because
  /// The how manieth change of the post's roster this came with; rises with each change of the shift.
  public var change: Int

  public init(interval: Interval, person: PersonCode, because: Because, change: Int = 0) {
    self.interval = interval
    self.person = person
    self.because = because
    self.change = change
  }
}

/// Because of what somebody is on duty.
public enum Because: Hashable, Sendable, Codable {
  /// The published roster, in this version.
  case roster(version: Int)
  /// A single correction on top of that version.
  case assignment(version: Int, reason: String, by: String)
  /// The place, from 1, in the ordered list of a municipality.
  case order(rank: Int)
}

/// What is published for one post: concrete shifts, sorted, without overlap.
public struct PostRoster: Hashable, Sendable, Codable {
  public var shifts: [Shift]
  /// The newest version per calendar year of the post (one stream of the log a year).
  public var versions: [Int: Int]
  /// The ordered lists, by the moment from which each holds, oldest first. Only for ordered posts.
  public var orders: [DeputyOrder]
  /// How often the roster was changed.
  public var changes: Int

  public init() {
    changes = 0
    shifts = []
    versions = [:]
    orders = []
  }
}

/// From a moment on: who acts, and who in their place, in this order.
public struct DeputyOrder: Hashable, Sendable, Codable {
  public var from: Instant
  public var persons: [PersonCode]

  public init(from: Instant, persons: [PersonCode]) {
    self.from = from
    self.persons = persons
  }
}
