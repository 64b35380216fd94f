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
    let function = PiketFunction(
      code: FunctionCode(code),
      nameDutch: reader.string("name-nl"),
      nameEnglish: reader.string("name-en"),
      standby: reader.word("standby", as: Standby.self) ?? .hard,
      pool: reader.word("pool", as: Pool.self) ?? .region,
      startWithinMinutes: reader.optionalInt("start-within-minutes", in: 1...10_080),
      handover: handover(reader),
      pattern: reader.word("pattern", as: ShiftPattern.self) ?? .week,
      fallback: reader.strings("fallback").map { FunctionCode($0) })
    reader.finish()
    return function
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

  private static func isFunctionCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
