import ArgumentParser
import PiketProtocol

/// What came of messages.
struct AlertMessages: PiketCommand {
  static var configuration: CommandConfiguration { .piket("messages", ["berichten"], help: "help.alertMessages") }

  @Flag(help: .piket("option.messagesFailed")) var failed = false
  @Option(help: .piket("option.messagesOfPerson", value: "value.person")) var person: String?
  @Option(help: .piket("option.messagesLimit", value: "value.number")) var limit: Int?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = AlertWire.Messages(failed: failed ? true : nil, person: person, limit: limit)
    return try session.answer(question) {
      session.table(MessageTable(session.texts).table($0.messages), orElse: "message.none")
    }
  }
}

/// Sends a person a message that tests a channel.
struct AlertTest: PiketCommand {
  static var configuration: CommandConfiguration { .piket("test", ["proef"], help: "help.alertTest") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Option(help: .piket("option.testChannel", value: "value.channel")) var channel: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = AlertWire.Test(person: person, channel: channel, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.table(MessageTable(session.texts).table(result.messages))
      session.note("message.nextMessages", ["person": person])
    }
  }
}

/// The channels there are, and how a person is reached; with options: how the person wants to be.
struct AlertChannels: PiketCommand {
  static var configuration: CommandConfiguration { .piket("channels", ["kanalen"], help: "help.alertChannels") }

  @Argument(help: .piket("argument.channelsPerson", value: "value.person")) var person: String?
  @Option(help: .piket("option.channelOrder", value: "value.channels")) var order: String?
  @Option(help: .piket("option.quiet", value: "value.hours")) var quiet: String?
  @Option(help: .piket("option.withoutReminders", value: "value.reminders")) var without: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let table = MessageTable(session.texts)
    if order == nil, quiet == nil, without == nil {
      return try session.answer(AlertWire.Channels(person: person)) { result in
        session.table(table.channels(result.channels), orElse: "channel.none")
        guard let reach = result.reach else { return }
        session.output.line("")
        session.fields(table.fields(reach))
      }
    }
    let request = AlertWire.SetReach(
      person: person, order: order.map(words), quiet: quiet, without: without.map(words),
      requestID: writing.requestID())
    return try session.perform(request) { session.fields(table.fields($0.reach)) }
  }

  private func words(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
}
