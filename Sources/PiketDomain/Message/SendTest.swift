/// Sends a person a message that tests a channel.
public struct SendTest: Sendable {
  public var person: String
  /// Nil: along every channel that works for the person.
  public var channel: String?

  public init(_ person: String, channel: String? = nil) {
    self.person = person
    self.channel = channel
  }

  /// Refuses, in this order: `personIsUnknown`, `channelIsUnknown`, `personCannotBeReached`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<[Int]> {
    let person = try state.person(named: self.person).code
    let named = try channel.map { text throws(Refusal) in try context.region.alerting.channel(named: text).code }
    let channels = state.channels(of: person, urgent: true, context.region).map(\.code).filter {
      named == nil || $0 == named
    }
    if channels.isEmpty { throw .alert(.personCannotBeReached(person)) }
    let messages = channels.enumerated().map { index, code in
      context.message(
        state.alerting.outbox.count + index + 1, to: person, along: code, .test, urgent: true, state)
    }
    return Decision([.message(.queued(MessagesQueued(messages: messages)))], messages.map(\.number))
  }
}

extension Context {
  /// Whose channels are asked for: nobody named is the caller, if the register knows them.
  ///
  /// Refuses: `personIsUnknown`, `accountIsNotOfThePerson` (a planner may ask of anybody).
  public func reached(_ text: String?, _ state: State) throws(Refusal) -> Person? {
    if let text { return try subject(text, state).person }
    return try? subject(nil, state).person
  }
}

/// Sets how a person wants to be reached. Nil leaves things as they are.
public struct WishReach: Sendable {
  /// Nil: the caller.
  public var person: String?
  /// Channels; empty: as configured.
  public var order: [String]?
  /// `22:00-07:00`; empty: as the region has it.
  public var quiet: String?
  /// Kinds of reminders that are not wanted; empty: all are.
  public var without: [String]?

  public init(_ person: String? = nil) { self.person = person }

  /// Refuses, in this order: `personIsUnknown`, `accountIsOfNobody`, `accountIsNotOfThePerson`; `channelIsUnknown`,
  /// `fieldIsInvalid` (quiet), `reminderIsUnknown`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PersonCode> {
    let person = try context.subject(self.person, state).person.code
    let old = state.alerting.wishes[person] ?? ReachWishes()
    var wishes = old
    if let order {
      wishes.order = []
      for text in order {
        let code = try context.region.alerting.channel(named: text).code
        if !wishes.order.contains(code) { wishes.order.append(code) }
      }
    }
    if let quiet { wishes.quiet = quiet.trimmed.isEmpty ? nil : try QuietHours.read(quiet) }
    if let without {
      var unwanted: Set<ReminderKind> = []
      for text in without {
        let kinds = ReminderKind.allCases
        guard let kind = ReminderKind(rawValue: text.folded) else {
          throw .alert(.reminderIsUnknown(text, nearest: kinds.map(\.rawValue)))
        }
        unwanted.insert(kind)
      }
      wishes.without = unwanted.sorted()
    }
    if wishes == old { throw .nothingChanges }
    return Decision([.message(.wished(ReachWished(person: person, wishes: wishes)))], person)
  }
}
