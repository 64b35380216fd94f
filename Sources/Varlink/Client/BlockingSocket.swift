import Glibc

/// A moment on the monotonic clock; a signal or a small step of progress does not push it out.
struct Deadline {
  private let nanoseconds: UInt64

  init(secondsFromNow seconds: Double) {
    let allowed = min(max(seconds, 0), 1e9) * 1e9
    nanoseconds = Self.now() &+ UInt64(allowed)
  }

  /// Milliseconds for poll(2), rounded up; 0 once it has passed.
  var millisecondsLeft: Int32 {
    let now = Self.now()
    return now >= nanoseconds ? 0 : Int32(clamping: (nanoseconds - now) / 1_000_000 + 1)
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }
}

func connectedSocket(_ path: String, _ timeoutSeconds: Double) throws(ClientFault) -> Int32 {
  let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
  guard descriptor >= 0 else { throw .noDaemon(path: path, code: errno) }
  do throws(ClientFault) {
    try connect(descriptor, path, timeoutSeconds)
    return descriptor
  } catch {
    close(descriptor)
    throw error
  }
}

private func connect(_ descriptor: Int32, _ path: String, _ timeoutSeconds: Double) throws(ClientFault) {
  // connect(2) waits where the listener's queue is full; the send timeout bounds that too (socket(7)).
  let allowed = min(max(timeoutSeconds, 0.001), 1e9)
  var timeout = timeval(tv_sec: Int(allowed), tv_usec: Int((allowed - allowed.rounded(.down)) * 1e6))
  setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
  let code = SocketAddress.withAddress(of: path) { address, size in
    var code: Int32
    repeat { code = Glibc.connect(descriptor, address, size) == 0 ? 0 : errno } while code == EINTR
    return code
  }
  switch code {
  case nil:
    if path.utf8.count > SocketAddress.pathMax { throw .pathTooLong(path: path, max: SocketAddress.pathMax) }
    throw .noDaemon(path: path, code: ENOENT)
  case 0, EISCONN: return
  case EACCES, EPERM: throw .noPermission(path: path)
  case EAGAIN: throw .timedOut
  case let code?: throw .noDaemon(path: path, code: code)
  }
}

func sendAll(_ bytes: [UInt8], to descriptor: Int32, until deadline: Deadline) throws(ClientFault) {
  var sent = 0
  while sent < bytes.count {
    // MSG_NOSIGNAL: a peer that is gone is an error here and no SIGPIPE for the whole program.
    let count = bytes.withUnsafeBytes { buffer in
      Glibc.send(
        descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent,
        Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
    if count >= 0 {
      sent += count
    } else if errno == EAGAIN {
      try wait(descriptor, Int16(POLLOUT), until: deadline)
    } else if errno == EPIPE || errno == ECONNRESET {
      // The server may have said why before it closed: the reply is still there to be read.
      return
    } else if errno != EINTR {
      throw .hungUp
    }
  }
}

func receiveSome(into bytes: inout [UInt8], from descriptor: Int32, until deadline: Deadline?) throws(ClientFault) {
  var chunk = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = recv(descriptor, &chunk, chunk.count, Int32(MSG_DONTWAIT))
    if count > 0 {
      bytes.append(contentsOf: chunk[..<count])
      return
    }
    if count == 0 { throw .hungUp }
    if errno == EAGAIN {
      try wait(descriptor, Int16(POLLIN), until: deadline)
    } else if errno != EINTR {
      throw .hungUp
    }
  }
}

private func wait(_ descriptor: Int32, _ events: Int16, until deadline: Deadline?) throws(ClientFault) {
  var entry = pollfd(fd: descriptor, events: events, revents: 0)
  while true {
    let ready = poll(&entry, 1, deadline?.millisecondsLeft ?? -1)
    if ready > 0 { return }
    if ready == 0 { throw .timedOut }
    if errno != EINTR { throw .hungUp }
  }
}
