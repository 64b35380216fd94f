import NIOCore
import Varlink

/// A reply that is not written yet. Put together by hand, because the parameters are JSON already and this is done for
/// each call.
struct ReplyFrame: Sendable {
  var parameters: [UInt8]
  var continues = false
  var error: String?

  func write(into buffer: inout ByteBuffer) {
    buffer.writeStaticString("{")
    if let error {
      buffer.writeStaticString("\"error\":\"")
      buffer.writeString(error)
      buffer.writeStaticString("\",")
    }
    if continues { buffer.writeStaticString("\"continues\":true,") }
    buffer.writeStaticString("\"parameters\":")
    buffer.writeBytes(parameters)
    buffer.writeStaticString("}\0")
  }

  /// Room for the whole frame.
  var capacity: Int { parameters.count + (error?.utf8.count ?? 0) + 64 }

  /// An error of `org.varlink.service` with its one parameter.
  static func serviceError(_ error: String, _ name: String, _ value: String) -> ReplyFrame {
    ReplyFrame(parameters: object([name: value]), error: error)
  }

  static func limitExceeded(_ error: String, _ limit: String, _ value: Int) -> ReplyFrame {
    struct Parameters: Encodable {
      let limit: String
      let value: Int
    }
    return ReplyFrame(parameters: object(Parameters(limit: limit, value: value)), error: error)
  }

  static func object(_ value: some Encodable) -> [UInt8] {
    // Text and whole numbers always have a notation.
    (try? JSON.encode(value)) ?? Array("{}".utf8)
  }
}
