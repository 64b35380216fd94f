import Varlink

extension RoomWire {
  /// Hands over to the next duty officer. position: null is the one that the caller holds, else the function that the
  /// caller is on duty for.
  public struct HandOver: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.HandOver"
    public var incident: String
    public var person: String
    public var position: String?
    public var note: String?
    public var at: String?
    public var requestID: String?

    public init(
      incident: String, person: String, position: String? = nil, note: String? = nil, at: String? = nil,
      requestID: String? = nil
    ) {
      self.incident = incident
      self.person = person
      self.position = position
      self.note = note
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var hold: Hold
      public var overview: Overview

      public init(hold: Hold, overview: Overview) {
        self.hold = hold
        self.overview = overview
      }
    }
  }

  /// What is open, of one incident or of all that are.
  public struct Overviews: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Overviews"
    public var incident: String?

    public init(incident: String? = nil) {
      self.incident = incident
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var overviews: [Overview]

      public init(overviews: [Overview]) {
        self.overviews = overviews
      }
    }
  }

  /// Makes a message of the Common Alerting Protocol (OASIS CAP 1.2) about an incident. Where nothing was written
  /// down since
  /// the last one, that is given again.
  public struct Send: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Send"
    public var incident: String
    public var requestID: String?

    public init(incident: String, requestID: String? = nil) {
      self.incident = incident
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var identifier: String
      public var content: String

      public init(identifier: String, content: String) {
        self.identifier = identifier
        self.content = content
      }
    }
  }

  /// Takes such a message of another system: an alert opens an incident, an update or a cancellation goes into its log.
  /// municipalities: in place of those of the message.
  public struct Receive: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Receive"
    public var name: String
    public var content: String
    public var municipalities: [String]?
    public var requestID: String?

    public init(name: String, content: String, municipalities: [String]? = nil, requestID: String? = nil) {
      self.name = name
      self.content = content
      self.municipalities = municipalities
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case alert, update, cancel }

      public var kind: Kind
      public var head: Head

      public init(kind: Kind, head: Head) {
        self.kind = kind
        self.head = head
      }
    }
  }

  /// The entries of one incident as they are written, from now on or from a number on. Needs `more`. The first reply
  /// has no
  /// entry: it says that the daemon is listening; the last has none either, where it stops.
  public struct Follow: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Follow"
    public var incident: String
    public var from: Int?

    public init(incident: String, from: Int? = nil) {
      self.incident = incident
      self.from = from
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var entry: Entry?

      public init(entry: Entry? = nil) {
        self.entry = entry
      }
    }
  }
}
