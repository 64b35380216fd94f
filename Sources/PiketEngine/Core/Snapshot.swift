import PiketDomain

/// What is known and durable at one position of the log. Immutable: readers take it and work on it without a lock.
final class Snapshot: Sendable {
  let state: State
  let region: Region
  let zone: Zone
  /// Position of the last event that is in the state.
  let position: Int64

  init(state: State, region: Region, zone: Zone, position: Int64) {
    self.state = state
    self.region = region
    self.zone = zone
    self.position = position
  }
}

/// What a handler sees: the state, and who asks when.
struct View: Sendable {
  var state: State
  let region: Region
  let zone: Zone
  let now: Instant
  let caller: Caller
  let roles: Set<Role>

  var context: Context { Context(now: now, caller: caller, region: region, zone: zone) }

  func rfc3339(_ instant: Instant) -> String { zone.rfc3339(instant) }
}
