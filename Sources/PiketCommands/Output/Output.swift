import Glibc

/// Where a command writes: answers to one descriptor, errors to another. The only place that writes.
struct Output {
  private let answers: Int32
  private let errors: Int32
  /// How answers are laid out.
  let terminal: Terminal
  /// How errors are laid out.
  let errorTerminal: Terminal

  init(answers: Int32, errors: Int32, colour: Bool, environment: (String) -> String?) {
    self.answers = answers
    self.errors = errors
    terminal = Terminal(descriptor: answers, colour: colour, environment: environment)
    errorTerminal = Terminal(descriptor: errors, colour: colour, environment: environment)
  }

  func line(_ text: String) { write(Array((text + "\n").utf8), to: answers) }
  func error(_ text: String) { write(Array((text + "\n").utf8), to: errors) }

  /// Writes over the line before, where errors go to a terminal; nothing to take the line away.
  func progress(_ text: String) {
    if errorTerminal.width != nil { write(Array("\r\(text)\u{1B}[K".utf8), to: errors) }
  }

  /// Writes text as it is.
  func text(_ text: String) { write(Array(text.utf8), to: answers) }
  /// Writes JSON text on a line of its own.
  func json(_ json: [UInt8]) { write(json + [UInt8(ascii: "\n")], to: answers) }
  /// Writes an error as JSON, on a line of its own.
  func jsonError(_ json: [UInt8]) { write(json + [UInt8(ascii: "\n")], to: errors) }

  /// Writes everything; stops quietly where nobody reads any more.
  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return
      }
    }
  }
}
