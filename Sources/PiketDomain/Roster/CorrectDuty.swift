/// Puts on record who was really on duty in a stretch of the past. The roster itself stays: nobody can change the past.
public struct CorrectDuty: Sendable {
  public var function: String
  public var municipality: String?
  /// Nil: nobody was.
  public var person: String?
  public var interval: Interval
  public var reason: String

  public init(function: String, municipality: String?, person: String?, interval: Interval, reason: String) {
    self.function = function
    self.municipality = municipality
    self.person = person
    self.interval = interval
    self.reason = reason
  }

  /// Refuses, in this order: what names no post; `personIsUnknown`; `reasonIsMissing`, `fieldIsInvalid`;
  /// `periodIsEmpty`, `periodIsNotInThePast`, `periodIsTooLong`; `nothingChanges`. Whether the person should have been
  /// on duty is no question here: it happened.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PostCorrection> {
    let post = try context.region.post(named: function, at: municipality).post
    var holder: PersonCode?
    if let person { holder = try state.person(named: person).code }
    let reason = try checkedReason(self.reason)
    if interval.isEmpty { throw .periodIsEmpty(interval) }
    if interval.end > context.now.wholeSecond { throw .periodIsNotInThePast(interval) }
    try context.checkHorizon(interval)
    let roster = state.rosters[post] ?? PostRoster()
    if roster.record(of: interval) == [RecordedDuty(interval: interval, person: holder)] { throw .nothingChanges }
    let correction = DutyCorrection(
      interval: interval, person: holder, reason: reason, by: context.caller.account, recordedAt: context.now)
    let corrected = DutyCorrected(
      post: post, year: context.zone.local(interval.start).date.year, correction: correction)
    return Decision([.dutyCorrected(corrected)], PostCorrection(post: post, correction: correction))
  }
}

/// What was put on record.
public struct PostCorrection: Hashable, Sendable {
  public var post: Post
  public var correction: DutyCorrection
}

/// Who had a post in a stretch, corrections included; nil: nobody.
public struct RecordedDuty: Hashable, Sendable {
  public var interval: Interval
  public var person: PersonCode?

  public init(interval: Interval, person: PersonCode?) {
    self.interval = interval
    self.person = person
  }
}

extension PostRoster {
  /// Who really had the post within a period: the shifts, and over them what was put on record afterwards. Stretches by
  /// start, the whole period; neighbours of the same person are one stretch. Ordered lists are not asked.
  public func record(of period: Interval) -> [RecordedDuty] {
    var borders: Set<Instant> = [period.start, period.end]
    let shifts = Array(shifts(overlapping: period))
    let recorded = Array(recorded[recorded.indices(overlapping: period)])
    for interval in shifts.map(\.interval) + recorded.map(\.interval) {
      if period.contains(interval.start) { borders.insert(interval.start) }
      if period.contains(interval.end) { borders.insert(interval.end) }
    }
    let moments = borders.sorted()
    var record: [RecordedDuty] = []
    var next = 0
    for (start, end) in zip(moments, moments.dropFirst()) {
      while next < shifts.count, shifts[next].interval.end <= start { next += 1 }
      let rostered = next < shifts.count && shifts[next].interval.start <= start ? shifts[next].person : nil
      let person = recorded.stretch(at: start).map(\.person) ?? rostered
      if let last = record.last, last.person == person {
        record[record.count - 1].interval.end = end
      } else {
        record.append(RecordedDuty(interval: Interval(start: start, end: end), person: person))
      }
    }
    return record
  }
}

/// A reason as people write it. Refuses: `reasonIsMissing`, `fieldIsInvalid`.
func checkedReason(_ reason: String) throws(Refusal) -> String {
  do {
    return try Name.read(reason, charactersMax: DomainLimits.reasonLengthMax)
  } catch .isEmpty {
    throw .reasonIsMissing
  } catch {
    throw .fieldIsInvalid(field: "reason", value: reason, reason: error)
  }
}
