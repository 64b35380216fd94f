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
    let line = CommandLineScan(arguments)
    let texts = Texts.of(Texts.language(option: line.language, environment: environment))
    let output = Output(answers: output, errors: error, colour: line.colour, environment: environment)
    return Language.$texts.withValue(texts) {
      do {
        let parsed = try Piket.parseAsRoot(line.ordered)
        guard let command = parsed as? any PiketCommand else { throw CleanExit.helpRequest(parsed) }
        let session = Session(
          texts: texts, options: command.options, environment: environment, output: output, input: input)
        return run(command, session).rawValue
      } catch {
        return ParserAnswer(texts: texts, output: output, json: line.json).show(error).rawValue
      }
    }
  }

  private static func run(_ command: any PiketCommand, _ session: Session) -> ExitStatus {
    do throws(Failure) {
      return try command.run(session)
    } catch {
      session.output.show(error, session.texts, json: session.options.json)
      return error.exitStatus
    }
  }
}

extension Output {
  /// An error: in words, or as one line of JSON.
  func show(_ failure: Failure, _ texts: Texts, json: Bool) {
    guard json, let line = try? JSON.encode(Reply(parameters: failure.parameters, error: failure.name)) else {
      error(FailureText(texts: texts, terminal: errorTerminal).rendered(failure))
      return
    }
    jsonError(line)
  }
}
