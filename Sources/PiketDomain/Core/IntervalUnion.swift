extension Sequence<Interval> {
  /// The same time in as few stretches as can be, by start and without overlap; those that touch are one. Empty ones
  /// are left out.
  var union: [Interval] {
    var union: [Interval] = []
    for interval in filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
      if let last = union.last, interval.start <= last.end {
        union[union.count - 1].end = Swift.max(last.end, interval.end)
      } else {
        union.append(interval)
      }
    }
    return union
  }
}

extension [Interval] {
  /// Those that have a moment in common with a period. The array is sorted and without overlap; O(log n).
  func indices(overlapping period: Interval) -> Range<Int> {
    let low = firstIndex(sortedWhere: { $0.end > period.start })
    return low..<Swift.max(low, firstIndex(sortedWhere: { $0.start >= period.end }))
  }
}
