import ArgumentParser
import PiketProtocol
import Testing

@testable import PiketCommands

/// Walks the tree of commands as the user's help does.
struct CommandTreeTests {
  struct Node: Sendable, CustomTestStringConvertible {
    let path: [String]
    let type: any ParsableCommand.Type
    var testDescription: String { (["piket"] + path).joined(separator: " ") }
  }

  static func tree(_ type: any ParsableCommand.Type, path: [String] = []) -> [Node] {
    [Node(path: path, type: type)]
      + type.configuration.subcommands.flatMap { tree($0, path: path + [$0.configuration.commandName ?? "?"]) }
  }

  static let all = tree(Piket.self)

  @Test func theTreeIsWhole() {
    let paths = Self.all.map { $0.path.joined(separator: " ") }
    #expect(
      paths == [
        "", "who", "status", "watch", "region", "region show", "person", "person import", "person add", "person show",
        "person list", "person change", "person leave", "person qualify", "person disqualify", "absence",
        "absence import", "absence add", "absence list", "absence withdraw", "preference",
        "preference add", "preference list", "preference withdraw", "roster", "roster import",
        "roster drafts", "roster check", "roster publish", "roster discard", "roster show", "roster assign", "roster correct",
        "roster order", "roster gaps", "roster fairness", "roster compare", "roster load", "roster feed", "roster plan",
        "roster rotate",
        "roster replace", "roster explain",
        "swap", "swap offer", "swap accept", "swap decline", "swap withdraw", "swap approve", "swap list", "swap show",
        "callout", "callout start", "callout stop", "callout add", "callout list", "callout withdraw", "allowance",
        "work", "work show", "work hours", "work shift", "work status", "work birth", "work pregnancy", "work end",
        "work withdraw", "incident", "incident open", "incident log", "incident grip", "incident show", "incident list",
        "incident change", "incident search", "incident clocks", "incident convene", "incident started",
        "incident decide", "incident follow", "incident object", "incident action", "incident done",
        "incident phase", "incident close", "incident link", "incident split",
        "incident position", "incident position list", "incident position take", "incident position leave",
        "incident relief", "incident relief show", "incident relief assign", "incident relief withdraw",
        "incident meeting", "incident meeting record", "incident meeting list", "incident sitrap",
        "incident handover", "incident export", "incident import",
        "alert", "alert send", "alert ack", "alert list", "alert show", "alert end", "alert test", "alert messages",
        "alert channels", "action",
        "action list", "audit", "audit verify", "audit log",
        "meeting", "meeting add", "meeting list", "meeting show", "meeting move", "meeting cancel",
        "meeting item", "meeting standpoint", "meeting agenda",
        "meeting attend", "meeting decide", "meeting action", "meeting done", "meeting minutes", "meeting close",
        "evaluation", "evaluation open", "evaluation list", "evaluation show", "evaluation debrief", "evaluation fir",
        "evaluation waive", "evaluation summary", "evaluation finding", "evaluation point", "evaluation adopt",
        "evaluation follow", "evaluation close", "evaluation points", "evaluation report",
        "training", "training add", "training attend", "training list", "training show", "training lapsing",
        "report", "report year",
        "case", "case refer", "case list", "case show", "case judge", "case triage", "case participants",
        "case appoint", "case contribute", "case withdraw", "case plan", "case action", "case done",
        "case conference", "case review", "case scale", "case close", "case terms", "case agenda", "case access",
        "case emergency",
      ])
  }

  /// A sentence, examples that begin with `piket` and are commands of the tree, and exit codes: in both languages.
  @Test(arguments: all, Texts.Language.allCases) func helpIsComplete(_ node: Node, language: Texts.Language) throws {
    let texts = Texts.of(language)
    let run = try Run(node.path + ["--help"], language: language.rawValue)
    #expect(run.status == 0)
    #expect(run.output.contains(texts("help.exitCodes")))
    let configuration = Language.$texts.withValue(texts) { node.type.configuration }
    #expect(configuration.abstract.hasSuffix("."))
    #expect(!configuration.abstract.hasPrefix("help."))
    let examples = configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  piket ") }
    #expect(!examples.isEmpty)
    for example in examples { try expectParses(String(example)) }
    if language == .dutch {
      #expect(!run.output.contains("OPTIONS:") && !run.output.contains("USAGE:") && !run.output.contains("Show "))
    }
  }

  /// Each place for a value is named, and nothing in help is a key that the catalog lacks.
  @Test(arguments: all, ["en", "nl"]) func helpHasNoKeys(_ node: Node, language: String) throws {
    let output = try Run(node.path + ["--help"], language: language).output
    #expect(output.firstMatch(of: /(option|argument|value|help)\.[a-z]/) == nil)
  }

  private func expectParses(_ example: String) throws {
    let words = shellWords(example.dropFirst("  piket ".count).prefix { $0 != ">" })
    if words.first == "help" {
      let path = words.dropFirst()
      #expect(Self.all.contains { $0.path == Array(path) || isAlias(path, of: $0) })
    } else {
      #expect(throws: Never.self, "\(example)") { try Piket.parseAsRoot(RootChoices(words).rest) }
    }
  }

  private func isAlias(_ words: ArraySlice<String>, of node: Node) -> Bool {
    (try? Piket.parseAsRoot(Array(words) + ["x"])).map { type(of: $0) == node.type } ?? false
  }

  /// Words as a shell splits them, with single quotes.
  private func shellWords(_ line: Substring) -> [String] {
    var words: [String] = []
    for (index, piece) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        words += piece.split(separator: " ").map(String.init)
      } else {
        words.append(String(piece))
      }
    }
    return words
  }

  @Test(arguments: [
    ("wie", "who"), ("toestand", "status"), ("volg", "watch"), ("regio tonen", "region show"),
    ("regio toon", "region show"), ("persoon importeer x", "person import x"),
    ("persoon voegtoe x --name n --municipality m", "person add x --name n --municipality m"),
    ("persoon toon x", "person show x"), ("persoon lijst", "person list"), ("persoon wijzig x", "person change x"),
    ("persoon vertrek x", "person leave x"), ("persoon bevoegd x y", "person qualify x y"),
    ("persoon onbevoegd x y", "person disqualify x y"), ("afwezigheid importeer x", "absence import x"),
    ("afwezigheid voegtoe x --from a --until b --kind c", "absence add x --from a --until b --kind c"),
    ("afwezigheid lijst", "absence list"), ("afwezigheid trekin x", "absence withdraw x"),
    ("rooster importeer x", "roster import x"), ("rooster concepten", "roster drafts"),
    ("rooster controleer x", "roster check x"), ("rooster publiceer x", "roster publish x"),
    ("rooster verwerp x", "roster discard x"), ("rooster toon", "roster show"),
    ("rooster gaten", "roster gaps"), ("rooster verdeling", "roster fairness"),
    ("rooster vergelijk x y", "roster compare x y"), ("rooster jaar 2027", "roster load 2027"),
    ("rooster agenda x", "roster feed x"),
    ("rooster wijstoe x y --reason z", "roster assign x y --reason z"), ("rooster volgorde x y", "roster order x y"),
    ("oproep begin", "callout start"), ("oproep einde", "callout stop"), ("oproep lijst", "callout list"),
    ("oproep voegtoe --from a --until b", "callout add --from a --until b"),
    ("oproep trekin x --reason y", "callout withdraw x --reason y"), ("toelage --month x", "allowance --month x"),
    ("ruil biedaan x --reason z", "swap offer x --reason z"), ("ruil aanvaard x", "swap accept x"),
    ("ruil weiger x", "swap decline x"), ("ruil trekin x", "swap withdraw x"),
    ("ruil keurgoed x", "swap approve x"), ("ruil lijst", "swap list"), ("ruil toon x", "swap show x"),
    ("rooster roteer --function x --order y --from a --until b", "roster rotate --function x --order y --from a --until b"),
    ("rooster vervang x --reason z", "roster replace x --reason z"), ("rooster verklaar x", "roster explain x"),
    ("voorkeur voegtoe x --kind y", "preference add x --kind y"), ("voorkeur lijst", "preference list"),
    ("werk toon x", "work show x"), ("werk uren x y", "work hours x y"),
    ("werk dienst x --from a --until b", "work shift x --from a --until b"),
    ("werk positie x y --from a --reason z", "work status x y --from a --reason z"),
    ("werk geboorte x y", "work birth x y"),
    ("werk zwangerschap x --from a --until b", "work pregnancy x --from a --until b"),
    ("werk einde x --until a", "work end x --until a"), ("werk trekin x", "work withdraw x"),
    ("incident meld x", "incident open x"), ("incident logboek x y", "incident log x y"),
    ("incident toon x", "incident show x"), ("incident lijst", "incident list"),
    ("incident wijzig x", "incident change x"), ("incident zoek x", "incident search x"),
    ("incident klokken", "incident clocks"), ("incident roepbijeen x y", "incident convene x y"),
    ("incident besluit x y", "incident decide x y"), ("incident opvolging x y done", "incident follow x y done"),
    ("incident bezwaar x y z -m w", "incident object x y z -m w"), ("incident actie x y", "incident action x y"),
    ("incident gereed x y", "incident done x y"), ("actie lijst", "action list"),
    ("incident fase x hot", "incident phase x hot"), ("incident sluit x", "incident close x"),
    ("incident koppel x y", "incident link x y"), ("incident splits x y", "incident split x y"),
    ("incident gestart x y", "incident started x y"),
    ("incident positie neem x y z", "incident position take x y z"),
    ("incident positie verlaat x y", "incident position leave x y"),
    ("incident positie lijst x", "incident position list x"), ("incident aflossing toon x", "incident relief show x"),
    ("incident aflossing wijstoe x y z --from a", "incident relief assign x y z --from a"),
    ("incident aflossing trekin x y", "incident relief withdraw x y"),
    ("incident overleg noteer x y", "incident meeting record x y"),
    ("incident overleg lijst x", "incident meeting list x"), ("incident overdracht", "incident handover"),
    ("incident exporteer x", "incident export x"), ("incident importeer x", "incident import x"),
    ("alarm alarmeer x", "alert send x"), ("alarm antwoord x", "alert ack x"), ("alarm lijst", "alert list"),
    ("alarm toon x", "alert show x"), ("alarm beeindig x --reason y", "alert end x --reason y"),
    ("alarm proef x", "alert test x"), ("alarm berichten", "alert messages"), ("alarm kanalen", "alert channels"),
    ("voorkeur trekin x", "preference withdraw x"), ("audit verifieer", "audit verify"), ("audit logboek", "audit log"),
    ("overleg voegtoe x --at y", "meeting add x --at y"), ("overleg lijst", "meeting list"),
    ("overleg toon x", "meeting show x"), ("overleg verzet x --to y --reason z", "meeting move x --to y --reason z"),
    ("overleg annuleer x --reason y", "meeting cancel x --reason y"),
    ("overleg punt x y", "meeting item x y"), ("overleg standpunt x y z", "meeting standpoint x y z"),
    ("overleg agendapunten x", "meeting agenda x"),
    ("overleg aanwezig x y", "meeting attend x y"), ("overleg besluit x y", "meeting decide x y"),
    ("overleg actie x y --owner z --due d", "meeting action x y --owner z --due d"),
    ("overleg gedaan x", "meeting done x"), ("overleg notulen x", "meeting minutes x"),
    ("overleg sluit x", "meeting close x"),
    ("evaluatie begin x", "evaluation open x"), ("evaluatie lijst", "evaluation list"),
    ("evaluatie toon x", "evaluation show x"), ("evaluatie nabespreking x y", "evaluation debrief x y"),
    ("evaluatie indruk x y", "evaluation fir x y"),
    ("evaluatie zonder x y --reason z", "evaluation waive x y --reason z"),
    ("evaluatie samenvatting x y z", "evaluation summary x y z"),
    ("evaluatie bevinding x y --theme z", "evaluation finding x y --theme z"),
    ("evaluatie punt x y z --function f --person p --due d --result r",
      "evaluation point x y z --function f --person p --due d --result r"),
    ("evaluatie stelvast x y --decision z", "evaluation adopt x y --decision z"),
    ("evaluatie opvolging x y", "evaluation follow x y"), ("evaluatie sluit x", "evaluation close x"),
    ("evaluatie punten", "evaluation points"), ("evaluatie verslag x", "evaluation report x"),
    ("oto voegtoe x --kind y --date z", "training add x --kind y --date z"),
    ("oto deelname x y", "training attend x y"), ("oto lijst", "training list"), ("oto toon x", "training show x"),
    ("oto verloopt", "training lapsing"), ("verantwoording jaar 2027", "report year 2027"),
  ]) func dutchNames(_ dutch: String, _ english: String) throws {
    let words = { (line: String) in line.split(separator: " ").map(String.init) }
    #expect(type(of: try Piket.parseAsRoot(words(dutch))) == type(of: try Piket.parseAsRoot(words(english))))
  }

  @Test func version() throws {
    #expect(try Run(["--version"]).output == "piket \(Version.text)\n")
    #expect(try Run(["who", "--version"]).status == 0)
  }

  @Test func withoutACommandHelpIsShown() throws {
    #expect(try Run([]).output == Run(["--help"]).output)
    #expect(try Run(["roster"]).output == Run(["roster", "--help"]).output)
  }
}
