/// Why the server cannot listen.
public enum ListenFault: Error, Hashable, Sendable {
  /// Somebody listens there already.
  case taken(path: String)
  /// The path does not fit into a socket address (unix(7)); `max` bytes do.
  case pathTooLong(path: String, max: Int)
  /// The socket cannot be made there, or the one that is there cannot be tried.
  case noPermission(path: String)
  /// There is something else at the path; it is left alone.
  case notASocket(path: String)
  /// The inherited descriptor is no listening Unix stream socket.
  case notListening(descriptor: Int32)
  /// Anything else; `code` is an `errno` (a directory that is not there: `ENOENT`).
  case failed(path: String, code: Int32)
}
