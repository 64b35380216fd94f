import PiketDomain
import PiketProtocol

extension TrainingWire.Add: WritingMethod {}
extension TrainingWire.Attend: WritingMethod {}

extension Set<Role> {
  /// Who keeps what people were trained in. How somebody did is of no one else's business but the auditor's.
  static let trainers: Set<Role> = [.planner, .evaluator]
  static let trainingReaders: Set<Role> = [.planner, .evaluator, .auditor]
}

extension Engine {
  static let trainingRoutes: [Route] = [
    .write(TrainingWire.Add.self, .trainers) { call, view in
      var add = AddTraining(call.title, kind: call.kind, on: try view.day(call.date, field: "date"))
      (add.functions, add.validMonths) = (call.functions ?? [], call.validMonths)
      (add.organiser, add.isJoint) = (call.organiser, call.joint ?? false)
      let decision = try add.decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let training = try after.state.training(named: decision.outcome.rawValue)
        return TrainingWire.Add.Reply(training: TrainingWire.Training(training, after))
      }
    },
    .write(TrainingWire.Attend.self, .trainers) { call, view in
      let decision = try AttendTraining(call.training, call.persons, result: call.result)
        .decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let training = try after.state.training(named: decision.outcome.training.rawValue)
        return TrainingWire.Attend.Reply(
          training: TrainingWire.Training(training, after),
          renewals: decision.outcome.renewals.map { TrainingWire.Renewal($0, after) })
      }
    },
    .read(TrainingWire.List.self, .trainingReaders) { call, view, _ in
      let function = try call.function.map { try view.region.function(named: $0).code }
      let person = try call.person.map { try view.state.person(named: $0).code }
      let found = view.state.trainings.values
        .filter { training in call.year.map { $0 == training.date.year } ?? true }
        .filter { training in function.map(training.functions.contains) ?? true }
        .filter { training in person.map { code in training.participants.contains { $0.person == code } } ?? true }
        .sorted { ($0.date, $0.code) < ($1.date, $1.code) }
      return TrainingWire.List.Reply(
        trainings: found.map { TrainingWire.Training($0, view) },
        jointExercise: call.year.map { view.state.hasJointExercise(in: $0) })
    },
    .read(TrainingWire.Show.self, .trainingReaders) { call, view, _ in
      let training = try view.state.training(named: call.training)
      return TrainingWire.Show.Reply(training: TrainingWire.Training(training, view))
    },
    .read(TrainingWire.Lapsing.self, .trainingReaders) { call, view, _ in
      let days = call.days ?? 90
      guard (0...DomainLimits.rosterHorizonDays).contains(days) else { throw Failure.invalidParameter("days") }
      let lapsing = view.state.lapsingQualifications(within: days, view.context)
      return TrainingWire.Lapsing.Reply(lapsing: lapsing.map { TrainingWire.LapsingQualification($0, view) })
    },
  ]
}

extension TrainingWire.Training {
  init(_ training: Training, _ view: View) {
    self.init(
      code: training.code.rawValue, kind: Kind(rawValue: training.kind.rawValue) ?? .training,
      title: training.title, date: training.date.iso8601, functions: training.functions.map(\.rawValue),
      validMonths: training.validMonths, organiser: training.organiser, joint: training.isJoint,
      participants: training.participants.map {
        TrainingWire.Participant(
          person: $0.person.rawValue, name: view.state.persons[$0.person]?.details.name ?? "",
          result: TrainingWire.Participant.Result(rawValue: $0.result.rawValue) ?? .attended)
      })
  }
}

extension TrainingWire.Renewal {
  init(_ renewal: AttendTraining.Renewal, _ view: View) {
    self.init(
      person: renewal.person.rawValue, function: renewal.qualification.function.rawValue,
      until: renewal.qualification.until.map { view.rfc3339($0) } ?? "")
  }
}

extension TrainingWire.LapsingQualification {
  init(_ lapsing: PiketDomain.LapsingQualification, _ view: View) {
    self.init(
      person: lapsing.person.rawValue, name: view.state.persons[lapsing.person]?.details.name ?? "",
      function: lapsing.function.rawValue, until: view.rfc3339(lapsing.until), lapsed: lapsing.until <= view.now,
      shifts: lapsing.shifts.count, firstShift: lapsing.shifts.first.map { view.rfc3339($0.interval.start) })
  }
}
