import NIOCore
import Varlink

/// What all connections of a server share.
struct ServerContext: Sendable {
  let service: any VarlinkService
  let introspection: Introspection
  let limits: WireLimits
  let table: ConnectionTable
  let directory: PeerDirectory
}

/// Told to each connection when the server stops: finish what was accepted, then close.
struct StopServing: Sendable {}

/// One connection: cuts the bytes into calls, hands them over one after the other, writes the replies.
///
/// A plain handler on the event loop, because it answers twice as many calls a second as an asynchronous sequence
/// with a task for each call does (measured). Reading is by demand: it begins when the peer is known, and pauses
/// while enough calls wait.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let server: ServerContext
  private let outbox: Outbox
  private var context: ChannelHandlerContext?
  private var admittedUser: UInt32?
  private var peer: Peer?

  /// Bytes that were read and not handed over, and how many of them are known to have no frame end.
  private var inbound = ByteBuffer()
  private var searched = 0
  /// The call that is being answered.
  private var current: Responder?
  private var frameTimer: Scheduled<Void>?

  private var isServing = false
  /// In a burst of reads: replies are flushed together at its end.
  private var isInBurst = false
  private var hasUnflushed = false
  /// A read was asked for and has not come.
  private var isReadPending = false
  /// The client sends no more, or the server stops: close when all is answered.
  private var isEnding = false
  private var isClosing = false

  init(_ server: ServerContext, _ outbox: Outbox) {
    self.server = server
    self.outbox = outbox
  }

  // MARK: Beginning and end

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    PeerCredentials.of(context.channel).whenComplete { result in
      switch result {
      case .success(let credentials): bound.value.admit(credentials)
      case .failure: bound.value.context?.close(promise: nil)
      }
    }
  }

  private func admit(_ credentials: PeerCredentials) {
    guard let context else { return }
    switch server.table.admit(context.channel, user: credentials.user) {
    case .admitted: admittedUser = credentials.user
    case .stopping: return context.close(promise: nil)
    case .limit(let limit, let value): return refuse(limit, value)
    }
    if let names = server.directory.known(credentials) { return begin(credentials, names) }
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    server.directory.names(of: credentials, on: context.eventLoop).whenComplete { result in
      switch result {
      case .success(let names): bound.value.begin(credentials, names)
      case .failure: bound.value.context?.close(promise: nil)
      }
    }
  }

  private func begin(_ credentials: PeerCredentials, _ names: PeerNames) {
    peer = Peer(
      process: credentials.process, user: credentials.user, account: names.account, groups: names.groups)
    proceed()
  }

  func channelInactive(context: ChannelHandlerContext) {
    if let admittedUser { server.table.remove(context.channel, user: admittedUser) }
    frameTimer?.cancel()
    frameTimer = nil
    isClosing = true
    inbound = ByteBuffer()
    self.context = nil
    let answering = current
    current = nil
    answering?.close()
    context.fireChannelInactive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is StopServing {
      // A stream would go on for ever.
      if current?.more == true { return context.close(promise: nil) }
      isEnding = true
      proceed()
    } else if case .some(.inputClosed) = event as? ChannelEvent {
      isEnding = true
      proceed()
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Reset, broken pipe: the client is gone, and that is all there is to say.
    context.close(promise: nil)
  }

  // MARK: Reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    isReadPending = false
    isInBurst = true
    guard !isClosing else { return }
    var buffer = unwrapInboundIn(data)
    if inbound.readableBytes == 0 {
      inbound = buffer
    } else {
      inbound.discardReadBytes()
      inbound.writeBuffer(&buffer)
    }
    serve()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isReadPending = false
    isInBurst = false
    proceed()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { proceed() }
  }

  /// Does all that can be done now: answers calls, sends replies, reads on, or closes.
  private func proceed() {
    guard let context, peer != nil, !isInBurst, !isClosing else { return }
    serve()
    flush()
    guard !isClosing else { return }
    if isEnding, current == nil, !hasFrame { return closeWhenSent() }
    watchFrame(context)
    if !isReadPending, !isEnding, current == nil ? !hasFrame : inbound.readableBytes < server.limits.pipelinedBytesMax {
      isReadPending = true
      context.read()
    }
  }

  private func flush() {
    guard hasUnflushed else { return }
    hasUnflushed = false
    context?.flush()
  }

  // MARK: Calls

  /// Hands over calls for as long as they are answered at once and the client takes the answers.
  private func serve() {
    guard let context, peer != nil, !isServing else { return }
    isServing = true
    defer { isServing = false }
    while current == nil, !isClosing, context.channel.isWritable, let length = frameLength() {
      frameTimer?.cancel()
      frameTimer = nil
      searched = 0
      if length > server.limits.frameBytesMax { return refuse("frameBytesMax", server.limits.frameBytesMax) }
      let call = inbound.withUnsafeReadableBytes { decodedCall($0.prefix(length)) }
      inbound.moveReaderIndex(forwardBy: length + 1)
      // Gives the memory back to the channel for its next read.
      if inbound.readableBytes == 0 { inbound = ByteBuffer() }
      switch call {
      case .success(let call): handOver(call, context)
      case .failure(let fault): refuse(fault.reply)
      }
    }
    if current == nil, inbound.readableBytes > server.limits.frameBytesMax, !hasFrame {
      refuse("frameBytesMax", server.limits.frameBytesMax)
    }
  }

  private var hasFrame: Bool { frameLength() != nil }

  /// The length of the first call that is here whole, without its NUL byte.
  private func frameLength() -> Int? {
    let count = inbound.readableBytes
    guard searched < count else { return nil }
    let end = inbound.withUnsafeReadableBytes { bytes in
      bytes[searched...].firstIndex(of: Framing.end)
    }
    searched = end ?? count
    return end
  }

  private func handOver(_ call: IncomingCall, _ context: ChannelHandlerContext) {
    guard let peer else { return }
    let responder = Responder(
      self, eventLoop: context.eventLoop, outbox: outbox, more: call.more, oneway: call.oneway)
    current = responder
    if let frame = server.introspection.answer(
      call.method, interface: call.interface, parameters: call.parameters)
    {
      responder.answer(frame, isLast: true)
    } else {
      server.service.handle(
        ServerCall(
          method: call.method, parameters: call.parameters, more: call.more, oneway: call.oneway, peer: peer),
        responder)
    }
  }

  /// Bounds the time that a call may be on its way. It runs from the first byte on, so that a client that sends a byte
  /// now and then does not get more.
  private func watchFrame(_ context: ChannelHandlerContext) {
    guard current == nil, inbound.readableBytes > 0, frameTimer == nil else { return }
    let seconds = server.limits.frameSecondsMax
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    frameTimer = context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
      bound.value.frameTimer = nil
      if !bound.value.hasFrame { bound.value.refuse("frameSecondsMax", seconds) }
    }
  }

  // MARK: Replies

  /// Writes a reply to the call that is being answered.
  func write(_ frame: ReplyFrame, of responder: Responder, isLast: Bool) {
    guard responder === current, !isClosing, let context else { return }
    if isLast { current = nil }
    if !responder.oneway {
      if isOutboundFull(context) {
        isClosing = true
        return context.close(promise: nil)
      }
      write(frame, context)
    }
    if !isServing { proceed() }
  }

  /// Writes are done in order: when one of nothing is done, so are those before it.
  func afterWrites(_ body: @escaping @Sendable () -> Void) {
    guard !isClosing, let context else { return body() }
    let taken = context.eventLoop.makePromise(of: Void.self)
    taken.futureResult.whenComplete { _ in body() }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: taken)
  }

  private func write(_ frame: ReplyFrame, _ context: ChannelHandlerContext) {
    var buffer = context.channel.allocator.buffer(capacity: frame.capacity)
    frame.write(into: &buffer)
    context.write(wrapOutboundOut(buffer), promise: nil)
    hasUnflushed = true
  }

  private func isOutboundFull(_ context: ChannelHandlerContext) -> Bool {
    !context.channel.isWritable && outboundBytes(context) > server.limits.outboundBytesMax
  }

  /// What was written and not taken over by the kernel.
  private func outboundBytes(_ context: ChannelHandlerContext) -> Int {
    (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
  }

  // MARK: Refusing

  private func refuse(_ limit: String, _ value: Int) {
    refuse(.limitExceeded(server.service.limitExceededError, limit, value))
  }

  /// Says what is wrong, and closes.
  private func refuse(_ frame: ReplyFrame) {
    guard let context, !isClosing else { return }
    write(frame, context)
    closeWhenSent()
  }

  private func closeWhenSent() {
    guard let context else { return }
    isClosing = true
    if !hasUnflushed, outboundBytes(context) == 0 { return context.close(promise: nil) }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in
      bound.value.close(promise: nil)
    }
  }
}
