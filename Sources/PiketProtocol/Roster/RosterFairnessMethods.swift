import Varlink

extension RosterWire {
  /// How duty is spread over people and municipalities in a period (null: this calendar year).
  public struct Fairness: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Fairness"
    public var function: String?
    public var from: String?
    public var until: String?

    public init(function: String? = nil, from: String? = nil, until: String? = nil) {
      self.function = function
      self.from = from
      self.until = until
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var from: String
      public var until: String
      public var persons: [Share]
      public var municipalities: [Share]

      public init(from: String, until: String, persons: [Share], municipalities: [Share]) {
        self.from = from
        self.until = until
        self.persons = persons
        self.municipalities = municipalities
      }
    }
  }

  /// The same of two rosters, each "published" or a draft as it would be if it were published now.
  public struct Compare: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Compare"
    public var before: String
    public var after: String
    public var function: String?
    public var from: String?
    public var until: String?

    public init(
      before: String, after: String, function: String? = nil, from: String? = nil, until: String? = nil
    ) {
      self.before = before
      self.after = after
      self.function = function
      self.from = from
      self.until = until
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var from: String
      public var until: String
      public var persons: [Comparison]
      public var municipalities: [Comparison]

      public init(from: String, until: String, persons: [Comparison], municipalities: [Comparison]) {
        self.from = from
        self.until = until
        self.persons = persons
        self.municipalities = municipalities
      }
    }
  }

  /// How much duty.
  public struct Burden: Hashable, Sendable, Codable {
    public var hours: Double
    /// Weekends, nights and paid public holidays touched by a duty.
    public var weekends: Double
    public var nights: Double
    public var holidays: Double

    public init(hours: Double, weekends: Double, nights: Double, holidays: Double) {
      self.hours = hours
      self.weekends = weekends
      self.nights = nights
      self.holidays = holidays
    }
  }

  /// What somebody has, beside an even share.
  public struct Share: Hashable, Sendable, Codable {
    /// Of a person or a municipality.
    public var code: String
    public var name: String
    public var real: Burden
    public var expected: Burden

    public init(code: String, name: String, real: Burden, expected: Burden) {
      self.code = code
      self.name = name
      self.real = real
      self.expected = expected
    }
  }

  /// What somebody has under one roster and under another.
  public struct Comparison: Hashable, Sendable, Codable {
    /// Of a person or a municipality.
    public var code: String
    public var name: String
    public var before: Burden
    public var after: Burden
    /// An even share under the second.
    public var expected: Burden

    public init(code: String, name: String, before: Burden, after: Burden, expected: Burden) {
      self.code = code
      self.name = name
      self.before = before
      self.after = after
      self.expected = expected
    }
  }
}
