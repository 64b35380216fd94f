import Foundation
import Glibc
import Varlink

/// A Varlink server on a real Unix socket that answers as it was told, one connection after the other.
final class TestDaemon {
  enum Answer: Sendable {
    case reply(String)
    case stream([String])
    case error(String, String)
    case hangUp
    case bytes(String)
  }

  let path: String
  private let directory: URL
  private let listener: Int32
  private let script: Script

  /// answers: one for each connection, in order.
  init(_ answers: [Answer]) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "piket-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    path = directory.appending(path: "s").path
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = SocketAddress.withAddress(of: path) { bind(listener, $0, $1) }
    guard bound == 0, listen(listener, 8) == 0 else { throw CocoaError(.fileWriteUnknown) }
    let script = Script(answers)
    (self.listener, self.script) = (listener, script)
    Thread.detachNewThread { script.serve(listener) }
  }

  deinit {
    // Wakes the thread from accept(2).
    shutdown(listener, Int32(SHUT_RDWR))
    try? FileManager.default.removeItem(at: directory)
  }

  /// Method and parameters of each call that came in.
  var calls: [Call] { script.calls }

  /// Its state is behind a lock: the serving thread writes, the test reads.
  private final class Script: @unchecked Sendable {
    private let lock = NSLock()
    private var answers: [Answer]
    private var received: [Call] = []

    init(_ answers: [Answer]) { self.answers = answers }

    var calls: [Call] { lock.withLock { received } }

    func serve(_ listener: Int32) {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        if let call = read(connection) {
          let answer = lock.withLock { () -> Answer in
            received.append(call)
            return answers.isEmpty ? .hangUp : answers.removeFirst()
          }
          send(answer, to: connection)
        }
        close(connection)
      }
      close(listener)
    }

    private func read(_ connection: Int32) -> Call? {
      var frame: [UInt8] = []
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) == 1 {
        if byte == Framing.end { return try? JSON.decode(Call.self, from: frame) }
        frame.append(byte)
      }
      return nil
    }

    private func send(_ answer: Answer, to connection: Int32) {
      let text =
        switch answer {
        case .reply(let json): "{\"parameters\":\(json)}\0"
        case .stream(let replies):
          replies.map { "{\"parameters\":\($0),\"continues\":true}\0" }.joined() + "{\"parameters\":{}}\0"
        case .error(let name, let json): "{\"error\":\"\(name)\",\"parameters\":\(json)}\0"
        case .bytes(let text): text
        case .hangUp: ""
        }
      let bytes = Array(text.utf8)
      _ = Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
  }
}
