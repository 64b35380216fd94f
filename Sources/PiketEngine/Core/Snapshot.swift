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
  let region: Region
  let zone: Zone
  let now: Instant
  let caller: Caller
  let board: DutyBoard

  init(_ snapshot: Snapshot, _ now: Instant, _ caller: Caller) {
    state = snapshot.state
    region = snapshot.region
    zone = snapshot.zone
    board = snapshot.board
    self.now = now
    self.caller = caller
  }

  var context: Context { Context(now: now, caller: caller, region: region, zone: zone) }

  func rfc3339(_ instant: Instant) -> String { zone.rfc3339(instant) }
}
