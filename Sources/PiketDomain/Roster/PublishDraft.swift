/// Makes a draft the roster, all or nothing.
public struct PublishDraft: Sendable {
  public var draft: String
  /// Rules of working time that are set aside for it.
  public var acceptance: Acceptance

  public init(draft: String, acceptance: Acceptance = Acceptance()) {
    self.draft = draft
    self.acceptance = acceptance
  }

  /// Refuses, in this order: `draftIsUnknown`, `draftIsStale`, what `Acceptance` refuses, `draftHasHardFindings`
  /// (with the warnings too).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RosterChange> {
    let draft = try state.draft(named: draft)
    let edits = state.edits(since: draft)
    if !edits.isEmpty { throw .draftIsStale(draft.code, edits) }
    let findings = RosterCheck.findings(of: draft.shifts, state, context)
    var (events, change) = PublishDraft.events(of: draft, state, context)
    change.findings = findings
    change.law = RosterCheck.law(of: draft, moves: change.moves, after: events, state, context)
    let (exemptions, standing) = try acceptance.decide(on: change.law, state, context)
    if !standing.isEmpty || findings.contains(where: \.rule.isHard) {
      throw .draftHasHardFindings(draft.code, findings, law: change.law)
    }
    return Decision(events + exemptions + state.swapEvents(after: events, context), change)
  }

  /// What publishing the draft would come to, judged by nobody.
  static func events(of draft: Draft, _ state: State, _ context: Context) -> ([Event], RosterChange) {
    var change = RosterChange(draft: draft.code, versions: [], moves: [], findings: [], law: [])
    var events: [Event] = []
    let cells = Dictionary(grouping: draft.shifts, by: \.post)
    for post in context.region.posts {
      guard let own = cells[post] else { continue }
      let proposed = DraftPost(post: post, cells: own, published: state.rosters[post])
      for year in proposed.years(in: context.zone, of: draft.code, state.rosters[post]) {
        events.append(.rosterPublished(year))
        change.versions.append(RosterVersion(post: post, year: year.year, version: year.version))
      }
      change.moves += Move.between(proposed.replaced.map(\.published), proposed.shifts, on: post)
    }
    return (events, change)
  }
}

extension RosterCheck {
  /// What the law says of a draft, as far as it is of duty that the law counts.
  public static func law(of draft: Draft, _ state: State, _ context: Context) -> [LawFinding] {
    let (events, change) = PublishDraft.events(of: draft, state, context)
    return law(of: draft, moves: change.moves, after: events, state, context)
  }

  static func law(
    of draft: Draft, moves: [Move], after events: [Event], _ state: State, _ context: Context
  ) -> [LawFinding] {
    let shifts = draft.shifts.filter { context.region.isLegalOnCallDuty($0.post) }
    guard let period = shifts.map(\.interval).hull else { return [] }
    let law = RosterLaw(period: period, state, context)
    let rosters = state.rosters(after: events)
    return law.findings(of: Set(shifts.compactMap(\.person)), in: rosters)
      + law.lateNotices(of: moves, in: rosters)
  }
}

/// What publishing a draft came to.
public struct RosterChange: Hashable, Sendable {
  public var draft: DraftCode
  public var versions: [RosterVersion]
  public var moves: [Move]
  /// Warnings that did not stand in the way.
  public var findings: [Finding]
  /// What the law says of it; hard ones were set aside.
  public var law: [LawFinding]
}

/// A version of the roster of one post in one calendar year.
public struct RosterVersion: Hashable, Sendable {
  public var post: Post
  public var year: Int
  public var version: Int

  public init(post: Post, year: Int, version: Int) {
    self.post = post
    self.year = year
    self.version = version
  }
}

extension DraftPost {
  /// The proposed shifts that have somebody, by start.
  var shifts: [PublishedShift] {
    cells.compactMap { cell in cell.person.map { PublishedShift(interval: cell.interval, person: $0) } }
  }

  /// One event for each calendar year in which rows start. The period of a year runs to the first row of the next, so
  /// that the years together replace exactly the draft's period, and no moment twice.
  func years(in zone: Zone, of draft: DraftCode, _ roster: PostRoster?) -> [RosterPublished] {
    let starts = cells.map(\.interval.start)
    var firsts: [(year: Int, start: Instant)] = []
    for start in starts {
      let year = zone.local(start).date.year
      if firsts.last?.year != year { firsts.append((year, start)) }
    }
    let ends = firsts.dropFirst().map(\.start) + [period.end]
    let shifts = self.shifts
    return zip(firsts, ends).map { first, end in
      let period = Interval(start: first.start, end: end)
      return RosterPublished(
        post: post, year: first.year, version: (roster?.versions[first.year] ?? 0) + 1, draft: draft, period: period,
        shifts: shifts.filter { period.contains($0.interval.start) })
    }
  }
}
