import ArgumentParser
import PiketProtocol
import Testing
import Varlink

@testable import PiketCommands

/// Wrong usage: exit code 2, in the user's language, with where help is found.
struct UsageTests {
  @Test(arguments: [
    (["foo"], "Onverwacht argument 'foo'"),
    (["who", "x", "y"], "2 onverwachte argumenten: 'x', 'y'"),
    (["who", "--funtion", "x"], "Onbekende optie '--funtion'. Bedoelde u '--function'?"),
    (["who", "--zzzzzzzzzzzzzzzz"], "Onbekende optie '--zzzzzzzzzzzzzzzz'"),
    (["who", "-x"], "Onbekende optie '-x'"),
    (["who", "--at"], "Waarde ontbreekt voor '--at <moment>'"),
    (["roster", "import", "x", "--dry-run=yes"], "De optie '--dry-run' heeft geen waarde, maar 'yes' is opgegeven."),
    (["person", "show"], "Argument '<persoon>' ontbreekt"),
    (["watch", "--from", "x"], "De waarde 'x' is ongeldig voor '--from <positie>'"),
    (["who", "--lang", "fr"], "--lang is nl of en, niet 'fr'."),
    (["who", "--lang"], "Waarde ontbreekt voor '--lang'"),
    (["who", "--socket", "--", "x"], "Waarde ontbreekt voor '--socket'"),
    (["who", "--json=yes"], "Onbekende optie '--json'"),
    (
      ["roster", "show", "--format", "pdf"],
      "De waarde 'pdf' is ongeldig voor '--format <vorm>'. Kies uit 'table', 'json', 'csv', 'ical', 'matrix'."
    ),
    (["who", "-"], "Onverwacht argument '-'"),
    (["roster", "order", "BGM", "x"], "Een post met volgorde heeft een gemeente, zoals BGM@leiden."),
    (["roster", "assign", "CC", "x", "--reason", "y"], "Geef --at op, of zowel --from als --until."),
    (
      ["roster", "assign", "CC", "x", "--reason", "y", "--at", "a", "--from", "b"],
      "Geef --at op, of zowel --from als --until."
    ),
    (["audit", "verify", "--head", "x:y"], "Een kop is een positie en een hash: --head 416:9f2c..."),
  ]) func wrongUsage(_ arguments: [String], _ message: String) throws {
    let run = try Run(arguments, language: "nl")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.split(separator: "\n").first == "Fout: \(message)")
  }

  @Test func theHintSaysWhereHelpIs() throws {
    #expect(try Run(["wie", "x"], language: "nl").error.hasSuffix("\n  Zie 'piket who --help' voor meer.\n"))
    #expect(try Run(["who", "x"]).error.hasSuffix("\n  See 'piket who --help' for more information.\n"))
  }

  @Test func wrongUsageAsJSON() throws {
    let run = try Run(["who", "x", "--json"])
    #expect(run.status == 2)
    #expect(
      run.error
        == #"{"error":"nl.piket.Client.WrongUsage","parameters":{"message":"Unexpected argument 'x'"}}"# + "\n")
  }

  @Test(arguments: [["--lang", "nl", "wie"], ["--lang=nl", "who"], ["who", "--lang", "nl"]])
  func rootOptionsStandAnywhere(_ arguments: [String]) throws {
    let run = try Run(arguments, answers: [.reply(Replies.who)])
    #expect(run.output.hasPrefix("Piket op maandag 4 januari 2027 09:00\n"))
    #expect(try Run(["roster", "--json", "show"], answers: [.reply(Replies.shifts)]).output.hasPrefix("{"))
  }

  @Test func afterTwoDashesNothingIsAnOption() {
    let choices = RootChoices(["who", "--lang=nl", "--", "--json", "--lang", "en"])
    #expect(choices.language == "nl")
    #expect(!choices.json)
    #expect(choices.rest == ["who", "--", "--json", "--lang", "en"])
  }

  // MARK: The line that is read without the parser

  @Test(arguments: [
    "who", "wie", "who --at now", "wie --function OVD_BZ --municipality leiden --known-at 2027-01-01",
    "who --at 1 --at 2",
  ]) func bothReadersReadTheSame(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let parsed = try #require(try Piket.parseAsRoot(words) as? Who)
    #expect(
      WhoLine.question(words)
        == RosterWire.Who(
          at: parsed.at, function: parsed.function, municipality: parsed.municipality, knownAt: parsed.knownAt))
  }

  @Test(arguments: [
    "", "status", "who --help", "who -h", "who x", "who --at", "who --at --function x", "who --at=now", "who --what x",
    "who --at -2h", "who -- x", "help who",
  ]) func everyOtherLineGoesToTheParser(_ line: String) {
    #expect(WhoLine.question(line.split(separator: " ").map(String.init)) == nil)
  }
}
