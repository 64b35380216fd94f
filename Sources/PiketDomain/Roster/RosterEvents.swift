/// A roster was proposed.
public struct DraftImported: EventPayload {
  public static let type = "DraftImported"
  /// 2: drafts that the planner made, and on what a draft was based.
  public static let schema = 2
  public var draft: Draft
  public var stream: String { "draft/\(draft.code)" }

  public init(draft: Draft) { self.draft = draft }
}

/// A draft was thrown away.
public struct DraftDiscarded: EventPayload {
  public static let type = "DraftDiscarded"
  public static let schema = 1
  public var draft: DraftCode
  public var stream: String { "draft/\(draft)" }

  public init(draft: DraftCode) { self.draft = draft }
}

/// What stands in `period` for a post is now this. One event for each post and each year (of the shift's start).
public struct RosterPublished: EventPayload {
  public static let type = "RosterPublished"
  public static let schema = 1
  public var post: Post
  /// The calendar year, on the region's clock, in which these shifts start.
  public var year: Int
  public var version: Int
  public var draft: DraftCode
  /// Published shifts that start in here are replaced.
  public var period: Interval
  public var shifts: [PublishedShift]
  public var stream: String { "roster/\(post)/\(year)" }

  public init(
    post: Post, year: Int, version: Int, draft: DraftCode, period: Interval, shifts: [PublishedShift]
  ) {
    self.post = post
    self.year = year
    self.version = version
    self.draft = draft
    self.period = period
    self.shifts = shifts
  }
}

/// One shift of a published roster.
public struct PublishedShift: Hashable, Sendable, Codable {
  public var interval: Interval
  public var person: PersonCode

  public init(interval: Interval, person: PersonCode) {
    self.interval = interval
    self.person = person
  }
}

/// One stretch of a post went to somebody, as a single correction or by a swap.
public struct ShiftAssigned: EventPayload {
  public static let type = "ShiftAssigned"
  /// 2: nobody, on purpose; swaps.
  public static let schema = 2
  public var post: Post
  /// The calendar year, on the region's clock, in which the stretch starts.
  public var year: Int
  public var interval: Interval
  /// Nil: nobody, on purpose.
  public var person: PersonCode?
  public var reason: String
  public var by: String
  /// The swap that it came with.
  public var swap: SwapCode?
  public var stream: String { "roster/\(post)/\(year)" }

  public init(
    post: Post, year: Int, interval: Interval, person: PersonCode?, reason: String, by: String, swap: SwapCode? = nil
  ) {
    self.post = post
    self.year = year
    self.interval = interval
    self.person = person
    self.reason = reason
    self.by = by
    self.swap = swap
  }
}

/// Somebody else than the roster said was on duty, or nobody was: put on record afterwards.
public struct DutyCorrected: EventPayload {
  public static let type = "DutyCorrected"
  public static let schema = 1
  public var post: Post
  /// The calendar year, on the region's clock, in which the stretch starts.
  public var year: Int
  public var correction: DutyCorrection
  public var stream: String { "roster/\(post)/\(year)" }

  public init(post: Post, year: Int, correction: DutyCorrection) {
    self.post = post
    self.year = year
    self.correction = correction
  }
}

/// The ordered list of a municipality's post, from a moment on.
public struct DeputyOrderSet: EventPayload {
  public static let type = "DeputyOrderSet"
  public static let schema = 1
  public var post: Post
  public var order: DeputyOrder
  public var stream: String { "order/\(post)" }

  public init(post: Post, order: DeputyOrder) {
    self.post = post
    self.order = order
  }
}
