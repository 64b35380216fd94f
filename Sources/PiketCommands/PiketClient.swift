import ArgumentParser
import PiketProtocol
import Varlink

/// The client as a library: one run of `piket`.
public enum PiketClient {
  /// Runs a command line and gives what the process ends with.
  ///
  /// - Parameters:
  ///   - arguments: without the name of the program.
  ///   - environment: the value of a variable, nil where it is not set.
  ///   - input: descriptor that `-` is read from; output, error: descriptors for answers and errors.
  public static func main(
    arguments: [String], environment: @escaping (String) -> String?, input: Int32 = 0, output: Int32 = 1,
    error: Int32 = 2
  ) -> Int32 {
    let choices = RootChoices(arguments)
    let texts = Texts.of(Texts.language(option: choices.language, environment: environment))
    let output = Output(answers: output, errors: error, colour: choices.colour, environment: environment)
    return Language.$texts.withValue(texts) {
      do {
        var parsed = try Piket.parseAsRoot(arguments)
        if let command = parsed as? any PiketCommand {
          let session = Session(
            texts: texts, choices: choices, environment: environment, output: output, input: input)
          return run(command, session).rawValue
        }
        // What has only subcommands shows its help.
        try parsed.run()
        return ExitStatus.done.rawValue
      } catch {
        return ParserAnswer(texts: texts, output: output, json: choices.json).show(error).rawValue
      }
    }
  }

  private static func run(_ command: any PiketCommand, _ session: Session) -> ExitStatus {
    do throws(Failure) {
      return try command.run(session)
    } catch {
      session.output.show(error, session.texts, json: session.choices.json)
      return error.exitStatus
    }
  }
}

extension Output {
  /// An error: in words, or as one line of JSON.
  func show(_ failure: Failure, _ texts: Texts, json: Bool) {
    guard json, let line = try? JSON.encode(failure) else {
      error(FailureText(texts: texts, terminal: errorTerminal).rendered(failure))
      return
    }
    jsonError(line)
  }
}
