/// A course, a training or an exercise (opleiden, trainen, oefenen: OTO), and who took part.
public struct Training: Hashable, Sendable, Codable {
  public var code: TrainingCode
  public var kind: TrainingKind
  public var title: String
  public var date: LocalDate
  /// The functions that it counts for.
  public var functions: [FunctionCode]
  /// For how long a qualification is renewed by it; nil: it renews none.
  public var validMonths: Int?
  public var organiser: String?
  /// An exercise together with the other parties of the safety region.
  public var isJoint: Bool
  public var participants: [Participation] = []

  init(
    code: TrainingCode, kind: TrainingKind, title: String, date: LocalDate, functions: [FunctionCode],
    validMonths: Int?, organiser: String?, isJoint: Bool
  ) {
    self.code = code
    self.kind = kind
    self.title = title
    self.date = date
    self.functions = functions
    self.validMonths = validMonths
    self.organiser = organiser
    self.isJoint = isJoint
  }
}

/// Somebody who took part, and with what result.
public struct Participation: Hashable, Sendable, Codable {
  public var person: PersonCode
  public var result: TrainingResult
}

/// `T1`, `T2`, ...: never given twice.
public struct TrainingCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  init(number: Int) { rawValue = "T\(number)" }

  /// In the order in which they were given: `T9` before `T10`.
  public static func < (left: TrainingCode, right: TrainingCode) -> Bool {
    (left.rawValue.utf8.count, left.rawValue) < (right.rawValue.utf8.count, right.rawValue)
  }
}

public enum TrainingKind: String, Hashable, Sendable, Codable, CaseIterable {
  case course
  case training
  case exercise

  private static let dutch = ["opleiding": course, "oefening": exercise]

  /// Reads a kind in Dutch or English. Refuses: `training(.kindIsUnknown)`.
  public static func read(_ text: String) throws(Refusal) -> TrainingKind {
    let key = text.folded
    if let kind = TrainingKind(rawValue: key) ?? dutch[key] { return kind }
    let names = allCases.map(\.rawValue) + dutch.keys.sorted()
    throw .training(.kindIsUnknown(text, nearest: nearest(text, among: names)))
  }
}

public enum TrainingResult: String, Hashable, Sendable, Codable, CaseIterable {
  /// Was there; nothing was judged.
  case attended
  case passed
  case failed

  private static let dutch = ["deelgenomen": attended, "geslaagd": passed, "gezakt": failed]

  /// Reads a result in Dutch or English. Refuses: `training(.resultIsUnknown)`.
  public static func read(_ text: String) throws(Refusal) -> TrainingResult {
    let key = text.folded
    if let result = TrainingResult(rawValue: key) ?? dutch[key] { return result }
    let names = allCases.map(\.rawValue) + dutch.keys.sorted()
    throw .training(.resultIsUnknown(text, nearest: nearest(text, among: names)))
  }
}

extension State {
  /// A training by its code in any case. Refuses: `training(.isUnknown)`.
  public func training(named text: String) throws(Refusal) -> Training {
    if let found = trainings[TrainingCode(text.trimmed.uppercased())] { return found }
    throw .training(.isUnknown(text, nearest: nearest(text, among: trainings.keys.sorted().map(\.rawValue))))
  }
}
