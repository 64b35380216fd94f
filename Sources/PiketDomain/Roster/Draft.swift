/// A roster that is not published yet.
public struct Draft: Hashable, Sendable, Codable {
  /// `D1`, `D2`, ...: short enough to type.
  public var code: DraftCode
  public var source: String
  public var createdAt: Instant
  public var createdBy: String
  /// The shifts that the draft proposes; an empty cell of the file has no person.
  public var shifts: [DraftShift]
  /// What was published when it was made: how often the roster of each of its posts had been changed. Nil in drafts of
  /// an older log: nothing is known of it.
  public var base: [PostBase]?

  /// How many shifts have somebody.
  public var shiftCount: Int { shifts.count { $0.person != nil } }

  /// From the first start to the last end; nil for a draft without shifts.
  public var period: Interval? { shifts.map(\.interval).hull }

  public init(
    code: DraftCode, source: String, createdAt: Instant, createdBy: String, shifts: [DraftShift],
    base: [PostBase]? = nil
  ) {
    self.base = base
    self.code = code
    self.source = source
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.shifts = shifts
  }
}

/// How often the roster of a post had been changed when a draft was made.
public struct PostBase: Hashable, Sendable, Codable {
  public var post: Post
  public var changes: Int

  public init(post: Post, changes: Int) {
    self.post = post
    self.changes = changes
  }
}

extension State {
  /// On what a draft with these shifts is based now.
  public func base(of shifts: [DraftShift]) -> [PostBase] {
    Set(shifts.map(\.post)).sorted().map { PostBase(post: $0, changes: rosters[$0]?.changes ?? 0) }
  }

  /// What was changed since a draft was made, where the draft would replace it.
  public func edits(since draft: Draft) -> [PostEdit] {
    let cells = Dictionary(grouping: draft.shifts, by: \.post)
    return (draft.base ?? []).flatMap { base in
      guard let roster = rosters[base.post], let period = cells[base.post]?.map(\.interval).hull else {
        return [PostEdit]()
      }
      return roster.edits
        .filter { $0.change > base.changes && $0.interval.overlaps(period) }
        .map { PostEdit(post: base.post, edit: $0) }
    }
  }
}

/// One change of the roster of a post.
public struct PostEdit: Hashable, Sendable {
  public var post: Post
  public var edit: RosterEdit

  public init(post: Post, edit: RosterEdit) {
    self.post = post
    self.edit = edit
  }
}

public struct DraftCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One proposed shift and, in a draft that was imported, where in the file it stood.
public struct DraftShift: Hashable, Sendable, Codable {
  public var post: Post
  public var interval: Interval
  /// Nil: nobody was filled in.
  public var person: PersonCode?
  /// Line and column in the imported file, from 1.
  public var line: Int?
  public var column: Int?

  public init(post: Post, interval: Interval, person: PersonCode?, line: Int? = nil, column: Int? = nil) {
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
  /// The person wishes never to be on duty then.
  case againstPreference
  /// Less than the agreed time lies between two duties of a person: half of what each function asks for.
  case tooClose

  /// A hard finding stands in the way of publishing; the others are warnings.
  public var isHard: Bool { ![.gap, .wrongHandover, .againstPreference, .tooClose].contains(self) }
}
