import PiketProtocol

/// Decisions, actions and clocks in one line each.
struct ItemText {
  private let texts: Texts
  private let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  /// - Parameter family: of the texts of its states: `decisionState`, `actionState`.
  func line(_ item: RoomWire.Item, _ family: String) -> String {
    let state = word(family, item.state)
    let who = family == "decisionState" ? word("decisionGiver", item.who) : item.who
    let key = item.due == nil ? "item.line" : "item.lineDue"
    return texts(
      key,
      ["code": item.code, "text": item.text, "who": who, "state": state, "due": moments.short(item.due)])
  }

  func line(_ clock: RoomWire.Clock) -> String {
    let state = word("clockState", clock.state)
    guard let due = clock.due else { return texts("item.clockWaiting", ["code": clock.code, "state": state]) }
    return texts("item.clock", ["code": clock.code, "state": state, "due": moments.short(due)])
  }

  func line(_ hold: RoomWire.Hold) -> String {
    texts(
      "item.hold", ["position": hold.position.code, "name": hold.name, "from": moments.short(hold.from)])
  }

  /// A newer daemon may have words that this catalog lacks.
  private func word(_ family: String, _ value: String) -> String {
    texts.template("\(family).\(value)") == nil ? value : texts("\(family).\(value)")
  }
}
