/// Why a call did not succeed.
public enum ClientFault: Error, Hashable, Sendable {
  /// Nothing listens at the path: no such file, or nobody behind it. `code` is the `errno` of connect(2).
  case noDaemon(path: String, code: Int32)
  /// The account may not connect to the socket.
  case noPermission(path: String)
  /// The path does not fit into a socket address (unix(7)); `max` bytes do.
  case pathTooLong(path: String, max: Int)
  /// The other end closed the connection before the answer was whole.
  case hungUp
  /// No answer within the time allowed.
  case timedOut
  /// What came is no reply to the call; `reason` is for a log.
  case badReply(reason: String)
  /// The call was answered with an error of its interface; `parameters` is the JSON text of what it carries.
  case error(name: String, parameters: [UInt8])
}
