/// What happened to a training: one case per type in the log.
public enum TrainingEvent: Hashable, Sendable {
  case added(TrainingAdded)
  case attended(TrainingAttended)

  public var payload: any EventPayload {
    switch self {
    case .added(let payload): payload
    case .attended(let payload): payload
    }
  }
}

/// A course, a training or an exercise was planned, or put on record.
public struct TrainingAdded: EventPayload {
  public static let type = "TrainingAdded"
  public static let schema = 1
  public var training: Training
  public var by: String
  public var stream: String { "training/\(training.code)" }
}

/// People took part. The last word about a person counts.
public struct TrainingAttended: EventPayload {
  public static let type = "TrainingAttended"
  public static let schema = 1
  public var training: TrainingCode
  public var participants: [Participation]
  public var by: String
  public var stream: String { "training/\(training)" }
}

extension State {
  mutating func evolve(_ event: TrainingEvent) {
    switch event {
    case .added(let added):
      trainings[added.training.code] = added.training
      trainingCount += 1
    case .attended(let attended): trainings[attended.training]?.take(attended.participants)
    }
  }
}

extension Training {
  fileprivate mutating func take(_ others: [Participation]) {
    let persons = Set(others.map(\.person))
    participants.removeAll { persons.contains($0.person) }
    participants += others
  }
}
