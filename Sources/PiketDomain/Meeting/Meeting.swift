/// A meeting of the cold phase: the municipalities consult each other, and their partners.
public struct Meeting: Hashable, Sendable, Codable {
  /// As it was planned.
  public let plan: MeetingPlan
  /// When it is held; another moment than that of the plan where it was moved.
  public var at: Instant
  public var state = MeetingState.planned
  /// How often and why it was moved, oldest first.
  public var moves: [MeetingMove] = []
  /// Why it is not held.
  public var cancellation: String?
  public var items: [AgendaItem] = []
  public var attendance: [Attendance] = []
  public var actions: [MeetingAction] = []

  public init(_ plan: MeetingPlan) {
    self.plan = plan
    at = plan.at
  }

  public var code: MeetingCode { plan.code }
}

/// `M1`, `M2`, ...: never given twice.
public struct MeetingCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  init(number: Int) { rawValue = "M\(number)" }

  /// In the order in which they were given: `M9` before `M10`.
  public static func < (left: MeetingCode, right: MeetingCode) -> Bool {
    (left.rawValue.utf8.count, left.rawValue) < (right.rawValue.utf8.count, right.rawValue)
  }
}

/// What was planned: who meets whom, about what, when.
public struct MeetingPlan: Hashable, Sendable, Codable {
  public var code: MeetingCode
  public var title: String
  public var at: Instant
  public var scale: MeetingScale
  /// Nil: none of those that are accounted for by themselves.
  public var theme: MeetingTheme?
  /// The municipalities that take part, in the order of the configuration; at least one.
  public var municipalities: [MunicipalityCode]
  /// Who else takes part, by name: the police, the safety region, a neighbouring municipality.
  public var partners: [String]
  /// The first meeting of the series; nil: a single meeting.
  public var series: MeetingCode?
  public var plannedBy: String
  public var plannedAt: Instant

  public init(
    code: MeetingCode, title: String, at: Instant, scale: MeetingScale, theme: MeetingTheme? = nil,
    municipalities: [MunicipalityCode], partners: [String] = [], series: MeetingCode? = nil, plannedBy: String,
    plannedAt: Instant
  ) {
    self.code = code
    self.title = title
    self.at = at
    self.scale = scale
    self.theme = theme
    self.municipalities = municipalities
    self.partners = partners
    self.series = series
    self.plannedBy = plannedBy
    self.plannedAt = plannedAt
  }
}

/// How far a meeting is.
public enum MeetingState: String, Hashable, Sendable, Codable, CaseIterable {
  case planned
  case cancelled
  case closed
}

/// A meeting that is held at another moment than was planned.
public struct MeetingMove: Hashable, Sendable, Codable {
  public var from: Instant
  public var reason: String

  public init(from: Instant, reason: String) {
    self.from = from
    self.reason = reason
  }
}

extension State {
  /// A meeting by its code in any case. Refuses: `meeting(.isUnknown)`.
  public func meeting(named text: String) throws(Refusal) -> Meeting {
    if let meeting = meetings[MeetingCode(text.trimmed.uppercased())] { return meeting }
    let known = meetings.keys.sorted().map(\.rawValue)
    throw .meeting(.isUnknown(text, nearest: nearest(text, among: known)))
  }
}
