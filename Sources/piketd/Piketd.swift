import ArgumentParser
import Glibc
import Logging
import PiketProtocol
import Systemd

/// The daemon: composition only.
@main
struct Piketd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "piketd",
    abstract: "Keeps the piket rosters of a region and answers on a Unix socket.",
    discussion: """
      Stops on SIGTERM and SIGINT, reads the configuration anew on SIGHUP. Exit codes: 0 stopped, 1 could not start, \
      2 wrong usage.
      """,
    version: Version.text)

  @Option(name: .customLong("config"), help: "The region's configuration file.")
  var config = "/etc/piket/region.toml"

  @Option(name: .customLong("state"), help: "The state directory (default: $STATE_DIRECTORY).")
  var state: String?

  @Option(
    name: .customLong("socket"),
    help: "Where to listen, unless the service manager hands a socket over (default: /run/piket/piket.sock).")
  var socket = "/run/piket/piket.sock"

  @Option(
    name: .customLong("key-file"),
    help: "The master key (default: the credential master-key, else master.key in the state directory).")
  var keyFile: String?

  @Flag(name: .customLong("read-only"), help: "Only answer questions, even where the log is damaged.")
  var readOnly = false

  func run() async throws {
    do {
      try await Daemon(
        settings: Settings(config: config, state: state, socket: socket, keyFile: keyFile, readOnly: readOnly)
      ).run()
    } catch let fault as DaemonFault {
      tell(fault)
      throw ExitCode(1)
    }
  }

  /// In the journal with its own message, and on a terminal as plain lines: what is wrong, where, what to do.
  private func tell(_ fault: DaemonFault) {
    let texts = Texts.of(Texts.language(option: nil) { name in getenv(name).map { String(cString: $0) } })
    let lines = fault.lines(texts)
    guard standardErrorIsJournal() else {
      let text = Array(lines.map { "piketd: \($0)\n" }.joined().utf8)
      _ = write(STDERR_FILENO, text, text.count)
      return
    }
    let journal = Journal(texts: texts)
    journal.write(.startRefused, .critical, ["reason": lines.joined(separator: "\n")])
    journal.flush()
  }

  static func main() async {
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
      let isUsage = exitCode(for: error) == .validationFailure
      if isUsage {
        let text = Array((fullMessage(for: error) + "\n").utf8)
        _ = write(STDERR_FILENO, text, text.count)
        Glibc.exit(2)
      }
      exit(withError: error)
    }
  }
}
