import Varlink

extension WorkingTimeWire {
  /// Records a fact; which of the others each kind takes stands in the `.varlink` file.
  public struct Record: Hashable, VarlinkMethod {
    public typealias Reply = Changed
    public static let name = "nl.piket.WorkingTime.Record"
    public var person: String
    public var kind: Fact.Kind
    public var from: String?
    public var until: String?
    public var hours: String?
    public var status: String?
    public var reason: String?
    public var requestID: String?

    public init(
      person: String, kind: Fact.Kind, from: String? = nil, until: String? = nil, hours: String? = nil,
      status: String? = nil, reason: String? = nil, requestID: String? = nil
    ) {
      self.person = person
      self.kind = kind
      self.from = from
      self.until = until
      self.hours = hours
      self.status = status
      self.reason = reason
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
