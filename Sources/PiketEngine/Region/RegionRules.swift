import PiketDomain

extension RegionFile {
  /// How rosters are made and judged here: everything of it may be left out.
  static func rules(_ root: TOMLReader, functions: Set<FunctionCode>) -> RegionRules {
    RegionRules(
      planning: planning(root), swaps: swaps(root), schoolHolidays: schoolHolidays(root),
      workingTime: workingTime(root), allowances: allowances(root), incidents: incidents(root),
      alerting: alerting(root, functions: functions), evaluation: evaluation(root), report: report(root),
      casework: casework(root))
  }

  private static func planning(_ root: TOMLReader) -> PlanningRules {
    var rules = PlanningRules()
    guard let reader = root.table("planning", required: false) else { return rules }
    let weights = 0...1_000
    func set(_ key: String, _ path: WritableKeyPath<PlanningRules, Int>, in range: ClosedRange<Int>) {
      if let number = reader.optionalInt(key, in: range) { rules[keyPath: path] = number }
    }
    set("load", \.loadWeight, in: weights)
    set("weekend", \.weekendWeight, in: weights)
    rules.nightWeight = reader.optionalInt("night", in: weights)
    set("holiday", \.holidayWeight, in: weights)
    set("municipality", \.municipalityWeight, in: weights)
    set("preference", \.preferenceWeight, in: weights)
    set("spread", \.spreadWeight, in: weights)
    set("spread-weeks", \.spreadWeeks, in: 1...26)
    set("change", \.changeWeight, in: weights)
    set("near-factor", \.nearFactor, in: 1...100)
    set("near-days", \.nearDays, in: 0...366)
    set("history-days", \.historyDays, in: 0...3_660)
    reader.finish()
    return rules
  }

  private static func swaps(_ root: TOMLReader) -> SwapRules {
    var rules = SwapRules()
    guard let reader = root.table("swaps", required: false) else { return rules }
    rules.needsApproval = reader.optionalBool("needs-approval") ?? rules.needsApproval
    rules.lapseHours = reader.optionalInt("lapse-hours", in: 0...8_760) ?? rules.lapseHours
    reader.finish()
    return rules
  }

  private static func schoolHolidays(_ root: TOMLReader) -> [SchoolHoliday] {
    root.tables("school-holiday", required: false).compactMap { reader in
      let name = reader.string("name")
      let (first, last) = (date(reader, "first"), date(reader, "last"))
      reader.finish()
      guard let first, let last else { return nil }
      if last < first { reader.mistake(.hasWrongValue, "last", value: reader.string("last"), hint: "first <= last") }
      return SchoolHoliday(name: name, first: first, last: last)
    }
  }

  /// An ISO date, as text: `"2027-02-20"`.
  static func date(_ reader: TOMLReader, _ key: String) -> LocalDate? {
    let text = reader.string(key)
    if text.isEmpty { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = LocalDate(year, month, day)
    {
      return date
    }
    reader.mistake(.hasWrongValue, key, value: text, hint: "2027-02-20")
    return nil
  }
}
