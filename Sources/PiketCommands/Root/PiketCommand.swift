import ArgumentParser
import PiketProtocol

/// A command that does something; the others only have subcommands.
protocol PiketCommand: ParsableCommand {
  func run(_ session: Session) throws(Failure) -> ExitStatus
}

extension CommandConfiguration {
  /// A command whose sentence and examples stand in the catalog as `help.<name>` and `help.<name>.examples`.
  /// aliases: Dutch names.
  static func piket(
    _ name: String, _ aliases: [String] = [], help: String, subcommands: [any ParsableCommand.Type] = [],
    version: String = ""
  ) -> CommandConfiguration {
    let texts = Language.texts
    let examples = texts("help.examples") + "\n" + texts(help + ".examples")
    return CommandConfiguration(
      commandName: name, abstract: texts(help),
      discussion: [examples, texts("help.everyCommand"), texts("help.exitCodes")].joined(separator: "\n\n"),
      version: version, subcommands: subcommands, aliases: aliases)
  }
}
