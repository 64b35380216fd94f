import Testing

@testable import PiketProtocol

struct TextsTests {
  // MARK: Reading a catalog

  private func read(_ catalog: String) -> Texts { Texts(.english, Array(catalog.utf8)) }

  @Test func linesOfKeyAndText() {
    let texts = read("# comment\n\na.b = One text\nc=tight = still text\n# d = no text\n")
    #expect(texts.keys == ["a.b", "c"])
    #expect(texts("a.b") == "One text")
    #expect(texts("c") == "tight = still text")
  }

  @Test func indentedLinesGoOn() {
    let texts = read("list = Codes:\n    0  done\n  end\nfirst =\n  piket who\n  piket status")
    #expect(texts("list") == "Codes:\n  0  done\nend")
    #expect(texts("first") == "piket who\npiket status")
  }

  @Test func placesAreFilledInOnce() {
    let texts = read("t = {name} has {what}{what}, not {other} {")
    #expect(texts("t", ["name": "{what}", "what": "é"]) == "{what} has éé, not {other} {")
    #expect(Texts.places(in: "{name} has {what}") == ["name", "what"])
  }

  @Test func aKeyWithoutTextIsShownAsItIs() {
    #expect(read("")("no.such.key") == "no.such.key")
    #expect(read("").template("no.such.key") == nil)
  }

  @Test(arguments: [(0, "0 shifts"), (1, "1 shift"), (2, "2 shifts")])
  func numbers(_ count: Int, _ words: String) {
    #expect(Texts.english.count("count.shifts", count) == words)
  }

  // MARK: Choosing a language

  @Test(arguments: [
    (nil, [:], "en"),
    (nil, ["LANG": "nl_NL.UTF-8"], "nl"),
    (nil, ["LANG": "NL"], "nl"),
    (nil, ["LANG": "C.UTF-8"], "en"),
    (nil, ["LANG": "de_DE.UTF-8"], "en"),
    (nil, ["LANG": "nl_NL", "LC_MESSAGES": "en_GB"], "en"),
    (nil, ["LANG": "en_GB", "LC_MESSAGES": "nl_BE"], "nl"),
    (nil, ["LC_MESSAGES": "nl_NL", "LC_ALL": "C"], "en"),
    (nil, ["LC_ALL": "", "LANG": "nl_NL"], "nl"),
    (nil, ["LC_ALL": "en_US", "PIKET_LANG": "nl"], "nl"),
    ("en", ["PIKET_LANG": "nl"], "en"),
    ("nl", ["LC_ALL": "en_US"], "nl"),
    ("de", ["LANG": "nl_NL"], "nl"),
  ] as [(String?, [String: String], String)])
  func language(_ option: String?, _ environment: [String: String], _ expected: String) {
    #expect(Texts.language(option: option) { environment[$0] }.rawValue == expected)
  }
}
