import Foundation
import Testing

@testable import Systemd

struct InheritedSocketTests {
  @Test func aListeningUnixStreamSocketIsAccepted() throws {
    let socket = try SocketFixture(type: SOCK_STREAM)
    #expect(listen(socket.descriptor, 1) == 0)
    #expect(isListeningUnixStream(socket.descriptor))
  }

  @Test func aSocketThatDoesNotListenIsNot() throws {
    #expect(!isListeningUnixStream(try SocketFixture(type: SOCK_STREAM).descriptor))
  }

  @Test func aDatagramSocketIsNot() throws {
    #expect(!isListeningUnixStream(try SocketFixture(type: SOCK_DGRAM).descriptor))
  }

  @Test func anInternetSocketIsNot() {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    #expect(listen(descriptor, 1) == 0)
    #expect(!isListeningUnixStream(descriptor))
  }

  @Test func aClosedDescriptorIsNot() {
    #expect(!isListeningUnixStream(-1))
  }

  @Test func theErrorNamesTheDescriptor() {
    let error = InheritedSocketError.notListening(descriptor: 3, name: "piketd.socket")
    #expect("\(error)" == "inherited descriptor 3 (piketd.socket) is not a listening Unix stream socket")
  }
}
