import Varlink

extension RosterWire {
  /// Sets the ordered list of a municipality's post (mayor first, then who acts), from a moment on (null: now).
  public struct SetOrder: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.SetOrder"
    public var function: String
    public var municipality: String
    public var persons: [String]
    public var from: String?
    public var requestID: String?

    public init(
      function: String, municipality: String, persons: [String], from: String? = nil, requestID: String? = nil
    ) {
      self.function = function
      self.municipality = municipality
      self.persons = persons
      self.from = from
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var post: String
      public var persons: [String]
      public var from: String

      public init(post: String, persons: [String], from: String) {
        self.post = post
        self.persons = persons
        self.from = from
      }
    }
  }

  /// Puts on record who was really on duty in a stretch of the past (null: nobody). The roster itself stays as it was.
  public struct Correct: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Correct"
    public var function: String
    public var municipality: String?
    public var person: String?
    public var from: String
    public var until: String
    public var reason: String
    public var requestID: String?

    public init(
      function: String, municipality: String? = nil, person: String? = nil, from: String, until: String,
      reason: String, requestID: String? = nil
    ) {
      self.function = function
      self.municipality = municipality
      self.person = person
      self.from = from
      self.until = until
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var post: String
      public var start: String
      public var end: String
      public var person: String?

      public init(post: String, start: String, end: String, person: String? = nil) {
        self.post = post
        self.start = start
        self.end = end
        self.person = person
      }
    }
  }
}
