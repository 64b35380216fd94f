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

  /// What the law on working time asks of a person, as far as this service knows it: hard piket as it really was, and
  /// call-outs. A period reaches as far back and ahead as the longest window of the law.
  public func workingRecord(of person: PersonCode, around period: Interval, _ context: Context) -> PersonRecord {
    let year: Int64 = 365 * DomainLimits.secondsPerDay
    let reach = Interval(start: period.start.adding(seconds: -year), end: period.end.adding(seconds: year))
    let functions = context.region.functions.filter(\.isLegalOnCallDuty)
    var anchors: Set<LocalTime> = []
    let duties = functions.flatMap { function in
      let found = context.region.posts(of: function).flatMap { post in
        (rosters[post]?.record(of: reach) ?? []).filter { $0.person == person }.map(\.interval)
      }
      if !found.isEmpty { anchors.formUnion(function.weekly.map(\.start.time)) }
      return found
    }
    return PersonRecord(
      person: person, duties: duties, anchors: anchors.sorted(), absences: persons[person]?.absences ?? [],
      callOuts: callOuts(of: person, at: context.now))
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
    let settings = WorkingTimeSettings()
    let check = WorkingTimeCheck(period: worked, settings: settings, zone: context.zone)
    let (old, new) = (
      before.workingRecord(of: person, around: worked, context),
      after.workingRecord(of: person, around: worked, context)
    )
    findings =
      LawFinding.newOrWorse(before: check.findings(of: old), after: check.findings(of: new))
      + LawFinding.newOrWorse(before: check.nearLimits(of: old), after: check.nearLimits(of: new))
  }

  /// Eight hours, ATW 5:9(6)(a).
  private static let nightRest: Int64 = 8 * 3_600
}
