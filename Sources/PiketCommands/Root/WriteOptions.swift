import ArgumentParser
import PiketProtocol

/// The options of every command that changes something.
struct WriteOptions: ParsableArguments {
  @Option(name: .customLong("request-id"), help: .piket("option.requestID", value: "value.identifier"))
  private var given: String?

  /// What the user gave, or 128 fresh random bits: the daemon carries out the same request once.
  func requestID() -> String {
    if let given { return given }
    var random = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let bits = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - bits.count) + bits
    }.joined()
  }
}

extension ArgumentHelp {
  /// Help of an argument from the catalog, in the language of the moment.
  static func piket(_ key: String, value: String? = nil) -> ArgumentHelp {
    let texts = Language.texts
    return ArgumentHelp(stringLiteral: texts(key)).named(value.map { texts($0) })
  }

  private func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}

/// The language of the run, for what ArgumentParser asks of types and not of values: help.
enum Language {
  @TaskLocal static var texts = Texts.english
}
