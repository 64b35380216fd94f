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
  /// The shifts of a week, for the pattern `shifts`; empty for the others.
  public var shifts: [ShiftTemplate]
  /// Agreed time between two duties of one person, in hours; between two functions half of each counts.
  public var spacingHours: Int
  /// An office and not employment: the Working Hours Act does not apply to its duties (mayor and aldermen).
  public var isOffice: Bool
  /// Who is called where nobody answers, in order.
  public var fallback: [FunctionCode]

  public init(
    code: FunctionCode, nameDutch: String, nameEnglish: String, standby: Standby, pool: Pool,
    startWithinMinutes: Int?, handover: Handover, pattern: ShiftPattern, shifts: [ShiftTemplate] = [],
    spacingHours: Int = 0, isOffice: Bool = false, fallback: [FunctionCode]
  ) {
    self.code = code
    self.nameDutch = nameDutch
    self.nameEnglish = nameEnglish
    self.standby = standby
    self.pool = pool
    self.startWithinMinutes = startWithinMinutes
    self.handover = handover
    self.pattern = pattern
    self.shifts = shifts
    self.spacingHours = spacingHours
    self.isOffice = isOffice
    self.fallback = fallback
  }

  /// An older log knows no shifts, no spacing and no offices.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      code: try values.decode(FunctionCode.self, forKey: .code),
      nameDutch: try values.decode(String.self, forKey: .nameDutch),
      nameEnglish: try values.decode(String.self, forKey: .nameEnglish),
      standby: try values.decode(Standby.self, forKey: .standby), pool: try values.decode(Pool.self, forKey: .pool),
      startWithinMinutes: try values.decodeIfPresent(Int.self, forKey: .startWithinMinutes),
      handover: try values.decode(Handover.self, forKey: .handover),
      pattern: try values.decode(ShiftPattern.self, forKey: .pattern),
      shifts: try values.decodeIfPresent([ShiftTemplate].self, forKey: .shifts) ?? [],
      spacingHours: try values.decodeIfPresent(Int.self, forKey: .spacingHours) ?? 0,
      isOffice: try values.decodeIfPresent(Bool.self, forKey: .isOffice) ?? false,
      fallback: try values.decode([FunctionCode].self, forKey: .fallback))
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
  /// The shifts of a week stand one by one in the configuration: week and weekend, day and night, fixed weekdays.
  case shifts
}
