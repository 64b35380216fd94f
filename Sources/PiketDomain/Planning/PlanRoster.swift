/// Asks for a roster that the planner makes: which functions, from when to when, and what is to stay as it is.
public struct PlanRoster: Sendable {
  /// Codes as people write them; empty: every function whose people take turns.
  public var functions: [String]
  public var from: Instant
  public var until: Instant
  /// `published`, or a draft: as little as possible is to become different from it. Nil: nothing is kept.
  public var keep: String?

  public init(functions: [String], from: Instant, until: Instant, keep: String? = nil) {
    self.functions = functions
    self.from = from
    self.until = until
    self.keep = keep
  }

  /// What is to be planned: every shift of the functions' patterns that starts in the period.
  ///
  /// Refuses, in this order: `functionIsUnknown`; `periodIsEmpty`, `periodIsInThePast`, `periodIsTooLong`;
  /// `draftIsUnknown` (what is to be kept); `draftIsEmpty` (no shift starts in the period); `tooManyDrafts`.
  public func task(_ state: State, _ context: Context) throws(Refusal) -> PlanTask {
    var wanted: [FunctionCode] = []
    for text in functions { wanted.append(try context.region.function(named: text).code) }
    let period = Interval(start: from, end: until)
    if period.isEmpty { throw .periodIsEmpty(period) }
    if period.start < context.now.wholeSecond { throw .periodIsInThePast(period) }
    let daysMax = DomainLimits.planDaysMax
    if period.end > period.start.adding(seconds: Int64(daysMax) * DomainLimits.secondsPerDay) {
      throw .periodIsTooLong(period, daysMax: daysMax)
    }
    try context.checkHorizon(period)
    let kept = try kept(state)
    // The ordered list of a post says who acts, without a roster; it is laid out in shifts only where it is asked for.
    let planned = context.region.functions.filter {
      wanted.isEmpty ? $0.pool != .ordered : wanted.contains($0.code)
    }
    let task = PlanTask(planned, period, kept: kept, state, context)
    if task.slots.isEmpty && task.listed.isEmpty { throw .draftIsEmpty }
    if state.drafts.count >= DomainLimits.draftsOpenMax { throw .tooManyDrafts(max: DomainLimits.draftsOpenMax) }
    return task
  }

  /// Who has what in that which is kept; nil where nothing is.
  private func kept(_ state: State) throws(Refusal) -> [Post: [PublishedShift]]? {
    guard let keep else { return nil }
    if keep.lowercased() == "published" { return state.rosters.mapValues { $0.shifts.map(\.published) } }
    let cells = Dictionary(grouping: try state.draft(named: keep).shifts, by: \.post)
    return cells.mapValues { cells in
      cells.compactMap { cell in cell.person.map { PublishedShift(interval: cell.interval, person: $0) } }
        .sorted { $0.interval.start < $1.interval.start }
    }
  }
}
