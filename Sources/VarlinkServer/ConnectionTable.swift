import NIOCore
import Synchronization

/// The open connections, and who may open one more.
final class ConnectionTable: Sendable {
  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var perUser: [UInt32: Int] = [:]
    var isStopping = false
  }

  enum Admission {
    case admitted
    /// The server is stopping.
    case stopping
    /// A limit of this name and value is reached.
    case limit(String, Int)
  }

  private let state = Mutex(State())
  private let connectionsMax: Int
  private let connectionsPerAccountMax: Int

  init(limits: WireLimits) {
    connectionsMax = min(limits.connectionsMax, max(1, descriptorLimit() - WireLimits.descriptorsReserved))
    connectionsPerAccountMax = limits.connectionsPerAccountMax
  }

  var count: Int { state.withLock { $0.channels.count } }

  func admit(_ channel: any Channel, user: UInt32) -> Admission {
    state.withLock { state in
      if state.isStopping { return .stopping }
      if state.channels.count >= connectionsMax { return .limit("connectionsMax", connectionsMax) }
      if user != 0, state.perUser[user, default: 0] >= connectionsPerAccountMax {
        return .limit("connectionsPerAccountMax", connectionsPerAccountMax)
      }
      state.channels[ObjectIdentifier(channel)] = channel
      state.perUser[user, default: 0] += 1
      return .admitted
    }
  }

  /// An admitted connection is gone.
  func remove(_ channel: any Channel, user: UInt32) {
    state.withLock { state in
      guard state.channels.removeValue(forKey: ObjectIdentifier(channel)) != nil else { return }
      let left = state.perUser[user, default: 1] - 1
      state.perUser[user] = left > 0 ? left : nil
    }
  }

  /// Admits nobody from now on; the connections that are open.
  func stop() -> [any Channel] {
    state.withLock { state in
      state.isStopping = true
      return Array(state.channels.values)
    }
  }
}
