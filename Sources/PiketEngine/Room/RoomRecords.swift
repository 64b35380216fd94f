import PiketDomain
import PiketProtocol

extension RoomWire.Position {
  init(_ position: Position) {
    self.init(
      code: position.code, nameDutch: position.nameDutch, nameEnglish: position.nameEnglish,
      team: position.team.flatMap { Team(rawValue: $0.rawValue) }, function: position.function?.rawValue)
  }
}

extension RoomWire.Hold {
  init(_ hold: PositionHold, of incident: Incident, at moment: Instant, _ view: View) {
    self.init(
      incident: incident.number.rawValue, position: RoomWire.Position(hold.position),
      person: hold.holder.person?.rawValue, name: hold.holder.name, from: view.rfc3339(hold.from),
      until: hold.until.map { view.rfc3339($0) }, current: hold.isHeld(at: moment),
      vacantSince: incident.room.gap(before: hold).map { view.rfc3339($0) })
  }
}

extension RoomWire.ReliefShift {
  init(_ shift: ReliefShift, _ view: View) {
    self.init(
      code: shift.code, position: shift.position.code, person: shift.holder.person?.rawValue, name: shift.holder.name,
      from: view.rfc3339(shift.interval.start), until: view.rfc3339(shift.interval.end))
  }

  init(_ planned: ReliefPlan.Planned, _ position: Position, _ view: View) {
    self.init(
      code: planned.code, position: position.code, person: planned.holder.person?.rawValue,
      name: planned.holder.name, from: view.rfc3339(planned.interval.start),
      until: view.rfc3339(planned.interval.end))
  }
}

extension RoomWire.Row {
  init(_ row: ReliefPlan.Row, _ view: View) {
    self.init(
      position: RoomWire.Position(row.position),
      cells: row.cells.map { cell in
        RoomWire.Cell(
          from: view.rfc3339(cell.interval.start), until: view.rfc3339(cell.interval.end),
          planned: cell.planned.map { RoomWire.ReliefShift($0, row.position, view) }, short: cell.isShort,
          choices: cell.choices.map {
            RoomWire.Choice(person: $0.person.rawValue, name: $0.name, shortRest: $0.restIsShort)
          }, choiceCount: cell.choiceCount)
      })
  }
}

extension RoomWire.Line {
  init(_ entry: LogEntry, _ view: View) {
    self.init(
      number: entry.number, at: view.rfc3339(entry.at), by: entry.function?.rawValue ?? entry.author,
      source: entry.source, text: entry.text)
  }
}

extension RoomWire.Item {
  init(_ decision: IncidentDecision, at moment: Instant, _ view: View) {
    self.init(
      code: decision.code, text: decision.text, who: decision.giver.rawValue,
      due: decision.until.map { view.rfc3339($0) },
      state: decision.replacedBy == nil ? decision.state(at: moment).rawValue : DecisionState.withdrawn.rawValue,
      meeting: decision.meeting)
  }

  init(_ action: IncidentAction, _ view: View) {
    self.init(
      code: action.code, text: action.text, who: action.owner, due: action.due.map { view.rfc3339($0) },
      state: action.state.rawValue, meeting: action.meeting)
  }
}

extension RoomWire.Clock {
  init(_ clock: StartClock, at moment: Instant, _ view: View) {
    self.init(
      code: clock.time.code, due: clock.due.map { view.rfc3339($0) },
      startedAt: clock.startedAt.map { view.rfc3339($0) }, state: clock.state(at: moment).rawValue)
  }
}

extension RoomWire.Head {
  /// - Parameter type: as it was called then.
  init(_ incident: Incident, type: IncidentType?, _ view: View) {
    let details = incident.details
    self.init(
      number: incident.number.rawValue, title: details.title, type: details.type, typeDutch: type?.nameDutch,
      typeEnglish: type?.nameEnglish, place: details.place, municipalities: details.municipalities.map(\.rawValue),
      start: view.rfc3339(details.start), exercise: details.isExercise,
      phase: Phase(rawValue: incident.phase.rawValue) ?? .hot,
      grip: incident.level(in: view.region.safetyRegion).rawValue,
      closedAt: incident.closedAt.map { view.rfc3339($0.wholeSecond) })
  }

  init(_ incident: Incident, _ view: View) {
    let type = incident.details.type.flatMap { code in view.region.incidentTypes.first { $0.code == code } }
    self.init(incident, type: type, view)
  }
}

extension RoomWire.Meeting {
  init(_ meeting: TeamMeeting, of incident: Incident, _ view: View) {
    let entries = incident.log.page(from: meeting.firstEntry, meeting.lastEntry - meeting.firstEntry + 1)
      .filter { $0.subject == .note }
    let lines = { (matches: (LogEntry) -> Bool) in entries.filter(matches).map { RoomWire.Line($0, view) } }
    self.init(
      code: meeting.code, at: view.rfc3339(meeting.at), present: meeting.present,
      facts: lines { $0.certainty == .fact }, assumptions: lines { $0.certainty == .assumption },
      assessments: lines { $0.aspect == .assessment },
      decisions: incident.decisions.filter { $0.meeting == meeting.code }
        .map { RoomWire.Item($0, at: view.now, view) },
      actions: incident.actions.filter { $0.meeting == meeting.code }.map { RoomWire.Item($0, view) },
      next: meeting.next.map { view.rfc3339($0) })
  }
}
