/// A road along which messages reach people, as the configuration names it: `mail`, `webhook`, `sms`.
public struct ChannelCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A channel of the configuration. The program behind it belongs to the notifier.
public struct MessageChannel: Hashable, Sendable, Codable {
  /// What of a person a channel needs.
  public enum Address: String, Hashable, Sendable, Codable, CaseIterable {
    case email
    case phone
    /// The url alone says where.
    case none
  }

  public var code: ChannelCode
  public var address: Address
  public var url: String?
  /// How long one attempt may take.
  public var timeoutSeconds: Int
  /// How many deliveries it takes a minute.
  public var perMinute: Int

  public init(
    _ code: ChannelCode, _ address: Address, url: String? = nil, timeoutSeconds: Int = 30, perMinute: Int = 120
  ) {
    self.code = code
    self.address = address
    self.url = url
    self.timeoutSeconds = timeoutSeconds
    self.perMinute = perMinute
  }

  /// Where a person is reached along it; nil: nowhere.
  public func address(of person: PersonDetails) -> String? {
    switch address {
    case .email: person.email
    case .phone: person.phones.first
    case .none: ""
    }
  }
}

/// Hours of the day in which what is not urgent waits; they may go on past midnight.
public struct QuietHours: Hashable, Sendable, Codable {
  public var from: LocalTime
  public var until: LocalTime

  public init(from: LocalTime, until: LocalTime) {
    self.from = from
    self.until = until
  }

  /// The first moment from this one on that is not quiet.
  public func over(after moment: Instant, _ zone: Zone) -> Instant {
    let local = zone.local(moment)
    let isQuiet =
      from <= until ? from <= local.time && local.time < until : from <= local.time || local.time < until
    guard isQuiet else { return moment }
    let day = local.time < until ? local.date : local.date.adding(days: 1)
    return max(moment, zone.handover(LocalDateTime(day, until)))
  }

  /// Reads `22:00-07:00`. Refuses: `fieldIsInvalid`.
  static func read(_ text: String) throws(Refusal) -> QuietHours {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { LocalTime.read(String($0)) }
    guard parts.count == 2, let from = parts[0], let until = parts[1], from != until else {
      throw .fieldIsInvalid(field: "quiet", value: text, reason: .isNoMoment)
    }
    return QuietHours(from: from, until: until)
  }
}

/// How a person wants to be reached. What is urgent keeps to none of it.
public struct ReachWishes: Hashable, Sendable, Codable {
  /// These channels first, in this order; empty: as configured.
  public var order: [ChannelCode] = []
  /// In place of the region's.
  public var quiet: QuietHours?
  /// Reminders that are not wanted, each once, by name.
  public var without: [ReminderKind] = []

  public init() {}
}

/// What people are reminded of.
public enum ReminderKind: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// A duty begins tomorrow.
  case handover
  /// The own shifts changed.
  case shift
  case action
  case evaluation
  /// A qualification lapses.
  case qualification

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
