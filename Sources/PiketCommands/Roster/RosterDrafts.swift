import ArgumentParser
import PiketProtocol

/// Drafts that are neither published nor discarded.
struct RosterDrafts: PiketCommand {
  static var configuration: CommandConfiguration { .piket("drafts", ["concepten"], help: "help.rosterDrafts") }

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RosterWire.ListDrafts()) {
      session.table(table($0.drafts, session.texts), orElse: "roster.noDrafts")
    }
  }

  private func table(_ drafts: [RosterWire.Draft], _ texts: Texts) -> Table {
    var table = Table([
      .init(texts("heading.draft")), .init(texts("heading.source"), .truncate), .init(texts("heading.shifts")),
      .init(texts("heading.start")), .init(texts("heading.end")), .init(texts("heading.created")),
      .init(texts("heading.by")),
    ])
    let moments = MomentText(texts)
    for draft in drafts {
      table.add([
        draft.code, draft.source, String(draft.shifts), moments.short(draft.start), moments.short(draft.end),
        moments.short(draft.createdAt), draft.createdBy,
      ])
    }
    return table
  }
}
