/// What changes hands when a swap is carried out: one stretch, or one each way.
struct SwapExchange {
  /// From the giver, and what the giver has in return; what is past stays where it was.
  let moves: [Move]
  /// These moves as the log has them.
  let events: [Event]

  init(_ swap: Swap, taker: PersonCode, _ context: Context) {
    let now = context.now.wholeSecond
    func move(_ stretch: SwapStretch, from: PersonCode, to: PersonCode) -> Move {
      let interval = Interval(start: max(stretch.interval.start, now), end: stretch.interval.end)
      return Move(post: stretch.post, interval: interval, from: from, to: to)
    }
    let moves =
      [move(swap.given, from: swap.giver, to: taker)]
      + [swap.wanted].compactMap { $0 }.map { move($0, from: taker, to: swap.giver) }
    self.moves = moves
    events = moves.map { move in
      .shiftAssigned(
        ShiftAssigned(
          post: move.post, year: context.zone.local(move.interval.start).date.year, interval: move.interval,
          person: move.to, reason: swap.reason, by: context.caller.account, swap: swap.code))
    }
  }

  /// The rules for a swap, each direction in its turn, judged on the roster as it would be: what somebody gives away in
  /// the same swap stands in nobody's way. The same rules as for a single correction (`Person.mayFill`), in that order,
  /// and then the law on working time.
  func judge(_ state: State, _ context: Context) throws(Refusal) {
    let after = state.evolved(by: events)
    for move in moves {
      guard let receiver = move.to.flatMap({ after.persons[$0] }) else { continue }
      try receiver.mayFill(move.post, in: move.interval, after)
    }
    // Nobody sets the law aside by a swap: that is for a planner, who assigns and says why.
    _ = try LawfulChange.judge(events, moves, Acceptance(), state, context)
  }
}
