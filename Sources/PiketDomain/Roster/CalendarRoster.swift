/// Reads the shifts of a calendar file (RFC 5545) as `roster show --format ical` writes them, and gathers what is
/// wrong.
///
/// An event is a shift: its post from the UID or the summary, its person from the description, the summary or the
/// attendee, its ends in UTC, in the region's zone, or without one. Cancelled events are left out.
struct CalendarRoster {
  private(set) var shifts: [DraftShift] = []
  private(set) var mistakes: [Mistake] = []
  private let zone: Zone
  private let region: Region
  private let posts: PostNames
  private let mails: [String: PersonCode]
  private var people: PersonNames

  /// Whether a file is a calendar and no table.
  static func isCalendar(_ text: String) -> Bool { text.trimmed.uppercased().hasPrefix("BEGIN:VCALENDAR") }

  init(_ text: String, _ state: State, _ context: Context) {
    zone = context.zone
    region = context.region
    posts = PostNames(context.region)
    people = PersonNames(state)
    mails = Dictionary(
      state.persons.values.compactMap { person in person.details.email.map { ($0.lowercased(), person.code) } },
      uniquingKeysWith: { first, _ in first })
    var event: Event?
    var isWhole = false
    // Within an event stand others (alarms), whose lines are not the event's.
    var depth = 0
    for line in CalendarLine.lines(of: text) {
      switch (line.name, line.value.uppercased()) {
      case ("BEGIN", "VEVENT") where event == nil: event = Event(line: line.line)
      case ("BEGIN", _) where event != nil: depth += 1
      case ("END", "VEVENT") where depth == 0:
        if let event { read(event) }
        event = nil
      case ("END", _) where depth > 0: depth -= 1
      case ("END", "VCALENDAR"): isWhole = event == nil
      default:
        if depth == 0 { event?.take(line) }
      }
    }
    // What breaks off between two events would else be taken for a shorter roster.
    if let event {
      wrong(.isMissing, "END:VEVENT", line: event.line)
    } else if !isWhole {
      wrong(.isMissing, "END:VCALENDAR", line: 1)
    }
  }

  private struct Event {
    let line: Int
    private var lines: [String: CalendarLine] = [:]

    init(line: Int) { self.line = line }

    mutating func take(_ line: CalendarLine) { if lines[line.name] == nil { lines[line.name] = line } }

    subscript(name: String) -> CalendarLine? { lines[name] }
  }

  private mutating func read(_ event: Event) {
    if event["STATUS"]?.value.uppercased() == "CANCELLED" { return }
    if shifts.count == DomainLimits.fileRowsMax { return wrong(.hasTooManyRows, "BEGIN:VEVENT", line: event.line) }
    if let rule = event["RRULE"] { wrong(.isRepeating, in: rule) }
    let post = readPost(event)
    let person = readPerson(event)
    let function = post.flatMap { region.function($0.function) }
    guard let start = readMoment("DTSTART", event, function), let end = readMoment("DTEND", event, function) else {
      return
    }
    if end <= start {
      if let line = event["DTEND"] { wrong(.endsBeforeItStarts, in: line) }
      return
    }
    guard let post, let person else { return }
    shifts.append(
      DraftShift(
        post: post, interval: Interval(start: start, end: end), person: person, line: event.line, column: 1))
  }

  // MARK: Post and person

  private mutating func readPost(_ event: Event) -> Post? {
    // `BGM-leiden-20270104T080000Z@leidse-regio.piket`: all before the moment.
    if let uid = event["UID"], let dash = uid.text.prefix(while: { $0 != "@" }).lastIndex(of: "-"),
      let post = posts.find(String(uid.text[..<dash])).post
    {
      return post
    }
    guard let summary = event["SUMMARY"] else {
      wrong(.isMissing, "SUMMARY", line: event.line)
      return nil
    }
    let (post, nearest) = posts.find(String(summary.text.prefix { $0 != ":" }))
    if post == nil { wrong(.isUnknownFunction, in: summary, nearest) }
    return post
  }

  private mutating func readPerson(_ event: Event) -> PersonCode? {
    // `On call: ldn-01, leiden; ...`, and `OVD_BZ: José de Vries`.
    let code = event["DESCRIPTION"].map { $0.text.afterColon.prefix { $0 != "," } }
    let name = event["SUMMARY"].map { $0.text.afterColon[...] }
    let attendee = event["ATTENDEE"]
    for text in [code, name, attendee?.parameters["CN"].map { $0[...] }] {
      if let text, case .found(let person) = people.find(String(text).trimmed) { return person }
    }
    if let mail = attendee?.text.afterColon.lowercased(), let person = mails[mail] { return person }
    guard let line = event["DESCRIPTION"] ?? event["SUMMARY"] ?? attendee else {
      wrong(.isMissing, "DESCRIPTION", line: event.line)
      return nil
    }
    if case .unknown(let nearest) = people.find(String((code ?? name) ?? "").trimmed) {
      wrong(.isUnknownPerson, in: line, nearest)
    }
    return nil
  }

  // MARK: Moments

  /// - function: whose handover a day without a time stands for.
  private mutating func readMoment(_ name: String, _ event: Event, _ function: PiketFunction?) -> Instant? {
    guard let line = event[name] else {
      wrong(.isMissing, name, line: event.line)
      return nil
    }
    if let named = line.parameters["TZID"], named != zone.name {
      wrong(.isUnknownZone, in: line, [zone.name])
      return nil
    }
    do {
      return try CalendarRoster.cell(line.value).instant(zone, handover: function?.handover.time)
    } catch {
      wrong(error.reason, in: line, error.nearest)
      return nil
    }
  }

  /// `20270104T080000Z`, `20270104T090000` or `20270104` (3.3.4 and 3.3.5).
  private static func cell(_ text: String) throws(DateCell.Wrong) -> DateCell {
    var cursor = TextCursor(text)
    guard let year = cursor.number(digits: 4...4), let month = cursor.number(digits: 2...2),
      let day = cursor.number(digits: 2...2)
    else { throw DateCell.Wrong(reason: .isNoMoment) }
    guard let date = LocalDate(year, month, day) else { throw DateCell.Wrong(reason: .dateDoesNotExist) }
    if cursor.isAtEnd { return .day(date) }
    guard cursor.take("T"), let hour = cursor.number(digits: 2...2), let minute = cursor.number(digits: 2...2),
      let second = cursor.number(digits: 2...2), let time = LocalTime(hour, minute, second)
    else { throw DateCell.Wrong(reason: .isNoMoment) }
    let local = LocalDateTime(date, time)
    if cursor.isAtEnd { return .clock(local) }
    guard cursor.take("Z"), cursor.isAtEnd else { throw DateCell.Wrong(reason: .isNoMoment) }
    return .moment(Instant(seconds: local.secondsSinceEpoch))
  }

  // MARK: Mistakes

  private mutating func wrong(_ reason: FieldMistake, in line: CalendarLine, _ nearest: [String] = []) {
    let mistake = TableMistake(line: line.line, column: 1, value: line.text, reason: reason)
    mistakes.append(Mistake(mistake, field: line.name, nearest: nearest))
  }

  private mutating func wrong(_ reason: FieldMistake, _ field: String, line: Int) {
    mistakes.append(Mistake(TableMistake(line: line, column: 1, value: "", reason: reason), field: field))
  }
}

extension String {
  /// What follows the first colon, or all of it.
  fileprivate var afterColon: String { firstIndex(of: ":").map { String(self[index(after: $0)...]) } ?? self }
}
