/// The types of the interface `nl.piket.Region`; the `.varlink` file beside this one says what everything means.
public enum RegionWire {
  public struct Municipality: Hashable, Sendable, Codable {
    public var code: String
    public var name: String
    /// CBS code, for instance GM0546.
    public var cbs: String

    public init(code: String, name: String, cbs: String) {
      self.code = code
      self.name = name
      self.cbs = cbs
    }
  }

  public struct Employer: Hashable, Sendable, Codable {
    public var code: String
    public var name: String
    public var municipalities: [String]

    public init(code: String, name: String, municipalities: [String]) {
      self.code = code
      self.name = name
      self.municipalities = municipalities
    }
  }

  public struct Function: Hashable, Sendable, Codable {
    public var code: String
    public var nameDutch: String
    public var nameEnglish: String
    /// hard or soft piket.
    public var standby: String
    /// region, municipality, or ordered (per municipality a list of deputies).
    public var pool: String
    /// Minutes within which the function begins with its task.
    public var startWithinMinutes: Int?
    /// Weekday (monday ... sunday) and time (09:00) at which the duty goes over.
    public var handoverWeekday: String
    public var handoverTime: String
    /// week or days.
    public var pattern: String
    public var fallback: [String]

    public init(
      code: String, nameDutch: String, nameEnglish: String, standby: String, pool: String,
      startWithinMinutes: Int? = nil, handoverWeekday: String, handoverTime: String, pattern: String,
      fallback: [String]
    ) {
      self.code = code
      self.nameDutch = nameDutch
      self.nameEnglish = nameEnglish
      self.standby = standby
      self.pool = pool
      self.startWithinMinutes = startWithinMinutes
      self.handoverWeekday = handoverWeekday
      self.handoverTime = handoverTime
      self.pattern = pattern
      self.fallback = fallback
    }
  }
}
