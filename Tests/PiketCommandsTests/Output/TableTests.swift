import Testing

@testable import PiketCommands

struct TableTests {
  private func table(_ rows: [[String]], style: Style = .plain) -> Table {
    var table = Table([.init("POST"), .init("NAME", .truncate), .init("REASON", .wrap)])
    for row in rows { table.add(row, style: style) }
    return table
  }

  private let row = ["OVD_BZ", "Renée van der Überlingen", "a reason that goes on and on for quite some time"]

  @Test func pipedItIsAsWideAsItNeedsToBe() {
    let text = table([row]).rendered(on: Terminal(width: nil, hasColour: false))
    #expect(
      text == """
        POST    NAME                      REASON
        OVD_BZ  Renée van der Überlingen  a reason that goes on and on for quite some time
        """)
  }

  @Test(arguments: 20...120) func itFitsEveryTerminal(_ width: Int) {
    let text = table([row, ["CC", "日本語の名前", "😀 é"]]).rendered(on: Terminal(width: width, hasColour: false))
    for line in text.split(separator: "\n") { #expect(String(line).displayWidth <= width, "\(line)") }
  }

  @Test func columnsGiveWayTheWidestFirst() {
    let text = table([row]).rendered(on: Terminal(width: 50, hasColour: false))
    #expect(
      text == """
        POST    NAME                  REASON
        OVD_BZ  Renée van der Überl…  a reason that goes
                                      on and on for quite
                                      some time
        """)
  }

  @Test func tooNarrowForColumnsRowsBecomeBlocks() {
    let text = table([row]).rendered(on: Terminal(width: 30, hasColour: false))
    #expect(
      text == """
        OVD_BZ
          NAME: Renée van der
          Überlingen
          REASON: a reason that goes
          on and on for quite some
          time
        """)
  }

  @Test func coloursDoNotChangeTheLayout() {
    let text = table([row], style: .alarm).rendered(on: Terminal(width: nil, hasColour: true))
    #expect(text.hasPrefix("\u{1B}[1mPOST    NAME"))
    #expect(text.contains("\n\u{1B}[1;31mOVD_BZ  Renée"))
    #expect(text.hasSuffix("some time\u{1B}[0m"))
  }

  @Test func valuesCannotSteerTheTerminal() {
    let text = table([["A", "x\u{1B}[31m\ny", "\u{202E}evil\u{9B}"]])
      .rendered(on: Terminal(width: nil, hasColour: false))
    #expect(text.hasSuffix("A     x\u{FFFD}[31m\u{FFFD}y  \u{FFFD}evil\u{FFFD}"))
  }

  @Test(arguments: [("é", 1), ("e\u{301}", 1), ("日本", 4), ("😀", 2), ("", 0)])
  func width(_ text: String, _ width: Int) { #expect(text.displayWidth == width) }

  @Test(arguments: [
    ("one two", 20, ["one two"]), ("one two", 5, ["one", "two"]), ("abcdef", 4, ["abcd", "ef"]), ("", 5, [""]),
    ("a  b", 5, ["a b"]),
  ])
  func wrapping(_ text: String, _ width: Int, _ lines: [String]) { #expect(text.wrapped(to: width) == lines) }
}
