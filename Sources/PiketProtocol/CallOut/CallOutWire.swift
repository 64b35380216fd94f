/// The types of the interface `nl.piket.CallOut`; the `.varlink` file beside this one says what everything means.
public enum CallOutWire {
  /// Work after a call.
  public struct CallOut: Hashable, Sendable, Codable {
    public var id: String
    public var person: String
    public var name: String
    public var start: String
    public var end: String?
    public var post: String?
    public var note: String?
    public var recordedBy: String
    public var recordedAt: String
    public var withdrawn: Bool

    public init(
      id: String, person: String, name: String, start: String, end: String? = nil, post: String? = nil,
      note: String? = nil, recordedBy: String, recordedAt: String, withdrawn: Bool
    ) {
      self.id = id
      self.person = person
      self.name = name
      self.start = start
      self.end = end
      self.post = post
      self.note = note
      self.recordedBy = recordedBy
      self.recordedAt = recordedAt
      self.withdrawn = withdrawn
    }
  }

  /// A rule that this call-out breaks or makes worse, or brings near its limit.
  public struct Finding: Hashable, Sendable, Codable {
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable { case near, warning, hard }
    public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
      case minutes, minutesPerWeek, days, count, years
    }
    
    public var rule: String
    public var article: String
    public var severity: Severity
    public var start: String
    public var end: String
    public var measured: Int
    public var allowed: Int
    public var unit: Unit

    public init(
      rule: String, article: String, severity: Severity, start: String, end: String, measured: Int, allowed: Int,
      unit: Unit
    ) {
      self.rule = rule
      self.article = article
      self.severity = severity
      self.start = start
      self.end = end
      self.measured = measured
      self.allowed = allowed
      self.unit = unit
    }
  }

  /// How the person's working time stands with a call-out.
  public struct Balance: Hashable, Sendable, Codable {
    public var workedFrom: String
    public var workedUntil: String
    public var workedMinutes: Int
    public var onDuty: Bool
    public var restUntil: String?
    public var findings: [Finding]

    public init(
      workedFrom: String, workedUntil: String, workedMinutes: Int, onDuty: Bool, restUntil: String? = nil,
      findings: [Finding]
    ) {
      self.workedFrom = workedFrom
      self.workedUntil = workedUntil
      self.workedMinutes = workedMinutes
      self.onDuty = onDuty
      self.restUntil = restUntil
      self.findings = findings
    }
  }
}
