/// Messages that go to one person together, in one delivery.
public struct Delivery: Hashable, Sendable {
  public var channel: MessageChannel
  public var person: Person
  /// At least one, by number.
  public var messages: [Message]
  public var address: String

  /// The same however often it is tried.
  public var id: String { messages.map { "M\($0.number)" }.joined(separator: "+") }
  public var attempt: Int { (messages.map(\.attempts.count).max() ?? 0) + 1 }
  public var isUrgent: Bool { messages.contains(where: \.isUrgent) }

  /// The numbers of the messages in an identifier; nil where it is none.
  public static func numbers(in id: String) -> [Int]? {
    let parts = id.split(separator: "+", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.hasPrefix("M") ? Int($0.dropFirst()) : nil }
    return numbers.count == parts.count ? numbers : nil
  }
}

extension State {
  /// What is due at a moment, at most `max`: the urgent first, then by age. Nothing is marked: who takes something
  /// knows what it is.
  ///
  /// - Parameter inHand: identifiers of what is being carried already.
  public func dueDeliveries(_ context: Context, inHand: [String], max: Int) -> [Delivery] {
    let carried = inHand.compactMap { Delivery.numbers(in: $0) }
    let inHand = Set(carried.flatMap(\.self))
    let rules = context.region.alerting
    let outbox = alerting.outbox
    let due = outbox.waiting.values
      .filter { !inHand.contains($0.number) && $0.due(rules) <= context.now }
      .sorted { ($0.isUrgent ? 0 : 1, $0.number) < ($1.isUrgent ? 0 : 1, $1.number) }
    var room: [ChannelCode: Int] = [:]
    for channel in rules.channels {
      let carried = carried.count { $0.contains { outbox.waiting[$0]?.channel == channel.code } }
      let used = outbox.attempts(along: channel.code, since: context.now.adding(seconds: -60)).count
      room[channel.code] = channel.perMinute - carried - used
    }
    var deliveries: [Delivery] = []
    for group in groups(of: due) {
      guard deliveries.count < max, let first = group.first, let left = room[first.channel], left > 0,
        let channel = rules.channel(first.channel), let person = persons[first.person],
        let address = channel.address(of: person.details)
      else { continue }
      room[first.channel] = left - 1
      deliveries.append(
        Delivery(
          channel: channel, person: person, messages: group.sorted { $0.number < $1.number }, address: address))
    }
    return deliveries
  }

  /// What goes together: for the same person along the same channel what is not urgent, and a storm of what is. What
  /// failed together stays together, so that its identifier stays the same.
  private func groups(of due: [Message]) -> [[Message]] {
    struct Key: Hashable {
      let person: PersonCode
      let channel: ChannelCode
      let isUrgent: Bool
      let triedWith: Int?
    }
    let storm = DomainLimits.urgentMessagesApartMax
    let all = Dictionary(grouping: due) {
      Key(person: $0.person, channel: $0.channel, isUrgent: $0.isUrgent, triedWith: $0.attempts.last?.delivery)
    }
    var groups: [[Message]] = []
    for (key, messages) in all {
      let isBundle = !key.isUrgent || messages.count > storm || key.triedWith != nil
      guard isBundle else {
        groups += messages.map { [$0] }
        continue
      }
      let most = DomainLimits.messagesPerBundleMax
      groups += stride(from: 0, to: messages.count, by: most).map {
        Array(messages[$0..<Swift.min($0 + most, messages.count)])
      }
    }
    func rank(_ group: [Message]) -> (Int, Int) { (group[0].isUrgent ? 0 : 1, group[0].number) }
    return groups.sorted { rank($0) < rank($1) }
  }
}

extension Outbox {
  /// The moments at which a channel was used lately: one for what went together.
  func attempts(along channel: ChannelCode, since start: Instant) -> Set<Use> {
    var uses: Set<Use> = []
    for message in waiting.values where message.channel == channel {
      for attempt in message.attempts where attempt.at > start { uses.insert(Use(attempt)) }
    }
    // The newest stand last; what was dropped was tried earlier, or never, and does not end the search.
    for message in done.reversed() where message.state != .dropped {
      guard let last = message.attempts.last, last.at > start else { break }
      guard message.channel == channel else { continue }
      for attempt in message.attempts where attempt.at > start { uses.insert(Use(attempt)) }
    }
    return uses
  }

  struct Use: Hashable {
    let at: Instant
    let delivery: Int

    init(_ attempt: MessageAttempt) {
      at = attempt.at
      delivery = attempt.delivery
    }
  }

  /// The first moment after this one at which something more becomes due; nil: nothing waits.
  public func nextMoment(after now: Instant, _ rules: AlertRules) -> Instant? {
    var next = waiting.values.lazy.map { $0.due(rules) }.filter { $0 > now }.min()
    for channel in rules.channels where waiting.values.contains(where: { $0.channel == channel.code }) {
      let uses = attempts(along: channel.code, since: now.adding(seconds: -60))
      guard uses.count >= channel.perMinute, let oldest = uses.map(\.at).min() else { continue }
      next = earlier(next, oldest.adding(seconds: 60))
    }
    return next
  }
}
