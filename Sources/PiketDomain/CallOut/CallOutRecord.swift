/// Work after a call, as it was recorded. What the law counts of it is `CallOut.worked`.
public struct CallOutRecord: Hashable, Sendable, Codable {
  /// Counts up per person, from 1; `ldn-01/3` is the third of ldn-01.
  public var number: Int
  /// The moment of the call: work begins there (ATW 5:9(7)).
  public var start: Instant
  /// Nil while it lasts.
  public var end: Instant?
  /// The duty on which the call came, where it was said.
  public var post: Post?
  /// What it was about, or why somebody else recorded it.
  public var note: String?
  public var recordedBy: String
  public var recordedAt: Instant
  public var withdrawnAt: Instant?

  public init(
    number: Int, start: Instant, end: Instant?, post: Post?, note: String?, recordedBy: String, recordedAt: Instant,
    withdrawnAt: Instant? = nil
  ) {
    self.number = number
    self.start = start
    self.end = end
    self.post = post
    self.note = note
    self.recordedBy = recordedBy
    self.recordedAt = recordedAt
    self.withdrawnAt = withdrawnAt
  }

  public var isActive: Bool { withdrawnAt == nil }

  /// From the call to its end; one that still lasts ends now, and is empty where it has just begun.
  public func interval(at now: Instant) -> Interval { Interval(start: start, end: end ?? max(start, now)) }

  /// What it may come to cover: one that still lasts has no end.
  var reach: Interval { Interval(start: start, end: end ?? Instant(microseconds: .max)) }
}

extension State {
  /// The call-outs of a person that count, by start, as the law takes them. One that has just begun is the half hour
  /// that it comes to at least.
  public func callOuts(of person: PersonCode, at now: Instant) -> [CallOut] {
    (callOuts[person] ?? []).filter(\.isActive)
      .map { record in
        let interval = record.interval(at: now)
        return CallOut(
          interval: interval.isEmpty ? Interval(start: record.start, end: record.start.adding(seconds: 1)) : interval)
      }
      .sorted { $0.interval.start < $1.interval.start }
  }

  /// A call-out of a person. Refuses: `callOutIsUnknown`.
  func callOut(_ number: Int, of person: PersonCode) throws(Refusal) -> CallOutRecord {
    guard let record = callOuts[person]?.first(where: { $0.number == number }) else {
      throw .callOutIsUnknown(person, number: number)
    }
    return record
  }
}
