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
    (["who", "--no-color=yes"], "De optie '--no-color' heeft geen waarde, maar 'yes' is opgegeven."),
    (["person", "show"], "Argument '<persoon>' ontbreekt"),
    (["watch", "--from", "x"], "De waarde 'x' is ongeldig voor '--from <positie>'"),
    (["who", "--lang", "fr"], "De waarde 'fr' is ongeldig voor '--lang <taal>'. Kies uit 'nl', 'en'."),
    (
      ["roster", "show", "--format", "pdf"],
      "De waarde 'pdf' is ongeldig voor '--format <vorm>'. Kies uit 'table', 'json', 'csv', 'ical'."
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
  }
}
