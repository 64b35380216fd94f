import PiketProtocol

/// Messages and channels for people.
struct MessageTable {
  private let texts: Texts
  private let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func table(_ messages: [AlertWire.Message]) -> Table {
    var table = Table([
      .init(texts("heading.number")), .init(texts("heading.person")), .init(texts("heading.name"), .truncate),
      .init(texts("heading.channel")), .init(texts("heading.about")), .init(texts("heading.state")),
      .init(texts("heading.at")), .init(texts("heading.attempts")), .init(texts("heading.detail"), .wrap),
    ])
    for message in messages {
      let kind = texts("messageKind.\(message.kind)")
      table.add(
        [
          String(message.number), message.person, message.name, message.channel,
          message.about.map { "\($0) \(kind)" } ?? kind, texts("messageState.\(message.state.rawValue)"),
          moments.short(message.triedAt ?? message.queuedAt), String(message.attempts), message.detail ?? "",
        ], style: message.state == .failed ? .alarm : message.state == .dropped ? .faint : .plain)
    }
    return table
  }

  func channels(_ channels: [AlertWire.Channel]) -> Table {
    var table = Table([.init(texts("heading.channel")), .init(texts("heading.needs"))])
    for channel in channels { table.add([channel.code, texts("channelAddress.\(channel.address.rawValue)")]) }
    return table
  }

  func fields(_ reach: AlertWire.Reach) -> Fields {
    var fields = Fields()
    fields.add(texts("heading.person"), "\(reach.person) (\(reach.name))", style: .strong)
    let urgent = reach.urgent.joined(separator: ", ")
    fields.add(
      texts("heading.urgent"), urgent.isEmpty ? texts("channel.unreachable") : urgent,
      style: urgent.isEmpty ? .alarm : .plain)
    fields.add(texts("heading.notUrgent"), reach.notUrgent.joined(separator: ", "))
    fields.add(texts("heading.quiet"), reach.quiet)
    fields.add(texts("heading.without"), reach.without.joined(separator: ", "))
    return fields
  }
}
