import PiketDomain
import PiketProtocol

/// The domain's values as the wire has them.
extension IncidentWire.Incident {
  init(_ incident: Incident, _ view: View) {
    let details = incident.details
    let type = details.type.flatMap { code in view.region.incidentTypes.first { $0.code == code } }
    self.init(
      number: incident.number.rawValue, title: details.title, type: details.type, typeDutch: type?.nameDutch,
      typeEnglish: type?.nameEnglish, place: details.place, municipalities: details.municipalities.map(\.rawValue),
      start: view.rfc3339(details.start), source: details.source, exercise: details.isExercise,
      phase: Phase(rawValue: incident.phase.rawValue) ?? .hot,
      grip: incident.level(in: view.region.safetyRegion).rawValue, openedBy: incident.openedBy,
      openedAt: view.rfc3339(incident.openedAt.wholeSecond),
      closedAt: incident.closedAt.map { view.rfc3339($0.wholeSecond) }, entries: incident.log.count,
      overdue: incident.clocks.count { $0.state(at: view.now) == .overdue },
      links: incident.links.map {
        IncidentWire.Link(
          incident: $0.other.rawValue,
          relation: IncidentWire.Link.Relation(rawValue: $0.relation.rawValue) ?? .related)
      })
  }
}

extension IncidentWire.Entry {
  init(_ entry: LogEntry, in log: IncidentLog, _ view: View) {
    self.init(
      number: entry.number, at: view.rfc3339(entry.at), recordedAt: view.rfc3339(entry.recordedAt.wholeSecond),
      author: entry.author, function: entry.function?.rawValue, source: entry.source,
      subject: entry.subject.rawValue, value: entry.value, text: entry.text,
      status: Status(rawValue: log.status(of: entry).rawValue) ?? .unverified,
      aspect: entry.aspect.flatMap { Aspect(rawValue: $0.rawValue) },
      certainty: entry.certainty.flatMap { Certainty(rawValue: $0.rawValue) }, refersTo: entry.refersTo,
      relation: entry.relation.flatMap { Relation(rawValue: $0.rawValue) },
      later: log.later(than: entry.number)?.number, addendum: entry.isAddendum)
  }
}

extension IncidentWire.Step {
  init(_ step: GripStep, _ view: View) {
    self.init(
      region: step.region, level: step.level.rawValue, at: view.rfc3339(step.at),
      established: view.rfc3339(step.established),
      authority: Authority(rawValue: step.authority.rawValue) ?? .operational, reason: step.reason)
  }
}

extension IncidentWire.Clock {
  init(_ clock: StartClock, _ view: View) {
    self.init(
      code: clock.time.code, team: Team(rawValue: clock.time.team.rawValue) ?? .copi, minutes: clock.time.minutes,
      source: clock.time.source, from: clock.from.map { view.rfc3339($0) }, due: clock.due.map { view.rfc3339($0) },
      startedAt: clock.startedAt.map { view.rfc3339($0) }, endedAt: clock.endedAt.map { view.rfc3339($0) },
      state: State(rawValue: clock.state(at: view.now).rawValue) ?? .waiting)
  }
}

extension View {
  /// An incident that was just changed, and its clocks.
  func incident(_ number: IncidentNumber) throws -> (IncidentWire.Incident, [IncidentWire.Clock]) {
    let incident = try state.incidents.find(number.rawValue)
    return (IncidentWire.Incident(incident, self), incident.clocks.map { IncidentWire.Clock($0, self) })
  }
}
