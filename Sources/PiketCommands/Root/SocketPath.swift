import Glibc

/// Where the daemon listens.
enum SocketPath {
  /// Of the installed service.
  static let installed = "/run/piket/piket.sock"

  /// `--socket`, PIKET_SOCKET, the installed place if there is a socket, else `$PIKET_HOME/piket.sock`; PIKET_HOME is
  /// `${XDG_STATE_HOME:-~/.local/state}/piket` where it is not set.
  static func chosen(
    option: String?, environment: (String) -> String?, installed: String = SocketPath.installed
  ) -> String {
    func variable(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let option { return option }
    if let path = variable("PIKET_SOCKET") { return path }
    if access(installed, F_OK) == 0 { return installed }
    if let home = variable("PIKET_HOME") { return home + "/piket.sock" }
    let state = variable("XDG_STATE_HOME") ?? (variable("HOME") ?? "") + "/.local/state"
    return state + "/piket/piket.sock"
  }
}
