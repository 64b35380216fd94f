extension State {
  /// A person by code in any case, or by full name where only one person bears it. Refuses: `personIsUnknown`.
  public func person(named text: String) throws(Refusal) -> Person {
    let text = text.trimmed
    if let person = persons[PersonCode(text.lowercased())] { return person }
    let name = text.folded
    let namesakes = name.isEmpty ? [] : persons.values.filter { $0.details.name.folded == name }
    if let only = namesakes.first, namesakes.count == 1 { return only }
    // Of several with one name the codes tell which one is meant.
    let meant = namesakes.map(\.code.rawValue).sorted()
    throw .personIsUnknown(
      PersonCode(text), nearest: meant.isEmpty ? nearest(text, among: persons.keys.map(\.rawValue).sorted()) : meant)
  }

  /// Published shifts of a person that end after a moment, by start.
  public func shifts(of person: PersonCode, after moment: Instant) -> [HitShift] {
    let ahead = Interval(start: moment, end: Instant(microseconds: .max))
    return shifts(of: person, overlapping: ahead)
  }

  /// Published shifts of a person that have a moment in common with a period, by start.
  public func shifts(of person: PersonCode, overlapping period: Interval) -> [HitShift] {
    rosters
      .flatMap { post, roster in
        roster.shifts(overlapping: period)
          .filter { $0.person == person }
          .map { HitShift(post: post, person: person, interval: $0.interval) }
      }
      .sorted { ($0.interval.start, $0.post) < ($1.interval.start, $1.post) }
  }
}

/// A published shift that is hit by something: somebody has to replace.
public struct HitShift: Hashable, Sendable {
  public var post: Post
  public var person: PersonCode
  public var interval: Interval

  public init(post: Post, person: PersonCode, interval: Interval) {
    self.post = post
    self.person = person
    self.interval = interval
  }
}
