/// Everything that is known: the fold of the log. A value; copies share what did not change.
public struct State: Hashable, Sendable, Codable {
  public var persons: [PersonCode: Person] = [:]
  public var rosters: [Post: PostRoster] = [:]
  public var drafts: [DraftCode: Draft] = [:]
  /// How many drafts there ever were: the next one is `D<count + 1>`.
  public var draftCount = 0
  /// The configuration under which the service last started, for the auditor.
  public var region: Region?

  public init() {}
}

/// What a decision rests on beside the state: the moment, the caller, the region. No clock and no disk in the domain.
public struct Context: Sendable {
  public var now: Instant
  public var caller: Caller
  public var region: Region
  public var zone: Zone

  public init(now: Instant, caller: Caller, region: Region, zone: Zone) {
    self.now = now
    self.caller = caller
    self.region = region
    self.zone = zone
  }
}
