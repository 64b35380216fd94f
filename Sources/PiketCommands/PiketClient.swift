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
    let session = Session(texts: texts, choices: choices, environment: environment, output: output, input: input)
    do throws(Failure) {
      try choices.refuseMistakes(texts)
      if let question = WhoLine.question(choices.rest) { return try Who.ask(question, session).rawValue }
      let result = Language.$texts.withValue(texts) { Result { () throws(Failure) in try parsed(session) } }
      return try result.get().rawValue
    } catch {
      output.show(error, texts, json: choices.json)
      return error.exitStatus.rawValue
    }
  }

  private static func parsed(_ session: Session) throws(Failure) -> ExitStatus {
    let command: any ParsableCommand
    do {
      command = try Piket.parseAsRoot(session.choices.rest)
      if !(command is any PiketCommand) {
        // What has only subcommands shows its help.
        var group = command
        try group.run()
      }
    } catch {
      return ParserAnswer(session).show(error)
    }
    guard let command = command as? any PiketCommand else { return .done }
    return try command.run(session)
  }
}

extension RootChoices {
  func refuseMistakes(_ texts: Texts) throws(Failure) {
    if let incomplete {
      throw Failure(LocalFault.WrongUsage(message: texts("usage.valueIsMissing", ["option": incomplete])))
    }
    if let language, Texts.Language(rawValue: language) == nil {
      throw Failure(LocalFault.WrongUsage(message: texts("usage.language", ["value": language.printable])))
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
