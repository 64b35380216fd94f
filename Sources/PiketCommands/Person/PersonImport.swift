import ArgumentParser
import PiketProtocol

/// Adds and changes persons from a table of the office.
struct PersonImport: PiketCommand {
  static var configuration: CommandConfiguration { .piket("import", ["importeer"], help: "help.personImport") }

  @Argument(help: .piket("argument.file", value: "value.file")) var file: String
  @Flag(name: .customLong("dry-run"), help: .piket("option.dryRun")) var dryRun = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let table = try session.table(in: file)
    let request = PersonWire.Import(
      name: table.name, content: table.text, dryRun: dryRun ? true : nil, requestID: writing.requestID())
    return try session.perform(request) { result in
      let counts = [
        "added": String(result.added.count), "changed": String(result.changed.count),
        "unchanged": String(result.unchanged.count),
      ]
      session.line(dryRun ? "person.wouldImport" : "person.imported", counts)
      session.list("person.added", result.added)
      session.list("person.changed", result.changed)
    }
  }
}
