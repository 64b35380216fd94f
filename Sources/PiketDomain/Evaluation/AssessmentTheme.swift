/// What an evaluation looks at: the assessment frame of the safety regions.
public enum AssessmentTheme: String, Hashable, Comparable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  /// Melding en alarmering.
  case alerting
  /// Opschaling.
  case scaling
  /// Leiding en coördinatie.
  case leadership
  /// Informatiemanagement.
  case information
  /// Crisiscommunicatie.
  case communication
  /// Gemeentelijke processen.
  case processes

  private static let names: [(AssessmentTheme, [String])] = [
    (.alerting, ["alerting", "alarmering", "melding"]), (.scaling, ["scaling", "opschaling"]),
    (.leadership, ["leadership", "leiding", "coordinatie"]),
    (.information, ["information", "informatie", "informatiemanagement"]),
    (.communication, ["communication", "communicatie", "crisiscommunicatie"]),
    (.processes, ["processes", "processen"]),
  ]

  public static func < (left: AssessmentTheme, right: AssessmentTheme) -> Bool { left.rank < right.rank }

  private var rank: Int { AssessmentTheme.allCases.firstIndex(of: self) ?? 0 }

  /// Reads a theme in Dutch or English. Refuses: `evaluation(.themeIsUnknown)`.
  public static func read(_ text: String) throws(Refusal) -> AssessmentTheme {
    let key = text.folded
    if let found = names.first(where: { $0.1.contains(key) }) { return found.0 }
    throw .evaluation(.themeIsUnknown(text, nearest: nearest(text, among: names.flatMap(\.1))))
  }
}

/// What a function saw of one theme.
public struct Impression: Hashable, Sendable, Codable {
  public var theme: AssessmentTheme
  public var text: String
}

/// A First Impression Report: what one function saw, within days; or why none is needed.
public struct ImpressionReport: Hashable, Sendable, Codable {
  public var function: FunctionCode
  public var wentWell: [Impression] = []
  public var wentWrong: [Impression] = []
  public var givenBy: String?
  public var givenAt: Instant?
  /// Why the evaluation does without it.
  public var waiver: String?

  public var isOutstanding: Bool { givenAt == nil && waiver == nil }

  init(function: FunctionCode) { self.function = function }
}
