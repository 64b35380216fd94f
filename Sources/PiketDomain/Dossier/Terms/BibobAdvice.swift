/// A request for advice to the Landelijk Bureau Bibob.
public struct BibobAdvice: Hashable, Sendable, Codable {
  public var askedAt: Instant
  public var isExtended: Bool
  /// Stretches in which the bureau waited for answers of the person: the term stands still. In any order.
  public var waits: [Interval]

  public init(askedAt: Instant, isExtended: Bool = false, waits: [Interval] = []) {
    self.askedAt = askedAt
    self.isExtended = isExtended
    self.waits = waits
  }

  /// When the advice has to be there: the last day as counted, as many days later as the term stood still, then moved
  /// by the Algemene termijnenwet. A day that was waited in part counts as waited.
  public func due(_ rules: DossierRules, _ almanac: Almanac) -> TermEnd {
    let length = rules.figure(isExtended ? .bibobExtended : .bibobAdvice).length
    let counted = almanac.lastDay(of: length, after: almanac.day(of: askedAt))
    let paused = counted.adding(days: waitedDays(almanac))
    let last = length.isUnderTermijnenwet ? almanac.workingDay(onOrAfter: paused) : paused
    return TermEnd(
      end: almanac.zone.startOfDay(last.adding(days: 1)), lastDay: last, movedFrom: last == paused ? nil : paused)
  }

  private func waitedDays(_ almanac: Almanac) -> Int {
    var days: Set<Int> = []
    for wait in waits where !wait.isEmpty {
      let last = almanac.day(of: Instant(microseconds: wait.end.microseconds - 1))
      days.formUnion(almanac.day(of: wait.start).daysSinceEpoch...last.daysSinceEpoch)
    }
    return days.count
  }
}

/// The term of an order under Opiumwet 13b (Damocles). The act sets none: it is what the order says.
public struct ClosureOrder: Hashable, Sendable, Codable {
  public var announcedAt: Instant
  /// Until when the owner may close the premises of their own accord.
  public var complyBefore: Instant
  public var closed: Interval

  public init(announcedAt: Instant, complyBefore: Instant, closed: Interval) {
    self.announcedAt = announcedAt
    self.complyBefore = complyBefore
    self.closed = closed
  }

  /// Refuses: what in the order contradicts itself.
  public func check() throws(ClosureMistake) {
    guard announcedAt <= complyBefore else { throw .compliesBeforeItIsAnnounced }
    guard complyBefore <= closed.start else { throw .closesBeforeItMustBeComplied }
    guard !closed.isEmpty else { throw .endsBeforeItStarts }
  }
}

/// What contradicts itself in an order.
public enum ClosureMistake: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case compliesBeforeItIsAnnounced
  case closesBeforeItMustBeComplied
  case endsBeforeItStarts
}
