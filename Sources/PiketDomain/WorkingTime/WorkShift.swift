/// A shift in the sense of ATW 1:7(1)(c): work between two rests of eight hours or more.
///
/// Call-outs are no part of it: on-call duty lies between two shifts (1:7(1)(g)), and its work is judged by 5:9 itself.
/// Otherwise a call of an hour at night would make a night shift, around which 5:9(3) forbids the very duty.
struct WorkShift {
  /// From the first to the last moment of work.
  var interval: Interval
  /// Microseconds, breaks left out.
  var work: Int64
  /// The last night of which more than an hour between 00:00 and 06:00 was worked: a night shift (1:7(1)(d)).
  var night: Int?

  /// - work: sorted, without overlap.
  static func shifts(in work: [Interval], _ days: WorkingDays) -> [WorkShift] {
    var shifts: [WorkShift] = []
    var first = 0
    for index in work.indices {
      let isLast =
        index + 1 == work.count
        || work[index + 1].start.microseconds - work[index].end.microseconds >= 8 * Span.hour
      if isLast {
        shifts.append(WorkShift(work[first...index], days))
        first = index + 1
      }
    }
    return shifts
  }

  private init(_ parts: ArraySlice<Interval>, _ days: WorkingDays) {
    interval = Interval(start: parts[parts.startIndex].start, end: parts[parts.endIndex - 1].end)
    work = parts.reduce(0) { $0 + $1.microseconds }
    let (from, to) = (days.day(of: interval.start), days.day(of: interval.end.adding(seconds: -1)))
    if from == to, interval.start >= days.sixes[from] { return }
    for day in from...max(from, to) {
      let night = days.night(day)
      let worked = parts.reduce(0) { $0 + ($1.intersection(night)?.microseconds ?? 0) }
      if worked > Span.hour { self.night = day }
    }
  }
}
