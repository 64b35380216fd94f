/// The one door through which every change of published shifts passes the law.
enum LawfulChange {
  /// The events of a change with the exemptions that it needs, and what the law says of it.
  ///
  /// Refuses: what `Acceptance` refuses, `lawForbids`.
  static func judge(
    _ events: [Event], _ moves: [Move], _ acceptance: Acceptance, _ state: State, _ context: Context
  ) throws(Refusal) -> (events: [Event], law: [LawFinding]) {
    if moves.isEmpty { return (events, []) }
    var law: [LawFinding] = []
    let duties = moves.filter { context.region.isLegalOnCallDuty($0.post) }
    if let period = duties.map(\.interval).hull {
      law = RosterLaw(period: period, state, context).newFindings(of: duties, after: state.rosters(after: events))
    }
    let (exemptions, standing) = try acceptance.decide(on: law, state, context)
    if !standing.isEmpty { throw .lawForbids(standing) }
    return (events + exemptions, law)
  }
}
