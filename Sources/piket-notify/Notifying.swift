import Glibc
import Logging
import PiketNotify
import PiketProtocol
import Synchronization
import Systemd
import UnixSignals
import Varlink

/// The carrier as a service: signals, the service manager's questions, the journal.
struct Notifying: Sendable {
  let socketPath: String
  let settings: ChannelSettings
  private let notifier = Notifier()
  private let journal: Journal

  init(socketPath: String, settings: ChannelSettings) {
    self.socketPath = socketPath
    self.settings = settings
    journal = Journal(
      texts: Texts.of(Texts.language(option: nil) { name in getenv(name).map { String(cString: $0) } }))
  }

  func run() async {
    umask(0o077)
    let stops = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let link = DaemonLink(socketPath: socketPath)
    let carrier = Carrier(source: link, settings: settings, freshRequestID: freshRequestID, tell: journal.write)
    journal.write(.notifierStarted, .notice, ["socket": socketPath, "channels": settings.directory])
    notifier.ready()
    link.wait { carrier.look() }
    let looking = Task {
      while !Task.isCancelled {
        carrier.look()
        try? await Task.sleep(for: .seconds(NotifyLimits.secondsBetweenLooks))
      }
    }
    let stopping = Task {
      for await _ in stops {
        notifier.stopping()
        carrier.stop()
        return
      }
    }
    let signOfLife = SignOfLife(notifier)
    await carrier.run { signOfLife.give() }
    looking.cancel()
    stopping.cancel()
    journal.write(.notifierStopped, .notice, [:])
  }

  /// 128 random bits, as a name.
  @Sendable private func freshRequestID() -> String {
    var random = SystemRandomNumberGenerator()
    return "notify-" + String(random.next(), radix: 36) + String(random.next(), radix: 36)
  }
}

/// The sign of life for the service manager, a few times in each of its intervals: not for every message in a storm, of
/// which its socket takes but ten at a time.
private final class SignOfLife: Sendable {
  private let notifier: Notifier
  private let pause: Duration?
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(_ notifier: Notifier) {
    self.notifier = notifier
    pause = watchdogInterval().map { $0 / 4 }
  }

  func give() {
    guard let pause else { return }
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      if let last, now - last < pause { return false }
      last = now
      return true
    }
    if isDue { notifier.watchdog() }
  }
}

/// Writes what happens to the journal: a line in the account's language, fields for machines. No text of a message.
struct Journal: Sendable {
  private let handler = JournalLogHandler()
  let texts: Texts

  func write(_ id: MessageID, _ level: Logger.Level, _ fields: [String: String]) {
    handler.write(
      texts(id.key, fields), level: level,
      fields: [("MESSAGE_ID", id.rawValue)] + fields.map { ("PIKET_" + $0, $1) })
  }

  @Sendable func write(_ happening: Carrier.Happening) {
    switch happening {
    case .carried(let delivery, let result): write(delivery, result)
    case .connected: write(.daemonFound, .info, [:])
    case .daemonLost(let error): write(.daemonLost, .warning, ["reason": reason(error)])
    case .heartbeatFailed(let reason): write(.heartbeatFailed, .warning, ["reason": reason])
    }
  }

  private func reason(_ error: any Error) -> String {
    switch error as? ClientFault {
    case .noDaemon(let path, let code)?:
      texts("error.noDaemon", ["path": path, "reason": String(cString: strerror(code))])
    case .noPermission(let path)?: texts("error.noPermission", ["path": path])
    case .error(let name, let parameters)?: "\(name) \(String(decoding: parameters, as: UTF8.self))"
    default: "\(error)"
    }
  }

  private func write(_ delivery: NotifyWire.Delivery, _ result: NotifyWire.Result) {
    let isCarried = result.outcome == .sent || result.outcome == .delivered
    write(
      isCarried ? .messageCarried : .messageNotCarried, isCarried ? .info : .warning,
      [
        "message": delivery.id, "channel": delivery.channel, "person": delivery.person,
        "attempt": "\(delivery.attempt)", "outcome": result.outcome.rawValue, "reason": result.detail ?? "-",
      ])
  }
}
