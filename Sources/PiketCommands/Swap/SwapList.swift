import ArgumentParser
import PiketProtocol

/// Swaps that something can still come of, or all.
struct SwapList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.swapList") }

  @Option(help: .piket("option.person", value: "value.person")) var person: String?
  @Flag(help: .piket("option.allSwaps")) var all = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(SwapWire.List(person: person, all: all ? true : nil)) { result in
      session.table(SwapTable(session.texts).table(result.swaps), orElse: "swap.none")
    }
  }
}

/// One swap.
struct SwapShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon"], help: "help.swapShow") }

  @Argument(help: .piket("argument.swap", value: "value.swap")) var swap: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(SwapWire.Show(swap: swap)) { session.show($0.swap) }
  }
}
