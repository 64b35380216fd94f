import CSystemd
import Glibc

/// A socket that the service manager opened and handed over (socket activation, systemd.socket(5)).
public struct InheritedSocket: Hashable, Sendable {
  /// Open, close-on-exec, and from now on the caller's to close.
  public let descriptor: Int32
  /// `FileDescriptorName=`, by default the name of the socket unit.
  public let name: String
}

/// Why inherited descriptors cannot be used.
public enum InheritedSocketError: Error, Equatable, CustomStringConvertible {
  /// The descriptor is not a Unix stream socket that listens: the socket unit is not the one that was installed.
  case notListening(descriptor: Int32, name: String)
  /// The environment that announces the descriptors cannot be read; errno's own words.
  case unreadable(String)

  public var description: String {
    switch self {
    case .notListening(let descriptor, let name):
      "inherited descriptor \(descriptor) (\(name)) is not a listening Unix stream socket"
    case .unreadable(let reason): "cannot read the inherited descriptors: \(reason)"
    }
  }
}

/// The sockets that the service manager handed over, in the order of the socket unit; none without socket activation.
///
/// To be called once: the environment that announces them (sd_listen_fds(3)) is removed, so that no child inherits it.
///
/// - Throws: ``InheritedSocketError`` where one of them is not a Unix stream socket that listens.
public func inheritedSockets() throws(InheritedSocketError) -> [InheritedSocket] {
  var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  let count = sd_listen_fds_with_names(1, &names)
  guard count >= 0 else { throw .unreadable(String(cString: strerror(-count))) }
  guard count > 0 else { return [] }
  defer {
    for index in 0..<Int(count) { free(names?[index]) }
    free(names)
  }
  var sockets: [InheritedSocket] = []
  for index in 0..<count {
    let descriptor = SD_LISTEN_FDS_START + index
    let name = names?[Int(index)].map { String(cString: $0) } ?? ""
    guard isListeningUnixStream(descriptor) else { throw .notListening(descriptor: descriptor, name: name) }
    sockets.append(InheritedSocket(descriptor: descriptor, name: name))
  }
  return sockets
}

/// Whether a descriptor is a Unix stream socket that listens.
func isListeningUnixStream(_ descriptor: Int32) -> Bool {
  sd_is_socket_unix(descriptor, Int32(SOCK_STREAM.rawValue), 1, nil, 0) > 0
}
