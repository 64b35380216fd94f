import Varlink

extension RosterWire {
  /// A year (null: this one), week by week: who has which post.
  public struct Load: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Load"
    public var year: Int?
    public var function: String?

    public init(year: Int? = nil, function: String? = nil) {
      self.year = year
      self.function = function
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var year: Int
      public var posts: [String]
      public var weeks: [Week]

      public init(year: Int, posts: [String], weeks: [Week]) {
        self.year = year
        self.posts = posts
        self.weeks = weeks
      }
    }
  }

  /// One week of ISO 8601.
  public struct Week: Hashable, Sendable, Codable {
    public var week: Int
    /// "2027-01-04".
    public var monday: String
    /// For each post, in the order of the answer, who has it in the week that begins at its handover.
    public var holders: [[String]]
    /// Public holidays of the week ("christmas-1"); the client has the words.
    public var holidays: [String]
    /// Names of school holidays as the configuration has them.
    public var schoolHolidays: [String]

    public init(week: Int, monday: String, holders: [[String]], holidays: [String], schoolHolidays: [String]) {
      self.week = week
      self.monday = monday
      self.holders = holders
      self.holidays = holidays
      self.schoolHolidays = schoolHolidays
    }
  }

  /// Shifts as the matrix that Import reads. Without a period from now on for a year; a draft shows all of itself.
  public struct Export: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Roster.Export"
    public var function: String?
    public var from: String?
    public var until: String?
    public var draft: String?
    public var knownAt: String?

    public init(
      function: String? = nil, from: String? = nil, until: String? = nil, draft: String? = nil, knownAt: String? = nil
    ) {
      self.function = function
      self.from = from
      self.until = until
      self.draft = draft
      self.knownAt = knownAt
    }

    public struct Reply: Hashable, Sendable, Codable {
      /// Null: there is no shift.
      public var content: String?

      public init(content: String? = nil) { self.content = content }
    }
  }
}
