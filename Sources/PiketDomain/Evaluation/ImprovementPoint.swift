/// What was found, and how it came about.
public struct EvaluationFinding: Hashable, Sendable, Codable {
  /// From 1 within the evaluation; written `F1`.
  public var number: Int
  public var text: String
  public var theme: AssessmentTheme
  /// Numbers of entries in the log of the incident.
  public var evidence: [Int]
  public var cause: String?

  public var code: String { "F\(number)" }
}

/// What will be done about a finding: by whom, by when, and how it is seen that it helped.
public struct ImprovementPoint: Hashable, Sendable, Codable {
  /// From 1 within the evaluation; written `P1`, or `E3/P1`.
  public var number: Int
  /// Number of the finding.
  public var finding: Int
  public var measure: String
  public var function: FunctionCode
  public var person: PersonCode
  /// The last day for the measure.
  public var due: LocalDate
  /// What can be measured afterwards.
  public var result: String
  /// When is looked whether it helped.
  public var effectCheck: LocalDate
  public var adoptions: [Adoption] = []
  public var state = PointState.proposed
  /// Oldest first.
  public var notes: [PointNote] = []

  public var code: String { "P\(number)" }

  /// The day on which something is expected of it; nil where nothing is.
  public var nextDue: LocalDate? {
    switch state {
    case .proposed, .adopted: due
    case .done: effectCheck
    case .proven, .dropped: nil
    }
  }

  /// owner: the code of a function or a person.
  public func isOwned(by owner: String) -> Bool { function.rawValue == owner || person.rawValue == owner }

  public func isOverdue(on day: LocalDate) -> Bool { nextDue.map { $0 < day } ?? false }
}

/// A college adopted a point.
public struct Adoption: Hashable, Sendable, Codable {
  public var municipality: MunicipalityCode
  public var date: LocalDate
  /// By what the decision is found in the administration.
  public var decision: String
}

/// What was done about a point.
public struct PointNote: Hashable, Sendable, Codable {
  public var act: PointAct
  public var text: String
  public var by: String
  public var at: Instant
}

/// How far an improvement point is.
public enum PointState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Not every college adopted it.
  case proposed
  case adopted
  /// The measure is taken; whether it helps is still to be seen.
  case done
  case proven
  case dropped

  public var isOpen: Bool { self != .proven && self != .dropped }

  /// What may be done in which state, and what comes of it: all that is not here is refused.
  static let table: [(from: PointState, act: PointAct, to: PointState)] = [
    (.proposed, .progress, .proposed), (.proposed, .dropped, .dropped),
    (.adopted, .progress, .adopted), (.adopted, .done, .done), (.adopted, .dropped, .dropped),
    (.done, .progress, .done), (.done, .effective, .proven), (.done, .ineffective, .adopted),
    (.done, .dropped, .dropped),
  ]

  /// Nil: it may not be done.
  func after(_ act: PointAct) -> PointState? { PointState.table.first { $0.from == self && $0.act == act }?.to }
}

/// What somebody did about a point.
public enum PointAct: String, Hashable, Sendable, Codable, CaseIterable {
  case progress
  /// The measure is taken.
  case done
  /// It was looked at afterwards: it helped, or it did not.
  case effective
  case ineffective
  case dropped

  private static let dutch: [String: PointAct] = [
    "voortgang": progress, "gereed": done, "effectief": effective, "nieteffectief": ineffective, "vervallen": dropped,
  ]

  /// Reads an act in Dutch or English. Refuses: `evaluation(.actIsUnknown)`.
  public static func read(_ text: String) throws(Refusal) -> PointAct {
    let key = text.folded
    if let act = PointAct(rawValue: key) ?? dutch[key] { return act }
    let names = allCases.map(\.rawValue) + dutch.keys.sorted()
    throw .evaluation(.actIsUnknown(text, nearest: nearest(text, among: names)))
  }
}

extension Evaluation {
  /// The theme of the finding that a point answers.
  public func theme(of point: ImprovementPoint) -> AssessmentTheme {
    findings.first { $0.number == point.finding }?.theme ?? .processes
  }
}
