import ArgumentParser
import PiketProtocol

/// Qualifications that lapse, by the moment at which they do.
struct TrainingLapsing: PiketCommand {
  static var configuration: CommandConfiguration { .piket("lapsing", ["verloopt"], help: "help.trainingLapsing") }

  @Option(help: .piket("option.lapsingDays", value: "value.number")) var days: Int?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(TrainingWire.Lapsing(days: days)) {
      session.table(TrainingTable(session.texts).lapsing($0.lapsing), orElse: "training.noneLapse")
    }
  }
}
