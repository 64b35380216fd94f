import PiketProtocol
import Varlink

/// Why a command did not do what it was asked: an error of the daemon or of this program, by its name, with the JSON
/// text of its parameters.
struct Failure: Error, Encodable {
  let name: String
  let parameters: RawJSON

  init(name: String, parameters: RawJSON?) {
    self.name = name
    self.parameters = parameters ?? RawJSON(Array("{}".utf8))
  }

  init(_ error: some WireError) {
    self.init(name: type(of: error).name, parameters: try? RawJSON(encoding: error))
  }

  private enum CodingKeys: String, CodingKey {
    case name = "error"
    case parameters
  }

  var exitStatus: ExitStatus { ExitStatus(error: name) }
}

/// What goes wrong in this program itself, named like the errors of the daemon.
enum LocalFault {
  /// Nobody listens there. reason: the system's own.
  struct NoDaemon: WireError {
    static let name = "nl.piket.Client.NoDaemon"
    let path: String
    let reason: String
  }

  /// The socket is there, but not for this account.
  struct NoPermission: WireError {
    static let name = "nl.piket.Client.NoPermission"
    let path: String
  }

  /// The daemon hung up before its reply.
  struct HungUp: WireError {
    static let name = "nl.piket.Client.HungUp"
    let path: String
  }

  /// No answer in time.
  struct TimedOut: WireError {
    static let name = "nl.piket.Client.TimedOut"
    let path: String
    let seconds: Int
  }

  /// What came was no reply that this program understands.
  struct BadReply: WireError {
    static let name = "nl.piket.Client.BadReply"
    let method: String
    let reason: String
  }

  /// The words on the command line do not fit together. message: what is wrong, in the user's language.
  struct WrongUsage: WireError {
    static let name = "nl.piket.Client.WrongUsage"
    let message: String
  }

  struct FileTooLarge: WireError {
    static let name = "nl.piket.Client.FileTooLarge"
    let path: String
    /// In bytes.
    let max: Int
  }

  struct FileUnwritable: WireError {
    static let name = "nl.piket.Client.FileUnwritable"
    let path: String
    let reason: String
  }

  struct FileUnreadable: WireError {
    static let name = "nl.piket.Client.FileUnreadable"
    let path: String
    let reason: String
  }
}
