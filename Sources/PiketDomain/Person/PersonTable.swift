/// Reads a table of persons, row by row, and gathers what it means and what is wrong with it.
struct PersonTable {
  private(set) var events: [Event] = []
  private(set) var imported = ImportedPersons()
  private(set) var mistakes: [Mistake]
  private let rows: [TableRow]
  private let columns: Columns<PersonField>
  private let state: State
  private let context: Context
  private var codes: Set<PersonCode> = []
  /// Whose account is whose, after the rows so far.
  private var accounts: [String: PersonCode] = [:]

  private static let names: [(PersonField, [String])] = [
    (.code, ["code", "personeelscode", "person", "persoon"]),
    (.name, ["naam", "name", "volledige naam", "full name"]),
    (.municipality, ["gemeente", "municipality"]),
    (.employer, ["werkgever", "employer"]),
    (.phones, ["telefoon", "telefoonnummer", "telefoons", "tel", "phone", "phones", "mobiel", "mobile"]),
    (.email, ["e-mail", "mail", "e-mailadres", "mailadres"]),
    (
      .partTimeFactor,
      ["deeltijdfactor", "deeltijd", "parttime", "part-time factor", "parttimefactor", "fte"]
    ),
    (.account, ["account", "unix account", "gebruiker"]),
    (.functions, ["functies", "functie", "functions", "function", "piketfuncties"]),
  ]

  init(_ table: Table, _ state: State, _ context: Context) {
    rows = table.rows
    var columns = Columns(table.heading, PersonTable.names)
    columns.require(.code, named: "code")
    columns.require(.name, named: "naam")
    columns.require(.municipality, named: "gemeente")
    self.columns = columns
    self.state = state
    self.context = context
    mistakes = columns.mistakes
    for person in state.persons.values {
      if let account = person.details.account { accounts[account] = person.code }
    }
  }

  mutating func readRows() {
    // Without its columns no row says anything.
    guard mistakes.isEmpty else { return }
    for row in rows { read(row) }
  }

  private mutating func read(_ row: TableRow) {
    guard let codeCell = columns.cell(.code, in: row) else { return }
    var code: PersonCode?
    do {
      let read = try PersonCode.read(codeCell.text)
      code = read
      if !codes.insert(read).inserted { mistakes.append(columns.mistake(.isDouble, in: codeCell)) }
    } catch {
      mistakes.append(columns.mistake(error, in: codeCell))
    }
    let known = code.flatMap { state.persons[$0] }
    let functions = readFunctions(row)
    let details = readDetails(row, known, codeCell)
    guard let code, let details, takeAccount(details.account, code, row) else { return }
    take(code, known, details, functions)
  }

  private mutating func readDetails(_ row: TableRow, _ known: Person?, _ codeCell: TableCell) -> PersonDetails? {
    let given = ChangePerson(
      person: "", name: text(.name, row), municipality: text(.municipality, row), employer: text(.employer, row),
      phones: text(.phones, row).map(phones), email: text(.email, row), partTimeFactor: text(.partTimeFactor, row),
      account: text(.account, row))
    let form = given.changed(known.map { PersonForm($0.details) } ?? PersonForm(name: "", municipality: ""))
    do {
      return try form.read(context.region)
    } catch {
      for mistake in error.mistakes {
        let cell = columns.cell(mistake.field, in: row) ?? codeCell
        mistakes.append(
          columns.mistake(mistake.reason, in: cell, value: mistake.value, nearest: mistake.nearest))
      }
      return nil
    }
  }

  /// Nil where nothing is given.
  private func text(_ field: PersonField, _ row: TableRow) -> String? {
    let text = columns.text(field, in: row)
    return text.isEmpty ? nil : text
  }

  /// Several numbers are parted by commas or slashes; a slash may also stand within one (`071/516 5000`).
  private func phones(_ text: String) -> [String] {
    if (try? PhoneNumber.read(text)) != nil { return [text] }
    return text.split { ",;/\n".contains($0) }.map { String($0).trimmed }
  }

  private mutating func readFunctions(_ row: TableRow) -> [FunctionCode] {
    guard let cell = columns.cell(.functions, in: row) else { return [] }
    var functions: [FunctionCode] = []
    for name in cell.text.split(whereSeparator: { ",;/+".contains($0) || $0.isWhitespace }) {
      do {
        let function = try context.region.function(named: String(name)).code
        if !functions.contains(function) { functions.append(function) }
      } catch {
        mistakes.append(
          columns.mistake(.isUnknownFunction, in: cell, value: String(name), nearest: error.nearest))
      }
    }
    return functions
  }

  private mutating func takeAccount(_ account: String?, _ code: PersonCode, _ row: TableRow) -> Bool {
    guard let account else { return true }
    if let other = accounts[account], other != code, let cell = columns.cell(.account, in: row) {
      mistakes.append(columns.mistake(.isDouble, in: cell, nearest: [other.rawValue]))
      return false
    }
    accounts[account] = code
    return true
  }

  private mutating func take(
    _ code: PersonCode, _ known: Person?, _ details: PersonDetails, _ functions: [FunctionCode]
  ) {
    var new: [Event] = []
    if known == nil {
      new.append(.personAdded(PersonAdded(person: code, details: details)))
    } else if known?.details != details {
      new.append(.personChanged(PersonChanged(person: code, details: details)))
    }
    for function in functions {
      let held = known?.qualifications.filter { $0.function == function } ?? []
      let isOver = held.allSatisfy { $0.until.map { $0 <= context.now } ?? false }
      guard isOver else { continue }
      // Taken away once and given again: from now on. Never had before: since ever.
      let from = held.isEmpty ? nil : context.now.wholeSecond
      new.append(
        .qualificationGranted(
          QualificationGranted(
            person: code, qualification: Qualification(function: function, from: from, until: nil))))
    }
    if known == nil {
      imported.added.append(code)
    } else if new.isEmpty {
      imported.unchanged.append(code)
    } else {
      imported.changed.append(code)
    }
    events += new
  }
}
