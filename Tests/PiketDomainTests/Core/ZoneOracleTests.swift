import PiketDomain
import Testing

/// Our reader against independent ones: Python's zoneinfo on the same tzdata, and the C library.
@Suite struct ZoneOracleTests {
  static let zones = [
    "UTC", "Europe/Amsterdam", "Europe/Dublin", "Europe/London", "Europe/Lisbon", "Europe/Moscow", "Europe/Istanbul",
    "Europe/Chisinau", "Europe/Volgograd", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "Africa/Juba",
    "Africa/Monrovia", "Africa/Windhoek", "America/Sao_Paulo", "America/New_York", "America/Toronto",
    "America/St_Johns", "America/Nuuk", "America/Scoresbysund", "America/Caracas", "America/Havana",
    "America/Asuncion", "America/Santiago", "America/Anchorage", "America/Metlakatla", "America/Miquelon",
    "Antarctica/Troll", "Antarctica/Casey", "Antarctica/Macquarie", "Asia/Gaza", "Asia/Tehran", "Asia/Kolkata",
    "Asia/Kathmandu", "Asia/Pyongyang", "Asia/Jerusalem", "Asia/Beirut", "Asia/Manila", "Asia/Tokyo",
    "Atlantic/Azores", "Australia/Lord_Howe", "Australia/Adelaide", "Australia/Eucla", "Pacific/Apia",
    "Pacific/Chatham", "Pacific/Easter", "Pacific/Kiritimati", "Pacific/Kwajalein", "Pacific/Norfolk",
  ]

  @Test func offsetsAreThoseOfZoneinfoFrom1900To2100() throws {
    for (name, rows) in zip(Self.zones, try zoneOracle("offsets", width: 2, zones: Self.zones)) {
      let zone = try systemZone(name)
      let wrong = rows.filter { row in
        Int64(zone.offsetSeconds(at: Instant(seconds: row[row.startIndex]))) != row[row.startIndex + 1]
      }
      #expect(rows.count > 7000)
      #expect(wrong.count == 0, "\(name): \(wrong.prefix(3))")
    }
  }

  @Test func readingsAroundTransitionsAreThoseOfZoneinfo() throws {
    var gaps = 0
    var doubles = 0
    for (name, rows) in zip(Self.zones, try zoneOracle("readings", width: 4, zones: Self.zones)) {
      let zone = try systemZone(name)
      for row in rows.map(Array.init) {
        let (earlier, later) = (Instant(seconds: row[1]), Instant(seconds: row[2]))
        // PEP 495: in a gap, fold 0 has the offset before it, which gives the later instant.
        let expected: Readings =
          earlier == later
          ? .one(earlier) : earlier < later ? .two(earlier, later) : .none(skippedTo: Instant(seconds: row[3]))
        let readings = zone.readings(of: LocalDateTime(ofTest: row[0]))
        if readings != expected { Issue.record("\(name) \(row): \(readings) instead of \(expected)") }
        if earlier > later { gaps += 1 }
        if earlier < later { doubles += 1 }
      }
    }
    #expect(gaps > 1000 && doubles > 1000)
  }

  /// Rules of every form, as the only content of a file.
  static let rules = [
    "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "IST-1GMT0,M10.5.0,M3.5.0/1",
    "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
    "XXX3YYY,J60/0,J300/1:30", "XXX3YYY,59/0,299/23:59:59", "XXX-2YYY,M3.4.4/50,M10.4.4/50",
    "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
    "XXX12YYY11:15,J3/0,J363/23", "AAA-12BBB-13,M9.5.0/2:45,M4.1.0/3:45", "XXX5YYY,4/0,360", "XXX-3", "<+00>0",
    "AAA4BBB,M10.1.0/-167,M3.1.0/167",
  ]

  @Test func rulesOfEveryFormAreThoseOfTheCLibrary() throws {
    for (rule, rows) in zip(Self.rules, try zoneOracle("rules", width: 2, zones: Self.rules)) {
      let zone = try Zone(name: rule, tzif: zoneFile(footer: rule))
      let wrong = rows.filter { row in
        Int64(zone.offsetSeconds(at: Instant(seconds: row[row.startIndex]))) != row[row.startIndex + 1]
      }
      #expect(wrong.count == 0, "\(rule): \(wrong.count) of \(rows.count), \(wrong.prefix(3))")
    }
  }
}

extension LocalDateTime {
  /// From seconds since 1970-01-01T00:00:00 of the same clock.
  init(ofTest seconds: Int64) {
    let rest = ((Int(seconds) % 86_400) + 86_400) % 86_400
    let time = LocalTime(rest / 3600, rest / 60 % 60, rest % 60) ?? .midnight
    self.init(LocalDate(daysSinceEpoch: (Int(seconds) - rest) / 86_400), time)
  }
}
