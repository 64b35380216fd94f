import ArgumentParser
import PiketProtocol

/// Walks the whole chain of hashes; ends with 1 where it is broken.
struct AuditVerify: PiketCommand {
  static var configuration: CommandConfiguration { .piket("verify", ["verifieer"], help: "help.auditVerify") }

  @Option(help: .piket("option.head", value: "value.head")) var head: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let texts = session.texts
    return try session.answer(try question(session), status: { $0.whole ? .done : .refused }) { result in
      let events = texts.count("count.events", result.events)
      if result.whole {
        session.line("audit.whole", ["events": events, "head": "\(result.events):\(result.head)"], .good)
      } else {
        session.line(
          "audit.broken",
          ["position": result.position.map(String.init) ?? "?", "problem": texts.word("chain", result.problem ?? "?")],
          .alarm)
      }
    }
  }

  private func question(_ session: Session) throws(Failure) -> AuditWire.Verify {
    guard let head else { return AuditWire.Verify() }
    let parts = head.split(separator: ":")
    guard parts.count == 2, let position = Int(parts[0]), position >= 0, parts[1].allSatisfy(\.isHexDigit) else {
      throw session.wrongUsage("usage.head")
    }
    return AuditWire.Verify(expectedPosition: position, expectedHash: parts[1].lowercased())
  }
}
