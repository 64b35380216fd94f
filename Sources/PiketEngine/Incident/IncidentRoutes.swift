import PiketDomain
import PiketProtocol

extension IncidentWire.Open: WritingMethod {}
extension IncidentWire.Change: WritingMethod {}
extension IncidentWire.Log: WritingMethod {}
extension IncidentWire.Grip: WritingMethod {}
extension IncidentWire.Convene: WritingMethod {}
extension IncidentWire.Start: WritingMethod {}

extension Engine {
  static let incidentReaders: Set<Role> = [.dutyOfficer, .planner, .evaluator, .auditor]

  static let incidentRoutes: [Route] = incidentWrites + incidentReads

  private static let incidentWrites: [Route] = [
    .write(IncidentWire.Open.self, [.dutyOfficer]) { call, view in
      let decision = try OpenIncident(call, view).decide(view.state, view.context)
      return scaled(decision) { IncidentWire.Open.Reply(incident: $0, clocks: $1) }
    },
    .write(IncidentWire.Change.self, [.dutyOfficer, .evaluator]) { call, view in
      let decision = try ChangeIncident(call, view).decide(view.state, view.context)
      return scaled(decision) { incident, _ in IncidentWire.Change.Reply(incident: incident) }
    },
    .write(IncidentWire.Log.self, [.dutyOfficer, .evaluator]) { call, view in
      let decision = try WriteLog(call, view).decide(view.state, view.context)
      let logged = decision.outcome
      return Decided(events: decision.events) { after in
        let log = try after.state.incidents.find(logged.incident.rawValue).log
        return IncidentWire.Log.Reply(
          incident: logged.incident.rawValue, entry: IncidentWire.Entry(logged.entry, in: log, after))
      }
    },
    .write(IncidentWire.Grip.self, [.dutyOfficer]) { call, view in
      let grip = GripCall(
        call.level, authority: call.authority, reason: call.reason, at: try view.moment(call.at, field: "at"),
        established: try view.moment(call.established, field: "established"), region: call.region)
      let decision = try SetGrip(call.incident, grip, function: call.function).decide(view.state, view.context)
      return scaled(decision) { IncidentWire.Grip.Reply(incident: $0, clocks: $1) }
    },
    .write(IncidentWire.Convene.self, [.dutyOfficer]) { call, view in
      let decision = try ConveneTeam(call.incident, call.team, at: view.moment(call.at, field: "at"))
        .decide(view.state, view.context)
      return scaled(decision) { IncidentWire.Convene.Reply(incident: $0, clocks: $1) }
    },
    .write(IncidentWire.Start.self, [.dutyOfficer]) { call, view in
      let decision = try StartTeam(call.incident, call.team, at: view.moment(call.at, field: "at"))
        .decide(view.state, view.context)
      return scaled(decision) { IncidentWire.Start.Reply(incident: $0, clocks: $1) }
    },
  ]

  private static let incidentReads: [Route] = [
    .read(IncidentWire.Show.self, incidentReaders) { call, view, _ in
      let incident = try view.state.incidents.find(call.incident)
      let count = try checkedCount(call.entries, else: 1_000, field: "entries")
      return IncidentWire.Show.Reply(
        incident: IncidentWire.Incident(incident, view), steps: incident.steps.map { IncidentWire.Step($0, view) },
        clocks: incident.clocks.map { IncidentWire.Clock($0, view) },
        decisions: incident.decisions.map { IncidentWire.Decision($0, view) },
        actions: incident.actions.map { IncidentWire.Action($0, of: incident.number, view) },
        log: incident.log.page(from: call.from, count).map { IncidentWire.Entry($0, in: incident.log, view) })
    },
    .read(IncidentWire.List.self, incidentReaders) { call, view, _ in
      IncidentWire.List.Reply(incidents: try listed(call, view).map { IncidentWire.Incident($0, view) })
    },
    .read(IncidentWire.Search.self, incidentReaders) { call, view, _ in
      let count = try checkedCount(call.limit, else: 100, field: "limit")
      let hits = try IncidentSearch(call.text).hits(in: view.state.incidents.all, countMax: count)
      return IncidentWire.Search.Reply(
        hits: hits.compactMap { hit in
          view.state.incidents[hit.incident].map { incident in
            IncidentWire.Hit(
              incident: hit.incident.rawValue, title: incident.details.title,
              entry: hit.entry.map { IncidentWire.Entry($0, in: incident.log, view) })
          }
        })
    },
    .read(IncidentWire.Clocks.self, incidentReaders) { call, view, _ in
      let named = try call.incident.map { [try view.state.incidents.find($0)] }
      let incidents = named ?? view.state.incidents.open.values.sorted { $0.number < $1.number }
      return IncidentWire.Clocks.Reply(
        clocks: incidents.flatMap { incident in
          incident.clocks.map {
            IncidentWire.IncidentClock(incident: incident.number.rawValue, clock: IncidentWire.Clock($0, view))
          }
        })
    },
  ]

  /// The newest first.
  private static func listed(_ call: IncidentWire.List, _ view: View) throws -> [Incident] {
    let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
    let type = try call.type.map { try view.region.incidentType(named: $0).code }
    return view.state.incidents.all.filter { incident in
      (call.open.map { $0 != incident.isClosed } ?? true)
        && (municipality.map(incident.details.municipalities.contains) ?? true)
        && (type.map { incident.details.type == $0 || incident.details.type?.hasPrefix($0 + ".") ?? false } ?? true)
        && (call.year.map { view.zone.local(incident.details.start).date.year == $0 } ?? true)
        && (call.exercise.map { $0 == incident.details.isExercise } ?? true)
    }.sorted { ($1.details.start, $1.number) < ($0.details.start, $0.number) }
  }

  private static func checkedCount(_ count: Int?, else usual: Int, field: String) throws -> Int {
    guard let count else { return usual }
    guard (1...EngineLimits.logEntriesShownMax).contains(count) else { throw Failure.invalidParameter(field) }
    return count
  }

  private static func scaled<Reply>(
    _ decision: Decision<IncidentNumber>, _ reply: @escaping (IncidentWire.Incident, [IncidentWire.Clock]) -> Reply
  ) -> Decided<Reply> {
    Decided(events: decision.events) { after in
      let (incident, clocks) = try after.incident(decision.outcome)
      return reply(incident, clocks)
    }
  }
}
