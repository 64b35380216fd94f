import Glibc
import PiketEngine
import PiketProtocol
import PiketStore
import Systemd
import VarlinkServer

/// Why the daemon cannot start, or cannot take over a new configuration.
enum DaemonFault: Error {
  case noStateDirectory
  case noTzdata(String)
  case zoneIsUnknown(String)
  case regionIsUnreadable(String, reason: String)
  case region(RegionFileFault)
  case inheritedSocket(InheritedSocketError)
  case listen(ListenFault)
  case store(StoreFault)
  case event(position: Int, EventFault)
  case regionDoesNotFit(String, names: [String])

  /// What is wrong, where, and what to do: a line each.
  func lines(_ texts: Texts) -> [String] {
    switch self {
    case .noStateDirectory: [texts("daemon.noStateDirectory")]
    case .noTzdata(let path): [texts("daemon.noTzdata", ["path": path])]
    case .zoneIsUnknown(let zone): [texts("daemon.zoneIsUnknown", ["zone": zone])]
    case .regionIsUnreadable(let path, let reason):
      [texts("daemon.regionIsUnreadable", ["path": path, "reason": reason])]
    case .region(let fault):
      fault.mistakes.map { mistake in
        texts(
          "regionFile.\(mistake.reason.rawValue)",
          [
            "file": fault.file, "line": "\(mistake.line)", "key": mistake.key, "value": mistake.value,
            "hint": mistake.hint,
          ])
      }
    case .inheritedSocket(let error): [texts("daemon.inheritedSocket", ["reason": "\(error)"])]
    case .listen(let fault): [listenLine(fault, texts)]
    case .regionDoesNotFit(let path, let names):
      [texts("daemon.regionDoesNotFit", ["config": path, "names": names.joined(separator: ", ")])]
    case .store(let fault): [fault.text(texts)] + advice(fault, texts)
    case .event(let position, .isNewer(let type, let schema)):
      [texts("daemon.eventIsNewer", ["position": "\(position)", "type": type, "schema": "\(schema)"])]
    case .event(let position, .isMalformed(let type, let reason)):
      [texts("daemon.eventIsMalformed", ["position": "\(position)", "type": type, "reason": reason])]
    }
  }

  private func listenLine(_ fault: ListenFault, _ texts: Texts) -> String {
    switch fault {
    case .taken(let path): texts("daemon.listen.taken", ["path": path])
    case .pathTooLong(let path, let max): texts("daemon.listen.pathTooLong", ["path": path, "max": "\(max)"])
    case .noPermission(let path): texts("daemon.listen.noPermission", ["path": path])
    case .notASocket(let path): texts("daemon.listen.notASocket", ["path": path])
    case .notListening(let descriptor): texts("daemon.listen.notListening", ["path": "\(descriptor)"])
    case .failed(let path, let code):
      texts("daemon.listen.failed", ["path": path, "reason": String(cString: strerror(code))])
    }
  }

  private func advice(_ fault: StoreFault, _ texts: Texts) -> [String] {
    switch fault {
    case .chainBroken: [texts("daemon.adviceReadOnly")]
    default: []
    }
  }
}

extension DaemonFault {
  init(_ fault: StartFault, config: String) {
    switch fault {
    case .store(let fault): self = .store(fault)
    case .event(let position, let fault): self = .event(position: position, fault)
    case .regionDoesNotFit(let names): self = .regionDoesNotFit(config, names: names)
    }
  }
}
