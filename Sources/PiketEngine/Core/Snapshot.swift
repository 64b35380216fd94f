import PiketDomain
import PiketStore

/// What is known and durable at one position of the log. Immutable: readers take it and work on it without a lock.
final class Snapshot: Sendable {
  let state: State
  let region: Region
  let zone: Zone
  /// The last event that is in the state, and when the log took it.
  let head: Head
  let recordedAt: Instant
  let board = DutyBoard()

  init(state: State, region: Region, zone: Zone, head: Head, recordedAt: Instant) {
    self.state = state
    self.region = region
    self.zone = zone
    self.head = head
    self.recordedAt = recordedAt
  }
}

/// What a handler sees: the state, and who asks when.
struct View: Sendable {
  var state: State
  let now: Instant
  let caller: Caller
  /// What else is known: held as one, since a view is made for each call.
  private let snapshot: Snapshot

  /// - Parameter state: the snapshot's, or what will follow it.
  init(_ snapshot: Snapshot, _ state: State, _ now: Instant, _ caller: Caller) {
    self.state = state
    self.now = now
    self.caller = caller
    self.snapshot = snapshot
  }

  var region: Region { snapshot.region }
  var zone: Zone { snapshot.zone }
  var board: DutyBoard { snapshot.board }

  var context: Context { Context(now: now, caller: caller, region: region, zone: zone) }

  func rfc3339(_ instant: Instant) -> String { zone.rfc3339(instant) }
}
