/// What somebody wishes of duty at some time. A wish and no law: it weighs in planning, and a roster may go against it.
public enum PreferenceKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// As strong as a wish can be: a roster that goes against it is told so.
  case never
  case ratherNot
  case rather
}

/// Times at which somebody would rather, rather not, or never be on duty.
public struct Preference: Hashable, Sendable, Codable {
  /// Counts up per person, from 1; `ldn-01/2` is the second of ldn-01.
  public var number: Int
  public var kind: PreferenceKind
  /// Days on the region's clock, Monday first, each once; empty: all.
  public var weekdays: [Weekday]
  /// Nil: since ever.
  public var from: Instant?
  /// Nil: until further notice. The first moment that is no longer meant.
  public var until: Instant?
  /// Nil: whatever the function.
  public var function: FunctionCode?
  /// In the person's own words; empty where there are none.
  public var note: String
  public var recordedAt: Instant
  public var withdrawnAt: Instant?

  public init(
    number: Int, kind: PreferenceKind, weekdays: [Weekday], from: Instant?, until: Instant?, function: FunctionCode?,
    note: String, recordedAt: Instant, withdrawnAt: Instant? = nil
  ) {
    self.number = number
    self.kind = kind
    self.weekdays = weekdays
    self.from = from
    self.until = until
    self.function = function
    self.note = note
    self.recordedAt = recordedAt
    self.withdrawnAt = withdrawnAt
  }

  public var isActive: Bool { withdrawnAt == nil }

  /// Whether a duty touches what is meant: it covers a moment of one of the days, between `from` and `until`.
  public func touches(_ duty: Interval, _ zone: Zone) -> Bool {
    let meant = Interval(start: max(duty.start, from ?? duty.start), end: min(duty.end, until ?? duty.end))
    guard !meant.isEmpty else { return false }
    guard !weekdays.isEmpty else { return true }
    let first = zone.local(meant.start).date
    let days = zone.local(Instant(microseconds: meant.end.microseconds - 1)).date.daysSinceEpoch - first.daysSinceEpoch
    return (0...min(days, 6)).contains { weekdays.contains(first.adding(days: $0).weekday) }
  }

  /// The same wish, whenever it was entered.
  func means(_ other: Preference) -> Bool {
    kind == other.kind && weekdays == other.weekdays && from == other.from && until == other.until
      && function == other.function
  }
}

extension PreferenceKind {
  private static let names: [(PreferenceKind, [String])] = [
    (.never, ["never", "nooit"]), (.ratherNot, ["rather-not", "liever-niet"]), (.rather, ["rather", "liever"]),
  ]

  /// Reads a kind in Dutch or English, in any case: `rather-not`, `liever niet`, `ratherNot`; nil for anything else.
  public static func read(_ text: String) -> PreferenceKind? {
    names.first { $0.1.contains { $0.folded == text.folded } }?.0
  }

  /// What may have been meant by a text that is no kind.
  static func nearestNames(_ text: String) -> [String] { nearest(text, among: names.flatMap(\.1)) }

  /// What it costs to go against it, in times of a plain "rather not"; below 0 where duty is welcome.
  public var level: Int {
    switch self {
    case .never: 3
    case .ratherNot: 1
    case .rather: -1
    }
  }
}

extension Person {
  /// How far a duty goes against what this person wishes: 0 not at all, 1 rather not, 3 never, -1 it is welcome. Of
  /// several wishes the strongest against it counts.
  public func preferenceLevel(for duty: Interval, function: FunctionCode, zone: Zone) -> Int {
    preference(for: duty, function: function, zone: zone)?.level ?? 0
  }

  /// The wish that a duty touches; of several the strongest against it.
  public func preference(for duty: Interval, function: FunctionCode, zone: Zone) -> PreferenceKind? {
    preferences
      .filter { $0.isActive && ($0.function == nil || $0.function == function) && $0.touches(duty, zone) }
      .map(\.kind)
      .max { $0.level < $1.level }
  }

  mutating func withdrawPreference(_ number: Int, at moment: Instant) {
    guard let index = preferences.firstIndex(where: { $0.number == number }) else { return }
    preferences[index].withdrawnAt = moment
  }
}
