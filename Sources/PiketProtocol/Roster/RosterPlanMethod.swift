import Varlink

extension RosterWire {
  /// Plans the shifts that start in a period and keeps the plan as a draft. With `more` it tells how far it is; the
  /// last reply has the plan. Hanging up ends it, and nothing is kept.
  public struct Plan: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Plan"
    /// Empty: all whose people take turns.
    public var functions: [String]
    public var from: String
    public var until: String
    /// `published` or the code of a draft, from which as little as possible is to become different.
    public var keep: String?
    /// How long to plan; null: the usual time.
    public var seconds: Int?
    /// How long instead, so that the plan can be made again.
    public var iterations: Int?
    public var seed: Int?
    public var requestID: String?

    public init(
      functions: [String] = [], from: String, until: String, keep: String? = nil, seconds: Int? = nil,
      iterations: Int? = nil, seed: Int? = nil, requestID: String? = nil
    ) {
      self.functions = functions
      self.from = from
      self.until = until
      self.keep = keep
      self.seconds = seconds
      self.iterations = iterations
      self.seed = seed
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var progress: PlanProgress?
      public var plan: PlanDraft?

      public init(progress: PlanProgress? = nil, plan: PlanDraft? = nil) {
        self.progress = progress
        self.plan = plan
      }
    }
  }

  /// How far a planning is. Cost and bound are in hundredths of the configuration's unit.
  public struct PlanProgress: Hashable, Sendable, Codable {
    public var permille: Int
    /// Shifts nobody has so far.
    public var uncovered: Int
    public var cost: Int
    public var bound: Int

    public init(permille: Int, uncovered: Int, cost: Int, bound: Int) {
      self.permille = permille
      self.uncovered = uncovered
      self.cost = cost
      self.bound = bound
    }
  }

  /// A plan that was kept as a draft.
  public struct PlanDraft: Hashable, Sendable, Codable {
    public var draft: String
    public var shifts: Int
    public var holes: [PlanHole]
    /// What would become different from what is published.
    public var moves: [Move]
    public var findings: [Finding]
    public var law: [LawFinding]
    public var cost: Int
    public var bound: Int
    /// Null where time ran out before they were done: then the plan cannot be made again.
    public var iterations: Int?
    public var seed: Int

    public init(
      draft: String, shifts: Int, holes: [PlanHole], moves: [Move], findings: [Finding], law: [LawFinding],
      cost: Int, bound: Int, iterations: Int?, seed: Int
    ) {
      self.draft = draft
      self.shifts = shifts
      self.holes = holes
      self.moves = moves
      self.findings = findings
      self.law = law
      self.cost = cost
      self.bound = bound
      self.iterations = iterations
      self.seed = seed
    }
  }

  /// A shift for which there is nobody, and why.
  public struct PlanHole: Hashable, Sendable, Codable {
    public var post: String
    public var start: String
    public var end: String
    public var ruledOut: [RuledOut]
    /// Null where there are enough people, but for their other duties.
    public var shortage: PlanShortage?

    public init(post: String, start: String, end: String, ruledOut: [RuledOut], shortage: PlanShortage? = nil) {
      self.post = post
      self.start = start
      self.end = end
      self.ruledOut = ruledOut
      self.shortage = shortage
    }
  }

  /// Why somebody cannot have a shift: the name of an obstacle or of a rule of the law.
  public struct RuledOut: Hashable, Sendable, Codable {
    public var person: String
    public var obstacle: String

    public init(person: String, obstacle: String) {
      self.person = person
      self.obstacle = obstacle
    }
  }

  /// Duties, and all who could have one of them: too few.
  public struct PlanShortage: Hashable, Sendable, Codable {
    /// Of the duties everybody can have only one; or they lie within four weeks, of which everybody may have half.
    public enum Span: String, Hashable, Sendable, Codable, CaseIterable { case moment, fourWeeks }

    public var span: Span
    public var posts: [String]
    public var duties: Int
    public var persons: [String]
    public var missing: Int

    public init(span: Span, posts: [String], duties: Int, persons: [String], missing: Int) {
      self.span = span
      self.posts = posts
      self.duties = duties
      self.persons = persons
      self.missing = missing
    }
  }
}
