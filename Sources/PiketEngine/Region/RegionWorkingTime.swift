import PiketDomain

extension RegionFile {
  /// How the law on working time is applied, under `[working-time]`: what is left out is as domain and law have it.
  static func workingTime(_ root: TOMLReader) -> WorkingTimeSettings {
    var settings = WorkingTimeSettings()
    guard let reader = root.table("working-time", required: false) else { return settings }
    if reader.has("anchor") {
      settings.anchor = choice(reader, "anchor", ["handover": .handover, "any-hour": .anyHour]) ?? settings.anchor
    }
    if reader.has("counting") {
      settings.counting = choice(reader, "counting", ["nights": .nights, "periods": .periods]) ?? settings.counting
    }
    if reader.has("night-calls") {
      settings.nightRegime = choice(reader, "night-calls", ["5:9-5": .fifth, "5:9-6": .sixth]) ?? settings.nightRegime
    }
    settings.defaultHours = hours(reader) ?? settings.defaultHours
    settings.noticeDays.value = reader.optionalInt("notice-days", in: 0...366) ?? settings.noticeDays.value
    settings.noticeDays.source = reader.optionalString("notice-source") ?? settings.noticeDays.source
    settings.nearDayMinutes = reader.optionalInt("near-day-minutes", in: 0...780) ?? settings.nearDayMinutes
    settings.nearWeekMinutes = reader.optionalInt("near-week-minutes", in: 0...2_880) ?? settings.nearWeekMinutes
    reader.finish()
    return settings
  }

  private static func choice<Value>(_ reader: TOMLReader, _ key: String, _ values: [String: Value]) -> Value? {
    let text = reader.string(key)
    if let value = values[text] { return value }
    if !text.isEmpty {
      reader.mistake(.hasWrongValue, key, value: text, hint: values.keys.sorted().joined(separator: ", "))
    }
    return nil
  }

  /// `hours = [ { days = "workdays", from = "08:30", until = "17:00" } ]`.
  private static func hours(_ reader: TOMLReader) -> [WorkBlock]? {
    guard reader.has("hours") else { return nil }
    return reader.tables("hours").flatMap { entry -> [WorkBlock] in
      let day = entry.string("days")
      let (from, until) = (clock(entry, "from"), clock(entry, "until"))
      entry.finish()
      let days: [Weekday]
      switch day {
      case "daily": days = Weekday.allCases
      case "workdays": days = [.monday, .tuesday, .wednesday, .thursday, .friday]
      default:
        guard let one = weekdays[day] else {
          let hint = "workdays, daily, monday ... sunday"
          if !day.isEmpty { entry.mistake(.hasWrongValue, "days", value: day, hint: hint) }
          return []
        }
        days = [one]
      }
      guard let from, let until else { return [] }
      return days.map { WorkBlock($0, from, until) }
    }
  }

  private static func clock(_ reader: TOMLReader, _ key: String) -> LocalTime? {
    let text = reader.string(key)
    if let time = LocalTime.read(text) { return time }
    if !text.isEmpty { reader.mistake(.hasWrongValue, key, value: text, hint: "08:30") }
    return nil
  }
}
