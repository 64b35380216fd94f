import Glibc
import RosterPlanner

enum OutputFault: Error, CustomStringConvertible {
  case cannotRead(path: String)
  case cannotWrite(path: String)

  var description: String {
    switch self {
    case .cannotRead(let path): "cannot read \(path)"
    case .cannotWrite(let path): "cannot write \(path)"
    }
  }
}

enum Output {
  /// Writes a text to a file, or to standard output.
  static func write(_ text: String, to path: String?) throws(OutputFault) {
    guard let path else {
      guard write(text, STDOUT_FILENO) else { throw .cannotWrite(path: "standard output") }
      return
    }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw .cannotWrite(path: path) }
    let written = write(text, file)
    guard close(file) == 0, written else { throw .cannotWrite(path: path) }
  }

  /// A text on standard error.
  static func note(_ text: String) { _ = write(text, STDERR_FILENO) }

  private static func write(_ text: String, _ file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// One line on a terminal that is written over; nothing where standard error is none.
struct ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown: ContinuousClock.Instant?

  mutating func show(_ progress: PlanProgress, at now: ContinuousClock.Instant) {
    guard isTerminal, shown.map({ $0.duration(to: now) > .milliseconds(200) }) ?? true else { return }
    shown = now
    let share = progress.iterationsPlanned > 0 ? 100 * progress.iterations / progress.iterationsPlanned : 0
    Output.note("\r\(share)% cost \(progress.bestCost) uncovered \(progress.uncovered) bound \(progress.bound)\u{1B}[K")
  }

  func clear() { if isTerminal { Output.note("\r\u{1B}[K") } }
}
