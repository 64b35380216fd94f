/// The scale on which a theme is dealt with.
public enum MeetingScale: String, Hashable, Sendable, Codable, CaseIterable {
  case local
  case leidseRegio
  case hollandRijnland
  case hollandsMidden
  case policeUnit

  private static let names: [(MeetingScale, [String])] = [
    (.local, ["local", "lokaal"]), (.leidseRegio, ["leidse-regio"]), (.hollandRijnland, ["holland-rijnland"]),
    (.hollandsMidden, ["hollands-midden"]), (.policeUnit, ["police-unit", "politie-eenheid"]),
  ]

  /// Reads a scale in Dutch or English. Refuses: `valuesAreInvalid`, with what may have been meant.
  public static func read(_ text: String) throws(Refusal) -> MeetingScale {
    try value(text, of: names, field: "scale", or: .isNoScale)
  }
}

/// What the budget of the cooperation asks to be accounted for by itself.
public enum MeetingTheme: String, Hashable, Sendable, Codable, CaseIterable {
  case exDetainees
  case domesticViolence
  case radicalisation
  case organisedCrime
  case crisis

  private static let names: [(MeetingTheme, [String])] = [
    (.exDetainees, ["ex-detainees", "ex-gedetineerden"]),
    (.domesticViolence, ["domestic-violence", "huiselijk-geweld"]),
    (.radicalisation, ["radicalisation", "radicalisering"]),
    (.organisedCrime, ["organised-crime", "ondermijning"]), (.crisis, ["crisis", "crisisbeheersing"]),
  ]

  /// Reads a theme in Dutch or English. Refuses: `valuesAreInvalid`, with what may have been meant.
  public static func read(_ text: String) throws(Refusal) -> MeetingTheme {
    try value(text, of: names, field: "theme", or: .isNoTheme)
  }

  /// The scale on which it is usually dealt with: care and safety at that of the Veiligheidshuis.
  var usualScale: MeetingScale { self == .crisis ? .leidseRegio : .hollandsMidden }
}

/// How often the meetings of a series are held, on the clock of the region.
public enum MeetingRhythm: Hashable, Sendable, CaseIterable {
  case week
  case twoWeeks
  case month
  case quarter

  private static let names: [(MeetingRhythm, [String])] = [
    (.week, ["week"]), (.twoWeeks, ["2weeks", "2weken"]), (.month, ["month", "maand"]),
    (.quarter, ["quarter", "kwartaal"]),
  ]

  /// Reads a rhythm in Dutch or English. Refuses: `valuesAreInvalid`, with what may have been meant.
  public static func read(_ text: String) throws(Refusal) -> MeetingRhythm {
    try value(text, of: names, field: "every", or: .isNoRhythm)
  }

  /// The day that comes `count` steps after the first of a series.
  ///
  /// By month or quarter it is the same weekday with the same rank: after the second Tuesday the second Tuesday, after
  /// a fifth one the last.
  public func day(_ count: Int, after first: LocalDate) -> LocalDate {
    switch self {
    case .week: return first.adding(days: 7 * count)
    case .twoWeeks: return first.adding(days: 14 * count)
    case .month, .quarter:
      let months = first.year * 12 + first.month - 1 + (self == .month ? 1 : 3) * count
      let (year, month) = (months / 12, months % 12 + 1)
      let start = LocalDate(unchecked: year, month, 1)
      let ahead = (first.weekday.rawValue - start.weekday.rawValue + 7) % 7
      let day = 1 + ahead + (first.day - 1) / 7 * 7
      return start.adding(days: (day > LocalDate.days(inMonth: month, of: year) ? day - 7 : day) - 1)
    }
  }
}

private func value<Value>(
  _ text: String, of names: [(Value, [String])], field: String, or mistake: FieldMistake
) throws(Refusal) -> Value {
  let key = text.folded
  if let found = names.first(where: { $0.1.contains { $0.folded == key } }) { return found.0 }
  let meant = nearest(text, among: names.flatMap(\.1))
  throw .valuesAreInvalid([ValueMistake(field: field, value: text, reason: mistake, nearest: meant)])
}
