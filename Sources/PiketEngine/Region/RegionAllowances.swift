import PiketDomain

extension RegionFile {
  /// The rates for payroll; nil where there are none. Two that pay the same hour are a mistake.
  static func allowances(_ root: TOMLReader) -> [AllowanceRate]? {
    var seen: Set<String> = []
    var rates: [AllowanceRate] = []
    for reader in root.tables("allowance", required: false) {
      let rate = allowance(reader, &seen)
      reader.finish()
      guard let rate else { continue }
      for other in rates where rate.overlaps(other) {
        reader.mistake(.isDouble, "days", value: rate.code, hint: other.code)
      }
      rates.append(rate)
    }
    return rates.isEmpty ? nil : rates
  }

  private static func allowance(_ reader: TOMLReader, _ seen: inout Set<String>) -> AllowanceRate? {
    let code = uniqueCode(reader, &seen, isCode: isRateCode, hint: "standby-weekend")
    let kind = reader.word("kind", as: AllowanceKind.self)
    let days = reader.strings("days", required: true).compactMap { text -> DayClass? in
      if let day = DayClass(rawValue: text) { return day }
      reader.mistake(
        .hasWrongValue, "days", value: text, hint: DayClass.allCases.map(\.rawValue).joined(separator: ", "))
      return nil
    }
    let (from, until) = (clock(reader, "from"), clock(reader, "until"))
    if let until, until <= from ?? .midnight {
      reader.mistake(.hasWrongValue, "until", value: reader.string("until"), hint: "from < until")
    }
    let first = reader.has("valid-from") ? date(reader, "valid-from") : nil
    let last = reader.has("valid-until") ? date(reader, "valid-until") : nil
    let pay = pay(reader)
    let source = reader.string("source")
    guard let kind, let pay, let checked = date(reader, "checked-on") else { return nil }
    return AllowanceRate(
      code: code, kind: kind, days: days, from: from, until: until, pay: pay, validFrom: first, validUntil: last,
      source: source, checkedOn: checked)
  }

  /// Exactly one of the ways to pay.
  private static func pay(_ reader: TOMLReader) -> AllowancePay? {
    let percent = reader.optionalThousandths("percent", in: 0...1_000_000)
    let cap = reader.optionalInt("cap-scale", in: 1...18)
    let cents = 0...10_000_000
    let fixed = [
      reader.optionalInt("cents-per-hour", in: cents).map(AllowancePay.centsPerHour),
      reader.optionalInt("cents-per-day", in: cents).map(AllowancePay.centsPerDay),
      reader.optionalInt("cents-per-shift", in: cents).map(AllowancePay.centsPerShift),
    ].compactMap(\.self)
    let all = (percent.map { [AllowancePay.percent(thousandths: $0, capScale: cap)] } ?? []) + fixed
    guard all.count == 1 else {
      let hint = "percent, cents-per-hour, cents-per-day, cents-per-shift"
      reader.mistake(all.isEmpty ? .keyIsMissing : .isDouble, "percent", hint: hint)
      return nil
    }
    return all[0]
  }

  /// A time on the clock; nil where the key is missing, and for `until` at the end of the day.
  private static func clock(_ reader: TOMLReader, _ key: String) -> LocalTime? {
    guard let text = reader.optionalString(key), text != "24:00" else { return nil }
    if let time = LocalTime.read(text) { return time }
    reader.mistake(.hasWrongValue, key, value: text, hint: "07:00")
    return nil
  }

  private static func isRateCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
