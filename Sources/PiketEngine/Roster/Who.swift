import PiketDomain
import PiketProtocol
import PiketStore

extension Engine {
  /// Who is on duty, from what is known now or from what was known at a moment.
  static func who(_ call: RosterWire.Who, _ view: View, _ engine: Engine) throws -> RosterWire.Who.Reply {
    let at = try view.moment(call.at, field: "at") ?? view.now.wholeSecond
    let function = try call.function.map { try view.region.function(named: $0).code }
    let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
    var state = view.state
    if let known = try view.knownAt(call.knownAt) { state.rosters = try engine.known(at: known, view).rosters }
    let answer = Duties.at(at, state, view.region, function: function, municipality: municipality)
    return RosterWire.Who.Reply(
      at: view.rfc3339(at), duties: answer.duties.map { RosterWire.Duty($0, view) },
      uncovered: answer.uncovered.map(\.description))
  }

  /// The state as it was known at a moment: the fold of what the log held then.
  func known(at moment: Instant, _ view: View) throws -> State {
    do {
      let events = try store.events(
        ofStreams: ["roster/", "order/", "person/"], upToRecordedAt: moment.microseconds)
      return State().evolved(by: try events.map { try $0.domainEvent() })
    } catch let fault as StoreFault {
      throw Failure(ServiceWire.StorageFailed(reason: "\(fault)"))
    } catch let fault as EventFault {
      throw Failure(ServiceWire.StorageFailed(reason: "\(fault)"))
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
