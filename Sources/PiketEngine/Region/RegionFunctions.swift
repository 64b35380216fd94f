import PiketDomain

extension RegionFile {
  /// Names in the file of the days of the week.
  static let weekdays: [String: Weekday] = [
    "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday, "friday": .friday,
    "saturday": .saturday, "sunday": .sunday,
  ]

  /// The piket functions, under `[[function]]`.
  static func functions(_ root: TOMLReader) -> [PiketFunction] {
    var seen: Set<String> = []
    let readers = root.tables("function")
    let functions = readers.map { function($0, &seen) }
    for (reader, function) in zip(readers, functions) {
      for code in function.fallback where !seen.contains(code.rawValue) || code == function.code {
        reader.mistake(
          .isUnknownReference, "fallback", value: code.rawValue,
          hint: nearest(code.rawValue, among: seen.sorted()).joined(separator: ", "))
      }
    }
    return functions
  }

  private static func function(_ reader: TOMLReader, _ seen: inout Set<String>) -> PiketFunction {
    let code = uniqueCode(reader, &seen, isCode: isFunctionCode, hint: "OVD_BZ")
    let pattern = reader.word("pattern", as: ShiftPattern.self) ?? .week
    let function = PiketFunction(
      code: FunctionCode(code),
      nameDutch: reader.string("name-nl"),
      nameEnglish: reader.string("name-en"),
      standby: reader.word("standby", as: Standby.self) ?? .hard,
      pool: reader.word("pool", as: Pool.self) ?? .region,
      startWithinMinutes: reader.optionalInt("start-within-minutes", in: 1...10_080),
      handover: handover(reader),
      pattern: pattern,
      shifts: shifts(reader, pattern),
      spacingHours: reader.optionalInt("spacing-hours", in: 0...8_760) ?? 0,
      isOffice: reader.optionalBool("office") ?? false,
      fallback: reader.strings("fallback").map { FunctionCode($0) })
    reader.finish()
    return function
  }

  /// The shifts of a week, one by one; only with the pattern `shifts`.
  private static func shifts(_ reader: TOMLReader, _ pattern: ShiftPattern) -> [ShiftTemplate] {
    guard pattern == .shifts else {
      if reader.has("shifts") { reader.mistake(.hasWrongValue, "shifts", hint: "pattern = \"shifts\"") }
      return []
    }
    let shifts = reader.tables("shifts").flatMap { entry in
      let (from, until) = (entry.string("from"), entry.string("until"))
      entry.finish()
      return templates(entry, from: from, until: until)
    }
    if ShiftTemplate.overlap(in: shifts) { reader.mistake(.isDouble, "shifts", value: "from ... until") }
    return shifts
  }

  /// `monday 09:00` to `friday 17:00`; `daily 08:00` and `workdays 08:00` stand for one shift on each of these days.
  private static func templates(_ entry: TOMLReader, from: String, until: String) -> [ShiftTemplate] {
    let hint = "monday 09:00, daily 08:00, workdays 08:00"
    guard let (days, start) = days(from) else {
      if !from.isEmpty { entry.mistake(.hasWrongValue, "from", value: from, hint: hint) }
      return []
    }
    if days.count > 1 {
      guard let end = LocalTime.read(until) else {
        if !until.isEmpty { entry.mistake(.hasWrongValue, "until", value: until, hint: "20:00") }
        return []
      }
      return days.map { day in
        let next = Weekday(rawValue: day.rawValue % 7 + 1) ?? day
        return ShiftTemplate(
          start: Handover(weekday: day, time: start), end: Handover(weekday: start < end ? day : next, time: end))
      }
    }
    guard let (last, end) = self.days(until), last.count == 1 else {
      if !until.isEmpty { entry.mistake(.hasWrongValue, "until", value: until, hint: "friday 17:00") }
      return []
    }
    return [
      ShiftTemplate(start: Handover(weekday: days[0], time: start), end: Handover(weekday: last[0], time: end))
    ]
  }

  private static func days(_ text: String) -> (days: [Weekday], time: LocalTime)? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let time = LocalTime.read(words[1]) else { return nil }
    switch words[0] {
    case "daily": return (Weekday.allCases, time)
    case "workdays": return ([.monday, .tuesday, .wednesday, .thursday, .friday], time)
    default: return weekdays[words[0]].map { ([$0], time) }
    }
  }

  private static func handover(_ reader: TOMLReader) -> Handover {
    var handover = Handover(weekday: .monday, time: .midnight)
    guard let entry = reader.table("handover") else { return handover }
    let day = entry.string("weekday")
    if let weekday = weekdays[day] {
      handover.weekday = weekday
    } else if !day.isEmpty {
      entry.mistake(.hasWrongValue, "weekday", value: day, hint: "monday ... sunday")
    }
    let clock = entry.string("time")
    if let time = LocalTime.read(clock) {
      handover.time = time
    } else if !clock.isEmpty {
      entry.mistake(.hasWrongValue, "time", value: clock, hint: "09:00")
    }
    entry.finish()
    return handover
  }

  static func isFunctionCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
