/// Plans a meeting, or a series of them.
public struct AddMeeting: Sendable {
  public var title: String
  /// The moment of the meeting; of the first one, where it is a series.
  public var at: Instant
  /// In Dutch or English: see `MeetingScale.read`. Nil: as is usual for the theme; without one `local` where
  /// municipalities are named, else `leidse-regio`.
  public var scale: String?
  public var theme: String?
  /// Empty: all of the region.
  public var municipalities: [String]
  public var partners: [String]
  /// See `MeetingRhythm.read`; nil: a single meeting.
  public var every: String?
  /// The first day on which no meeting of the series is held any more.
  public var until: LocalDate?

  public init(
    title: String, at: Instant, scale: String? = nil, theme: String? = nil, municipalities: [String] = [],
    partners: [String] = [], every: String? = nil, until: LocalDate? = nil
  ) {
    self.title = title
    self.at = at
    self.scale = scale
    self.theme = theme
    self.municipalities = municipalities
    self.partners = partners
    self.every = every
    self.until = until
  }

  /// The codes of the meetings, by moment.
  ///
  /// Refuses, in this order: `fieldIsInvalid` (title); `valuesAreInvalid` (theme, scale); `municipalityIsUnknown`,
  /// `meeting(.needsAMunicipality)`; `fieldIsInvalid` (partner), `tooMany` (partners); `valuesAreInvalid` (every,
  /// until: one without the other); `periodIsEmpty` (until before the first), `fieldIsInvalid` (a meeting at a time
  /// that the clock skips or has twice); `tooMany` (meetings).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<[MeetingCode]> {
    let title = try checkedText(title, field: "title", charactersMax: Name.charactersMax)
    let theme = try readTheme()
    let scale = try readScale(theme)
    let municipalities = try readMunicipalities(scale, context.region)
    let partners = try readPartners()
    let moments = try moments(context.zone)
    if moments.count > DomainLimits.meetingsPerSeriesMax {
      throw .tooMany(field: "meetings", max: DomainLimits.meetingsPerSeriesMax)
    }
    if state.meetingCount + moments.count > DomainLimits.meetingsMax {
      throw .tooMany(field: "meetings", max: DomainLimits.meetingsMax)
    }
    let first = state.meetingCount + 1
    let plans = moments.enumerated().map { index, moment in
      MeetingPlan(
        code: MeetingCode(number: first + index), title: title, at: moment, scale: scale, theme: theme,
        municipalities: municipalities, partners: partners, series: every == nil ? nil : MeetingCode(number: first),
        plannedBy: context.caller.account, plannedAt: context.now)
    }
    return Decision(plans.map { .meeting(.planned(MeetingPlanned(plan: $0))) }, plans.map(\.code))
  }

  private func readTheme() throws(Refusal) -> MeetingTheme? {
    guard let theme else { return nil }
    return try MeetingTheme.read(theme)
  }

  private func readScale(_ theme: MeetingTheme?) throws(Refusal) -> MeetingScale {
    if let scale { return try MeetingScale.read(scale) }
    return theme?.usualScale ?? (municipalities.isEmpty ? .leidseRegio : .local)
  }

  private func readMunicipalities(_ scale: MeetingScale, _ region: Region) throws(Refusal) -> [MunicipalityCode] {
    var named: Set<MunicipalityCode> = []
    for text in municipalities { named.insert(try region.municipality(named: text).code) }
    if named.isEmpty {
      if scale == .local { throw .meeting(.needsAMunicipality) }
      return region.municipalities.map(\.code)
    }
    return region.municipalities.map(\.code).filter(named.contains)
  }

  private func readPartners() throws(Refusal) -> [String] {
    var names: [String] = []
    for text in partners {
      let name = try checkedText(text, field: "partner", charactersMax: Name.charactersMax)
      if !names.contains(where: { $0.folded == name.folded }) { names.append(name) }
    }
    if names.count > DomainLimits.partnersPerMeetingMax {
      throw .tooMany(field: "partners", max: DomainLimits.partnersPerMeetingMax)
    }
    return names
  }

  /// One more than is allowed at most: it is refused anyway.
  private func moments(_ zone: Zone) throws(Refusal) -> [Instant] {
    guard let every else {
      if until == nil { return [at] }
      throw .valuesAreInvalid([ValueMistake(field: "every", value: "", reason: .isMissing)])
    }
    let rhythm = try MeetingRhythm.read(every)
    guard let until else { throw .valuesAreInvalid([ValueMistake(field: "until", value: "", reason: .isMissing)]) }
    let first = zone.local(at)
    if until <= first.date { throw .periodIsEmpty(Interval(start: at, end: zone.startOfDay(until))) }
    var moments = [at]
    while moments.count <= DomainLimits.meetingsPerSeriesMax {
      let date = rhythm.day(moments.count, after: first.date)
      if date >= until { break }
      moments.append(try zone.meeting(on: date, first.time))
    }
    return moments
  }
}

extension Zone {
  /// The one moment that a time on a day means. Refuses: `fieldIsInvalid`.
  fileprivate func meeting(on date: LocalDate, _ time: LocalTime) throws(Refusal) -> Instant {
    do {
      return try instant(of: LocalDateTime(date, time))
    } catch {
      var reason = FieldMistake.timeDoesNotExist
      if case .timeExistsTwice = error { reason = .timeExistsTwice }
      throw .fieldIsInvalid(
        field: "at", value: "\(date.iso8601) \(twoDigits(time.hour)):\(twoDigits(time.minute))", reason: reason)
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// One line of text as people write it. Refuses: `fieldIsInvalid`.
func checkedText(_ text: String, field: String, charactersMax: Int) throws(Refusal) -> String {
  do {
    return try Name.read(text, charactersMax: charactersMax)
  } catch {
    throw .fieldIsInvalid(field: field, value: text, reason: error)
  }
}
