/// Reads a roster as offices keep it, a row a week and a column a post, or a calendar of shifts, as a draft.
public struct ImportRoster: Sendable {
  /// Name of the file, for people.
  public var source: String
  public var content: String

  public init(source: String, content: String) {
    self.source = source
    self.content = content
  }

  /// Findings do not stand in the way of a draft, mistakes do; the findings of what could be read are told with them.
  ///
  /// Refuses, in this order: `fieldIsInvalid` (name), `tooManyDrafts`, `fileHasMistakes`, `draftIsEmpty` (no cell has a
  /// person), `periodIsTooLong`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<ImportedRoster> {
    let source = try checkedSource()
    if state.drafts.count >= DomainLimits.draftsOpenMax { throw .tooManyDrafts(max: DomainLimits.draftsOpenMax) }
    let (shifts, mistakes) = try read(state, context)
    if !mistakes.isEmpty {
      let findings = RosterCheck.findings(of: shifts, state, context, holes: false)
      throw .fileHasMistakes(mistakes.inFileOrder, findings: findings)
    }
    let draft = Draft(
      code: DraftCode("D\(state.draftCount + 1)"), source: source, createdAt: context.now,
      createdBy: context.caller.account, shifts: shifts, base: state.base(of: shifts))
    guard draft.shiftCount > 0, let period = draft.period else { throw .draftIsEmpty }
    try context.checkHorizon(period)
    let findings = RosterCheck.findings(of: draft.shifts, state, context)
    return Decision([.draftImported(DraftImported(draft: draft))], ImportedRoster(draft: draft, findings: findings))
  }

  private func read(
    _ state: State, _ context: Context
  ) throws(Refusal) -> (shifts: [DraftShift], mistakes: [Mistake]) {
    if CalendarRoster.isCalendar(content) {
      let calendar = CalendarRoster(content, state, context)
      return (calendar.shifts, calendar.mistakes)
    }
    var matrix = RosterMatrix(try readTable(content), state, context)
    matrix.readRows()
    return (matrix.shifts, matrix.mistakes)
  }

  private func checkedSource() throws(Refusal) -> String {
    do {
      return try Name.read(source, charactersMax: DomainLimits.sourceLengthMax)
    } catch {
      throw .fieldIsInvalid(field: "name", value: source, reason: error)
    }
  }
}

/// What importing a roster came to.
public struct ImportedRoster: Hashable, Sendable {
  public var draft: Draft
  public var findings: [Finding]
}
