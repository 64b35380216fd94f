import PiketProtocol
import Varlink

/// An error for people: what is wrong, where, and what to do.
struct FailureText {
  let texts: Texts
  let terminal: Terminal

  /// What this program does not know is shown by name, with its parameters.
  func rendered(_ failure: Failure) -> String {
    let words =
      rule(failure) ?? service(failure) ?? local(failure) ?? varlink(failure)
      ?? text(
        "error.unknown",
        ["name": failure.name, "parameters": String(decoding: failure.parameters.bytes, as: UTF8.self)])
    return terminal.styled(texts("error.prefix"), .alarm) + " " + words
  }

  /// A rule said no.
  private func rule(_ failure: Failure) -> String? {
    said(failure, ServiceWire.NotAllowed.self, notAllowed)
      ?? said(failure, ServiceWire.NotFound.self, notFound)
      ?? said(failure, ServiceWire.Refused.self, refused)
      ?? said(failure, ServiceWire.HasMistakes.self, mistakes)
      ?? said(failure, ServiceWire.AmbiguousMoment.self, ambiguous)
      ?? said(failure, RosterWire.HasFindings.self, findings)
      ?? said(failure, RosterWire.IsStale.self, stale)
      ?? said(failure, RosterWire.LawForbids.self, law)
      ?? said(failure, RosterWire.PlanningStopped.self) { _ in texts("error.planningStopped") }
  }

  /// The daemon could not.
  private func service(_ failure: Failure) -> String? {
    said(failure, ServiceWire.LimitExceeded.self) {
      $0.limit == "plansAtOnceMax"
        ? texts("error.anotherPlan") : text("error.limitExceeded", ["limit": $0.limit, "value": String($0.value)])
    }
      ?? said(failure, ServiceWire.RequestReused.self) { text("error.requestReused", ["requestID": $0.requestID]) }
      ?? said(failure, ServiceWire.ReadOnly.self) {
        $0.damagedAt.map { text("error.damaged", ["position": String($0)]) } ?? texts("error.readOnly")
      }
      ?? said(failure, ServiceWire.StorageFailed.self) { text("error.storageFailed", ["reason": $0.reason]) }
  }

  /// This program could not.
  private func local(_ failure: Failure) -> String? {
    said(failure, LocalFault.NoDaemon.self) { text("error.noDaemon", ["path": $0.path, "reason": $0.reason]) }
      ?? said(failure, LocalFault.NoPermission.self) { text("error.noPermission", ["path": $0.path]) }
      ?? said(failure, LocalFault.HungUp.self) { text("error.hungUp", ["path": $0.path]) }
      ?? said(failure, LocalFault.TimedOut.self) {
        text("error.timedOut", ["path": $0.path, "seconds": String($0.seconds)])
      }
      ?? said(failure, LocalFault.BadReply.self) { text("error.badReply", ["method": $0.method, "reason": $0.reason]) }
      ?? said(failure, LocalFault.WrongUsage.self, \.message)
      ?? said(failure, LocalFault.FileUnreadable.self) {
        text("error.fileUnreadable", ["path": $0.path, "reason": $0.reason])
      }
      ?? said(failure, LocalFault.FileUnwritable.self) {
        text("error.fileUnwritable", ["path": $0.path, "reason": $0.reason])
      }
      ?? said(failure, LocalFault.FileTooLarge.self) {
        text("error.fileTooLarge", ["path": $0.path, "max": String($0.max)])
      }
  }

  /// The errors that every Varlink service has (https://varlink.org/Service).
  private func varlink(_ failure: Failure) -> String? {
    struct Named: Decodable {
      var method: String?
      var interface: String?
      var parameter: String?
    }
    guard let named = try? failure.parameters.decode(Named.self) else { return nil }
    return switch failure.name {
    case ServiceError.methodNotFound, ServiceError.methodNotImplemented, ServiceError.interfaceNotFound:
      text("error.methodNotFound", ["name": named.method ?? named.interface ?? ""])
    case ServiceError.invalidParameter: text("error.invalidParameter", ["name": named.parameter ?? ""])
    default: nil
    }
  }

  private func said<Fault: WireError>(_ failure: Failure, _ type: Fault.Type, _ words: (Fault) -> String?) -> String? {
    guard failure.name == Fault.name, let fault = try? failure.parameters.decode(Fault.self) else { return nil }
    return words(fault)
  }

  /// What comes from outside is made printable before it is filled in.
  func text(_ key: String, _ values: [String: String]) -> String { texts(key, values.mapValues(\.printable)) }
}
