/// A function of the crisis organisation that is on call.
public struct PiketFunction: Hashable, Sendable, Codable {
  public var code: FunctionCode
  public var nameDutch: String
  public var nameEnglish: String
  public var standby: Standby
  public var pool: Pool
  /// Minutes within which the function begins with its task (Besluit veiligheidsregio's 2.2.3 and on); nil where
  /// nothing is set.
  public var startWithinMinutes: Int?
  public var handover: Handover
  public var pattern: ShiftPattern
  /// Who is called where nobody answers, in order.
  public var fallback: [FunctionCode]

  public init(
    code: FunctionCode, nameDutch: String, nameEnglish: String, standby: Standby, pool: Pool,
    startWithinMinutes: Int?, handover: Handover, pattern: ShiftPattern, fallback: [FunctionCode]
  ) {
    self.code = code
    self.nameDutch = nameDutch
    self.nameEnglish = nameEnglish
    self.standby = standby
    self.pool = pool
    self.startWithinMinutes = startWithinMinutes
    self.handover = handover
    self.pattern = pattern
    self.fallback = fallback
  }
}

/// Hard piket is a duty to be reachable and available; soft piket is a call-down list without a duty.
public enum Standby: String, Hashable, Sendable, Codable, CaseIterable { case hard, soft }

/// Over whom a function is shared.
public enum Pool: String, Hashable, Sendable, Codable, CaseIterable {
  /// One holder for the whole region, from any of its employers.
  case region
  /// One holder per municipality.
  case municipality
  /// Per municipality an ordered list: the first who is there (Gemeentewet 77: mayor and deputies). Never pooled.
  case ordered
}

/// The weekly moment, on the clock of the region's zone, at which a duty goes over to the next holder.
public struct Handover: Hashable, Sendable, Codable {
  public var weekday: Weekday
  public var time: LocalTime

  public init(weekday: Weekday, time: LocalTime) {
    self.weekday = weekday
    self.time = time
  }
}

/// How a function's time is cut into shifts.
public enum ShiftPattern: String, Hashable, Sendable, Codable, CaseIterable {
  /// From one handover to the next.
  case week
  /// Shifts begin on any day, at the time of the handover.
  case days
}
