import Foundation
import Glibc
import PiketCommands

/// One run of the client, with what it wrote.
struct Run {
  let status: Int32
  let output: String
  let error: String

  /// answers: what a daemon says, one for each call; nil: there is no daemon.
  /// language: as `--lang`. columns: run on a terminal of that width, nil: piped.
  init(
    _ arguments: [String], answers: [TestDaemon.Answer]? = nil, language: String = "en",
    environment: [String: String] = [:], input: String = "", columns: Int? = nil
  ) throws {
    let daemon = try answers.map(TestDaemon.init)
    self = try Run.run(arguments, daemon, language, environment, input, columns)
  }

  init(
    _ arguments: [String], daemon: TestDaemon, language: String = "en", environment: [String: String] = [:]
  ) throws {
    self = try Run.run(arguments, daemon, language, environment, "", nil)
  }

  private init(status: Int32, output: String, error: String) {
    self.status = status
    self.output = output
    self.error = error
  }

  private static func run(
    _ arguments: [String], _ daemon: TestDaemon?, _ language: String, _ environment: [String: String], _ input: String,
    _ columns: Int?
  ) throws -> Run {
    var variables = ["PIKET_SOCKET": daemon?.path ?? "/nowhere/piket.sock", "PIKET_LANG": language]
    variables.merge(environment) { $1 }
    let inputFile = try scratchFile(input)
    let errorFile = try scratchFile("")
    let terminal = try columns.map(PseudoTerminal.init(columns:))
    let outputFile = try terminal?.side ?? scratchFile("")
    let status = PiketClient.main(
      arguments: arguments, environment: { [variables] in variables[$0] }, input: inputFile, output: outputFile,
      error: errorFile)
    let output = try terminal?.written() ?? contents(of: outputFile)
    return Run(status: status, output: output, error: try contents(of: errorFile))
  }
}

/// A file without a name, rewound.
private func scratchFile(_ text: String) throws -> Int32 {
  guard let file = tmpfile() else { throw CocoaError(.fileWriteUnknown) }
  let descriptor = dup(fileno(file))
  fclose(file)
  let bytes = Array(text.utf8)
  _ = write(descriptor, bytes, bytes.count)
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

private func contents(of descriptor: Int32) throws -> String {
  lseek(descriptor, 0, SEEK_SET)
  let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
}

/// A terminal of so many columns; what is written is read at its other side.
private struct PseudoTerminal {
  private let main: Int32
  let side: Int32

  init(columns: Int) throws {
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: Int32 = 0
    var locked: Int32 = 0
    // What unlockpt(3) and ptsname(3) do, which need _GNU_SOURCE: TIOCSPTLCK and TIOCGPTN (ioctl_tty(2)).
    guard ioctl(main, 0x4004_5431, &locked) == 0, ioctl(main, 0x8004_5430, &number) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    side = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard side >= 0, ioctl(main, UInt(TIOCSWINSZ), &size) == 0 else { throw CocoaError(.fileReadUnknown) }
  }

  /// What was written to the terminal; its line feeds as they were written. A terminal takes 4 KiB before somebody reads.
  func written() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    var entry = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, 0) == 1 {
      let count = read(main, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    close(side)
    close(main)
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
  }
}
