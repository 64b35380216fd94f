/// What happened to an evaluation: one case per type in the log.
public enum EvaluationEvent: Hashable, Sendable {
  case opened(EvaluationOpened)
  case debriefed(EvaluationDebriefed)
  case reported(ImpressionReported)
  case summarised(ThemeSummarised)
  case found(EvaluationFound)
  case pointAdded(ImprovementPointAdded)
  case pointsAdopted(ImprovementPointsAdopted)
  case pointFollowed(ImprovementPointFollowed)
  case closed(EvaluationClosed)

  public var payload: any EventPayload {
    switch self {
    case .opened(let payload): payload
    case .debriefed(let payload): payload
    case .reported(let payload): payload
    case .summarised(let payload): payload
    case .found(let payload): payload
    case .pointAdded(let payload): payload
    case .pointsAdopted(let payload): payload
    case .pointFollowed(let payload): payload
    case .closed(let payload): payload
    }
  }
}

/// An event of one evaluation.
public protocol EvaluationPayload: EventPayload {
  var evaluation: EvaluationCode { get }
}

extension EvaluationPayload {
  public var stream: String { "evaluation/\(evaluation)" }
}

/// An evaluation was opened. Its days stand in it: a later configuration changes no past.
public struct EvaluationOpened: EvaluationPayload {
  public static let type = "EvaluationOpened"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var subject: EvaluationSubject
  public var functions: [FunctionCode]
  public var reportsDue: LocalDate
  public var due: LocalDate
  public var by: String
  public var at: Instant
}

/// Points of the hot debrief were written down.
public struct EvaluationDebriefed: EvaluationPayload {
  public static let type = "EvaluationDebriefed"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var points: [String]
  public var by: String
}

/// A function gave its First Impression Report, or the evaluation does without it. The last word counts.
public struct ImpressionReported: EvaluationPayload {
  public static let type = "ImpressionReported"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var report: ImpressionReport
  public var by: String
}

/// What the evaluation says on a theme. The last word counts.
public struct ThemeSummarised: EvaluationPayload {
  public static let type = "ThemeSummarised"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var theme: AssessmentTheme
  public var text: String
  public var by: String
}

/// Something was found.
public struct EvaluationFound: EvaluationPayload {
  public static let type = "EvaluationFound"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var finding: EvaluationFinding
  public var by: String
}

/// An improvement point was proposed.
public struct ImprovementPointAdded: EvaluationPayload {
  public static let type = "ImprovementPointAdded"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var point: ImprovementPoint
  public var by: String
}

/// The college of a municipality adopted points.
public struct ImprovementPointsAdopted: EvaluationPayload {
  public static let type = "ImprovementPointsAdopted"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var points: [Int]
  public var adoption: Adoption
  public var by: String
}

/// Something was done about a point.
public struct ImprovementPointFollowed: EvaluationPayload {
  public static let type = "ImprovementPointFollowed"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var point: Int
  public var note: PointNote
  public var state: PointState
  /// The new last day, where the measure did not help.
  public var due: LocalDate?
  public var effectCheck: LocalDate?
}

/// An evaluation was closed; its points go on.
public struct EvaluationClosed: EvaluationPayload {
  public static let type = "EvaluationClosed"
  public static let schema = 1
  public var evaluation: EvaluationCode
  public var by: String
  public var at: Instant
}

extension State {
  mutating func evolve(_ event: EvaluationEvent) {
    switch event {
    case .opened(let opened):
      evaluations[opened.evaluation] = Evaluation(
        code: opened.evaluation, subject: opened.subject, reportsDue: opened.reportsDue, due: opened.due,
        openedBy: opened.by, openedAt: opened.at, reports: opened.functions.map { ImpressionReport(function: $0) })
      evaluationCount += 1
    case .debriefed(let debriefed): evaluations[debriefed.evaluation]?.debrief += debriefed.points
    case .reported(let reported): evaluations[reported.evaluation]?.take(reported.report)
    case .summarised(let said): evaluations[said.evaluation]?.summaries[said.theme] = said.text
    case .found(let found): evaluations[found.evaluation]?.findings.append(found.finding)
    case .pointAdded(let added): evaluations[added.evaluation]?.points.append(added.point)
    case .pointsAdopted(let adopted): evaluations[adopted.evaluation]?.adopt(adopted)
    case .pointFollowed(let followed): evaluations[followed.evaluation]?.follow(followed)
    case .closed(let closed): evaluations[closed.evaluation]?.closedAt = closed.at
    }
  }
}

extension Evaluation {
  fileprivate mutating func take(_ report: ImpressionReport) {
    if let index = reports.firstIndex(where: { $0.function == report.function }) {
      reports[index] = report
    } else {
      reports.append(report)
    }
  }

  /// A point is adopted when every college has.
  fileprivate mutating func adopt(_ adopted: ImprovementPointsAdopted) {
    for index in points.indices where adopted.points.contains(points[index].number) {
      points[index].adoptions.append(adopted.adoption)
      let colleges = Set(points[index].adoptions.map(\.municipality))
      if points[index].state == .proposed, colleges.isSuperset(of: subject.municipalities) {
        points[index].state = .adopted
      }
    }
  }

  fileprivate mutating func follow(_ followed: ImprovementPointFollowed) {
    guard let index = points.firstIndex(where: { $0.number == followed.point }) else { return }
    points[index].notes.append(followed.note)
    points[index].state = followed.state
    points[index].due = followed.due ?? points[index].due
    points[index].effectCheck = followed.effectCheck ?? points[index].effectCheck
  }
}
