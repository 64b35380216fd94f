@testable import PiketDomain

/// The events of trainings as their golden files hold them.
enum GoldenTrainingEvents {
  private static let code = TrainingCode("T3")

  static let expected: [String: Event] = [
    "TrainingAdded.1": .training(
      .added(
        TrainingAdded(
          training: Training(
            code: code, kind: .exercise, title: "CoPI", date: LocalDate(daysSinceEpoch: 20_820),
            functions: [FunctionCode("OVD_BZ")], validMonths: 24, organiser: "VRHM", isJoint: true), by: "planner"))),
    "TrainingAdded.1.bare": .training(
      .added(
        TrainingAdded(
          training: Training(
            code: code, kind: .course, title: "c", date: LocalDate(daysSinceEpoch: 20_820), functions: [],
            validMonths: nil, organiser: nil, isJoint: false), by: "planner"))),
    "TrainingAttended.1": .training(
      .attended(
        TrainingAttended(
          training: code, participants: [Participation(person: PersonCode("ldn-01"), result: .passed)],
          by: "planner"))),
  ]
}
