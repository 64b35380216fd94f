import PiketProtocol
import Subprocess
import SystemPackage
import Varlink

/// One attempt to carry a message: a channel is a program that gets it as a line of JSON on standard input.
///
/// What its exit code says (sysexits.h): 0 sent; 64, 65, 67 (wrong usage, wrong data, no such user) never through this
/// channel; anything else, a crash and a time-out included: try again. A channel that knows more may print
/// `{"outcome": "delivered", "detail": "..."}` as its last line; other output means nothing. What it writes to standard
/// error becomes the reason.
enum ChannelRun {
  /// Of output, what is kept; a channel may print as much as it likes.
  static let outputBytesMax = 4_096
  /// Between the polite signal and the other one.
  static let secondsToEnd = 2

  static func carry(_ delivery: NotifyWire.Delivery, _ settings: ChannelSettings) async -> NotifyWire.Result {
    guard let program = ChannelProgram.find(for: delivery, settings) else {
      return result(delivery, .impossible, "no program \(delivery.channel) in \(settings.directory)")
    }
    do {
      let line = try JSON.encode(delivery) + [UInt8(ascii: "\n")]
      let timeout = Duration.seconds(max(1, delivery.timeoutSeconds))
      guard let ended = try await run(program, line, timeout) else {
        return result(delivery, .failed, "no end after \(delivery.timeoutSeconds) s")
      }
      return judge(delivery, ended)
    } catch let error as SubprocessError {
      // Not there, not executable, of another machine: trying again will not mend it in time.
      return result(delivery, .impossible, "\(program.path): \(error.description)")
    } catch {
      return result(delivery, .failed, "\(program.path): \(error)")
    }
  }

  /// How a program ended.
  struct Ended: Sendable {
    /// Nil: by a signal.
    var code: Int32?
    var output: String
    var errors: String
  }

  static func judge(_ delivery: NotifyWire.Delivery, _ ended: Ended) -> NotifyWire.Result {
    let reason = ended.errors.isEmpty ? nil : ended.errors
    switch ended.code {
    case 0:
      let said = Said.last(of: ended.output)
      return result(delivery, said?.outcome == "delivered" ? .delivered : .sent, said?.detail)
    case 64?, 65?, 67?: return result(delivery, .impossible, reason ?? "exit code \(ended.code ?? 0)")
    case let code?: return result(delivery, .failed, reason ?? "exit code \(code)")
    case nil: return result(delivery, .failed, reason ?? "ended by a signal")
    }
  }

  /// What a channel may say of a message that it carried.
  private struct Said: Codable {
    var outcome: String?
    var detail: String?

    static func last(of output: String) -> Said? {
      guard let line = output.split(separator: "\n").last else { return nil }
      return try? JSON.decode(Said.self, from: Array(line.utf8))
    }
  }

  private static func result(
    _ delivery: NotifyWire.Delivery, _ outcome: NotifyWire.Result.Outcome, _ detail: String?
  ) -> NotifyWire.Result {
    NotifyWire.Result(id: delivery.id, outcome: outcome, detail: detail.map { String($0.prefix(500)) })
  }

  /// - Returns: nil where the time was over; the program and all that it started are ended then.
  private static func run(
    _ program: ChannelProgram, _ input: [UInt8], _ timeout: Duration
  ) async throws -> Ended? {
    try await withThrowingTaskGroup(of: Ended?.self) { group in
      group.addTask { try await run(program, input) }
      group.addTask {
        try await Task.sleep(for: timeout)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  private static func run(_ program: ChannelProgram, _ input: [UInt8]) async throws -> Ended {
    var options = PlatformOptions()
    // A group of its own, so that what it started ends with it.
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(secondsToEnd))
    ]
    let ran = try await Subprocess.run(
      .path(FilePath(program.path)), arguments: Arguments(program.arguments), workingDirectory: "/",
      platformOptions: options, input: .inputWriter, output: .sequence, error: .sequence
    ) { execution in
      async let output = head(of: execution.standardOutput)
      async let errors = head(of: execution.standardError)
      // One that does not read its input has decided without it; its exit code says what.
      _ = try? await execution.standardInputWriter.write(input)
      try? await execution.standardInputWriter.finish()
      return try await (output, errors)
    }
    let code: Int32? = if case .exited(let code) = ran.terminationStatus { code } else { nil }
    return Ended(code: code, output: ran.closureResult.0, errors: ran.closureResult.1)
  }

  /// Reads to the end and keeps the beginning, as text.
  private static func head(of output: SubprocessOutputSequence) async throws -> String {
    var kept: [UInt8] = []
    for try await buffer in output where kept.count < outputBytesMax {
      buffer.withUnsafeBytes { kept += $0.prefix(outputBytesMax - kept.count) }
    }
    let text = String(decoding: kept, as: UTF8.self)
    // One line, without what would move a terminal's cursor.
    return String(text.map { $0.isNewline ? "\n" : $0 }.filter { $0 == "\n" || !$0.isControl }).trimmedLines
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
}

extension String {
  /// Without blank lines, and without blanks at the ends of the others.
  fileprivate var trimmedLines: String {
    split(separator: "\n").map { line in
      var line = line
      while line.last?.isWhitespace == true { line.removeLast() }
      return line
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
