/// Finds people with two duties at once, or closer together than is agreed, over all posts: those of a draft among each
/// other, and those of a draft with published ones that it does not replace.
///
/// One sweep per person by start. Each duty is held against the one before it, on another post, that ends last: so
/// every clash is told by the later of its two shifts, and the work stays linear however many clashes there are.
enum DutySweep {
  private struct Entry {
    let place: Int
    let post: Post
    let interval: Interval
    let cell: DraftShift?
  }

  /// - spacingHours: what a function asks for.
  static func findings(
    _ posts: [DraftPost], _ state: State, spacingHours: [FunctionCode: Int]
  ) -> [Finding] {
    var entries: [PersonCode: [Entry]] = [:]
    for (place, post) in posts.enumerated() {
      for cell in post.cells {
        guard let person = cell.person else { continue }
        entries[person, default: []].append(
          Entry(place: place, post: post.post, interval: cell.interval, cell: cell))
      }
    }
    guard let hull = posts.map(\.period).hull else { return [] }
    let margin = Int64(spacingHours.values.max() ?? 0) * 3600
    let period = Interval(start: hull.start.adding(seconds: -margin), end: hull.end.adding(seconds: margin))
    let drafted = Dictionary(uniqueKeysWithValues: posts.map { ($0.post, $0.period) })
    for (post, roster) in state.rosters {
      for shift in roster.shifts(overlapping: period) where entries[shift.person] != nil {
        if let replaced = drafted[post], replaced.contains(shift.interval.start) { continue }
        entries[shift.person]?.append(Entry(place: .max, post: post, interval: shift.interval, cell: nil))
      }
    }
    return entries.values.flatMap { entries in
      let sorted = entries.sorted {
        ($0.interval.start, $0.place, $0.post.description, $0.cell?.line ?? 0)
          < ($1.interval.start, $1.place, $1.post.description, $1.cell?.line ?? 0)
      }
      return sweep(sorted) + close(sorted, spacingHours)
    }
  }

  /// Each duty is held against the one before it that ends last.
  private static func close(_ sorted: [Entry], _ spacingHours: [FunctionCode: Int]) -> [Finding] {
    var findings: [Finding] = []
    var before: Entry?
    for entry in sorted {
      if let before, let cell = entry.cell ?? before.cell, before.interval.end <= entry.interval.start {
        let between = entry.interval.start.microseconds - before.interval.end.microseconds
        let hours = (spacingHours[before.post.function] ?? 0) + (spacingHours[entry.post.function] ?? 0)
        if 2 * between < Int64(hours) * Span.hour {
          let other = entry.cell == nil ? entry.post : before.post
          findings.append(Finding(.tooClose, cell, other: other))
        }
      }
      if before.map({ $0.interval.end < entry.interval.end }) ?? true { before = entry }
    }
    return findings
  }

  private static func sweep(_ sorted: [Entry]) -> [Finding] {
    var (all, drafted) = (Latest(), Latest())
    var findings: [Finding] = []
    for entry in sorted {
      if let cell = entry.cell {
        if let earlier = all.latest(otherThan: entry.post),
          let common = earlier.interval.intersection(entry.interval)
        {
          findings.append(Finding(.twoDutiesAtOnce, cell, common, other: earlier.post))
        }
        drafted.take(entry)
      } else if let earlier = drafted.latest(otherThan: entry.post), let cell = earlier.cell,
        let common = earlier.interval.intersection(entry.interval)
      {
        findings.append(Finding(.twoDutiesAtOnce, cell, common, other: entry.post))
      }
      all.take(entry)
    }
    return findings
  }

  /// The duty that ends last, and the one that ends last on any other post.
  private struct Latest {
    private var first: Entry?
    private var second: Entry?

    mutating func take(_ entry: Entry) {
      guard let first else {
        self.first = entry
        return
      }
      if entry.interval.end > first.interval.end {
        if first.post != entry.post { second = first }
        self.first = entry
      } else if entry.post != first.post, entry.interval.end > (second?.interval.end ?? entry.interval.start) {
        second = entry
      }
    }

    func latest(otherThan post: Post) -> Entry? { first?.post == post ? second : first }
  }
}
