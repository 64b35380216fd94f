extension Interval {
  /// What is left of this interval outside the others, by start. The others in any order.
  func subtracting(_ others: some Sequence<Interval>) -> [Interval] {
    var left: [Interval] = []
    var reached = start
    for other in others.sorted(by: { $0.start < $1.start }) where other.overlaps(self) {
      if reached < other.start { left.append(Interval(start: reached, end: other.start)) }
      reached = max(reached, other.end)
    }
    if reached < end { left.append(Interval(start: reached, end: end)) }
    return left
  }

  /// Whole seconds from start to end.
  var seconds: Int64 { (end.microseconds - start.microseconds) / 1_000_000 }
}
