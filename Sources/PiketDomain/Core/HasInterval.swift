/// What lasts from a start to an end.
protocol HasInterval {
  var interval: Interval { get }
}

/// Sorted by start and without overlap: each question takes O(log n).
extension Array where Element: HasInterval {
  /// The one that covers a moment.
  func stretch(at moment: Instant) -> Element? {
    let index = firstIndex(sortedWhere: { $0.interval.end > moment })
    return index < count && self[index].interval.start <= moment ? self[index] : nil
  }

  /// The start of the first that starts after a moment.
  func nextStart(after moment: Instant) -> Instant? {
    let next = firstIndex(sortedWhere: { $0.interval.start > moment })
    return next < count ? self[next].interval.start : nil
  }

  /// Where those stand that have a moment in common with a period.
  func indices(overlapping period: Interval) -> Range<Int> {
    let low = firstIndex(sortedWhere: { $0.interval.end > period.start })
    return low..<Swift.max(low, firstIndex(sortedWhere: { $0.interval.start >= period.end }))
  }

  /// Where those stand that start in a period.
  func indices(startingIn period: Interval) -> Range<Int> {
    let low = firstIndex(sortedWhere: { $0.interval.start >= period.start })
    return low..<Swift.max(low, firstIndex(sortedWhere: { $0.interval.start >= period.end }))
  }
}
