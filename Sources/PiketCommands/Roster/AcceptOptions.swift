import ArgumentParser

/// Rules of working time that a planner sets aside, and on what ground.
struct AcceptOptions: ParsableArguments {
  @Option(name: .customLong("accept"), help: .piket("option.accept", value: "value.rule")) var accept: [String] = []
  @Option(help: .piket("option.ground", value: "value.ground")) var ground: String?

  /// Nil where nothing is set aside.
  var rules: [String]? { accept.isEmpty ? nil : accept }
}
