/// When data have to go, and when they may.
public struct RetentionDate: Hashable, Sendable {
  public var rule: RetentionRule
  public var start: RetentionStart
  public var startDay: LocalDate
  /// The last day on which they may be in use; from the next they are there for accountability only. Nil where the rule
  /// knows no removal.
  public var removeBy: LocalDate?
  /// The first day on which they may be destroyed; nil where only a removal is due, or under a hold without end.
  public var destroyFrom: LocalDate?
  /// The last day on which they may be there; nil without such a limit, or under a hold without end.
  public var destroyBy: LocalDate?
  /// A hold without end is in force.
  public var isHeld: Bool
  /// How often it was extended.
  public var extensions: Int
  /// The first day on which destruction may be proposed.
  public var proposalFrom: LocalDate?

  public func mayBeDestroyed(on day: LocalDate) -> Bool { destroyFrom.map { $0 <= day } ?? false }
  public func mustBeRemoved(on day: LocalDate) -> Bool { removeBy.map { $0 < day } ?? false }
  public func isOverdue(on day: LocalDate) -> Bool { destroyBy.map { $0 < day } ?? false }
}

extension RetentionRule {
  /// When such data go. Nil as long as the fact from which it counts is not there, or where nobody has configured how
  /// long they are kept.
  public func date(_ facts: RetentionFacts, _ rules: DossierRules) -> RetentionDate? {
    let figure = rules.retention(self)
    guard let startDay = facts.day(figure.start) else { return nil }
    var date = RetentionDate(
      rule: self, start: figure.start, startDay: startDay, removeBy: nil, destroyFrom: nil, destroyBy: nil,
      isHeld: false, extensions: extensionsCount(facts), proposalFrom: nil)
    switch self {
    case .jointData, .radicalisation: setLimit(&date, figure, facts)
    case .bijNotice: setNotice(&date, figure, facts, rules)
    case .priorityEntry: date.removeBy = startDay
    case .policeData: set(&date, startDay)
    case .homeBan, .accessLog, .crisisFile:
      guard let length = figure.length else { return nil }
      set(&date, startDay.adding(length))
    case .workingTime: date.destroyFrom = figure.length.map(startDay.adding)
    }
    hold(&date, facts)
    date.proposalFrom = date.destroyFrom?.subtracting(rules.proposalLead.value)
    return date
  }

  private func extensionsCount(_ facts: RetentionFacts) -> Int { self == .jointData ? facts.extensions.count : 0 }

  private func set(_ date: inout RetentionDate, _ day: LocalDate) {
    date.destroyFrom = day
    date.destroyBy = day
  }

  /// A maximum, earlier where nobody needs the data any more. An extension moves the maximum of joint data.
  private func setLimit(_ date: inout RetentionDate, _ figure: RetentionFigure, _ facts: RetentionFacts) {
    var limit = figure.length.map(date.startDay.adding) ?? date.startDay
    if self == .jointData { limit = facts.extensions.map(\.until).reduce(limit, max) }
    set(&date, min(limit, facts.noLongerNeeded ?? limit))
  }

  /// Nine months from the provision. Measures make it a removal, and the five years begin with it: when it was done, or
  /// had to be done. A removal that comes late lengthens nothing.
  private func setNotice(
    _ date: inout RetentionDate, _ figure: RetentionFigure, _ facts: RetentionFacts, _ rules: DossierRules
  ) {
    let inUse = figure.length.map(date.startDay.adding) ?? date.startDay
    if facts.measuresWereDecided {
      date.removeBy = inUse
      set(&date, min(facts.removed ?? inUse, inUse).adding(rules.figure(.bijAccountability).length))
    } else {
      set(&date, inUse)
      date.destroyFrom = min(inUse, facts.noLongerNeeded ?? inUse)
    }
  }

  /// A hold bars destruction and never a removal: held data are not used on for that.
  private func hold(_ date: inout RetentionDate, _ facts: RetentionFacts) {
    date.isHeld = facts.holds.contains { $0.until == nil }
    if date.isHeld {
      date.destroyFrom = nil
      date.destroyBy = nil
      return
    }
    for until in facts.holds.compactMap(\.until) {
      // The day after the last day of the hold is the first on which they may go.
      let free = until.adding(days: 1)
      date.destroyFrom = date.destroyFrom.map { max($0, free) }
      date.destroyBy = date.destroyBy.map { max($0, free) }
    }
  }
}

extension LocalDate {
  /// So long after this day; hours and working days are no measure of retention and count as days.
  fileprivate func adding(_ length: TermLength) -> LocalDate {
    switch length.unit {
    case .hours, .days, .workingDays: adding(days: length.count)
    case .weeks: adding(days: 7 * length.count)
    case .months: adding(months: length.count)
    case .years: adding(years: length.count)
    }
  }

  fileprivate func subtracting(_ length: TermLength) -> LocalDate { adding(TermLength(-length.count, length.unit)) }
}

/// Why the retention of data cannot be extended.
public enum RetentionMistake: String, Error, Hashable, Sendable, Codable, CaseIterable {
  /// Only joint data can be kept longer.
  case knowsNoExtension
  case hasNotBegun
  case reasonIsMissing
  /// The new date does not lie after the present one.
  case extendsNothing
  /// The date has passed: they should be gone.
  case isTooLate
  case isExtendedTooOften
}

extension RetentionRule {
  /// Refuses: the first of `RetentionMistake` that stands in the way of one more extension.
  public func check(
    _ more: RetentionExtension, _ facts: RetentionFacts, _ rules: DossierRules
  ) throws(RetentionMistake) {
    guard self == .jointData else { throw .knowsNoExtension }
    var free = facts
    free.holds = []
    guard let limit = date(free, rules)?.destroyBy else { throw .hasNotBegun }
    guard !more.reason.trimmed.isEmpty else { throw .reasonIsMissing }
    guard more.decidedOn <= limit else { throw .isTooLate }
    guard more.until > limit else { throw .extendsNothing }
    guard facts.extensions.count < rules.extensionsMax.value else { throw .isExtendedTooOften }
  }
}
