import PiketProtocol

/// Swaps, for people.
struct SwapTable {
  private let texts: Texts
  private let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func table(_ swaps: [SwapWire.Swap]) -> Table {
    var table = Table([
      .init(texts("heading.swap")), .init(texts("heading.state")), .init(texts("heading.giver")),
      .init(texts("heading.post")), .init(texts("heading.start")), .init(texts("heading.end")),
      .init(texts("heading.to")), .init(texts("heading.inReturn"), .wrap), .init(texts("heading.lapses")),
    ])
    for swap in swaps {
      table.add([
        swap.code, state(swap), swap.giver, swap.given.post, moments.short(swap.given.start),
        moments.short(swap.given.end), swap.taker ?? swap.to ?? texts("swap.anybody"),
        swap.wanted.map(words) ?? "", moments.short(swap.lapsesAt),
      ])
    }
    return table
  }

  func fields(_ swap: SwapWire.Swap) -> Fields {
    var fields = Fields()
    fields.add(texts("heading.swap"), swap.code)
    fields.add(texts("heading.state"), state(swap))
    fields.add(texts("heading.giver"), swap.giver)
    fields.add(texts("heading.shift"), words(swap.given))
    fields.add(texts("heading.to"), swap.taker ?? swap.to ?? texts("swap.anybody"))
    fields.add(texts("heading.inReturn"), swap.wanted.map(words))
    fields.add(texts("heading.reason"), swap.reason)
    fields.add(
      texts("heading.offered"), texts("swap.offered", ["at": moments.short(swap.offeredAt), "by": swap.offeredBy]))
    fields.add(texts("heading.lapses"), moments.short(swap.lapsesAt))
    return fields
  }

  private func state(_ swap: SwapWire.Swap) -> String { texts("swapState.\(swap.state.rawValue)") }

  private func words(_ stretch: SwapWire.Stretch) -> String {
    texts(
      stretch.whole ? "swap.whole" : "swap.part",
      ["post": stretch.post, "start": moments.short(stretch.start), "end": moments.short(stretch.end)])
  }
}

extension Session {
  func show(_ swap: SwapWire.Swap) { fields(SwapTable(texts).fields(swap)) }

  /// A swap that was agreed on, and who has what now.
  func show(_ carried: SwapWire.Carried) {
    show(carried.swap)
    if carried.moves.isEmpty {
      note("swap.nextApprove", ["swap": carried.swap.code])
    } else {
      output.line("")
      table(MoveTable(texts).table(carried.moves))
    }
    show(carried.changes)
  }

  /// The swaps whose shift moved, for those who offered it.
  func show(_ changes: [RosterWire.SwapChange]) {
    let moments = MomentText(texts)
    for change in changes {
      line(
        change.lapsed ? "swap.hasLapsed" : "swap.hasFollowed",
        [
          "swap": change.swap, "giver": change.giver, "post": change.post, "start": moments.short(change.start),
          "end": moments.short(change.end),
        ], .warning)
    }
  }
}
