import PiketDomain
import PiketProtocol
import PiketStore

extension Engine {
  /// Who is on duty, from what is known now or from what was known at a moment.
  static func who(_ call: RosterWire.Who, _ view: View, _ engine: Engine) throws -> WhoReply {
    let at = try view.moment(call.at, field: "at") ?? view.now.wholeSecond
    let function = try call.function.map { try view.region.function(named: $0).code }
    let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
    let isWhole = function == nil && municipality == nil && call.knownAt == nil
    if isWhole, let kept = view.board.answer(at: at) {
      return WhoReply(at: view.rfc3339(at), kept, damagedAt: engine.damagedAt)
    }
    var view = view
    if let known = try view.knownAt(call.knownAt) {
      view.state = try engine.known(at: known, Interval(start: at, end: at), view)
    }
    let duties = Duties.at(at, view.state, view.region, function: function, municipality: municipality)
    let answer = try DutyBoard.Answer(duties, view)
    if isWhole { view.board.keep(answer, from: at, until: duties.until) }
    return WhoReply(at: view.rfc3339(at), answer, damagedAt: engine.damagedAt)
  }

  /// The state as it was known at a moment: the fold of what the log held then, as far as it bears on a period.
  ///
  /// Refuses: `periodIsTooLong`.
  func known(at moment: Instant, _ period: Interval, _ view: View) throws -> State {
    let daysMax = DomainLimits.rosterHorizonDays
    let horizon = Int64(daysMax) * 86_400
    if period.end > period.start.adding(seconds: horizon) { throw Refusal.periodIsTooLong(period, daysMax: daysMax) }
    // A shift belongs to the year in which it starts, and may be as long as a roster.
    let earliest = period.start.adding(seconds: -horizon)
    let years = view.zone.local(earliest).date.year...view.zone.local(period.end).date.year
    let posts = view.region.posts
    let streams =
      posts.flatMap { post in years.map { "roster/\(post)/\($0)" } + ["order/\(post)"] }
      + view.state.persons.keys.map { "person/\($0)" }
    do {
      let events = try store.events(ofStreams: streams, upToRecordedAt: moment.microseconds)
      return State().evolved(by: try events.map { try $0.domainEvent() })
    } catch {
      throw Failure(ServiceWire.StorageFailed(reason: "\(error)"))
    }
  }
}

extension View {
  /// What is known now includes what was recorded within this second.
  func knownAt(_ text: String?) throws -> Instant? {
    try text.map { try required($0, field: "knownAt", now: now) }
  }
}

extension RosterWire.Duty {
  init(_ duty: Duty, _ view: View) {
    let person = view.state.persons[duty.person]
    self.init(
      function: duty.post.function.rawValue, post: duty.post.description, person: duty.person.rawValue,
      name: person?.details.name ?? "", municipality: person?.details.municipality.rawValue ?? "",
      phone: person?.details.phones.first, start: view.rfc3339(duty.start), end: duty.end.map { view.rfc3339($0) },
      because: RosterWire.Because(duty.because), absent: duty.isAbsent ? true : nil)
  }
}
