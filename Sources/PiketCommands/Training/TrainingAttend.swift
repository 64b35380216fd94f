import ArgumentParser
import PiketProtocol

/// Records who took part.
struct TrainingAttend: PiketCommand {
  static var configuration: CommandConfiguration { .piket("attend", ["deelname"], help: "help.trainingAttend") }

  @Argument(help: .piket("argument.training", value: "value.training")) var training: String
  @Argument(help: .piket("argument.participants", value: "value.person")) var persons: [String]
  @Option(help: .piket("option.trainingResult", value: "value.outcome")) var result: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = TrainingWire.Attend(
      training: training, persons: persons, result: result, requestID: writing.requestID())
    return try session.perform(request) { answer in
      session.show(answer.training)
      let moments = MomentText(session.texts)
      for renewal in answer.renewals {
        session.line(
          "training.renewed",
          ["person": renewal.person, "function": renewal.function, "until": moments.short(renewal.until)], .good)
      }
    }
  }
}
