import Varlink

extension RosterWire {
  /// Somebody who could have a stretch of duty, with what speaks for and against it.
  public struct Candidate: Hashable, Sendable, Codable {
    public enum Preference: String, Hashable, Sendable, Codable, CaseIterable { case never, ratherNot, rather }

    public var person: String
    public var name: String
    /// Whose official it is.
    public var municipality: String
    /// E.164; null where none is known.
    public var phone: String?
    /// Names of the rules that exclude; the client has the texts. Empty: none does.
    public var obstacles: [String]
    /// The wish that it touches; null: none.
    public var preference: Preference?
    /// Other duties in the weeks around it.
    public var nearbyDuties: Int
    /// Hours of duty in this function in the months before it, and what would be an equal share.
    public var loadHours: Int
    public var shareHours: Int
    /// Of the same municipality as who has it now.
    public var sameMunicipality: Bool

    public init(
      person: String, name: String, municipality: String, phone: String? = nil, obstacles: [String],
      preference: Preference? = nil, nearbyDuties: Int, loadHours: Int, shareHours: Int, sameMunicipality: Bool
    ) {
      self.person = person
      self.name = name
      self.municipality = municipality
      self.phone = phone
      self.obstacles = obstacles
      self.preference = preference
      self.nearbyDuties = nearbyDuties
      self.loadHours = loadHours
      self.shareHours = shareHours
      self.sameMunicipality = sameMunicipality
    }
  }

  /// What really happened in a stretch of the past, put on record afterwards.
  public struct Record: Hashable, Sendable, Codable {
    public var start: String
    public var end: String
    /// Null: nobody was on duty.
    public var person: String?
    public var reason: String
    public var by: String
    public var recordedAt: String

    public init(start: String, end: String, person: String? = nil, reason: String, by: String, recordedAt: String) {
      self.start = start
      self.end = end
      self.person = person
      self.reason = reason
      self.by = by
      self.recordedAt = recordedAt
    }
  }

  /// Who could have a shift, or a part of it, in place of who has it, best first.
  public struct Replacements: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Replacements"
    public var shift: String
    public var from: String?
    public var until: String?

    public init(shift: String, from: String? = nil, until: String? = nil) {
      self.shift = shift
      self.from = from
      self.until = until
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var shift: Shift
      public var start: String
      public var end: String
      public var candidates: [Candidate]

      public init(shift: Shift, start: String, end: String, candidates: [Candidate]) {
        self.shift = shift
        self.start = start
        self.end = end
        self.candidates = candidates
      }
    }
  }

  /// Gives a shift, what is left of it, or a part of it to somebody else, by the rules of Assign.
  public struct Replace: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Replace"
    public var shift: String
    public var person: String
    public var from: String?
    public var until: String?
    public var reason: String
    /// Rules of working time that are set aside for it, and on what ground.
    public var accept: [String]?
    public var ground: String?
    public var requestID: String?

    public init(
      shift: String, person: String, from: String? = nil, until: String? = nil, reason: String,
      accept: [String]? = nil, ground: String? = nil, requestID: String? = nil
    ) {
      self.accept = accept
      self.ground = ground
      self.shift = shift
      self.person = person
      self.from = from
      self.until = until
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var moves: [Move]
      /// What the law on working time says of it.
      public var law: [LawFinding]?

      public init(moves: [Move], law: [LawFinding]? = nil) {
        self.law = law
        self.moves = moves
      }
    }
  }

  /// Why somebody has a shift, and who else could have it, best first.
  public struct Explain: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Explain"
    public var shift: String

    public init(shift: String) {
      self.shift = shift
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var shift: Shift
      public var edits: [Edit]
      public var records: [Record]
      public var candidates: [Candidate]

      public init(shift: Shift, edits: [Edit], records: [Record], candidates: [Candidate]) {
        self.shift = shift
        self.edits = edits
        self.records = records
        self.candidates = candidates
      }
    }
  }
}
