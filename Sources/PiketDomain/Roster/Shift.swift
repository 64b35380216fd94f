/// One stretch of duty on one post by one person, with the reason why it is theirs.
public struct Shift: Hashable, Sendable, Codable, HasInterval {
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
  /// Two people agreed on it, in this swap.
  case swap(version: Int, swap: SwapCode, reason: String, by: String)
  /// What really happened, put on record afterwards; the roster itself said otherwise.
  case correction(reason: String, by: String)
  /// The place, from 1, in the ordered list of a municipality.
  case order(rank: Int)
}

/// A swap of shifts between two people, `S1`, `S2`, ...
public struct SwapCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What is published for one post: concrete shifts, sorted, without overlap.
public struct PostRoster: Hashable, Sendable, Codable {
  public var shifts: [Shift]
  /// The newest version per calendar year of the post (one stream of the log a year).
  public var versions: [Int: Int]
  /// The ordered lists, by the moment from which each holds, oldest first. Only for ordered posts.
  public var orders: [DeputyOrder]
  /// Time that nobody covers, on purpose; by start, without overlap with each other or with shifts.
  public var vacancies: [Vacancy]
  /// What really happened where it was not what the roster said, oldest record first.
  public internal(set) var corrections: [DutyCorrection]
  /// What of these records counts: of several about one moment the newest. By start, without overlap.
  var recorded: [DutyCorrection]
  /// How often the roster was changed.
  public var changes: Int
  /// Each of these changes, oldest first: what a draft that was made before them does not know.
  public var edits: [RosterEdit]

  public init() {
    changes = 0
    shifts = []
    versions = [:]
    orders = []
    vacancies = []
    corrections = []
    recorded = []
    edits = []
  }
}

/// Time that nobody covers, on purpose: an intended gap is no finding.
public struct Vacancy: Hashable, Sendable, Codable, HasInterval {
  public var interval: Interval
  public var reason: String
  public var by: String

  public init(interval: Interval, reason: String, by: String) {
    self.interval = interval
    self.reason = reason
    self.by = by
  }
}

/// Who was really on duty in a stretch of the past. The shifts stay as they were.
public struct DutyCorrection: Hashable, Sendable, Codable, HasInterval {
  public var interval: Interval
  /// Nil: nobody was.
  public var person: PersonCode?
  public var reason: String
  public var by: String
  public var recordedAt: Instant

  public init(interval: Interval, person: PersonCode?, reason: String, by: String, recordedAt: Instant) {
    self.interval = interval
    self.person = person
    self.reason = reason
    self.by = by
    self.recordedAt = recordedAt
  }
}

/// One change of a published roster.
public struct RosterEdit: Hashable, Sendable, Codable {
  public var change: Int
  /// What it replaced.
  public var interval: Interval
  public var because: Because

  public init(change: Int, interval: Interval, because: Because) {
    self.change = change
    self.interval = interval
    self.because = because
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
