import ArgumentParser
import PiketProtocol

/// Answers an alert: coming, unless told otherwise.
struct AlertAck: PiketCommand {
  static var configuration: CommandConfiguration { .piket("ack", ["antwoord"], help: "help.alertAck") }

  @Argument(help: .piket("argument.callCode", value: "value.code")) var code: String
  @Option(help: .piket("option.coming", value: "value.minutes")) var coming: String?
  @Flag(help: .piket("option.notComing")) var notComing = false
  @Flag(help: .piket("option.ackOnBehalf")) var onBehalf = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    if coming != nil, notComing { throw session.wrongUsage("usage.comingOrNot") }
    let minutes = coming.map(AlertAck.minutes)
    if case .some(.none) = minutes { throw session.wrongUsage("usage.comingMinutes") }
    let request = AlertWire.Answer(
      code: code, coming: notComing ? false : nil, minutes: minutes ?? nil, onBehalf: onBehalf ? true : nil,
      requestID: writing.requestID())
    return try session.perform(request) { result in
      let key =
        if result.late { "alert.answeredLate" } else if !result.coming { "alert.answeredNotComing" } else {
          result.needed ? "alert.answeredComing" : "alert.answeredNotNeeded"
        }
      session.line(
        key, ["alert": result.alert, "person": result.person, "posts": result.posts.joined(separator: ", ")],
        result.late ? .warning : .plain)
    }
  }

  /// `20`, `20m`, `1h`, `1u` in minutes; nil for anything else.
  static func minutes(_ text: String) -> Int? {
    let word = text.lowercased()
    guard let last = word.last else { return nil }
    let factor = ["m": 1, "h": 60, "u": 60][last]
    let digits = factor == nil ? word[...] : word.dropLast()
    guard digits.utf8.count <= 5, let number = Int(digits), number >= 0 else { return nil }
    return number * (factor ?? 1)
  }
}
