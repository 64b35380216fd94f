/// One published shift as people name it: `OVD_BZ/2027-01-04` (the shift that begins that day, else the one that covers
/// its start), `BGM@leiden/2027-01-04T09:00` (the one that covers that moment), or the identifier that a roster shows
/// (`Shift.uid`).
public struct ShiftReference: Hashable, Sendable {
  public var text: String

  public init(_ text: String) { self.text = text }

  /// The reference by its start, as it is written for people: `OVD_BZ/2027-01-04T09:00`.
  public init(_ post: Post, startingAt start: Instant, _ zone: Zone) {
    // To the second where it is none of a whole minute, or the shift before it would be meant.
    let clock = zone.rfc3339(start).prefix(19)
    text = "\(post)/\(clock.hasSuffix(":00") ? clock.dropLast(3) : clock)"
  }

  /// Where in a roster it points to, before anything is sought there.
  private struct Place {
    var post: Post
    var moment: Instant
    /// The whole local day is meant and not its first moment.
    var day: Interval?
    /// The shift has to begin at that very moment.
    var isExact = false
  }

  /// The shift that is meant, published, past or not.
  ///
  /// Refuses, in this order: what names no post; `fieldIsInvalid` (a moment that cannot be read); `shiftIsUnknown`, with
  /// the nearest shifts of that post.
  public func find(in state: State, _ context: Context) throws(Refusal) -> PostShift {
    let place = try place(state, context)
    let roster = state.rosters[place.post] ?? PostRoster()
    var found = place.day.flatMap { roster.shifts(startingIn: $0).first } ?? roster.shift(at: place.moment)
    if place.isExact, found?.interval.start != place.moment { found = nil }
    guard let found else {
      throw .shiftIsUnknown(text, nearest: nearest(to: place.moment, on: place.post, roster, context.zone))
    }
    return PostShift(post: place.post, shift: found)
  }

  private func place(_ state: State, _ context: Context) throws(Refusal) -> Place {
    if let (post, stamp) = identifier(context.region) {
      return Place(post: post, moment: try read(stamp, context), isExact: true)
    }
    let parts = text.trimmed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let post = try context.region.post(named: parts[0], at: nil).post
    guard parts.count == 2 else {
      // A post alone is no shift.
      let roster = state.rosters[post] ?? PostRoster()
      throw .shiftIsUnknown(text, nearest: nearest(to: context.now, on: post, roster, context.zone))
    }
    let moment = try read(parts[1], context)
    guard let date = try? LocalDate.read(parts[1].trimmed) else { return Place(post: post, moment: moment) }
    let day = Interval(start: moment, end: context.zone.startOfDay(date.adding(days: 1)))
    return Place(post: post, moment: moment, day: day)
  }

  /// Post and start of `OVD_BZ-20270104T080000Z@leidse-regio.piket`, the start as RFC 3339; nil for what is no such.
  private func identifier(_ region: Region) -> (Post, String)? {
    let suffix = "@\(region.code).piket"
    let text = text.trimmed
    guard text.hasSuffix(suffix) else { return nil }
    let head = text.dropLast(suffix.count)
    guard let dash = head.lastIndex(of: "-") else { return nil }
    let stamp = Array(head[head.index(after: dash)...])
    let post = region.posts.first {
      [$0.function.rawValue, $0.municipality?.rawValue].compactMap { $0 }.joined(separator: "-") == head[..<dash]
    }
    guard stamp.count == 16, let post else { return nil }
    func part(_ range: Range<Int>) -> String { String(stamp[range]) }
    return (post, "\(part(0..<4))-\(part(4..<6))-\(part(6..<11)):\(part(11..<13)):\(part(13..<16))")
  }

  private func read(_ moment: String, _ context: Context) throws(Refusal) -> Instant {
    do {
      return try MomentReader.read(moment, now: context.now.wholeSecond, zone: context.zone)
    } catch {
      throw .fieldIsInvalid(field: "shift", value: text, reason: error.fieldMistake)
    }
  }

  /// The shifts of the post that begin nearest to a moment.
  private func nearest(to moment: Instant, on post: Post, _ roster: PostRoster, _ zone: Zone) -> [String] {
    let index = roster.shifts.firstIndex(sortedWhere: { $0.interval.start > moment })
    let around = roster.shifts[max(0, index - 2)..<min(roster.shifts.count, index + 2)]
    return around.map(\.interval.start)
      .sorted { abs($0.microseconds - moment.microseconds) < abs($1.microseconds - moment.microseconds) }
      .prefix(3)
      .map { ShiftReference(post, startingAt: $0, zone).text }
  }
}

/// A published shift, and whose place it is.
public struct PostShift: Hashable, Sendable {
  public var post: Post
  public var shift: Shift

  public init(post: Post, shift: Shift) {
    self.post = post
    self.shift = shift
  }
}
