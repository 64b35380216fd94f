import Glibc
import PiketProtocol
import Varlink

/// The way to the daemon: one connection for each call, as a command makes one call.
struct Connection {
  /// Publishing ten years of rosters takes less; a daemon that takes longer than this does not answer.
  static let timeoutSeconds = 30

  let socketPath: String

  func call<Method: VarlinkMethod>(_ method: Method) throws(Failure) -> Answer<Method.Reply> {
    do {
      let client = try Client(socketPath: socketPath, timeoutSeconds: Double(Connection.timeoutSeconds))
      return try Answer(json: try client.call(Method.name, parameters: try JSON.encode(method)), of: method)
    } catch {
      throw failure(error, Method.name)
    }
  }

  /// Makes a call that is answered with a stream of replies, until the daemon ends it or `each` wants no more: then it
  /// hangs up.
  func follow<Method: VarlinkMethod>(
    _ method: Method, _ each: (Answer<Method.Reply>) -> Bool
  ) throws(Failure) {
    do {
      let client = try Client(socketPath: socketPath, timeoutSeconds: Double(Connection.timeoutSeconds))
      try client.stream(Method.name, parameters: try JSON.encode(method)) { json in
        each(try Answer(json: json, of: method))
      }
    } catch {
      throw failure(error, Method.name)
    }
  }

  private func failure(_ error: any Error, _ method: String) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let fault as ClientFault: failure(fault, method)
    default: Failure(LocalFault.BadReply(method: method, reason: "\(error)"))
    }
  }

  private func failure(_ fault: ClientFault, _ method: String) -> Failure {
    switch fault {
    case .noDaemon(let path, let code):
      Failure(LocalFault.NoDaemon(path: path, reason: String(cString: strerror(code))))
    case .pathTooLong(let path, _):
      Failure(LocalFault.NoDaemon(path: path, reason: String(cString: strerror(ENAMETOOLONG))))
    case .noPermission(let path): Failure(LocalFault.NoPermission(path: path))
    case .hungUp: Failure(LocalFault.HungUp(path: socketPath))
    case .timedOut: Failure(LocalFault.TimedOut(path: socketPath, seconds: Connection.timeoutSeconds))
    case .badReply(let reason): Failure(LocalFault.BadReply(method: method, reason: reason))
    case .error(let name, let parameters): Failure(name: name, parameters: RawJSON(parameters))
    }
  }
}

/// A reply, and its JSON text as it came.
struct Answer<Value: Decodable & Sendable>: Sendable {
  let value: Value
  let json: [UInt8]

  init<Method: VarlinkMethod>(json: [UInt8], of method: Method) throws(JSONFault) where Method.Reply == Value {
    self.json = json
    value = try JSON.decode(Value.self, from: json)
  }
}
