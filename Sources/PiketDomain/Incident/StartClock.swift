/// A team of the main structure (Besluit veiligheidsregio's 2.1.1).
public enum CrisisTeam: String, Hashable, Sendable, Codable, CaseIterable {
  case copi, tbz, rot, gbt, rbt

  /// A policy team begins when it is called together: the GBT by the mayor, the RBT by the chair of the safety region.
  public var isConvened: Bool { self == .gbt || self == .rbt }
}

/// Within how long a team, or a part of it, has to begin with its task. Not the `opkomsttijd`: that word is the law's
/// for the first fire engine only.
public struct StartTime: Hashable, Sendable, Codable {
  /// The team, or the team and a part of it: `rot-im`.
  public var code: String
  public var team: CrisisTeam
  public var minutes: Int
  /// Article of law or of the crisis plan.
  public var source: String

  public init(_ code: String, _ team: CrisisTeam, minutes: Int, source: String) {
    self.code = code
    self.team = team
    self.minutes = minutes
    self.source = source
  }

  /// Besluit veiligheidsregio's as in force on 2026-01-01. It sets none for the RBT: that of the GBT, until the region
  /// says otherwise in its configuration.
  public static let usual = [
    StartTime("copi", .copi, minutes: 30, source: "Bvr 2.3.2"),
    StartTime("rot-leaders", .rot, minutes: 45, source: "Bvr 2.3.2"),
    StartTime("rot-im-head", .rot, minutes: 30, source: "Bvr 2.3.2"),
    StartTime("rot-cc", .rot, minutes: 30, source: "Bvr 2.3.2"),
    StartTime("rot-im", .rot, minutes: 40, source: "Bvr 2.3.2"),
    StartTime("rot-sections", .rot, minutes: 60, source: "Bvr 2.3.2"),
    StartTime("tbz", .tbz, minutes: 90, source: "Bvr 2.3.2"),
    StartTime("tbz-cc", .tbz, minutes: 30, source: "Bvr 2.3.2"),
    StartTime("gbt", .gbt, minutes: 60, source: "Bvr 2.3.2"),
    StartTime("rbt", .rbt, minutes: 60, source: "Assumption: as the GBT; the law sets none"),
  ]
}

/// How incidents are registered in a region: what its configuration adds to the national lists.
public struct IncidentRules: Hashable, Sendable, Codable {
  public var types: [IncidentType]
  /// In place of the usual ones with the same code.
  public var startTimes: [StartTime]
  /// In place of the usual ones with the same code, and of piket functions. Nil in an older log, or where there are
  /// none.
  public var positions: [Position]?

  public init(types: [IncidentType] = [], startTimes: [StartTime] = [], positions: [Position]? = nil) {
    self.types = types
    self.startTimes = startTimes
    self.positions = positions
  }
}

extension Region {
  public var startTimes: [StartTime] {
    let own = rules.incidents?.startTimes ?? []
    let codes = Set(StartTime.usual.map(\.code))
    return StartTime.usual.map { usual in own.first { $0.code == usual.code } ?? usual }
      + own.filter { !codes.contains($0.code) }
  }
}

/// A running, met or missed start time of one incident.
public struct StartClock: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// For the team to be convened.
    case waiting
    case running
    case overdue
    case met
    case late
    /// Scaled down before it began.
    case stoodDown
  }

  public var time: StartTime
  /// Nil while a policy team is not convened.
  public var from: Instant?
  public var startedAt: Instant?
  /// When the team was not needed any more.
  public var endedAt: Instant?
  /// When it was logged that the team had not begun in time.
  public var ranOutAt: Instant?

  public var due: Instant? { from?.adding(seconds: Int64(time.minutes) * 60) }

  /// The term includes its last moment.
  public func state(at now: Instant) -> State {
    if let startedAt, let due { return startedAt <= due ? .met : .late }
    if endedAt != nil { return .stoodDown }
    guard let due else { return .waiting }
    return now <= due ? .running : .overdue
  }

  /// The team is needed and has not begun.
  public var isOpen: Bool { startedAt == nil && endedAt == nil }
}

extension Incident {
  /// The clocks that a step begins: of the teams that are needed and have none, or had one that ended. Only in the own
  /// region: how others start is theirs to see to.
  func clocks(beginning step: GripStep, _ region: Region) -> [StartClock] {
    guard step.region == region.safetyRegion else { return [] }
    let there = Set(clocks.filter { $0.endedAt == nil }.map(\.time.code))
    return region.startTimes.filter { step.level.teams.contains($0.team) && !there.contains($0.code) }
      .map { StartClock(time: $0, from: $0.team.isConvened ? nil : step.established) }
  }

  /// Codes of the clocks of teams that a step leaves without a task.
  func clocks(ending step: GripStep, _ region: Region) -> [String] {
    guard step.region == region.safetyRegion else { return [] }
    return clocks.filter { $0.endedAt == nil && !step.level.teams.contains($0.time.team) }.map(\.time.code)
  }

  mutating func scale(_ set: GripSet) {
    steps.append(set.step)
    for index in clocks.indices where set.ended.contains(clocks[index].time.code) && clocks[index].endedAt == nil {
      clocks[index].endedAt = set.step.at
    }
    clocks += set.clocks
  }

  mutating func convene(_ team: CrisisTeam, at moment: Instant) {
    for index in clocks.indices where clocks[index].time.team == team && clocks[index].isOpen {
      clocks[index].from = moment
    }
  }

  mutating func start(_ codes: [String], at moment: Instant) {
    for index in clocks.indices where codes.contains(clocks[index].time.code) && clocks[index].isOpen {
      clocks[index].startedAt = moment
    }
  }
}
