import ArgumentParser
import PiketProtocol
import Varlink

/// What the argument parser answers by itself: help, version, and what is wrong with the command line.
struct ParserAnswer {
  let texts: Texts
  let output: Output
  let json: Bool

  func show(_ error: any Error) -> ExitStatus {
    guard Piket.exitCode(for: error) != .success else {
      let text = ParserTexts(texts).help(Piket.fullMessage(for: error, columns: output.terminal.width ?? 80))
      // Help ends with a line feed of its own, the version does not.
      output.text(text.hasSuffix("\n") ? text : text + "\n")
      return .done
    }
    let message = ParserTexts(texts).message(Piket.message(for: error))
    let failure = Failure(LocalFault.WrongUsage(message: message))
    output.show(failure, texts, json: json)
    if !json { output.error(ParserTexts(texts).hint(Piket.fullMessage(for: error))) }
    return .wrongUsage
  }
}
