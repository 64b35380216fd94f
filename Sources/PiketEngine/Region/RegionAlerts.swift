import PiketDomain

extension RegionFile {
  /// How people are called out: all of it may be left out.
  static func alerting(_ root: TOMLReader, functions: Set<FunctionCode>) -> AlertRules? {
    var rules = AlertRules()
    if let reader = root.table("alerting", required: false) { read(reader, into: &rules, functions) }
    rules.channels = channels(root)
    rules.rules = alertRules(root, functions)
    rules.heartbeat = heartbeat(root)
    if let reader = root.table("reminders", required: false) { rules.reminders = reminders(reader) }
    return rules == AlertRules() ? nil : rules
  }

  private static func read(_ reader: TOMLReader, into rules: inout AlertRules, _ functions: Set<FunctionCode>) {
    func set(_ key: String, _ path: WritableKeyPath<AlertRules, Int>, in range: ClosedRange<Int>) {
      if let number = reader.optionalInt(key, in: range) { rules[keyPath: path] = number }
    }
    if let minutes = reader.optionalInt("answer-minutes", in: 1...120) { rules.answerSeconds = 60 * minutes }
    set("answer-seconds", \.answerSeconds, in: 1...7_200)
    set("call-down-max", \.callDownMax, in: 0...100)
    set("bundle-seconds", \.bundleSeconds, in: 0...3_600)
    set("retry-seconds", \.retrySeconds, in: 1...3_600)
    set("retry-max-seconds", \.retrySecondsMax, in: 1...86_400)
    set("attempts-max", \.attemptsMax, in: 1...100)
    if let quiet = reader.table("quiet", required: false) {
      let (from, until) = (time(quiet, "from"), time(quiet, "until"))
      quiet.finish()
      if let from, let until { rules.quiet = from == until ? nil : QuietHours(from: from, until: until) }
    }
    rules.overdueFunctions = known(reader, "overdue-functions", functions, required: false)
    reader.finish()
  }

  private static func reminders(_ reader: TOMLReader) -> ReminderRules {
    var rules = ReminderRules()
    if let hours = reader.optionalInt("handover-hours", in: 0...336) { rules.handoverHours = hours }
    if let days = reader.optionalInt("due-days", in: 0...90) { rules.dueDays = days }
    if let days = reader.optionalInt("qualification-days", in: 0...366) { rules.qualificationDays = days }
    reader.finish()
    return rules
  }

  private static func time(_ reader: TOMLReader, _ key: String) -> LocalTime? {
    let text = reader.string(key)
    if text.isEmpty { return nil }
    if let time = LocalTime.read(text) { return time }
    reader.mistake(.hasWrongValue, key, value: text, hint: "22:00")
    return nil
  }

  private static func known(
    _ reader: TOMLReader, _ key: String, _ functions: Set<FunctionCode>, required: Bool
  ) -> [FunctionCode] {
    let codes = reader.strings(key, required: required).map { FunctionCode($0) }
    for code in codes where !functions.contains(code) {
      reader.mistake(
        .isUnknownReference, key, value: code.rawValue,
        hint: nearest(code.rawValue, among: functions.map(\.rawValue)).joined(separator: ", "))
    }
    return codes
  }

  /// `[[channel]]`: in the order in which they are used.
  private static func channels(_ root: TOMLReader) -> [MessageChannel] {
    var seen: Set<String> = []
    return root.tables("channel", required: false).map { reader in
      let isCode = { (text: String) in text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) } }
      let code = uniqueCode(reader, &seen, isCode: isCode, hint: "mail")
      var channel = MessageChannel(ChannelCode(code), reader.word("address", as: MessageChannel.Address.self) ?? .none)
      channel.url = reader.optionalString("url")
      if let seconds = reader.optionalInt("timeout-seconds", in: 1...600) { channel.timeoutSeconds = seconds }
      if let count = reader.optionalInt("per-minute", in: 1...100_000) { channel.perMinute = count }
      reader.finish()
      return channel
    }
  }

  /// `[[alert-rule]]`: who is called when an incident is opened or scaled up.
  private static func alertRules(_ root: TOMLReader, _ functions: Set<FunctionCode>) -> [AlertRule] {
    root.tables("alert-rule", required: false).compactMap { reader in
      let occasion = reader.word("on", as: AlertRule.Occasion.self)
      let grip = reader.optionalString("grip")
      let level = grip.flatMap { GripLevel(rawValue: $0) }
      if let grip, level == nil {
        reader.mistake(
          .hasWrongValue, "grip", value: grip, hint: GripLevel.allCases.map(\.rawValue).joined(separator: ", "))
      }
      let types = reader.strings("types")
      for type in types where IncidentType.numbers(type) == nil {
        reader.mistake(.hasWrongValue, "types", value: type, hint: "7.2")
      }
      let called = known(reader, "functions", functions, required: true)
      let exercise = reader.optionalBool("exercise") ?? false
      reader.finish()
      return occasion.map { AlertRule(on: $0, grip: level, types: types, functions: called, exercise: exercise) }
    }
  }

  private static func heartbeat(_ root: TOMLReader) -> HeartbeatRule? {
    guard let reader = root.table("heartbeat", required: false) else { return nil }
    let rule = HeartbeatRule(
      url: reader.string("url"), everySeconds: reader.optionalInt("every-seconds", in: 1...86_400) ?? 60)
    reader.finish()
    return rule
  }
}
