import Varlink

extension PersonWire {
  /// Reads a table of persons (CSV text: separator, headings and dates as offices save them) and adds or changes
  /// them all, or none. name: the file's name, for messages. dryRun: only tell what would happen.
  public struct Import: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.Import"
    public var name: String
    public var content: String
    public var dryRun: Bool?
    public var requestID: String?

    public init(name: String, content: String, dryRun: Bool? = nil, requestID: String? = nil) {
      self.name = name
      self.content = content
      self.dryRun = dryRun
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var added: [String]
      public var changed: [String]
      public var unchanged: [String]

      public init(added: [String], changed: [String], unchanged: [String]) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
      }
    }
  }

  /// Adds one person. phones as people write them; functions: what the person may do, from now on.
  public struct Add: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.Add"
    public var code: String
    public var name: String
    public var municipality: String
    public var employer: String?
    public var phones: [String]
    public var email: String?
    public var partTimeFactor: String?
    public var account: String?
    public var functions: [String]
    public var requestID: String?

    public init(
      code: String, name: String, municipality: String, employer: String? = nil, phones: [String],
      email: String? = nil, partTimeFactor: String? = nil, account: String? = nil, functions: [String],
      requestID: String? = nil
    ) {
      self.code = code
      self.name = name
      self.municipality = municipality
      self.employer = employer
      self.phones = phones
      self.email = email
      self.partTimeFactor = partTimeFactor
      self.account = account
      self.functions = functions
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var person: Person

      public init(person: Person) {
        self.person = person
      }
    }
  }

  /// One person, by code (or by full name, if it is the only one).
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.Show"
    public var person: String

    public init(person: String) {
      self.person = person
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var person: Person

      public init(person: Person) {
        self.person = person
      }
    }
  }

  /// All persons, by code. function, municipality: only those. left: also those who have left.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.List"
    public var function: String?
    public var municipality: String?
    public var left: Bool?

    public init(function: String? = nil, municipality: String? = nil, left: Bool? = nil) {
      self.function = function
      self.municipality = municipality
      self.left = left
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var persons: [Person]

      public init(persons: [Person]) {
        self.persons = persons
      }
    }
  }

  /// Changes what is given of a person; null leaves it as it is, an empty string takes it away.
  public struct Change: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.Change"
    public var person: String
    public var name: String?
    public var municipality: String?
    public var employer: String?
    public var phones: [String]?
    public var email: String?
    public var partTimeFactor: String?
    public var account: String?
    public var requestID: String?

    public init(
      person: String, name: String? = nil, municipality: String? = nil, employer: String? = nil,
      phones: [String]? = nil, email: String? = nil, partTimeFactor: String? = nil, account: String? = nil,
      requestID: String? = nil
    ) {
      self.person = person
      self.name = name
      self.municipality = municipality
      self.employer = employer
      self.phones = phones
      self.email = email
      self.partTimeFactor = partTimeFactor
      self.account = account
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var person: Person

      public init(person: Person) {
        self.person = person
      }
    }
  }

  /// The person takes no part any more from a moment on (as people write it; null: now). The past keeps the
  /// person. Refused while the person has published shifts after that moment.
  public struct Leave: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.Leave"
    public var person: String
    public var at: String?
    public var requestID: String?

    public init(person: String, at: String? = nil, requestID: String? = nil) {
      self.person = person
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var person: Person

      public init(person: Person) {
        self.person = person
      }
    }
  }

  /// The person may fill a function, from and until moments as people write them.
  public struct Qualify: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.Qualify"
    public var person: String
    public var function: String
    public var from: String?
    public var until: String?
    public var requestID: String?

    public init(person: String, function: String, from: String? = nil, until: String? = nil, requestID: String? = nil) {
      self.person = person
      self.function = function
      self.from = from
      self.until = until
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var person: Person

      public init(person: Person) {
        self.person = person
      }
    }
  }

  /// The person may not fill a function any more, from a moment on (null: now).
  public struct Disqualify: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.Disqualify"
    public var person: String
    public var function: String
    public var at: String?
    public var requestID: String?

    public init(person: String, function: String, at: String? = nil, requestID: String? = nil) {
      self.person = person
      self.function = function
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var person: Person

      public init(person: Person) {
        self.person = person
      }
    }
  }
}
