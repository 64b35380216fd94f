import PiketDomain
import PiketProtocol
import PiketStore

extension RoomWire.Sitrap {
  /// - Parameters:
  ///   - incident: as it was when the report was made.
  ///   - sitrap: what its author added; nil: as things stand now.
  init(_ incident: Incident, _ sitrap: Sitrap?, _ view: View) {
    let moment = sitrap?.at ?? view.now.wholeSecond
    let picture = SitrapPicture(incident.log)
    let lines = { (part: SitrapPicture.Part) in part.entries.map { RoomWire.Line($0, view) } }
    let leftOut = { (part: SitrapPicture.Part) in part.count - part.entries.count }
    let max = DomainLimits.sitrapLinesMax
    self.init(
      version: sitrap?.version, author: sitrap?.author ?? view.caller.account,
      function: sitrap?.function?.rawValue, at: view.rfc3339(moment), upTo: incident.log.count,
      head: sitrap.map { RoomWire.Head(incident, type: $0.type, view) } ?? RoomWire.Head(incident, view),
      facts: lines(picture.facts), factsLeftOut: leftOut(picture.facts), unverified: lines(picture.unverified),
      unverifiedLeftOut: leftOut(picture.unverified), assumptions: lines(picture.assumptions),
      assumptionsLeftOut: leftOut(picture.assumptions), assessments: lines(picture.assessments),
      assessmentsLeftOut: leftOut(picture.assessments), effects: sitrap?.effects ?? [], expected: sitrap?.expected,
      questions: sitrap?.questions ?? [], next: sitrap?.next.map { view.rfc3339($0) },
      decisions: incident.decisions.suffix(max).map { RoomWire.Item($0, at: moment, view) },
      actions: incident.actions.suffix(max).map { RoomWire.Item($0, view) },
      clocks: incident.clocks.map { RoomWire.Clock($0, at: moment, view) },
      positions: incident.room.current(at: moment).map { RoomWire.Hold($0, of: incident, at: moment, view) })
  }
}

extension RoomWire.Overview {
  init(_ incident: Incident, _ view: View) {
    let now = view.now
    let next = { (of: String, at: Instant) in
      RoomWire.NextMoment(of: of, at: view.rfc3339(at), overdue: at < now)
    }
    let meetings = CrisisTeam.allCases.compactMap { team in
      incident.room.meetings.last { $0.team == team }.flatMap { last in last.next.map { next(team.rawValue, $0) } }
    }
    self.init(
      head: RoomWire.Head(incident, view),
      clocks: incident.clocks.filter(\.isOpen).map { RoomWire.Clock($0, at: now, view) },
      decisions: incident.decisions.filter { $0.isOpen(at: now) }.map { RoomWire.Item($0, at: now, view) },
      actions: incident.actions.filter { $0.state == .open }.map { RoomWire.Item($0, view) },
      positions: incident.room.current(at: now).map { RoomWire.Hold($0, of: incident, at: now, view) },
      vacant: incident.room.vacant(at: now).map { RoomWire.Hold($0, of: incident, at: now, view) },
      meetings: meetings,
      sitrap: incident.room.sitraps.last.flatMap { last in last.next.map { next("sitrap", $0) } })
  }
}

extension Engine {
  /// An incident as it was when its log had so many entries: the fold of its own stream up to there.
  func incident(_ number: IncidentNumber, upTo entry: Int) throws -> Incident {
    var state = State()
    do {
      for stored in try store.events(ofStreams: ["incident/\(number)"]) {
        let event = try stored.domainEvent()
        guard case .incident(let happening) = event, happening.payload.entry.number <= entry else { break }
        state.evolve(event)
      }
    } catch {
      throw Failure(ServiceWire.StorageFailed(reason: "\(error)"))
    }
    return try state.incidents.find(number.rawValue)
  }
}
