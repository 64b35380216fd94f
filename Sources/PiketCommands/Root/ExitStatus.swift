import PiketProtocol
import Varlink

/// What a process ends with.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// A rule said no.
  case refused = 1
  case wrongUsage = 2
  /// No daemon, or the connection to it broke.
  case noConnection = 3
  case notAllowed = 4
  case notFound = 5
  /// Ctrl-C: 128 and the number of SIGINT, as shells have it.
  case cancelled = 130

  /// The status for an error by its name; errors that this program does not know are refusals.
  init(error name: String) {
    switch name {
    case ServiceWire.NotAllowed.name, LocalFault.NoPermission.name: self = .notAllowed
    case ServiceWire.NotFound.name: self = .notFound
    case LocalFault.NoDaemon.name, LocalFault.HungUp.name, LocalFault.TimedOut.name, LocalFault.BadReply.name:
      self = .noConnection
    case LocalFault.WrongUsage.name, LocalFault.FileUnreadable.name, LocalFault.FileTooLarge.name,
      LocalFault.FileUnwritable.name, ServiceError.invalidParameter:
      self = .wrongUsage
    default: self = .refused
    }
  }
}
