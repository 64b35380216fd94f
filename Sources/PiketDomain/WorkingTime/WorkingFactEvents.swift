// One type of event for every kind of fact: types are told to all who watch and stand in the journal, where nobody is to
// read that somebody is pregnant.

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

/// A fact holds until a day, the first on which it no longer does.
public struct WorkingFactEnded: EventPayload {
  public static let type = "WorkingFactEnded"
  public static let schema = 1
  public var person: PersonCode
  public var number: Int
  public var until: LocalDate
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, number: Int, until: LocalDate) {
    self.person = person
    self.number = number
    self.until = until
  }
}

/// A fact was entered by mistake.
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
