/// The types of the interface `nl.piket.Person`; the `.varlink` file beside this one says what everything means.
public enum PersonWire {
  public struct Qualification: Hashable, Sendable, Codable {
    public var function: String
    /// Null: since ever.
    public var from: String?
    /// Null: until further notice. The first moment without the qualification.
    public var until: String?

    public init(function: String, from: String? = nil, until: String? = nil) {
      self.function = function
      self.from = from
      self.until = until
    }
  }

  public struct Person: Hashable, Sendable, Codable {
    /// Code, for instance ldn-01.
    public var code: String
    public var name: String
    public var employer: String
    public var municipality: String
    /// E.164; the first is called first.
    public var phones: [String]
    public var email: String?
    /// 1 is full time.
    public var partTimeFactor: Double
    /// Unix account.
    public var account: String?
    /// The first moment from which the person takes no part any more.
    public var leavesAt: String?
    public var qualifications: [Qualification]
    /// How many facts of working time are on record. Null: none, or the caller is no planner.
    public var workingFacts: Int?

    public init(
      code: String, name: String, employer: String, municipality: String, phones: [String],
      email: String? = nil, partTimeFactor: Double, account: String? = nil, leavesAt: String? = nil,
      qualifications: [Qualification], workingFacts: Int? = nil
    ) {
      self.code = code
      self.name = name
      self.employer = employer
      self.municipality = municipality
      self.phones = phones
      self.email = email
      self.partTimeFactor = partTimeFactor
      self.account = account
      self.leavesAt = leavesAt
      self.qualifications = qualifications
      self.workingFacts = workingFacts
    }
  }

  public struct Absence: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case leave, sick, training, other }

    /// Identifier: person and number, for instance ldn-01/3.
    public var id: String
    public var person: String
    public var start: String
    /// The first moment at which the person is there again.
    public var end: String
    public var kind: Kind
    public var withdrawn: Bool

    public init(id: String, person: String, start: String, end: String, kind: Kind, withdrawn: Bool) {
      self.id = id
      self.person = person
      self.start = start
      self.end = end
      self.kind = kind
      self.withdrawn = withdrawn
    }
  }

  /// A published shift that an absence hits: somebody has to replace.
  public struct HitShift: Hashable, Sendable, Codable {
    public var post: String
    public var person: String
    public var start: String
    public var end: String

    public init(post: String, person: String, start: String, end: String) {
      self.post = post
      self.person = person
      self.start = start
      self.end = end
    }
  }
}
