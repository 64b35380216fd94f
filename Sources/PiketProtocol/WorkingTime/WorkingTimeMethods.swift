import Varlink

extension WorkingTimeWire {
  /// Records when a person was born.
  public struct SetBirthDate: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.SetBirthDate"
    public var person: String
    public var date: String
    public var requestID: String?

    public init(person: String, date: String, requestID: String? = nil) {
      self.person = person
      self.date = date
      self.requestID = requestID
    }
  }

  /// Regular hours as people write them ("mon-fri 08:30-17:00", "none", "default"). from: null: today.
  public struct SetHours: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.SetHours"
    public var person: String
    public var hours: String
    public var from: String?
    public var requestID: String?

    public init(person: String, hours: String, from: String? = nil, requestID: String? = nil) {
      self.person = person
      self.hours = hours
      self.from = from
      self.requestID = requestID
    }
  }

  /// A shift outside the regular hours, for instance at another employer.
  public struct AddShift: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.AddShift"
    public var person: String
    public var from: String
    public var until: String
    public var requestID: String?

    public init(person: String, from: String, until: String, requestID: String? = nil) {
      self.person = person
      self.from = from
      self.until = until
      self.requestID = requestID
    }
  }

  /// status: office-holder, minimum-wage-exemption (or in Dutch). until: null: until further notice.
  public struct AddStatus: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.AddStatus"
    public var person: String
    public var status: String
    public var from: String
    public var until: String?
    public var reason: String
    public var requestID: String?

    public init(
      person: String, status: String, from: String, until: String? = nil, reason: String, requestID: String? = nil
    ) {
      self.person = person
      self.status = status
      self.from = from
      self.until = until
      self.reason = reason
      self.requestID = requestID
    }
  }

  /// From the day on which it was told until six months after the birth.
  public struct AddPregnancy: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.AddPregnancy"
    public var person: String
    public var from: String
    public var until: String
    public var requestID: String?

    public init(person: String, from: String, until: String, requestID: String? = nil) {
      self.person = person
      self.from = from
      self.until = until
      self.requestID = requestID
    }
  }

  /// Moves the end of a status or a pregnancy: the first day on which it no longer holds.
  public struct End: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.End"
    public var id: String
    public var until: String
    public var requestID: String?

    public init(id: String, until: String, requestID: String? = nil) {
      self.id = id
      self.until = until
      self.requestID = requestID
    }
  }

  /// Takes a fact back that was never true.
  public struct Withdraw: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.Withdraw"
    public var id: String
    public var requestID: String?

    public init(id: String, requestID: String? = nil) {
      self.id = id
      self.requestID = requestID
    }
  }

  /// The facts on record, by person and number. Withdrawn ones only on request.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.WorkingTime.List"
    public var person: String?
    public var withdrawn: Bool?

    public init(person: String? = nil, withdrawn: Bool? = nil) {
      self.person = person
      self.withdrawn = withdrawn
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var facts: [Fact]
      /// Of who has none of their own.
      public var regionHours: [Block]

      public init(facts: [Fact], regionHours: [Block]) {
        self.facts = facts
        self.regionHours = regionHours
      }
    }
  }
}
