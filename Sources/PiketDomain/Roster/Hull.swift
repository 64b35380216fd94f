extension Sequence<Interval> {
  /// The shortest interval in which all of these lie; nil where there are none.
  public var hull: Interval? {
    var hull: Interval?
    for interval in self {
      let known = hull ?? interval
      hull = Interval(start: Swift.min(known.start, interval.start), end: Swift.max(known.end, interval.end))
    }
    return hull
  }
}
