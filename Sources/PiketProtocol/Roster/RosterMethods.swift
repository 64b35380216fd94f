import Varlink

extension RosterWire {
  /// Who is on duty at a moment, and why. at: moment as people write it (null: now). function: only that one.
  /// municipality: only the posts that serve it (pooled functions serve all). knownAt: answer from what was known
  /// at that moment. uncovered: the posts that nobody covers.
  public struct Who: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Who"
    public var at: String?
    public var function: String?
    public var municipality: String?
    public var knownAt: String?

    public init(at: String? = nil, function: String? = nil, municipality: String? = nil, knownAt: String? = nil) {
      self.at = at
      self.function = function
      self.municipality = municipality
      self.knownAt = knownAt
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var at: String
      public var duties: [Duty]
      public var uncovered: [String]
      /// Posts that nobody covers on purpose.
      public var vacant: [Vacancy]?
      /// The log is damaged at this position, and the answer may lack what was recorded from there on.
      public var damagedAt: Int?

      public init(
        at: String, duties: [Duty], uncovered: [String], vacant: [Vacancy]? = nil, damagedAt: Int? = nil
      ) {
        self.vacant = vacant
        self.at = at
        self.duties = duties
        self.uncovered = uncovered
        self.damagedAt = damagedAt
      }
    }
  }

  /// Reads a roster as offices keep it (CSV text: a row a week, a column a function) as a draft. Findings do not
  /// stand in the way of a draft; mistakes do: then nothing is imported, and all of them are told.
  public struct Import: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Import"
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
      public var draft: String?
      public var shifts: Int
      public var findings: [Finding]

      public init(draft: String? = nil, shifts: Int, findings: [Finding]) {
        self.draft = draft
        self.shifts = shifts
        self.findings = findings
      }
    }
  }

  /// Drafts that are neither published nor discarded.
  public struct ListDrafts: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.ListDrafts"
    public init() {}

    public struct Reply: Hashable, Sendable, Codable {
      public var drafts: [Draft]

      public init(drafts: [Draft]) {
        self.drafts = drafts
      }
    }
  }

  /// Checks a draft against what is known now.
  public struct Check: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Check"
    public var draft: String

    public init(draft: String) {
      self.draft = draft
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var draft: String
      public var shifts: Int
      public var findings: [Finding]
      public var law: [LawFinding]?
      /// What was changed in the published roster since the draft was made; nil where nothing was.
      public var edits: [Edit]?

      public init(
        draft: String, shifts: Int, findings: [Finding], law: [LawFinding]? = nil, edits: [Edit]? = nil
      ) {
        self.law = law
        self.edits = edits
        self.draft = draft
        self.shifts = shifts
        self.findings = findings
      }
    }
  }

  /// Publishes a draft, all or nothing. Refused (HasFindings) while a hard finding stands.
  public struct Publish: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Publish"
    public var draft: String
    /// Rules of working time that are set aside, on what ground and why.
    public var accept: [String]?
    public var ground: String?
    public var reason: String?
    public var requestID: String?

    public init(
      draft: String, accept: [String]? = nil, ground: String? = nil, reason: String? = nil, requestID: String? = nil
    ) {
      self.draft = draft
      self.accept = accept
      self.ground = ground
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var draft: String
      public var versions: [Version]
      public var moves: [Move]
      public var findings: [Finding]
      public var law: [LawFinding]?
      /// Swaps whose shift moved.
      public var swaps: [SwapChange]?

      public init(
        draft: String, versions: [Version], moves: [Move], findings: [Finding], law: [LawFinding]? = nil,
        swaps: [SwapChange]? = nil
      ) {
        self.law = law
        self.swaps = swaps
        self.draft = draft
        self.versions = versions
        self.moves = moves
        self.findings = findings
      }
    }
  }

  /// Throws a draft away.
  public struct Discard: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Discard"
    public var draft: String
    public var requestID: String?

    public init(draft: String, requestID: String? = nil) {
      self.draft = draft
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var draft: String

      public init(draft: String) {
        self.draft = draft
      }
    }
  }

  /// Published shifts that touch a period, by start. Null: no restriction; without a period from now on for a
  /// year. draft: the shifts of a draft instead. knownAt: the roster as it was known at that moment.
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Show"
    public var function: String?
    public var person: String?
    public var municipality: String?
    public var from: String?
    public var until: String?
    public var draft: String?
    public var knownAt: String?

    public init(
      function: String? = nil, person: String? = nil, municipality: String? = nil, from: String? = nil,
      until: String? = nil, draft: String? = nil, knownAt: String? = nil
    ) {
      self.function = function
      self.person = person
      self.municipality = municipality
      self.from = from
      self.until = until
      self.draft = draft
      self.knownAt = knownAt
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var from: String
      public var until: String
      public var shifts: [Shift]

      public init(from: String, until: String, shifts: [Shift]) {
        self.from = from
        self.until = until
        self.shifts = shifts
      }
    }
  }

  /// Gives a post to somebody for one stretch, with a reason. at: the shift that covers this moment, or what is
  /// left of it; or from and until: exactly that stretch. person null: to nobody, on purpose.
  public struct Assign: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Assign"
    public var function: String
    public var municipality: String?
    public var person: String?
    public var at: String?
    public var from: String?
    public var until: String?
    public var reason: String
    /// Rules of working time that are set aside, and on what ground.
    public var accept: [String]?
    public var ground: String?
    public var requestID: String?

    public init(
      function: String, municipality: String? = nil, person: String? = nil, at: String? = nil, from: String? = nil,
      until: String? = nil, reason: String, accept: [String]? = nil, ground: String? = nil, requestID: String? = nil
    ) {
      self.accept = accept
      self.ground = ground
      self.function = function
      self.municipality = municipality
      self.person = person
      self.at = at
      self.from = from
      self.until = until
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var moves: [Move]
      public var law: [LawFinding]?
      /// Swaps whose shift moved.
      public var swaps: [SwapChange]?

      public init(moves: [Move], law: [LawFinding]? = nil, swaps: [SwapChange]? = nil) {
        self.law = law
        self.swaps = swaps
        self.moves = moves
      }
    }
  }
}
