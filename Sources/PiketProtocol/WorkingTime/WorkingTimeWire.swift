/// The types of the interface `nl.piket.WorkingTime`; the `.varlink` file beside this one says what everything means.
public enum WorkingTimeWire {
  /// Work from one time on the clock to another. An end that is not after the start lies on the next day.
  public struct Block: Hashable, Sendable, Codable {
    public enum Weekday: String, Hashable, Sendable, Codable, CaseIterable {
      case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    public var weekday: Weekday
    /// For instance 08:30.
    public var start: String
    public var end: String

    public init(weekday: Weekday, start: String, end: String) {
      self.weekday = weekday
      self.start = start
      self.end = end
    }
  }

  /// What the law on working time has to know of a person.
  public struct Fact: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case birthDate, hours, shift, status, pregnancy
    }

    public enum Status: String, Hashable, Sendable, Codable, CaseIterable { case officeHolder, minimumWageExemption }

    /// Identifier: person and number, for instance ldn-01/3.
    public var id: String
    public var person: String
    public var kind: Kind
    /// The date of birth, the first day, or the moment where a shift begins.
    public var from: String
    /// The first day on which it no longer holds, or the moment where a shift ends.
    public var until: String?
    /// Regular hours; empty: none. Null: the region's again, or another kind of fact.
    public var blocks: [Block]?
    /// Null: another kind of fact.
    public var status: Status?
    /// Of a status.
    public var reason: String?
    public var recordedAt: String
    public var withdrawn: Bool

    public init(
      id: String, person: String, kind: Kind, from: String, until: String? = nil, blocks: [Block]? = nil,
      status: Status? = nil, reason: String? = nil, recordedAt: String, withdrawn: Bool
    ) {
      self.id = id
      self.person = person
      self.kind = kind
      self.from = from
      self.until = until
      self.blocks = blocks
      self.status = status
      self.reason = reason
      self.recordedAt = recordedAt
      self.withdrawn = withdrawn
    }
  }

  /// A published shift that breaks the law since something is known: somebody has to replace.
  public struct UnlawfulShift: Hashable, Sendable, Codable {
    public var post: String
    public var person: String
    public var start: String
    public var end: String
    /// For instance atw-5:9-3a. Where a rule looks at weeks together, each duty in them is told.
    public var rules: [String]

    public init(post: String, person: String, start: String, end: String, rules: [String]) {
      self.post = post
      self.person = person
      self.start = start
      self.end = end
      self.rules = rules
    }
  }

  /// What every change of a fact is answered with.
  public struct Changed: Hashable, Sendable, Codable {
    public var fact: Fact
    public var unlawful: [UnlawfulShift]

    public init(fact: Fact, unlawful: [UnlawfulShift]) {
      self.fact = fact
      self.unlawful = unlawful
    }
  }
}
