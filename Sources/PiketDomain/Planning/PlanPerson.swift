/// What planning has to know of somebody beside the shifts that are planned.
public struct PlanPerson: Hashable, Sendable {
  public var code: PersonCode
  public var municipality: MunicipalityCode
  /// Duty that stands already, by start: other functions, and what lies around the plan.
  public var otherDuties: [HitShift]
  /// Regular hours and shifts elsewhere, from four weeks before the plan to four weeks after it.
  public var work: [Interval]
  /// The law on working time does not hold for them during the whole plan.
  public var isOutsideTheLaw: Bool

  /// The windows of the law reach so far beyond a plan.
  public static let reachDays: Int64 = 28

  static func all(
    _ codes: Set<PersonCode>, in period: Interval, busy: [DraftShift], _ state: State, _ context: Context
  ) -> [PlanPerson] {
    let margin = reachDays * DomainLimits.secondsPerDay
    let around = Interval(start: period.start.adding(seconds: -margin), end: period.end.adding(seconds: margin))
    let check = WorkingTimeCheck(
      period: around, settings: context.region.rules.workingTime, zone: context.zone)
    var duties: [PersonCode: [HitShift]] = [:]
    for (post, roster) in state.rosters {
      for shift in roster.shifts(overlapping: around) {
        duties[shift.person, default: []].append(
          HitShift(post: post, person: shift.person, interval: shift.interval))
      }
    }
    for cell in busy {
      guard let person = cell.person else { continue }
      duties[person, default: []].append(HitShift(post: cell.post, person: person, interval: cell.interval))
    }
    return codes.sorted().compactMap { code in
      guard let person = state.persons[code] else { return nil }
      let record = PersonRecord(person: code, facts: person.working, duties: [], absences: person.absences)
      return PlanPerson(
        code: code, municipality: person.details.municipality,
        otherDuties: (duties[code] ?? []).sorted { ($0.interval.start, $0.post) < ($1.interval.start, $1.post) },
        work: check.work(of: record), isOutsideTheLaw: check.isOutside(person.working, in: period))
    }
  }
}

extension WorkingTimeCheck {
  /// Regular hours and shifts elsewhere within the period of the check.
  func work(of record: PersonRecord) -> [Interval] {
    PersonTime(record, self, exempt: []).shiftWork.intersecting([period])
  }

  /// No rule about on-call duty holds for somebody during the whole of a period.
  func isOutside(_ facts: WorkingFacts, in period: Interval) -> Bool {
    exempt(facts, for: [.officeHolder, .minimumWageExemption]).contains {
      $0.start <= period.start && period.end <= $0.end
    }
  }
}
