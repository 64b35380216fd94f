// The same types of events for every kind of fact, and none for what only some have, an end for instance: all who watch
// are told the types, and they stand in the journal, where nobody is to read that somebody is pregnant.

/// A fact that the law on working time asks for was entered.
public struct WorkingFactRecorded: EventPayload {
  public static let type = "WorkingFactRecorded"
  public static let schema = 1
  public var person: PersonCode
  public var fact: RecordedFact
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, fact: RecordedFact) {
    self.person = person
    self.fact = fact
  }
}

/// A fact is not, or no longer, what was entered.
public struct WorkingFactWithdrawn: EventPayload {
  public static let type = "WorkingFactWithdrawn"
  public static let schema = 1
  public var person: PersonCode
  public var number: Int
  public var at: Instant
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, number: Int, at: Instant) {
    self.person = person
    self.number = number
    self.at = at
  }
}
