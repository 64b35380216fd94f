import Glibc
import Testing
import Varlink

/// A bare connection, to send what no proper client sends.
final class RawConnection {
  private(set) var descriptor: Int32

  init(_ path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let code = SocketAddress.withAddress(of: path) { Glibc.connect(descriptor, $0, $1) == 0 ? 0 : errno }
    try #require(code == 0)
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { hangUp() }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0 { return }
      sent += count
    }
  }

  /// Sends no more, but still reads.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// The next frames, without their ends; fewer where the connection is closed before.
  func frames(_ count: Int) -> [String] {
    var frames: [String] = []
    var frame: [UInt8] = []
    var byte: UInt8 = 1
    while frames.count < count, recv(descriptor, &byte, 1, 0) == 1 {
      if byte == 0 {
        frames.append(String(decoding: frame, as: UTF8.self))
        frame = []
      } else {
        frame.append(byte)
      }
    }
    return frames
  }

  /// Whether the other end has closed the connection; what it sent before is thrown away.
  func isClosed() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &bytes, bytes.count, 0)
      if count == 0 { return true }
      if count < 0 { return errno == ECONNRESET }
    }
  }
}

func call(_ method: String, _ parameters: String = "{}", _ flags: String = "") -> String {
  "{\"method\":\"nl.test.Echo.\(method)\",\"parameters\":\(parameters)\(flags)}\0"
}
