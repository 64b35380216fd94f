/// Plans a course, a training or an exercise, or puts one on record.
public struct AddTraining: Sendable {
  public var title: String
  /// In Dutch or English, see `TrainingKind.read`.
  public var kind: String
  public var date: LocalDate
  public var functions: [String] = []
  public var validMonths: Int?
  public var organiser: String?
  public var isJoint = false

  public init(_ title: String, kind: String, on date: LocalDate) {
    self.title = title
    self.kind = kind
    self.date = date
  }

  /// Refuses, in this order: `fieldIsInvalid` (title), `training(.kindIsUnknown)`, `functionIsUnknown`,
  /// `fieldIsInvalid` (months), `training(.needsAFunction)`, `fieldIsInvalid` (organiser),
  /// `training(.onlyExercisesAreJoint)`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<TrainingCode> {
    let title = try checkedText(title, field: "title", charactersMax: DomainLimits.incidentTitleMax)
    let kind = try TrainingKind.read(self.kind)
    var named: Set<FunctionCode> = []
    for text in functions { named.insert(try context.region.function(named: text).code) }
    if let validMonths {
      if !(1...DomainLimits.trainingMonthsMax).contains(validMonths) {
        throw .fieldIsInvalid(field: "validMonths", value: "\(validMonths)", reason: .lastsTooLong)
      }
      if named.isEmpty { throw .training(.needsAFunction) }
    }
    let organiser = try IncidentText.optional(self.organiser, field: "organiser")
    if isJoint, kind != .exercise { throw .training(.onlyExercisesAreJoint) }
    if state.trainingCount >= DomainLimits.trainingsMax {
      throw .tooMany(field: "trainings", max: DomainLimits.trainingsMax)
    }
    let training = Training(
      code: TrainingCode(number: state.trainingCount + 1), kind: kind, title: title, date: date,
      functions: context.region.functions.map(\.code).filter(named.contains), validMonths: validMonths,
      organiser: organiser, isJoint: isJoint)
    let added = TrainingAdded(training: training, by: context.caller.account)
    return Decision([.training(.added(added))], training.code)
  }
}
