import ArgumentParser
import PiketProtocol

/// A year of the roster, a line a week.
struct RosterLoad: PiketCommand {
  static var configuration: CommandConfiguration { .piket("load", ["jaar"], help: "help.rosterLoad") }

  @Argument(help: .piket("argument.year", value: "value.year")) var year: Int?
  @Option(help: .piket("option.function", value: "value.function")) var function: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RosterWire.Load(year: year, function: function)) { answer in
      session.line("load.title", ["year": String(answer.year)], .strong)
      for (index, places) in blocks(answer, session.output.terminal.width).enumerated() {
        if index > 0 { session.output.line("") }
        session.table(table(answer, places, session.texts))
      }
    }
  }

  /// The posts in as many tables as the terminal's width asks for.
  private func blocks(_ answer: RosterWire.Load.Reply, _ width: Int?) -> [Range<Int>] {
    guard let width else { return [0..<answer.posts.count] }
    var blocks: [Range<Int>] = []
    var start = 0
    var room = width - Self.fixedWidth
    for (place, post) in answer.posts.enumerated() {
      let widest = answer.weeks.reduce(post.displayWidth) { max($0, cell($1, place).displayWidth) } + 2
      if widest > room, place > start {
        blocks.append(start..<place)
        start = place
        room = width - Self.fixedWidth
      }
      room -= widest
    }
    return blocks + [start..<answer.posts.count]
  }

  /// What week, date and marks take at least.
  private static let fixedWidth = 28

  private func table(_ answer: RosterWire.Load.Reply, _ places: Range<Int>, _ texts: Texts) -> Table {
    var table = Table(
      [.init(texts("heading.week")), .init(texts("heading.monday"))]
        + places.map { .init(answer.posts[$0]) } + [.init(texts("heading.marks"), .truncate)])
    for week in answer.weeks {
      let marks = week.holidays.map { texts.word("holiday", $0) } + week.schoolHolidays
      table.add(
        [String(week.week), week.monday] + places.map { cell(week, $0) } + [marks.joined(separator: ", ")],
        style: week.holidays.isEmpty ? .plain : .warning)
    }
    return table
  }

  private func cell(_ week: RosterWire.Week, _ place: Int) -> String {
    let holders = week.holders.indices.contains(place) ? week.holders[place] : []
    return holders.isEmpty ? "-" : holders.joined(separator: " ")
  }
}
