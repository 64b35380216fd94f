/// Lays out the shifts of one post over a fixed order of people, in turn, as a draft.
///
/// People take turns by shift and not by day: where the pattern has no shift nobody is skipped. A change of the line-up
/// is a rotation from the day on which it takes effect; it shows everybody whose published shifts would move.
public struct RotateRoster: Sendable {
  public var function: String
  public var municipality: String?
  /// Codes or names, in the order in which they take turns.
  public var order: [String]
  public var from: Instant
  public var until: Instant
  /// Who has the first shift; nil: the first of the order.
  public var startWith: String?

  public init(
    function: String, municipality: String?, order: [String], from: Instant, until: Instant, startWith: String? = nil
  ) {
    self.function = function
    self.municipality = municipality
    self.order = order
    self.from = from
    self.until = until
    self.startWith = startWith
  }

  /// Findings do not stand in the way of a draft.
  ///
  /// Refuses, in this order: what names no post; the order (`personIsUnknown`; `fieldIsInvalid` with `isMissing` for
  /// nobody, `isDouble`; `tooMany`); `personIsUnknown`, `fieldIsInvalid` with `isNotInTheOrder` (who starts);
  /// `periodIsEmpty`, `periodIsInThePast`, `periodIsTooLong`; `draftIsEmpty` (no shift starts in the period);
  /// `tooManyDrafts`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RotatedRoster> {
    let (function, post) = try context.region.post(named: function, at: municipality)
    let order = try readOrder(state)
    let first = try readStart(in: order, state)
    let period = Interval(start: from, end: until)
    if period.isEmpty { throw .periodIsEmpty(period) }
    if period.start < context.now.wholeSecond { throw .periodIsInThePast(period) }
    try context.checkHorizon(period)
    let slots = function.slots(startingIn: period, context.zone)
    if slots.isEmpty { throw .draftIsEmpty }
    if state.drafts.count >= DomainLimits.draftsOpenMax { throw .tooManyDrafts(max: DomainLimits.draftsOpenMax) }

    let shifts = slots.enumerated().map { index, slot in
      DraftShift(post: post, interval: slot, person: order[(first + index) % order.count])
    }
    let draft = Draft(
      code: DraftCode("D\(state.draftCount + 1)"),
      source: "rotation " + order.map(\.rawValue).joined(separator: ","), createdAt: context.now,
      createdBy: context.caller.account, shifts: shifts, base: state.base(of: shifts))
    let proposed = DraftPost(post: post, cells: shifts, published: state.rosters[post])
    let rotated = RotatedRoster(
      draft: draft, findings: RosterCheck.findings(of: shifts, state, context),
      moves: Move.between(proposed.replaced.map(\.published), proposed.shifts, on: post),
      law: RosterCheck.law(of: draft, state, context))
    return Decision([.draftImported(DraftImported(draft: draft))], rotated)
  }

  private func readOrder(_ state: State) throws(Refusal) -> [PersonCode] {
    var read: [PersonCode] = []
    for text in order {
      let code = try state.person(named: text).code
      if read.contains(code) { throw .fieldIsInvalid(field: "order", value: text, reason: .isDouble) }
      if read.count == DomainLimits.rotationPersonsMax {
        throw .tooMany(field: "order", max: DomainLimits.rotationPersonsMax)
      }
      read.append(code)
    }
    if read.isEmpty { throw .fieldIsInvalid(field: "order", value: "", reason: .isMissing) }
    return read
  }

  private func readStart(in order: [PersonCode], _ state: State) throws(Refusal) -> Int {
    guard let startWith else { return 0 }
    let code = try state.person(named: startWith).code
    guard let index = order.firstIndex(of: code) else {
      throw .fieldIsInvalid(field: "startWith", value: startWith, reason: .isNotInTheOrder)
    }
    return index
  }
}

/// What a rotation came to: the draft, what is to be said of it, and whose published shifts it would move.
public struct RotatedRoster: Hashable, Sendable {
  public var draft: Draft
  public var findings: [Finding]
  public var moves: [Move]
  /// What the law on working time says of it.
  public var law: [LawFinding]
}
