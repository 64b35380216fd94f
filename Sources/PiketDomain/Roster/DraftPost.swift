/// What a draft proposes for one post, beside what is published there.
struct DraftPost {
  let post: Post
  /// By start, then as they stood in the file. Not empty.
  let cells: [DraftShift]
  /// From the first start to the last end: published shifts that start in here are replaced.
  let period: Interval
  /// What is published in the period, by start; the first may have begun before it.
  let published: [Shift]
  private let orders: [DeputyOrder]
  private let vacancies: [Interval]
  /// What rows with a person cover, by start and without overlap.
  private let covered: [Interval]
  private let filled: Set<Interval>

  init(post: Post, cells: [DraftShift], published: PostRoster?) {
    self.post = post
    self.cells = cells.sorted {
      ($0.interval.start, $0.line ?? 0, $0.column ?? 0) < ($1.interval.start, $1.line ?? 0, $1.column ?? 0)
    }
    let none = Interval(start: Instant(seconds: 0), end: Instant(seconds: 0))
    period = cells.map(\.interval).hull ?? none
    self.published = published.map { [period] in Array($0.shifts(overlapping: period)) } ?? []
    orders = published?.orders ?? []
    vacancies = published?.vacancies.map(\.interval) ?? []
    filled = Set(cells.filter { $0.person != nil }.map(\.interval))
    covered = Array(filled).merged()
  }

  /// Published shifts that publishing takes away.
  var replaced: [Shift] { published.filter { period.contains($0.interval.start) } }

  /// Two holders at once: within the draft, and with published shifts over the borders of its period.
  func overlaps() -> [Finding] {
    var findings: [Finding] = []
    var reached: Instant?
    for cell in cells where cell.person != nil {
      if let reached, cell.interval.start < reached {
        let common = Interval(start: cell.interval.start, end: min(reached, cell.interval.end))
        findings.append(Finding(.overlap, cell, common))
      }
      reached = max(reached ?? cell.interval.end, cell.interval.end)
    }
    return findings + overlapsAtTheBorders()
  }

  private func overlapsAtTheBorders() -> [Finding] {
    var findings: [Finding] = []
    // It stays, and reaches into the draft.
    if let before = published.first, before.interval.start < period.start,
      let cell = cells.first(where: { $0.person != nil }),
      let common = before.interval.intersection(cell.interval)
    {
      findings.append(Finding(.overlap, cell, common, other: post))
    }
    // It is replaced, and nobody would have what of it lies after the draft.
    if let last = published.last, last.interval.end > period.end, period.contains(last.interval.start),
      let cell = cells.last
    {
      let rest = Interval(start: period.end, end: last.interval.end)
      findings.append(Finding(.overlap, cell, rest, other: post))
    }
    return findings
  }

  /// Published shifts that have begun and would not stay as they are.
  func changesOfThePast(_ now: Instant, ordered: Bool) -> [Finding] {
    let kept = Set(cells.compactMap { cell in cell.person.map { PublishedShift(interval: cell.interval, person: $0) } })
    var findings: [Finding] = []
    for shift in replaced where shift.interval.start <= now {
      if kept.contains(PublishedShift(interval: shift.interval, person: shift.person)) { continue }
      let cell = self.cell(over: shift.interval)
      findings.append(
        Finding(
          rule: .changesThePast, post: post, person: shift.person, interval: shift.interval, line: cell?.line,
          column: cell?.column))
    }
    return ordered ? findings + changesOfPastOrders(now) : findings
  }

  /// In the past of an ordered post the list said who acted, where no shift was published.
  private func changesOfPastOrders(_ now: Instant) -> [Finding] {
    guard let since = orders.first?.from else { return [] }
    let known = Set(published.map(\.interval))
    return
      cells
      .filter { $0.person != nil && $0.interval.start <= now && since < min($0.interval.end, now) }
      .filter { !known.contains($0.interval) }
      .map { Finding(.changesThePast, $0) }
  }

  /// The cell that stands where `interval` is, or the first of them.
  private func cell(over interval: Interval) -> DraftShift? {
    let next = cells.firstIndex(sortedWhere: { $0.interval.start >= interval.start })
    if next < cells.count, cells[next].interval.overlaps(interval) { return cells[next] }
    return next > 0 && cells[next - 1].interval.overlaps(interval) ? cells[next - 1] : nil
  }

  /// What of a gap is not intended, and is no other row's either: a row for a part of a week leaves the other posts
  /// empty, whose weeks have rows of their own. But two rows of one stretch contradict each other, and that is told.
  func unintended(_ gap: Interval) -> [Interval] {
    if filled.contains(gap) { return gap.subtracting(vacancies) }
    return gap.subtracting(vacancies + covered[covered.indices(overlapping: gap)])
  }

  /// Time between the rows that no row speaks of.
  func holes() -> [Finding] {
    var findings: [Finding] = []
    var reached = period.start
    for cell in cells {
      if reached < cell.interval.start {
        for hole in unintended(Interval(start: reached, end: cell.interval.start)) {
          findings.append(
            Finding(rule: .gap, post: post, person: nil, interval: hole, line: cell.line, column: cell.column))
        }
      }
      reached = max(reached, cell.interval.end)
    }
    return findings
  }
}
