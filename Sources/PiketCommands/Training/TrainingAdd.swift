import ArgumentParser
import PiketProtocol

/// Plans a course, a training or an exercise, or puts one on record.
struct TrainingAdd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("add", ["voegtoe"], help: "help.trainingAdd") }

  @Argument(help: .piket("argument.trainingTitle", value: "value.text")) var title: String
  @Option(help: .piket("option.trainingKind", value: "value.kind")) var kind: String
  @Option(help: .piket("option.trainingDate", value: "value.day")) var date: String
  @Option(help: .piket("option.trainingFunction", value: "value.function")) var function: [String] = []
  @Option(help: .piket("option.validMonths", value: "value.number")) var validMonths: Int?
  @Option(help: .piket("option.organiser", value: "value.name")) var organiser: String?
  @Flag(help: .piket("option.joint")) var joint = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = TrainingWire.Add(
      title: title, kind: kind, date: date, functions: function.isEmpty ? nil : function, validMonths: validMonths,
      organiser: organiser, joint: joint ? true : nil, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.training) }
  }
}
