import PiketDomain
import Testing

@Suite struct TableTests {
  private func texts(_ text: String) throws -> [[String]] {
    let table = try Table.read(text)
    return [table.heading.map(\.text)] + table.rows.map { $0.cells.map(\.text) }
  }

  private func mistakes(_ text: String, limits: TableLimits = TableLimits()) -> [TableMistake] {
    do {
      _ = try Table.read(text, limits: limits)
      return []
    } catch {
      return error.mistakes
    }
  }

  // MARK: What offices save

  @Test(arguments: [
    "a;b\n1;2\n", "a,b\n1,2\n", "a\tb\n1\t2\n", "a;b\r\n1;2\r\n", "a;b\r1;2\r", "a;b\n1;2", "\u{FEFF}a;b\n1;2\n",
    "a;b;;\n1;2;;;;;\n", "a;b\n1;2;\n", "\n ;\n\na;b\n;;\n  \n1;2\n;\n\n", " a ; b\n\u{A0}1\u{A0} ;\t2 \n",
    "\"a\";\"b\"\n\"1\";\"2\"\n", "sep=;\na;b\n1;2\n", "SEP=,\r\na,b\r\n1,2\r\n", "\"sep=|\"\na|b\n1|2\n",
    "sep=\t\na\tb\n1\t2\n", " \"a\" ; \"b\" \n\"1\" ;\"2\"\n", "\u{FEFF}sep=;\na;b\n1;2\n", "a;b\r\n\r\n1;2\r\n\r\n",
    "\"a\"\t\"b\"\n \"1\"\t 2\n",
  ])
  func oneTableIsReadHoweverItIsSaved(text: String) throws {
    #expect(try texts(text) == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [
    ("a;b\n\"x;y\";2\n", "x;y"), ("a;b\n\"x\"\"y\";2\n", "x\"y"), ("a;b\n\"x\ny\";2\n", "x\ny"),
    ("a;b\n\"\"\"\";2\n", "\""), ("a;b\n\"x\"y;2\n", "xy"), ("a;b\n5\" x;2\n", "5\" x"),
    ("a;b\nJan \"de\" V;2\n", "Jan \"de\" V"), ("a;b\n\"x\r\ny\";2\n", "x\r\ny"), ("a;b\n\"  x \";2\n", "x"),
    ("a;b\nOegstgeest é €;2\n", "Oegstgeest é €"), ("a;b\nx,y;2\n", "x,y"),
  ])
  func cellsKeepWhatIsQuoted(text: String, cell: String) throws {
    #expect(try texts(text) == [["a", "b"], [cell, "2"]])
  }

  @Test(arguments: [
    ("a,b;c\n", "a,b|c"), ("a,b,c;d\n", "a|b|c;d"), ("\"a,b,c\";d\n", "a,b,c|d"), ("\"a\n,,,\";d\n", "a\n,,,|d"),
    ("a,b\tc,d\te\n", "a|b\tc|d\te"), ("a,b\tc\n", "a|b\tc"), ("a\n", "a"), ("\n,,,,\na,b\n", "a|b"),
    ("\t\t\na;b\n", "a|b"),
  ])
  func theSeparatorThatTheHeadingUsesMostCounts(heading: String, parts: String) throws {
    #expect(try texts(heading + "1\n")[0].joined(separator: "|") == parts)
  }

  @Test func shortRowsAreFilledUp() throws {
    let table = try Table.read("a;b;c\n1\n")
    #expect(table.rows[0].cells.map(\.text) == ["1", "", ""])
    #expect(table.rows[0].cells.map(\.column) == [1, 2, 3])
  }

  @Test func cellsKnowWhereTheyStand() throws {
    let table = try Table.read("sep=;\r\n\r\na;b\r\n\"x\r\ny\rz\nw\";2\r\n;;\r\n3;4\r\n")
    #expect(table.heading.map(\.line) == [3, 3])
    #expect(table.rows.map(\.line) == [4, 9])
    #expect(table.rows[1].cells[1] == TableCell(text: "4", line: 9, column: 2))
  }

  // MARK: Mistakes

  @Test func everyMistakeIsReportedAtOnce() {
    let text = "a;b;A;b\n1;2;3;4;;5;6\n\nx;y\n1;;;;7\n1;2;\"3\n4;5\n"
    #expect(
      mistakes(text) == [
        TableMistake(line: 1, column: 3, value: "A", reason: .columnIsDouble),
        TableMistake(line: 1, column: 4, value: "b", reason: .columnIsDouble),
        TableMistake(line: 2, column: 6, value: "5", reason: .isTooManyCells),
        TableMistake(line: 5, column: 5, value: "7", reason: .isTooManyCells),
        TableMistake(line: 6, column: 3, value: "3\n4;5", reason: .quoteIsNotClosed),
      ])
  }

  @Test(arguments: [
    ("", FieldMistake.isEmpty), ("\u{FEFF}", .isEmpty), ("\n\n", .isEmpty), (";;;\n , \n", .hasNoRows),
    ("sep=;", .isEmpty), ("a;b", .hasNoRows), ("a;b\n;;\n\n", .hasNoRows), ("\"", .quoteIsNotClosed),
    ("\"a", .quoteIsNotClosed), ("a;b\n\"", .quoteIsNotClosed), ("a;b\n1;2;\"", .quoteIsNotClosed),
  ])
  func aTableWithoutContentIsRefused(text: String, reason: FieldMistake) {
    #expect(mistakes(text).map(\.reason) == [reason])
  }

  @Test func emptyNamesOfColumnsAreNotDouble() throws {
    #expect(try texts("a;;;b\n1;2;3;4\n") == [["a", "", "", "b"], ["1", "2", "3", "4"]])
  }

  @Test func longValuesAreShortenedInAMistake() {
    let short = String(repeating: "x", count: 60)
    #expect(TableMistake(line: 1, column: 1, value: short, reason: .isTooLong).value == short)
    #expect(
      TableMistake(line: 1, column: 1, value: short + "x", reason: .isTooLong).value == short.dropLast() + "…")
  }

  // MARK: Limits

  @Test func rowsHaveALimit() {
    let limits = TableLimits(rowsMax: 2)
    #expect(mistakes("a\n1\n2\n\n", limits: limits) == [])
    #expect(
      mistakes("a\n1\n2\n\n3\n4\n", limits: limits) == [
        TableMistake(line: 5, column: 1, value: "3", reason: .hasTooManyRows)
      ])
  }

  @Test func columnsHaveALimit() {
    let limits = TableLimits(columnsMax: 2)
    #expect(mistakes("a;b;;;\n1;2;;;\n", limits: limits) == [])
    #expect(
      mistakes("a;b;c;d\n1;2\n1;2;;3\n", limits: limits) == [
        TableMistake(line: 1, column: 3, value: "c", reason: .isTooManyCells),
        TableMistake(line: 3, column: 4, value: "3", reason: .isTooManyCells),
      ])
  }

  @Test func aHeadingBeyondAllLimitsIsRefused() {
    let limits = TableLimits(rowsMax: 0, columnsMax: 1)
    #expect(mistakes(";a;b\n1\n", limits: limits).map(\.reason) == [.isTooManyCells, .isTooManyCells, .hasTooManyRows])
  }

  @Test func cellsHaveALimit() {
    let limits = TableLimits(cellBytesMax: 4)
    #expect(mistakes("a;b\n1234;éé\n", limits: limits) == [])
    #expect(
      mistakes("a;b\n12345;ééé\n", limits: limits) == [
        TableMistake(line: 2, column: 1, value: "12345", reason: .isTooLong),
        TableMistake(line: 2, column: 2, value: "ééé", reason: .isTooLong),
      ])
  }

  @Test func noTextIsATrap() {
    var random = SplitMix64(seed: 4)
    let letters = Array("ab\"\";;,,\t\n\r\r\n \u{A0}é\u{FEFF}")
    var read = 0
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      if mistakes(text).isEmpty { read += 1 }
    }
    #expect((1..<5000).contains(read))
  }
}
