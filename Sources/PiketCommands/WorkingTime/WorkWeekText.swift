import PiketProtocol

/// The regular hours of a week as people write them: `Mon-Thu 08:30-17:00, Fri 08:30-12:30`. It can be read again.
struct WorkWeekText {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func text(_ blocks: [WorkingTimeWire.Block]) -> String {
    if blocks.isEmpty { return texts("work.noHours") }
    let days = texts("names.weekdays.short").split(separator: " ").map(String.init)
    let hours = WorkingTimeWire.Block.Weekday.allCases.map { weekday in
      blocks.filter { $0.weekday == weekday }.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
    }
    var parts: [String] = []
    var first = 0
    for day in hours.indices where day + 1 == hours.count || hours[day + 1] != hours[day] {
      if !hours[day].isEmpty {
        let name = first == day ? days[day] : "\(days[first])-\(days[day])"
        parts.append("\(name) \(hours[day])")
      }
      first = day + 1
    }
    return parts.joined(separator: ", ")
  }
}
