import ArgumentParser
import PiketProtocol

/// What the argument parser answers by itself: help, version, and what is wrong with the command line.
struct ParserAnswer {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func show(_ error: any Error) -> ExitStatus {
    let output = session.output
    let texts = ParserTexts(session.texts)
    guard Piket.exitCode(for: error) != .success else {
      let width = output.terminal.width ?? 80
      let text = texts.help(Piket.fullMessage(for: error, columns: width), width: width)
      // Help ends with a line feed of its own, the version does not.
      output.text(text.hasSuffix("\n") ? text : text + "\n")
      return .done
    }
    let failure = Failure(LocalFault.WrongUsage(message: texts.message(Piket.message(for: error))))
    output.show(failure, session.texts, json: session.choices.json)
    if !session.choices.json { output.error(texts.hint(Piket.fullMessage(for: error))) }
    return .wrongUsage
  }
}
