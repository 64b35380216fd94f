import PiketDomain
import PiketProtocol

extension RosterWire.Gap {
  init(_ gap: RosterGap, _ view: View) {
    self.init(
      post: gap.post.description, start: view.rfc3339(gap.interval.start), end: view.rfc3339(gap.interval.end),
      intended: gap.intention != nil, reason: gap.intention?.reason, by: gap.intention?.by)
  }
}

extension RosterWire.Burden {
  /// To the hundredth: more says nothing to people.
  init(_ burden: Burden) {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    self.init(
      hours: rounded(burden.seconds / 3600), weekends: rounded(burden.weekends), nights: rounded(burden.nights),
      holidays: rounded(burden.holidays))
  }
}

extension RosterWire.Share {
  init(_ code: String, _ name: String, _ share: Share) {
    self.init(
      code: code, name: name, real: RosterWire.Burden(share.real), expected: RosterWire.Burden(share.expected))
  }
}

extension RosterWire.Comparison {
  /// - both: before and after.
  init(_ code: String, _ name: String, _ both: [Share]) {
    let (before, after) = (both.first ?? Share(), both.last ?? Share())
    self.init(
      code: code, name: name, before: RosterWire.Burden(before.real), after: RosterWire.Burden(after.real),
      expected: RosterWire.Burden(after.expected))
  }
}

extension RosterWire.Week {
  init(_ week: WeekLoad) {
    self.init(
      week: week.monday.isoWeek.week, monday: week.monday.iso8601, holders: week.holders.map { $0.map(\.rawValue) },
      holidays: week.holidays.map(\.rawValue), schoolHolidays: week.schoolHolidays)
  }
}
