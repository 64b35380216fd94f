import Varlink

extension PersonWire {
  /// Times at which somebody would rather, rather not, or never be on duty: a wish and no law.
  public struct Preference: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case never, ratherNot, rather }
    public enum Weekday: String, Hashable, Sendable, Codable, CaseIterable {
      case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    /// Identifier: person and number, for instance ldn-01/2.
    public var id: String
    public var person: String
    public var kind: Kind
    /// Days on the region's clock; empty: all. A duty that covers a moment of such a day touches it.
    public var weekdays: [Weekday]
    /// Null: since ever.
    public var from: String?
    /// Null: until further notice. The first moment that is no longer meant.
    public var until: String?
    /// Null: whatever the function.
    public var function: String?
    /// In the person's own words; null where there are none.
    public var note: String?
    public var withdrawn: Bool

    public init(
      id: String, person: String, kind: Kind, weekdays: [Weekday], from: String? = nil, until: String? = nil,
      function: String? = nil, note: String? = nil, withdrawn: Bool
    ) {
      self.id = id
      self.person = person
      self.kind = kind
      self.weekdays = weekdays
      self.from = from
      self.until = until
      self.function = function
      self.note = note
      self.withdrawn = withdrawn
    }
  }

  /// Records what somebody wishes of duty. Planners for anybody, everybody else for themselves.
  public struct AddPreference: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.AddPreference"
    public var person: String
    public var kind: String
    public var on: [String]
    public var from: String?
    public var until: String?
    public var function: String?
    public var note: String?
    public var requestID: String?

    public init(
      person: String, kind: String, on: [String], from: String? = nil, until: String? = nil, function: String? = nil,
      note: String? = nil, requestID: String? = nil
    ) {
      self.person = person
      self.kind = kind
      self.on = on
      self.from = from
      self.until = until
      self.function = function
      self.note = note
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var preference: Preference

      public init(preference: Preference) {
        self.preference = preference
      }
    }
  }

  /// What people wish, by person and number; who is no planner sees their own. Withdrawn ones only on request.
  public struct ListPreferences: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.ListPreferences"
    public var person: String?
    public var withdrawn: Bool?

    public init(person: String? = nil, withdrawn: Bool? = nil) {
      self.person = person
      self.withdrawn = withdrawn
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var preferences: [Preference]

      public init(preferences: [Preference]) {
        self.preferences = preferences
      }
    }
  }

  /// Takes a wish back, by its identifier (ldn-01/2).
  public struct WithdrawPreference: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.WithdrawPreference"
    public var id: String
    public var requestID: String?

    public init(id: String, requestID: String? = nil) {
      self.id = id
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var preference: Preference

      public init(preference: Preference) {
        self.preference = preference
      }
    }
  }
}
