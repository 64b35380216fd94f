/// A stretch of duty that went from one person to another.
public struct Move: Hashable, Sendable {
  public var post: Post
  public var interval: Interval
  /// Nil: nobody had it.
  public var from: PersonCode?
  /// Nil: nobody has it now.
  public var to: PersonCode?

  public init(post: Post, interval: Interval, from: PersonCode?, to: PersonCode?) {
    self.post = post
    self.interval = interval
    self.from = from
    self.to = to
  }

  /// Who gained and who lost what on a post. Both lists by start, without overlap; stretches that follow one another
  /// and go between the same two persons are one move.
  static func between(
    _ before: [PublishedShift], _ after: [PublishedShift], on post: Post
  ) -> [Move] {
    let borders = Set((before + after).flatMap { [$0.interval.start, $0.interval.end] }).sorted()
    var moves: [Move] = []
    var (old, new) = (0, 0)
    for (start, end) in zip(borders, borders.dropFirst()) {
      while old < before.count, before[old].interval.end <= start { old += 1 }
      while new < after.count, after[new].interval.end <= start { new += 1 }
      let from = old < before.count && before[old].interval.start <= start ? before[old].person : nil
      let to = new < after.count && after[new].interval.start <= start ? after[new].person : nil
      guard from != to else { continue }
      if let last = moves.last, last.interval.end == start, last.from == from, last.to == to {
        moves[moves.count - 1].interval.end = end
      } else {
        moves.append(Move(post: post, interval: Interval(start: start, end: end), from: from, to: to))
      }
    }
    return moves
  }
}

extension Shift {
  /// The shift without its reason.
  var published: PublishedShift { PublishedShift(interval: interval, person: person) }
}
