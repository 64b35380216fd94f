/// Sets of moments as lists of intervals.
extension [Interval] {
  /// Sorted by start, what overlaps or touches made one, what is empty left out.
  func merged() -> [Interval] {
    var merged: [Interval] = []
    merged.reserveCapacity(count)
    for interval in sorted(by: { $0.start < $1.start }) where !interval.isEmpty {
      if let last = merged.last, interval.start <= last.end {
        if interval.end > last.end { merged[merged.count - 1].end = interval.end }
      } else {
        merged.append(interval)
      }
    }
    return merged
  }

  /// All moments of both; both merged, and so is the answer.
  func union(_ other: [Interval]) -> [Interval] {
    if other.isEmpty { return self }
    return isEmpty ? other : (self + other).merged()
  }

  /// What is not in `other`, which is merged. This need only be sorted and without overlap, and stays so.
  func subtracting(_ other: [Interval]) -> [Interval] {
    if other.isEmpty { return self }
    var rest: [Interval] = []
    var first = 0
    for interval in self {
      while first < other.count, other[first].end <= interval.start { first += 1 }
      var start = interval.start
      var index = first
      while index < other.count, other[index].start < interval.end {
        if other[index].start > start { rest.append(Interval(start: start, end: other[index].start)) }
        start = Swift.max(start, other[index].end)
        index += 1
      }
      if start < interval.end { rest.append(Interval(start: start, end: interval.end)) }
    }
    return rest
  }

  /// What lies within any of `other`, which is merged.
  func intersecting(_ other: [Interval]) -> [Interval] { subtracting(subtracting(other)) }

  /// Index of the first that ends after `instant`. Only for sorted intervals without overlap.
  func firstIndex(endingAfter instant: Instant) -> Int { firstIndex(sortedWhere: { $0.end > instant }) }

  /// Index of the first that does not start before `instant`.
  func firstIndex(startingAt instant: Instant) -> Int { firstIndex(sortedWhere: { $0.start >= instant }) }

  /// Whether any of these, sorted and without overlap, overlaps the window.
  func overlaps(_ window: Interval) -> Bool {
    let index = firstIndex(endingAfter: window.start)
    return index < count && self[index].start < window.end
  }

  /// Those, sorted and without overlap, that overlap the window.
  func overlapping(_ window: Interval) -> ArraySlice<Interval> { self[indices(overlapping: window)] }

  /// Where those stand. O(log n).
  func indices(overlapping window: Interval) -> Range<Int> {
    let first = firstIndex(endingAfter: window.start)
    return first..<Swift.max(first, firstIndex(startingAt: window.end))
  }

  /// The longest time in the window in which there is none of these, which are sorted and without overlap.
  func longestGap(in window: Interval) -> Int64 {
    var longest: Int64 = 0
    forEachGap(in: window) { longest = Swift.max(longest, $0) }
    return longest
  }

  /// Lengths in microseconds of the gaps in the window, in order.
  func forEachGap(in window: Interval, _ body: (Int64) -> Void) {
    var free = window.start
    for interval in overlapping(window) {
      if interval.start > free { body(interval.start.microseconds - free.microseconds) }
      free = interval.end
    }
    if free < window.end { body(window.end.microseconds - free.microseconds) }
  }
}

extension Interval {
  var microseconds: Int64 { end.microseconds - start.microseconds }

  /// From `start` on, so many hours: the law's `28 x 24 hours` does not look at the clock on the wall.
  init(start: Instant, hours: Int64) {
    self.init(start: start, end: start.adding(seconds: hours * 3_600))
  }
}

/// Microseconds.
enum Span {
  static let minute: Int64 = 60_000_000
  static let hour: Int64 = 60 * minute
  static let day: Int64 = 24 * hour

  /// Whole minutes, for what has to be at least so long.
  static func minutesDown(_ microseconds: Int64) -> Int { Int(microseconds / minute) }
  /// Whole minutes, for what may be at most so long.
  static func minutesUp(_ microseconds: Int64) -> Int { Int((microseconds + minute - 1) / minute) }
}
