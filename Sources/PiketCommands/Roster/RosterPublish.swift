import ArgumentParser
import PiketProtocol

/// Publishes a draft, all or nothing.
struct RosterPublish: PiketCommand {
  static var configuration: CommandConfiguration { .piket("publish", ["publiceer"], help: "help.rosterPublish") }

  @Argument(help: .piket("argument.draft", value: "value.draft")) var draft: String
  @OptionGroup var accepting: AcceptOptions
  @Option(help: .piket("option.acceptReason", value: "value.text")) var reason: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = RosterWire.Publish(
      draft: draft, accept: accepting.rules, ground: accepting.ground, reason: reason, requestID: writing.requestID())
    return try session.perform(request) { result in
      let texts = session.texts
      session.line("roster.published", ["draft": result.draft])
      var versions = Table([
        .init(texts("heading.post")), .init(texts("heading.year")), .init(texts("heading.version")),
      ])
      for version in result.versions {
        versions.add([version.post, String(version.year), String(version.version)])
      }
      session.table(versions)
      session.output.line("")
      session.table(MoveTable(texts).table(result.moves), orElse: "roster.noMoves")
      if !result.findings.isEmpty { session.show(result.findings) }
      session.show(law: result.law)
    }
  }
}
