import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// Who is at the other end as the kernel says it (SO_PEERCRED, unix(7)), before anything is looked up.
///
/// Laid out as `struct ucred`, which the kernel fills in and Swift cannot see (it needs _GNU_SOURCE): all three are 32
/// bits wide on every Linux.
struct PeerCredentials: Sendable {
  let process: Int32
  let user: UInt32
  let group: UInt32

  static func of(_ channel: any Channel) -> EventLoopFuture<PeerCredentials> {
    guard let options = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
    }
    return options.unsafeGetSocketOption(level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
  }
}

/// The names of an account and of its groups.
struct PeerNames: Sendable {
  let account: String
  let groups: Set<String>

  /// Asks NSS, which may ask a directory server: blocks.
  init(user: UInt32, group: UInt32) {
    guard let (account, primary) = accountOf(user) else {
      self.account = "uid:\(user)"
      groups = Set([groupName(group)].compactMap { $0 })
      return
    }
    self.account = account
    groups = Set(groupsOf(account, primary).compactMap(groupName))
  }
}

/// Looks up names off the event loop and remembers them for a short while: a change of groups counts soon, and a
/// thousand calls by one script are one look-up.
final class PeerDirectory: Sendable {
  private struct State {
    var known: [UInt32: (names: PeerNames, until: NIODeadline)] = [:]
    var waiting: [UInt32: [EventLoopPromise<PeerNames>]] = [:]
  }

  private let state = Mutex(State())
  private let threads: NIOThreadPool
  private let remembered: TimeAmount

  init(threads: NIOThreadPool, remembered: TimeAmount) {
    self.threads = threads
    self.remembered = remembered
  }

  /// The names if they are known now.
  func known(_ credentials: PeerCredentials) -> PeerNames? {
    state.withLock { state in
      guard let entry = state.known[credentials.user], entry.until > .now() else { return nil }
      return entry.names
    }
  }

  /// The names, looked up; those who ask for the same account meanwhile wait for the same look-up.
  func names(of credentials: PeerCredentials, on eventLoop: any EventLoop) -> EventLoopFuture<PeerNames> {
    let promise = eventLoop.makePromise(of: PeerNames.self)
    let isFirst = state.withLock { state in
      state.waiting[credentials.user, default: []].append(promise)
      return state.waiting[credentials.user]?.count == 1
    }
    guard isFirst else { return promise.futureResult }
    threads.submit { status in
      if case .active = status {
        self.finish(credentials.user, .success(PeerNames(user: credentials.user, group: credentials.group)))
      } else {
        self.finish(credentials.user, .failure(ChannelError.alreadyClosed))
      }
    }
    return promise.futureResult
  }

  private func finish(_ user: UInt32, _ result: Result<PeerNames, any Error>) {
    let now = NIODeadline.now()
    let waiting = state.withLock { state in
      state.known = state.known.filter { $0.value.until > now }
      if case .success(let names) = result { state.known[user] = (names, now + remembered) }
      return state.waiting.removeValue(forKey: user) ?? []
    }
    for promise in waiting { promise.completeWith(result) }
  }
}

// MARK: NSS

/// Largest answer of NSS that is taken, in bytes: a group of tens of thousands of members.
private let answerBytesMax = 8 << 20

/// Calls a `_r` function of NSS with ever more room until the answer fits.
private func withRoom<R>(_ look: (inout [CChar]) -> (code: Int32, result: R?)) -> R? {
  var room = [CChar](repeating: 0, count: 4096)
  while true {
    let (code, result) = look(&room)
    if code == ERANGE, room.count < answerBytesMax {
      room = [CChar](repeating: 0, count: room.count * 4)
    } else if code != EINTR {
      return code == 0 ? result : nil
    }
  }
}

private func accountOf(_ user: UInt32) -> (name: String, primary: UInt32)? {
  withRoom { room in
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    let code = getpwuid_r(user, &entry, &room, room.count, &found)
    return (code, found == nil ? nil : (String(cString: entry.pw_name), entry.pw_gid))
  }
}

private func groupsOf(_ account: String, _ primary: UInt32) -> [UInt32] {
  var groups = [gid_t](repeating: 0, count: 64)
  while true {
    var count = Int32(groups.count)
    if getgrouplist(account, primary, &groups, &count) >= 0 { return Array(groups.prefix(Int(count))) }
    // Too small: count says how many there are (getgrouplist(3)); grow in any case, or this would not end.
    groups = [gid_t](repeating: 0, count: max(Int(count), groups.count * 2))
  }
}

private func groupName(_ group: UInt32) -> String? {
  withRoom { room in
    var entry = Glibc.group()
    var found: UnsafeMutablePointer<Glibc.group>?
    let code = getgrgid_r(group, &entry, &room, room.count, &found)
    return (code, found == nil ? nil : String(cString: entry.gr_name))
  }
}
