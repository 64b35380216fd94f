import PiketDomain

/// A calendar file (RFC 5545). Times are in UTC, so that they are right across clock changes without zone rules;
/// nothing depends on the moment of writing, so that the same roster gives the same bytes.
struct ICalendar {
  struct Event {
    let uid: String
    let start: Instant
    let end: Instant
    /// Counts up where the shift was published anew.
    let sequence: Int
    let summary: String
    let description: String
  }

  let language: String
  let events: [Event]

  func rendered() -> String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Piket//piket//\(language.uppercased())", "CALSCALE:GREGORIAN",
    ]
    return (head + events.flatMap(ICalendar.lines) + ["END:VCALENDAR"])
      .map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  /// DTSTAMP is required (3.6.1); the start of the shift is the one moment that is always known.
  /// TRANSPARENT: whoever is on call is not busy.
  private static func lines(_ event: Event) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(utc(event.start))", "DTSTART:\(utc(event.start))",
      "DTEND:\(utc(event.end))", "SEQUENCE:\(event.sequence)", "SUMMARY:\(escaped(event.summary))",
      "DESCRIPTION:\(escaped(event.description))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// Form 2 of 3.3.5: `20270104T080000Z`.
  private static func utc(_ instant: Instant) -> String {
    let utc = WireMoment.utc(instant)
    let date = "\(utc.date.year.padded(4))\(utc.date.month.padded(2))\(utc.date.day.padded(2))"
    return "\(date)T\(utc.time.hour.padded(2))\(utc.time.minute.padded(2))\(utc.time.second.padded(2))Z"
  }

  /// Text as in 3.3.11; other control characters are not allowed and left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += ["\\", scalar]
      case "\n": result += ["\\", "n"]
      case "\u{0}"..."\u{1F}", "\u{7F}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Lines of at most 75 octets, cut between characters, continued after a space (3.1).
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > 75 {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += size
    }
    return result
  }
}
