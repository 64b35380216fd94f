import Testing

/// On a terminal there are colours, unless somebody does not want them.
struct ColourTests {
  private func run(_ arguments: [String] = [], _ environment: [String: String] = [:], columns: Int? = 200) throws -> Bool {
    try Run(
      ["who"] + arguments, answers: [.reply(Replies.who)], environment: environment, columns: columns
    ).output.contains("\u{1B}[")
  }

  @Test func aTerminalHasColours() throws { #expect(try run()) }
  @Test func aPipeHasNone() throws { #expect(try !run(columns: nil)) }
  @Test func noColorIsKept() throws { #expect(try !run([], ["NO_COLOR": "1"])) }
  @Test func anEmptyNoColorIsNone() throws { #expect(try run([], ["NO_COLOR": ""])) }
  @Test func theOptionIsKept() throws { #expect(try !run(["--no-color"])) }
  @Test func aDumbTerminalHasNone() throws { #expect(try !run([], ["TERM": "dumb"])) }

  @Test func columnsAreTakenFromTheEnvironmentFirst() throws {
    let lines = try Run(
      ["who", "--no-color"], answers: [.reply(Replies.who)], environment: ["COLUMNS": "60"], columns: 200
    ).output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
  }
}
