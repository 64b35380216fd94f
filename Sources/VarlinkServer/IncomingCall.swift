import Varlink

/// A call, checked as far as the wire is concerned.
struct IncomingCall {
  let method: String
  let interface: String
  let parameters: [UInt8]
  let more: Bool
  let oneway: Bool
}

/// What came is no call. The other end speaks something else: it is told, and the connection is closed.
struct NoCall: Error {
  /// Which member of the call is wrong.
  let parameter: String

  var reply: ReplyFrame { .serviceError(ServiceError.invalidParameter, "parameter", parameter) }
}

func decodedCall(_ frame: Slice<UnsafeRawBufferPointer>) -> Result<IncomingCall, NoCall> {
  let call: Call
  do {
    call = try JSON.decode(Call.self, from: UnsafeRawBufferPointer(rebasing: frame))
  } catch {
    switch error {
    case .mistyped(let path, _) where !path.isEmpty: return .failure(NoCall(parameter: path))
    default: return .failure(NoCall(parameter: "method"))
    }
  }
  guard let dot = call.method.utf8.lastIndex(of: UInt8(ascii: ".")), dot != call.method.startIndex else {
    return .failure(NoCall(parameter: "method"))
  }
  let parameters = call.parameters?.bytes ?? Array("{}".utf8)
  guard parameters.first == UInt8(ascii: "{") else { return .failure(NoCall(parameter: "parameters")) }
  if call.upgrade == true { return .failure(NoCall(parameter: "upgrade")) }
  return .success(
    IncomingCall(
      method: call.method, interface: String(call.method[..<dot]), parameters: parameters, more: call.more ?? false,
      oneway: call.oneway ?? false))
}
