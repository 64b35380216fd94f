/// How much work lies in any stretch of time: two binary searches.
struct WorkedTime {
  /// Sorted, without overlap.
  let stretches: [Interval]
  /// Microseconds of work before each stretch.
  private let before: [Int64]
  private let total: Int64

  init(_ stretches: [Interval]) {
    self.stretches = stretches
    var sum: Int64 = 0
    before = stretches.map { stretch in
      defer { sum += stretch.microseconds }
      return sum
    }
    total = sum
  }

  /// Microseconds.
  func total(in window: Interval) -> Int64 { total(until: window.end) - total(until: window.start) }

  func total(until instant: Instant) -> Int64 {
    let index = stretches.firstIndex(endingAfter: instant)
    guard index < stretches.count else { return total }
    return before[index] + max(0, instant.microseconds - stretches[index].start.microseconds)
  }

  /// `total(until:)` for ascending moments, in one pass.
  func totals(until instants: [Instant]) -> [Int64] {
    var index = 0
    return instants.map { instant in
      while index < stretches.count, stretches[index].end <= instant { index += 1 }
      guard index < stretches.count else { return total }
      return before[index] + max(0, instant.microseconds - stretches[index].start.microseconds)
    }
  }
}

/// How many blocks of free time of a given length lie in any window (ATW 5:9(2)): of each gap that the window holds, as
/// many as fit in it.
struct FreeTime {
  /// Free stretches, sorted; the first began and the last ends beyond all time.
  let gaps: [Interval]
  /// Microseconds.
  let block: Int64
  /// Blocks in the gaps before each one.
  private let before: [Int64]

  /// - busy: sorted, without overlap.
  init(around busy: [Interval], blockHours: Int64) {
    let always = Interval(start: Instant(microseconds: .min / 4), end: Instant(microseconds: .max / 4))
    let block = blockHours * Span.hour
    gaps = [always].subtracting(busy)
    self.block = block
    var sum: Int64 = 0
    before = gaps.map { gap in
      defer { sum += gap.microseconds / block }
      return sum
    }
  }

  func blocks(in window: Interval) -> Int {
    let first = gaps.firstIndex(endingAfter: window.start)
    let end = gaps.firstIndex(startingAt: window.end)
    guard first < end else { return 0 }
    var count = blocks(of: first, in: window)
    if end - first > 1 { count += blocks(of: end - 1, in: window) }
    if end - first > 2 { count += Int(before[end - 1] - before[first + 1]) }
    return count
  }

  private func blocks(of index: Int, in window: Interval) -> Int {
    Int((gaps[index].intersection(window)?.microseconds ?? 0) / block)
  }
}
