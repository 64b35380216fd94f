import Varlink

extension RosterWire {
  /// A rule of working time that is broken, or nearly so.
  public struct LawFinding: Hashable, Sendable, Codable {
    public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
      case minutes, minutesPerWeek, days, count, years
    }

    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable { case near, warning, hard }

    /// Stable name of the rule, as `--accept` takes it ("atw-5:9-2a").
    public var rule: String
    public var article: String
    public var person: String
    /// From the first to the last of the periods that break the rule one after another.
    public var start: String
    public var end: String
    /// The period in which it is worst.
    public var worstStart: String
    public var worstEnd: String
    public var measured: Int
    public var allowed: Int
    public var unit: Unit
    /// At least what is allowed; at most, where false.
    public var isMinimum: Bool
    /// near: kept, but nearly broken. hard: stands in the way unless it is set aside.
    public var severity: Severity
    /// It was set aside before.
    public var exempt: Bool
    /// Number of the law (BWB), the day from which its text holds, and the day on which it was read.
    public var source: String
    public var validFrom: String
    public var checkedOn: String

    public init(
      rule: String, article: String, person: String, start: String, end: String, worstStart: String,
      worstEnd: String, measured: Int, allowed: Int, unit: Unit, isMinimum: Bool, severity: Severity, exempt: Bool,
      source: String, validFrom: String, checkedOn: String
    ) {
      self.rule = rule
      self.article = article
      self.person = person
      self.start = start
      self.end = end
      self.worstStart = worstStart
      self.worstEnd = worstEnd
      self.measured = measured
      self.allowed = allowed
      self.unit = unit
      self.isMinimum = isMinimum
      self.severity = severity
      self.exempt = exempt
      self.source = source
      self.validFrom = validFrom
      self.checkedOn = checkedOn
    }
  }

  /// The law on working time is in the way of a change.
  public struct LawForbids: Hashable, WireError {
    public static let name = "nl.piket.Roster.LawForbids"
    public var law: [LawFinding]

    public init(law: [LawFinding]) { self.law = law }
  }
}
