/// A roster that is not published yet.
public struct Draft: Hashable, Sendable, Codable {
  /// `D1`, `D2`, ...: short enough to type.
  public var code: DraftCode
  public var source: String
  public var createdAt: Instant
  public var createdBy: String
  /// The shifts that the draft proposes; an empty cell of the file has no person.
  public var shifts: [DraftShift]

  /// How many shifts have somebody.
  public var shiftCount: Int { shifts.count { $0.person != nil } }

  /// From the first start to the last end; nil for a draft without shifts.
  public var period: Interval? { shifts.map(\.interval).hull }

  public init(code: DraftCode, source: String, createdAt: Instant, createdBy: String, shifts: [DraftShift]) {
    self.code = code
    self.source = source
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.shifts = shifts
  }
}

public struct DraftCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One proposed shift and where in the file it stood.
public struct DraftShift: Hashable, Sendable, Codable {
  public var post: Post
  public var interval: Interval
  /// Nil: nobody was filled in.
  public var person: PersonCode?
  /// Line and column in the imported file, from 1.
  public var line: Int
  public var column: Int

  public init(post: Post, interval: Interval, person: PersonCode?, line: Int, column: Int) {
    self.post = post
    self.interval = interval
    self.person = person
    self.line = line
    self.column = column
  }
}

/// What is wrong, or worth knowing, of a roster.
public struct Finding: Hashable, Sendable, Codable {
  public var rule: FindingRule
  public var post: Post
  public var person: PersonCode?
  public var interval: Interval
  /// The other side, where there is one: the other duty, the absence, the shift that overlaps.
  public var other: Post?
  public var line: Int?
  public var column: Int?

  public init(
    rule: FindingRule, post: Post, person: PersonCode?, interval: Interval, other: Post? = nil, line: Int? = nil,
    column: Int? = nil
  ) {
    self.rule = rule
    self.post = post
    self.person = person
    self.interval = interval
    self.other = other
    self.line = line
    self.column = column
  }
}

/// The rules that a roster is checked against, in the order in which they are checked.
public enum FindingRule: String, Hashable, Sendable, Codable, CaseIterable {
  /// The configuration has no such post (any more).
  case unknownPost
  case unknownPerson
  case personHasLeft
  case notQualified
  /// A post that is not pooled goes to an official of another municipality.
  case notOfTheMunicipality
  case absent
  case twoDutiesAtOnce
  case overlap
  case changesThePast
  case gap
  case wrongHandover

  /// A hard finding stands in the way of publishing; the others are warnings.
  public var isHard: Bool { self != .gap && self != .wrongHandover }
}
