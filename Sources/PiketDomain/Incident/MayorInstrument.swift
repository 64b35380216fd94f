/// A power of the mayor, or of the chair of the safety region in the mayor's place, that a decision rests on. Named by
/// its article, as people do.
public enum MayorInstrument: String, Hashable, Sendable, Codable, CaseIterable {
  /// Wet veiligheidsregio's: supreme command at fires, at disasters, informing the population.
  case wvr4 = "wvr-4"
  case wvr5 = "wvr-5"
  case wvr7 = "wvr-7"
  /// Gemeentewet: order for public order, area ban, the same for who is under twelve.
  case order = "172"
  case areaBan = "172a"
  case childOrder = "172b"
  /// Gemeentewet: closing a dwelling, safety-risk area, emergency order, emergency ordinance, administrative detention.
  case dwelling = "174a"
  case riskArea = "174b"
  case emergencyOrder = "175"
  case emergencyOrdinance = "176"
  case detention = "176a"
  /// Opiumwet 13b, Wet tijdelijk huisverbod, Wvggz 7:1.
  case drugs = "13b"
  case homeBan = "wth"
  case crisisMeasure = "wvggz-7:1"

  /// Refuses: `instrumentIsUnknown`.
  public static func read(_ text: String) throws(Refusal) -> MayorInstrument {
    let key = text.folded
    if let instrument = allCases.first(where: { $0.rawValue.folded == key }) { return instrument }
    throw .incident(.instrumentIsUnknown(text, nearest: nearest(text, among: allCases.map(\.rawValue))))
  }

  /// It lapses unless the council ratifies it in its next meeting (Gemeentewet 176).
  public var needsRatification: Bool { self == .emergencyOrdinance }

  /// When it ends at the latest: after twelve hours for a safety-risk area (Gemeentewet 174b), three months for an
  /// order about who is under twelve (172b); nil where the law sets no such term.
  public func latestEnd(from moment: Instant, _ zone: Zone) -> Instant? {
    switch self {
    case .riskArea: moment.adding(seconds: 12 * 3_600)
    case .childOrder: zone.handover( zone.local(moment).threeMonthsLater)
    default: nil
    }
  }
}

extension LocalDateTime {
  /// The same day and time three months on; the last day of that month where it has no such day.
  fileprivate var threeMonthsLater: LocalDateTime {
    let month = date.month + 3
    let (year, shown) = month > 12 ? (date.year + 1, month - 12) : (date.year, month)
    var day = date.day
    while day > 28, LocalDate(year, shown, day) == nil { day -= 1 }
    return LocalDateTime(LocalDate(year, shown, day) ?? date, time)
  }
}
