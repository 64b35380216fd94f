import Systemd

/// Where everything is: from the command line, else from the service manager, else the installed places.
struct Settings: Sendable {
  let config: String
  let state: String
  let socket: String
  /// Nil: a key file of its own in the state directory, made at the first start.
  let keyFile: String?
  let readOnly: Bool

  init(config: String, state: String?, socket: String, keyFile: String?, readOnly: Bool) throws {
    guard let state = state ?? stateDirectory else { throw DaemonFault.noStateDirectory }
    self.config = config
    self.state = state
    self.socket = socket
    self.keyFile = keyFile ?? credential(named: "master-key")
    self.readOnly = readOnly
  }
}
