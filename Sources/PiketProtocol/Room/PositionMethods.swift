import Varlink

extension RoomWire {
  /// Takes a position; whoever held it holds it no more. also: what else the person holds at that moment.
  public struct Take: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Take"
    public var incident: String
    public var position: String
    public var person: String?
    public var outside: String?
    public var at: String?
    public var until: String?
    public var requestID: String?

    public init(
      incident: String, position: String, person: String? = nil, outside: String? = nil, at: String? = nil,
      until: String? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.position = position
      self.person = person
      self.outside = outside
      self.at = at
      self.until = until
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var hold: Hold
      public var also: [Hold]

      public init(hold: Hold, also: [Hold]) {
        self.hold = hold
        self.also = also
      }
    }
  }

  /// Gives a position up.
  public struct Leave: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Leave"
    public var incident: String
    public var position: String
    public var at: String?
    public var requestID: String?

    public init(incident: String, position: String, at: String? = nil, requestID: String? = nil) {
      self.incident = incident
      self.position = position
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var hold: Hold

      public init(hold: Hold) {
        self.hold = hold
      }
    }
  }

  /// Who held which position, oldest first; and the positions there are.
  public struct Positions: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Positions"
    public var incident: String

    public init(incident: String) {
      self.incident = incident
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var holds: [Hold]
      public var positions: [Position]

      public init(holds: [Hold], positions: [Position]) {
        self.holds = holds
        self.positions = positions
      }
    }
  }

  /// Positions and shifts from now on. hours: how far ahead; null is 72. shift: 6, 8 or 12 hours; null is 8.
  public struct Relief: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Relief"
    public var incident: String
    public var hours: Int?
    public var shift: Int?

    public init(incident: String, hours: Int? = nil, shift: Int? = nil) {
      self.incident = incident
      self.hours = hours
      self.shift = shift
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var rows: [Row]

      public init(incident: String, rows: [Row]) {
        self.incident = incident
        self.rows = rows
      }
    }
  }

  /// Plans somebody for a shift. until: null is the end of the shift in which from lies. warnings: what speaks
  /// against it:
  /// notQualified, absent, worksThen, restIsShort.
  public struct Assign: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Assign"
    public var incident: String
    public var position: String
    public var person: String?
    public var outside: String?
    public var from: String
    public var until: String?
    public var shift: Int?
    public var requestID: String?

    public init(
      incident: String, position: String, person: String? = nil, outside: String? = nil, from: String,
      until: String? = nil, shift: Int? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.position = position
      self.person = person
      self.outside = outside
      self.from = from
      self.until = until
      self.shift = shift
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var relief: ReliefShift
      public var warnings: [String]

      public init(incident: String, relief: ReliefShift, warnings: [String]) {
        self.incident = incident
        self.relief = relief
        self.warnings = warnings
      }
    }
  }

  /// Takes a planned shift (R3) back.
  public struct Withdraw: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Withdraw"
    public var incident: String
    public var relief: String
    public var requestID: String?

    public init(incident: String, relief: String, requestID: String? = nil) {
      self.incident = incident
      self.relief = relief
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var relief: ReliefShift

      public init(incident: String, relief: ReliefShift) {
        self.incident = incident
        self.relief = relief
      }
    }
  }
}
