/// Work that came of a call during on-call duty, from the moment of the call until its end (ATW 5:9(7)).
public struct CallOut: Hashable, Sendable, Codable {
  /// For one that still lasts: until now.
  public var interval: Interval

  public init(interval: Interval) { self.interval = interval }

  /// What counts as work (ATW 5:9(7)): sorted, apart from one another, each half an hour or more.
  ///
  /// - A new call within half an hour after the end of the work before: the time between is work too. Within means less
  ///   than half an hour: a call at 10:30 after work that ended at 10:00 stands alone.
  /// - Work that comes to less than half an hour counts as half an hour, from its call on. It cannot reach the next
  ///   one, which begins half an hour or more after the real end.
  ///
  /// What is empty is left out.
  public static func worked(_ callOuts: [CallOut]) -> [Interval] {
    var joined: [Interval] = []
    for callOut in callOuts.map(\.interval).sorted(by: { $0.start < $1.start }) where !callOut.isEmpty {
      if let last = joined.last, callOut.start < last.end.adding(seconds: halfHour) {
        joined[joined.count - 1].end = max(last.end, callOut.end)
      } else {
        joined.append(callOut)
      }
    }
    return joined.map { Interval(start: $0.start, end: max($0.end, $0.start.adding(seconds: halfHour))) }
  }

  private static let halfHour: Int64 = 1_800
}
