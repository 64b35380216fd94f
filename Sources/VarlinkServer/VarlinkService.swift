/// What a server offers: interface descriptions, and one door for their calls.
///
/// `org.varlink.service` (GetInfo, GetInterfaceDescription, unknown interface and method) is answered by the server
/// itself.
public protocol VarlinkService: Sendable {
  /// Interface name to the text of its `.varlink` file.
  var interfaces: [String: String] { get }
  var vendor: String { get }
  var product: String { get }
  var version: String { get }
  var url: String { get }
  /// Fully qualified name of the error that tells of a limit of the wire; its parameters are `limit: string` (the name
  /// of the limit, see `WireLimits`) and `value: int`.
  var limitExceededError: String { get }

  /// Answers one call. Runs on the connection's event loop: it must not block. The responder may be used later, from
  /// any thread; calls of one connection are handed over one after the other, each after the last reply of the one
  /// before.
  func handle(_ call: ServerCall, _ responder: Responder)
}

/// One call as it came in.
public struct ServerCall: Sendable {
  /// Fully qualified, for instance `nl.piket.Roster.Who`; its interface is one of the service's.
  public let method: String
  /// The JSON text of the parameters, `{}` where there were none.
  public let parameters: [UInt8]
  /// The caller takes several replies.
  public let more: Bool
  /// The caller wants no reply; the server drops what the responder is given.
  public let oneway: Bool
  public let peer: Peer

  public init(method: String, parameters: [UInt8], more: Bool, oneway: Bool, peer: Peer) {
    self.method = method
    self.parameters = parameters
    self.more = more
    self.oneway = oneway
    self.peer = peer
  }
}

/// Who is at the other end, as the kernel says, with names from NSS.
public struct Peer: Hashable, Sendable {
  public let process: Int32
  public let user: UInt32
  /// Account name, or `uid:1234` where NSS knows none.
  public let account: String
  /// Names of all groups of the account, the primary one included.
  public let groups: Set<String>

  public init(process: Int32, user: UInt32, account: String, groups: Set<String>) {
    self.process = process
    self.user = user
    self.account = account
    self.groups = groups
  }
}
