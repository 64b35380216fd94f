/// The time of one person, as the rules look at it. All lists are sorted and without overlap.
struct PersonTime {
  /// On-call duty.
  let onCall: [Interval]
  /// Regular hours and outside shifts: what interrupts rest.
  let shiftWork: [Interval]
  /// Call-outs as ATW 5:9(7) counts them.
  let callOuts: [Interval]
  /// Work of every kind.
  let work: WorkedTime
  /// Work of every kind, and hours missed by leave or sickness (ATW 5:2(1)).
  let counted: WorkedTime
  let shifts: [WorkShift]

  /// - exempt: the times in which the law does not hold; what was done then is left out. Merged.
  init(_ record: PersonRecord, _ check: WorkingTimeCheck, exempt: [Interval]) {
    let hull = [check.days.hull]
    func judged(_ intervals: [Interval]) -> [Interval] { intervals.intersecting(hull).subtracting(exempt) }
    let plan = WorkPlan(record, check.settings, check.days, holidays: check.holidays)
    let outside = record.facts.outsideShifts.merged()
    onCall = judged(record.duties.merged())
    callOuts = judged(CallOut.worked(record.callOuts))
    shiftWork = plan.planned.subtracting(exempt).union(judged(outside))
    let work = shiftWork.union(callOuts)
    self.work = WorkedTime(work)
    let credited = plan.credited.subtracting(exempt)
    counted = credited.isEmpty ? self.work : WorkedTime(work.union(credited))
    shifts = WorkShift.shifts(in: shiftWork, check.days)
  }

  /// Where each duty counts once for "16 or more times" (ATW 5:9(5)): days of the check, ascending.
  func nightsOnCall(_ counting: NightCounting, _ days: WorkingDays) -> [Int] {
    var nights: [Int] = []
    let stretches = counting == .nights ? onCall : onCall.subtracting(shifts.map(\.interval))
    for stretch in stretches {
      var day = days.day(of: stretch.start)
      while day < days.count, days.midnights[day] < stretch.end {
        if stretch.overlaps(days.night(day)), nights.last != day || counting == .periods {
          nights.append(day)
          if counting == .periods { break }
        }
        day += 1
      }
    }
    return nights
  }
}
