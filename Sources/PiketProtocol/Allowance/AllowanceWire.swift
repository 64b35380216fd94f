import Varlink

/// The types of the interface `nl.piket.Allowance`; the `.varlink` file beside this one says what everything means.
public enum AllowanceWire {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case standby, callout }
  public enum Day: String, Hashable, Sendable, Codable, CaseIterable { case workday, saturday, sunday, holiday }

  /// What one rate gives one person on days of one kind.
  public struct Line: Hashable, Sendable, Codable {
    public var employer: String
    public var person: String
    public var name: String
    public var kind: Kind
    public var rule: String
    public var day: Day
    public var seconds: Int
    public var percent: Double?
    public var capScale: Int?
    public var amountCents: Int?
    public var source: String
    public var checkedOn: String

    public init(
      employer: String, person: String, name: String, kind: Kind, rule: String, day: Day, seconds: Int,
      percent: Double? = nil, capScale: Int? = nil, amountCents: Int? = nil, source: String, checkedOn: String
    ) {
      self.employer = employer
      self.person = person
      self.name = name
      self.kind = kind
      self.rule = rule
      self.day = day
      self.seconds = seconds
      self.percent = percent
      self.capScale = capScale
      self.amountCents = amountCents
      self.source = source
      self.checkedOn = checkedOn
    }
  }

  /// Time on one day for which no rate is in force.
  public struct Gap: Hashable, Sendable, Codable {
    public var employer: String
    public var person: String
    public var name: String
    public var kind: Kind
    public var date: String
    public var day: Day
    public var seconds: Int

    public init(employer: String, person: String, name: String, kind: Kind, date: String, day: Day, seconds: Int) {
      self.employer = employer
      self.person = person
      self.name = name
      self.kind = kind
      self.date = date
      self.day = day
      self.seconds = seconds
    }
  }

  /// What a month (2027-01) comes to, as far as it is over.
  public struct Month: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Allowance.Month"
    public var month: String
    public var person: String?
    public var employer: String?

    public init(month: String, person: String? = nil, employer: String? = nil) {
      self.month = month
      self.person = person
      self.employer = employer
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var month: String
      public var from: String
      public var until: String
      public var lines: [Line]
      public var gaps: [Gap]

      public init(month: String, from: String, until: String, lines: [Line], gaps: [Gap]) {
        self.month = month
        self.from = from
        self.until = until
        self.lines = lines
        self.gaps = gaps
      }
    }
  }
}
