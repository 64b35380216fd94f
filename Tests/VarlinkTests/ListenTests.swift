import Foundation
import Testing
import Varlink
import VarlinkServer

@Suite struct ListenTests {
  private func server() throws -> VarlinkServer {
    try VarlinkServer(service: TestService(), limits: WireLimits(), threads: 1)
  }

  /// The fault of listening at a path.
  private func fault(_ path: String) async throws -> ListenFault? {
    let server = try server()
    var fault: ListenFault?
    do { try server.listen(path: path) } catch { fault = error }
    await server.shutdown(graceSeconds: 0)
    return fault
  }

  /// A socket that is bound and, if wanted, listened on.
  private func bound(_ path: String, listening: Bool) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(SocketAddress.withAddress(of: path) { bind(descriptor, $0, $1) } == 0)
    if listening { try #require(listen(descriptor, 8) == 0) }
    return descriptor
  }

  @Test func theFileGetsItsModeWhateverTheUmask() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/s"
    let server = try server()
    try server.listen(path: path, mode: 0o666)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o666)
    await server.shutdown(graceSeconds: 0)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aFileLeftBehindIsReplacedAndALiveOneIsNot() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/s"
    close(try bound(path, listening: false))
    #expect(try await fault(path) == nil)
    let live = try bound(path, listening: true)
    #expect(try await fault(path) == .taken(path: path))
    #expect(FileManager.default.fileExists(atPath: path))
    close(live)
  }

  @Test func somethingElseAtThePathIsLeftAlone() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/s"
    try "precious".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try await fault(path) == .notASocket(path: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    #expect(try await fault(directory.path) == .notASocket(path: directory.path))
  }

  @Test func thePathFitsOrIsRefused() async throws {
    let directory = try TemporaryDirectory()
    let longest = directory.path + "/" + String(repeating: "s", count: 107 - directory.path.utf8.count - 1)
    #expect(try await fault(longest) == nil)
    #expect(try await fault(longest + "s") == .pathTooLong(path: longest + "s", max: 107))
    #expect(throws: ClientFault.pathTooLong(path: longest + "s", max: 107)) {
      try Client(socketPath: longest + "s", timeoutSeconds: 1)
    }
  }

  @Test func aMissingDirectoryIsNamed() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/no/s"
    #expect(try await fault(path) == .failed(path: path, code: ENOENT))
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func noPermissionIsNamed() async throws {
    #expect(try await fault("/s") == .noPermission(path: "/s"))
  }

  @Test func anInheritedSocketIsServed() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/s"
    let server = try server()
    try server.listen(descriptor: try bound(path, listening: true))
    let answer = await onThread {
      try Client(socketPath: path, timeoutSeconds: 10).call("nl.test.Echo.Say", parameters: Array("{}".utf8))
    }
    #expect(try answer.get() == Array("{}".utf8))
    await server.shutdown(graceSeconds: 0)
    #expect(FileManager.default.fileExists(atPath: path), "the file is systemd's")
  }

  @Test func whatDoesNotListenIsNotTakenOver() async throws {
    let directory = try TemporaryDirectory()
    let descriptor = try bound(directory.path + "/s", listening: false)
    let server = try server()
    #expect(throws: ListenFault.notListening(descriptor: descriptor)) { try server.listen(descriptor: descriptor) }
    #expect(throws: ListenFault.notListening(descriptor: 9999)) { try server.listen(descriptor: 9999) }
    close(descriptor)
    await server.shutdown(graceSeconds: 0)
  }
}
