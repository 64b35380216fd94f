/// What is learnt of an incident, an exercise or a near miss: from the hot debrief to the last improvement point.
public struct Evaluation: Hashable, Sendable, Codable {
  public let code: EvaluationCode
  public let subject: EvaluationSubject
  /// The last day for the First Impression Reports, and for the evaluation itself: as agreed when it was opened.
  public let reportsDue: LocalDate
  public let due: LocalDate
  public let openedBy: String
  public let openedAt: Instant
  /// What was said right after it, while everybody was still there; oldest first.
  public var debrief: [String] = []
  /// Each function that took part, in the order of the configuration.
  public var reports: [ImpressionReport]
  /// What the evaluation says on each theme.
  public var summaries: [AssessmentTheme: String] = [:]
  /// By number.
  public var findings: [EvaluationFinding] = []
  public var points: [ImprovementPoint] = []
  public var closedAt: Instant?

  /// How far it is: a table, from what is there.
  public var stage: EvaluationStage {
    if closedAt != nil { return .closed }
    if reports.contains(where: { $0.isOutstanding }) { return .reporting }
    return points.isEmpty || points.contains { $0.state == .proposed } ? .evaluating : .adopted
  }

  /// Refuses `evaluation(.isClosed)`.
  func checkIsOpen() throws(Refusal) {
    if closedAt != nil { throw .evaluation(.isClosed(code)) }
  }
}

/// How far an evaluation is.
public enum EvaluationStage: String, Hashable, Sendable, Codable, CaseIterable {
  /// First Impression Reports are outstanding.
  case reporting
  /// The reports are in; points are found, or wait for the colleges.
  case evaluating
  /// Every point is adopted, or dropped.
  case adopted
  case closed
}

/// `E1`, `E2`, ...: never given twice.
public struct EvaluationCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  init(number: Int) { rawValue = "E\(number)" }

  /// In the order in which they were given: `E9` before `E10`.
  public static func < (left: EvaluationCode, right: EvaluationCode) -> Bool {
    (left.rawValue.utf8.count, left.rawValue) < (right.rawValue.utf8.count, right.rawValue)
  }
}

/// What is evaluated.
public struct EvaluationSubject: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case incident
    case exercise
    /// What nearly went wrong.
    case nearMiss
  }

  public var kind: Kind
  /// Nil: an exercise or near miss that has no place in the register.
  public var incident: IncidentNumber?
  public var title: String
  /// The day on which it began.
  public var date: LocalDate
  /// Whose colleges adopt the points; at least one.
  public var municipalities: [MunicipalityCode]
}

extension State {
  /// An evaluation by its code in any case. Refuses: `evaluation(.isUnknown)`.
  public func evaluation(named text: String) throws(Refusal) -> Evaluation {
    if let found = evaluations[EvaluationCode(text.trimmed.uppercased())] { return found }
    throw .evaluation(.isUnknown(text, nearest: nearest(text, among: evaluations.keys.sorted().map(\.rawValue))))
  }

  /// An improvement point, `E3/P1`. Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.pointIsUnknown)`.
  public func improvementPoint(
    named text: String
  ) throws(Refusal) -> (evaluation: Evaluation, point: ImprovementPoint) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let evaluation = try evaluation(named: parts.first ?? "")
    let name = parts.count == 2 ? parts[1].trimmed.uppercased() : ""
    if let point = evaluation.points.first(where: { $0.code == name }) { return (evaluation, point) }
    let known = evaluation.points.suffix(3).map { "\(evaluation.code)/\($0.code)" }
    throw .evaluation(.pointIsUnknown(text, nearest: known))
  }
}
