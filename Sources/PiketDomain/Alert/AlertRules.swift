/// How a region calls people out, as its configuration says.
public struct AlertRules: Hashable, Sendable, Codable {
  /// For an answer, before the next step.
  public var answerSeconds = 300
  /// How many of the call-down list are called one after the other, before everybody.
  public var callDownMax = 3
  /// When what is not urgent waits.
  public var quiet: QuietHours? = QuietHours(
    from: LocalTime(secondsOfDay: 22 * 3600), until: LocalTime(secondsOfDay: 7 * 3600))
  /// So long what is not urgent waits for others that can go with it.
  public var bundleSeconds = 30
  /// The first pause after an attempt that failed, and the longest.
  public var retrySeconds = 15
  public var retrySecondsMax = 600
  /// Attempts of one message.
  public var attemptsMax = 8
  /// Who hears of a team that did not begin in time.
  public var overdueFunctions: [FunctionCode] = []
  /// In the order in which they are used.
  public var channels: [MessageChannel] = []
  public var rules: [AlertRule] = []
  public var heartbeat: HeartbeatRule?
  public var reminders = ReminderRules()

  public init() {}

  public func channel(_ code: ChannelCode) -> MessageChannel? { channels.first { $0.code == code } }

  /// A channel as people write it. Refuses: `channelIsUnknown`.
  func channel(named text: String) throws(Refusal) -> MessageChannel {
    if let channel = channels.first(where: { $0.code.rawValue.folded == text.folded }) { return channel }
    let codes = channels.map(\.code.rawValue)
    let near = nearest(text, among: codes)
    throw .alert(.channelIsUnknown(text, nearest: near.isEmpty ? Array(codes.prefix(3)) : near))
  }

  /// Along which channels a person can be reached, in the order in which they are used.
  public func channels(of person: Person, _ wishes: ReachWishes?, urgent: Bool) -> [MessageChannel] {
    let working = channels.filter { $0.address(of: person.details) != nil }
    guard !urgent, let wishes else { return working }
    let first = wishes.order.compactMap { code in working.first { $0.code == code } }
    return first + working.filter { !wishes.order.contains($0.code) }
  }
}

/// Who is called when an incident is opened or scaled up.
public struct AlertRule: Hashable, Sendable, Codable {
  public enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
    case open
    /// The level is reached from below.
    case grip
  }

  public var on: Occasion
  /// At this level or a higher one; nil: at any.
  public var grip: GripLevel?
  /// Codes of types, with all below them; empty: all, also where the type is not known yet.
  public var types: [String]
  public var functions: [FunctionCode]
  /// For exercises too.
  public var exercise: Bool

  public init(
    on occasion: Occasion, grip: GripLevel? = nil, types: [String] = [], functions: [FunctionCode],
    exercise: Bool = false
  ) {
    on = occasion
    self.grip = grip
    self.types = types
    self.functions = functions
    self.exercise = exercise
  }

  /// Whether it holds for an incident that goes from one level to another.
  func holds(_ occasion: Occasion, _ details: IncidentDetails, from old: GripLevel, to level: GripLevel) -> Bool {
    guard on == occasion, exercise || !details.isExercise else { return false }
    let isOfType = types.contains { type in
      details.type.map { $0 == type || $0.hasPrefix(type + ".") } ?? false
    }
    guard types.isEmpty || isOfType else { return false }
    guard let grip else { return occasion == .open || level > old }
    return level >= grip && (occasion == .open || old < grip)
  }
}

/// A sign of life to somebody outside, who notices that it stays away.
public struct HeartbeatRule: Hashable, Sendable, Codable {
  public var url: String
  public var everySeconds: Int

  public init(url: String, everySeconds: Int) {
    self.url = url
    self.everySeconds = everySeconds
  }
}

extension Region {
  public var alerting: AlertRules { rules.alerting ?? AlertRules() }
}
