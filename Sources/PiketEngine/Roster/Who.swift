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
    if isWhole, let kept = view.board.answer(at: at) { return WhoReply(at: view.rfc3339(at), kept) }
    var state = view.state
    if let known = try view.knownAt(call.knownAt) {
      state = try engine.known(at: known, Interval(start: at, end: at), view)
    }
    let duties = Duties.at(at, state, view.region, function: function, municipality: municipality)
    let answer = try DutyBoard.Answer(duties, view)
    if isWhole { view.board.keep(answer, from: at, until: duties.until) }
    return WhoReply(at: view.rfc3339(at), answer)
  }

  /// The state as it was known at a moment: the fold of what the log held then, as far as it bears on a period.
  func known(at moment: Instant, _ period: Interval, _ view: View) throws -> State {
    // A shift belongs to the year in which it starts, and may reach into the next.
    let years = view.zone.local(period.start).date.year - 1...view.zone.local(period.end).date.year
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
  func knownAt(_ text: String?) throws -> Instant? { try moment(text, field: "knownAt") }
}

extension RosterWire.Duty {
  init(_ duty: Duty, _ view: View) {
    let person = view.state.persons[duty.person]
    self.init(
      function: duty.post.function.rawValue, post: duty.post.description, person: duty.person.rawValue,
      name: person?.details.name ?? "", municipality: person?.details.municipality.rawValue ?? "",
      phone: person?.details.phones.first, start: view.rfc3339(duty.start), end: duty.end.map { view.rfc3339($0) },
      because: RosterWire.Because(duty.because))
  }
}
