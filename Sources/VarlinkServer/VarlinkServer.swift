import Glibc
import NIOCore
import NIOPosix
import Synchronization
import Varlink

/// Serves a `VarlinkService` on Unix sockets.
///
///     let server = try VarlinkServer(service: service, limits: WireLimits(), threads: 2)
///     try server.listen(path: "/run/piket/piket.sock")
///     ...
///     await server.shutdown(graceSeconds: 10)
public final class VarlinkServer: Sendable {
  private struct Listeners {
    var channels: [any Channel] = []
    var files: [SocketFile] = []
  }

  private let server: ServerContext
  private let eventLoops: MultiThreadedEventLoopGroup
  /// One for each event loop.
  private let outboxes: [ObjectIdentifier: Outbox]
  /// For looking up names, which may block.
  private let lookUps: NIOThreadPool
  private let listeners = Mutex(Listeners())

  /// - Parameter threads: how many event loops share the connections; the service's `handle` runs on them. With one, a
  ///   connection is not handed over to another thread, which costs more than a call; with several, a call that takes
  ///   long holds up fewer others.
  /// - Throws: the first mistake in one of the service's interface descriptions.
  public init(service: some VarlinkService, limits: WireLimits, threads: Int) throws(DescriptionFault) {
    let introspection = try Introspection(service)
    eventLoops = MultiThreadedEventLoopGroup(numberOfThreads: threads)
    outboxes = Dictionary(
      uniqueKeysWithValues: eventLoops.makeIterator().map { (ObjectIdentifier($0), Outbox($0)) })
    lookUps = NIOThreadPool(numberOfThreads: 2)
    lookUps.start()
    server = ServerContext(
      service: service, introspection: introspection, limits: limits, table: ConnectionTable(limits: limits),
      directory: PeerDirectory(threads: lookUps, remembered: .seconds(Int64(limits.peerNamesSecondsMax))))
  }

  /// Open connections.
  public var connections: Int { server.table.count }

  /// Listens on a socket of its own. A file left behind by a server that is gone is replaced; the file is removed again
  /// at shutdown.
  ///
  /// - Parameter mode: permissions of the socket file.
  public func listen(path: String, mode: UInt32 = 0o660) throws(ListenFault) {
    let socket = try ListeningSocket(path: path, mode: mode)
    do {
      try listen(on: socket.descriptor)
    } catch {
      socket.file.remove()
      throw .failed(path: path, code: (error as? IOError)?.errnoCode ?? 0)
    }
    listeners.withLock { $0.files.append(socket.file) }
  }

  /// Listens on a socket that systemd has handed over. Takes the descriptor over.
  public func listen(descriptor: Int32) throws(ListenFault) {
    guard isListeningUnixStream(descriptor) else { throw .notListening(descriptor: descriptor) }
    do {
      try listen(on: descriptor)
    } catch {
      throw .notListening(descriptor: descriptor)
    }
  }

  private func listen(on descriptor: Int32) throws {
    let (server, outboxes) = (server, outboxes)
    let channel = try ServerBootstrap(group: eventLoops)
      // One at a time: a second attempt would mostly find nobody.
      .serverChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          // Set here and not as options of the bootstrap, which takes several microseconds for each of them.
          let options = channel.syncOptions
          try options?.setOption(.autoRead, value: false)
          // A client may end its side and still wait for answers.
          try options?.setOption(.allowRemoteHalfClosure, value: true)
          try channel.pipeline.syncOperations.addHandler(
            Connection(server, outboxes[ObjectIdentifier(channel.eventLoop)] ?? Outbox(channel.eventLoop)))
        }
      }
      .withBoundSocket(descriptor)
      .wait()
    // NIO has called listen(2) once more, with a queue of 128: a thousand clients may come in the same moment.
    _ = Glibc.listen(descriptor, ListeningSocket.backlog)
    listeners.withLock { $0.channels.append(channel) }
  }

  /// Stops: accepts no more connections, answers the calls that were read, closes. Streams are ended at once. What is
  /// not done after the grace is cut off. The server is used up.
  public func shutdown(graceSeconds: Double) async {
    let (channels, files) = listeners.withLock { listeners in
      defer { listeners = Listeners() }
      return (listeners.channels, listeners.files)
    }
    for file in files { file.remove() }
    for channel in channels { try? await channel.close().get() }
    let open = server.table.stop()
    for channel in open { channel.pipeline.fireUserInboundEventTriggered(StopServing()) }
    let loop = eventLoops.next()
    let cut = loop.scheduleTask(in: .milliseconds(Int64(graceSeconds * 1000))) {
      for channel in open { channel.close(promise: nil) }
    }
    try? await EventLoopFuture.andAllComplete(open.map(\.closeFuture), on: loop).get()
    cut.cancel()
    try? await eventLoops.shutdownGracefully()
    try? await lookUps.shutdownGracefully()
  }
}
