import CSystemd
import Glibc

/// Tells the service manager how the service fares (sd_notify(3)).
///
/// Without a service manager (`NOTIFY_SOCKET` unset) every call does nothing, so that a program need not ask where it
/// runs. Nothing is thrown either: a service manager that does not listen is no reason for a service to fail.
public struct Notifier: Sendable {
  public init() {}

  /// Start-up is done, or a reload is; from now on the service answers.
  public func ready(status: String? = nil) { send(["READY=1"] + statusLines(status)) }

  /// One line for `systemctl status`.
  public func status(_ text: String) { send(statusLines(text)) }

  /// The service is ending: what was accepted is finished, nothing new is taken.
  public func stopping(status: String? = nil) { send(["STOPPING=1"] + statusLines(status)) }

  /// The configuration is read anew; `ready()` follows when that is done, well or not.
  ///
  /// The monotonic time in microseconds goes along, as `Type=notify-reload` asks (systemd.service(5)).
  public func reloading() { send(["RELOADING=1", "MONOTONIC_USEC=\(monotonicMicroseconds())"]) }

  /// The sign of life that `WatchdogSec=` waits for; see ``watchdogInterval()``.
  public func watchdog() { send(["WATCHDOG=1"]) }

  private func statusLines(_ text: String?) -> [String] {
    // A line break in a status would begin a new assignment.
    text.map { ["STATUS=" + String($0.map { $0.isNewline ? " " : $0 })] } ?? []
  }

  private func send(_ assignments: [String]) {
    _ = sd_notify(0, assignments.joined(separator: "\n"))
  }
}

/// Within how much time the service manager wants each sign of life; nil where it waits for none.
///
/// From `WATCHDOG_USEC` and `WATCHDOG_PID` (sd_watchdog_enabled(3), which advises to send one every half of this).
public func watchdogInterval() -> Duration? {
  var microseconds: UInt64 = 0
  guard sd_watchdog_enabled(0, &microseconds) > 0, let interval = Int64(exactly: microseconds) else { return nil }
  return .microseconds(interval)
}

private func monotonicMicroseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1_000_000 + now.tv_nsec / 1_000
}
