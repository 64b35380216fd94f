import ArgumentParser
import Glibc
import PiketNotify
import PiketProtocol

/// The notifier: composition only.
@main
struct Notify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "piket-notify",
    abstract: "Carries the messages of piketd to people.",
    discussion: """
      Takes what is due from the daemon and hands each message, as JSON on standard input, to the program of its \
      channel; reports what became of it. Stops on SIGTERM and SIGINT. Exit codes: 0 stopped, 2 wrong usage.
      """,
    version: Version.text, subcommands: [Carry.self, Channel.self], defaultSubcommand: Carry.self)

  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      writeError(fullMessage(for: error))
      Glibc.exit(2)
    }
  }
}

/// Where channels are and what they need.
struct ChannelOptions: ParsableArguments {
  @Option(name: .customLong("channels"), help: "Programs of your own channels, and settings of the shipped ones.")
  var channels = "/etc/piket/channels"

  @Option(name: .customLong("sendmail"), help: "What sends mail.")
  var sendmail = "/usr/sbin/sendmail"

  @Option(name: .customLong("mail-from"), help: "Sender of mail (default: $PIKET_MAIL_FROM, else piket@HOST).")
  var mailFrom: String?

  var settings: ChannelSettings {
    let from = getenv("PIKET_MAIL_FROM").map { String(cString: $0) }
    return ChannelSettings(
      directory: absolute(channels), program: "/proc/self/exe", sendmail: sendmail,
      mailFrom: mailFrom ?? from.flatMap { $0.isEmpty ? nil : $0 } ?? "piket@\(hostName())")
  }
}

/// A channel runs in the root directory: what is named from here has to be known there.
private func absolute(_ path: String) -> String {
  guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
  defer { free(here) }
  return String(cString: here) + "/" + path
}

/// Carries messages until it is asked to stop.
struct Carry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Carry messages until SIGTERM (what is done without a subcommand).")

  @Option(name: .customLong("socket"), help: "Where the daemon listens.")
  var socket = "/run/piket/piket.sock"

  @OptionGroup var channel: ChannelOptions

  func run() async throws { await Notifying(socketPath: socket, settings: channel.settings).run() }
}

/// One of the shipped channels, as a program.
struct Channel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Carry one message, which comes as JSON on standard input.",
    discussion: "Exit codes (sysexits.h): 0 sent, 64, 65 and 67 cannot be sent this way, 75 and all others: later.")

  @Argument(help: "mail or webhook.", transform: { text in
    if let channel = ChannelProgram.Shipped(rawValue: text) { return channel }
    throw ValidationError("mail or webhook, not \(text)")
  })
  var channel: ChannelProgram.Shipped

  @OptionGroup var options: ChannelOptions

  func run() async throws {
    let end = await ShippedChannel(channel, options.settings).carry(readStandardInput())
    if let reason = end.reason { writeError(reason) }
    throw ExitCode(end.code)
  }
}
