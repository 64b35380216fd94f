/// A call-out that was recorded, and how the person's working time stands with it.
public struct RecordedCallOut: Hashable, Sendable {
  public var person: PersonCode
  public var callOut: CallOutRecord
  public var balance: CallOutBalance
}

/// What a call-out comes to by the law on working time.
public struct CallOutBalance: Hashable, Sendable {
  /// What counts as work around it: from the first call that is joined with it, half an hour or more (ATW 5:9(7)).
  public var worked: Interval
  /// On hard piket at the moment of the call. Who was not worked all the same.
  public var isOnDuty: Bool
  /// Until when there is no work after the last call of a night (ATW 5:9(6)(a)); nil where it began at or after 06:00.
  public var restUntil: Instant?
  /// What this call-out breaks or makes worse, and what it brings near its limit.
  public var findings: [LawFinding]
}

extension State {
  func recorded(
    _ event: Event, _ record: CallOutRecord, _ person: Person, _ context: Context
  ) -> Decision<RecordedCallOut> {
    let after = evolved(by: [event])
    let balance = CallOutBalance(record, of: person.code, before: self, after: after, context)
    return Decision([event], RecordedCallOut(person: person.code, callOut: record, balance: balance))
  }
}

extension PiketFunction {
  /// On-call duty of an employee in the sense of ATW 1:7(1)(g): a soft function is no duty, an office no employment.
  public var isLegalOnCallDuty: Bool { standby == .hard && !isOffice }
}

extension CallOutBalance {
  init(_ record: CallOutRecord, of person: PersonCode, before: State, after: State, _ context: Context) {
    let mine = Interval(
      start: record.start, end: max(record.interval(at: context.now).end, record.start.adding(seconds: 1)))
    let blocks = CallOut.worked(after.callOuts(of: person, at: context.now))
    worked = blocks.first { $0.overlaps(mine) } ?? mine
    isOnDuty = Duties.at(record.start, after, context.region).duties.contains { duty in
      duty.person == person && context.region.function(duty.post.function)?.standby == .hard
    }
    let night = context.zone.local(record.start)
    restUntil = night.time.hour < 6 ? worked.end.adding(seconds: CallOutBalance.nightRest) : nil
    let (old, new) = (RosterLaw(period: worked, before, context), RosterLaw(period: worked, after, context))
    let rosters = after.rosters
    findings =
      LawFinding.newOrWorse(
        before: old.findings(of: [person], in: rosters), after: new.findings(of: [person], in: rosters))
      + LawFinding.newOrWorse(
        before: old.nearLimits(of: [person], in: rosters), after: new.nearLimits(of: [person], in: rosters))
  }

  /// Eight hours, ATW 5:9(6)(a).
  private static let nightRest: Int64 = 8 * 3_600
}
