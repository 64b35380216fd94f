import Glibc
import PiketDomain
import PiketEngine
import PiketProtocol
import VarlinkServer

/// The engine as a Varlink service.
struct PiketService: VarlinkService {
  let engine: Engine
  var interfaces: [String: String] { PiketInterfaces.descriptions }
  var vendor: String { "Leidse regio" }
  var product: String { "Piket" }
  var version: String { Version.text }
  var url: String { "https://www.leiden.nl" }

  var limitExceededError: String { ServiceWire.LimitExceeded.name }

  func handle(_ call: ServerCall, _ responder: Responder) {
    engine.handle(
      Request(method: call.method, parameters: call.parameters, more: call.more),
      from: Caller(account: call.peer.account, groups: call.peer.groups), at: .now, responder)
  }
}

extension Responder: Answerer {}

extension Instant {
  /// The clock is read here, at the edge, and nowhere else.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
