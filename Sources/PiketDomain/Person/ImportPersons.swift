/// Reads a table of persons and adds or changes them all, or none.
public struct ImportPersons: Sendable {
  public var content: String

  public init(content: String) { self.content = content }

  /// A person whom the register knows gets what the row gives: an empty cell leaves a value as it is, and functions
  /// are only added. Who is new has the functions since ever, so that a roster of the past can be imported too.
  ///
  /// Refuses, in this order: `fileHasMistakes`, `tooMany` (persons).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<ImportedPersons> {
    var table = PersonTable(try readTable(content), state, context)
    table.readRows()
    if !table.mistakes.isEmpty { throw .fileHasMistakes(table.mistakes.inFileOrder, findings: []) }
    if state.persons.count + table.imported.added.count > DomainLimits.personsMax {
      throw .tooMany(field: "persons", max: DomainLimits.personsMax)
    }
    return Decision(table.events, table.imported)
  }
}

/// What importing persons came to, in the order of the file.
public struct ImportedPersons: Hashable, Sendable {
  public var added: [PersonCode] = []
  public var changed: [PersonCode] = []
  public var unchanged: [PersonCode] = []
}
