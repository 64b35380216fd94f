import PiketDomain
import PiketProtocol
import PiketStore

/// One call, as it came over the wire.
public struct Request: Sendable {
  /// Fully qualified, for instance `nl.piket.Roster.Who`.
  public var method: String
  /// The JSON text of the parameters.
  public var parameters: [UInt8]
  /// The caller takes several replies.
  public var more: Bool

  public init(method: String, parameters: [UInt8], more: Bool = false) {
    self.method = method
    self.parameters = parameters
    self.more = more
  }
}

/// A route's work, failed or done, as what goes over the wire.
enum Outcome: Sendable {
  case reply([UInt8])
  case failure(Failure)

  /// Runs a handler; what it throws becomes an answer.
  static func of(_ view: View, _ body: () throws -> [UInt8]) -> Outcome {
    do {
      return .reply(try body())
    } catch {
      return .failure(failure(of: error, view))
    }
  }

  /// What a handler threw, as it goes over the wire.
  ///
  /// - Parameter view: what the handler saw, for the texts of a refusal.
  static func failure(of error: any Error, _ view: @autoclosure () -> View) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let refusal as Refusal: failure(refusal, view())
    case let fault as StoreFault: Failure(ServiceWire.StorageFailed(reason: "\(fault)"))
    // Nothing else is thrown by a handler; if it is, the caller hears its name and no more.
    default: Failure(name: "nl.piket.Service.Failed", parameters: Array("{}".utf8))
    }
  }

  func send(to answerer: any Answerer) {
    switch self {
    case .reply(let bytes): answerer.reply(bytes)
    case .failure(let failure): answerer.fail(failure.name, failure.parameters)
    }
  }
}
