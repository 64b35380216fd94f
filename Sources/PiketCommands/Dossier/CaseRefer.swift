import ArgumentParser
import PiketProtocol

/// Refers somebody: with it a dossier begins. Who it is about is read from a file or from standard input: a command
/// line is seen by everybody on the machine, and stays in the shell's history.
struct CaseRefer: PiketCommand {
  static var configuration: CommandConfiguration { .piket("refer", ["meldaan"], help: "help.caseRefer") }

  @Argument(help: .piket("argument.casePersons", value: "value.file")) var persons: String
  @Option(help: .piket("option.caseTheme", value: "value.theme")) var theme: String
  @Option(name: [.customShort("m"), .long], help: .piket("option.caseMunicipality", value: "value.municipality"))
  var municipality: String
  @Option(
    name: [.customLong("reason"), .customLong("reden")], help: .piket("option.caseWhy", value: "value.text"))
  var reason: String
  @Option(help: .piket("option.caseGoal", value: "value.text")) var goal: String
  @Option(help: .piket("option.caseWith", value: "value.partner")) var with: [String] = []
  @Option(
    name: [.customLong("as"), .customLong("namens")], help: .piket("option.caseAs", value: "value.partner"))
  var partner: String?
  @Option(help: .piket("option.caseNotDiscussed", value: "value.text")) var notDiscussed: String?
  @Option(help: .piket("option.caseConfidentiality", value: "value.confidentiality")) var confidentiality: String?
  @OptionGroup var reading: PurposeOption
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let people = try session.table(in: persons).text.split(whereSeparator: \.isNewline).map { person(in: String($0)) }
    return try session.step(
      CaseWire.Refer(
        theme: theme, purpose: reading.purpose, municipality: municipality, persons: people, reason: reason,
        goal: goal, invited: with.orNil, referrer: partner, whyNotDiscussed: notDiscussed,
        confidentiality: confidentiality, requestID: writing.requestID()))
  }

  /// `part;name;burgerservicenummer;born;address`, of which the last three may be left out.
  private func person(in line: String) -> CaseWire.Person {
    let cells = line.split(separator: ";", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " })
    }
    func cell(_ index: Int) -> String? {
      cells.indices.contains(index) && !cells[index].isEmpty ? cells[index] : nil
    }
    return CaseWire.Person(
      number: 0, part: cell(0) ?? "", name: cell(1) ?? "", bsn: cell(2), birth: cell(3), address: cell(4))
  }
}
