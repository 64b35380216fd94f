/// The types of the interface `nl.piket.Roster`; the `.varlink` file beside this one says what everything means.
public enum RosterWire {
  /// Because of what somebody is on duty.
  public struct Because: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case roster, assignment, order, swap, correction
    }

    /// roster: the published roster. assignment: a single change of it. swap: two people agreed on it. correction: what
    /// really happened, put on record afterwards. order: the ordered list of a municipality.
    public var kind: Kind
    /// Version of the roster; null for an ordered list.
    public var version: Int?
    /// Reason and author of a change or a correction.
    public var reason: String?
    public var by: String?
    /// Place in the ordered list, from 1.
    public var rank: Int?
    /// Code of the swap ("S3").
    public var swap: String?

    public init(
      kind: Kind, version: Int? = nil, reason: String? = nil, by: String? = nil, rank: Int? = nil, swap: String? = nil
    ) {
      self.swap = swap
      self.kind = kind
      self.version = version
      self.reason = reason
      self.by = by
      self.rank = rank
    }
  }

  /// Somebody on duty.
  public struct Duty: Hashable, Sendable, Codable {
    public var function: String
    /// The function, with the municipality that is served where it is not pooled ("BGM@leiden").
    public var post: String
    public var person: String
    public var name: String
    /// Whose official it is.
    public var municipality: String
    /// E.164; null where none is known.
    public var phone: String?
    /// Since when and until when without interruption; null: no end is known (an ordered list).
    public var start: String?
    public var end: String?
    public var because: Because
    /// True where an absence of the holder covers the moment: somebody has to replace.
    public var absent: Bool?

    public init(
      function: String, post: String, person: String, name: String, municipality: String, phone: String? = nil,
      start: String? = nil, end: String? = nil, because: Because,
      absent: Bool? = nil
    ) {
      self.function = function
      self.post = post
      self.person = person
      self.name = name
      self.municipality = municipality
      self.phone = phone
      self.start = start
      self.end = end
      self.because = because
      self.absent = absent
    }
  }

  public struct Shift: Hashable, Sendable, Codable {
    /// Stable identifier, also the UID in iCalendar.
    public var uid: String
    /// Rises with each change of the shift, also the SEQUENCE in iCalendar.
    public var sequence: Int
    public var post: String
    public var function: String
    public var person: String
    public var name: String
    public var municipality: String
    public var start: String
    public var end: String
    public var because: Because

    public init(
      uid: String, sequence: Int, post: String, function: String, person: String, name: String, municipality: String,
      start: String, end: String, because: Because
    ) {
      self.uid = uid
      self.sequence = sequence
      self.post = post
      self.function = function
      self.person = person
      self.name = name
      self.municipality = municipality
      self.start = start
      self.end = end
      self.because = because
    }
  }

  /// A shift that went from one person to another by publishing or assigning.
  public struct Move: Hashable, Sendable, Codable {
    public var post: String
    public var start: String
    public var end: String
    /// Null: nobody had it.
    public var from: String?
    /// Null: nobody has it now.
    public var to: String?

    public init(post: String, start: String, end: String, from: String? = nil, to: String? = nil) {
      self.post = post
      self.start = start
      self.end = end
      self.from = from
      self.to = to
    }
  }

  public struct Draft: Hashable, Sendable, Codable {
    public var code: String
    /// Name of the file that it came from.
    public var source: String
    public var createdAt: String
    public var createdBy: String
    public var shifts: Int
    public var start: String?
    public var end: String?

    public init(
      code: String, source: String, createdAt: String, createdBy: String, shifts: Int, start: String? = nil,
      end: String? = nil
    ) {
      self.code = code
      self.source = source
      self.createdAt = createdAt
      self.createdBy = createdBy
      self.shifts = shifts
      self.start = start
      self.end = end
    }
  }

  /// What is wrong, or worth knowing, of a roster.
  public struct Finding: Hashable, Sendable, Codable {
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable { case hard, warning }

    /// Name of the rule; the client has the text.
    public var rule: String
    /// hard: stands in the way of publishing. warning: does not.
    public var severity: Severity
    /// The post ("OVD_BZ", "BGM@leiden").
    public var post: String
    public var person: String?
    public var start: String
    public var end: String
    /// The other post, where there is one.
    public var other: String?
    /// Where in the imported file, if it came from one.
    public var line: Int?
    public var column: Int?

    public init(
      rule: String, severity: Severity, post: String, person: String? = nil, start: String, end: String,
      other: String? = nil, line: Int? = nil, column: Int? = nil
    ) {
      self.rule = rule
      self.severity = severity
      self.post = post
      self.person = person
      self.start = start
      self.end = end
      self.other = other
      self.line = line
      self.column = column
    }
  }

  /// A post that nobody covers, on purpose.
  public struct Vacancy: Hashable, Sendable, Codable {
    public var post: String
    public var start: String
    public var end: String
    public var reason: String
    public var by: String

    public init(post: String, start: String, end: String, reason: String, by: String) {
      self.post = post
      self.start = start
      self.end = end
      self.reason = reason
      self.by = by
    }
  }

  /// A change of a published roster that a draft does not know.
  public struct Edit: Hashable, Sendable, Codable {
    public var post: String
    public var start: String
    public var end: String
    public var because: Because

    public init(post: String, start: String, end: String, because: Because) {
      self.post = post
      self.start = start
      self.end = end
      self.because = because
    }
  }

  /// An open swap whose shift moved: it follows, or ends where somebody else has the shift now.
  public struct SwapChange: Hashable, Sendable, Codable {
    public var swap: String
    public var giver: String
    public var post: String
    public var start: String
    public var end: String
    public var lapsed: Bool

    public init(swap: String, giver: String, post: String, start: String, end: String, lapsed: Bool) {
      self.swap = swap
      self.giver = giver
      self.post = post
      self.start = start
      self.end = end
      self.lapsed = lapsed
    }
  }

  /// A version that was published.
  public struct Version: Hashable, Sendable, Codable {
    public var post: String
    public var year: Int
    public var version: Int

    public init(post: String, year: Int, version: Int) {
      self.post = post
      self.year = year
      self.version = version
    }
  }
}
