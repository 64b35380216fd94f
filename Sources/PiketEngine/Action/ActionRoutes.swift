import PiketDomain
import PiketProtocol

extension Engine {
  static let actionRoutes: [Route] = [
    .read(ActionWire.List.self, incidentReaders) { call, view, _ in
      let named = try call.incident.map { [try view.state.incidents.find($0)] }
      // What is not known as a function or a person may be somebody of outside.
      let owner = call.owner.map { (try? view.context.owner(named: $0, view.state)) ?? $0 }
      let found = (named ?? view.state.incidents.all).flatMap { incident in
        incident.actions.map { (incident: incident.number, action: $0) }
      }
      let asked = found.filter { _, action in
        (call.all ?? false || action.state == .open) && (owner.map { $0 == action.owner } ?? true)
      }
      return ActionWire.List.Reply(
        actions: asked.sorted { left, right in
          let latest = Instant(microseconds: .max)
          let dues = (left.action.due ?? latest, right.action.due ?? latest)
          return dues.0 != dues.1
            ? dues.0 < dues.1 : (left.incident, left.action.number) < (right.incident, right.action.number)
        }.map { ActionWire.Action($0.action, of: $0.incident, view) })
    }
  ]
}

extension ActionWire.Action {
  init(_ action: IncidentAction, of incident: IncidentNumber, _ view: View) {
    self.init(
      id: "\(incident)/\(action.code)", text: action.text, owner: action.owner,
      due: action.due.map { view.rfc3339($0) }, at: view.rfc3339(action.givenAt),
      state: State(rawValue: action.state.rawValue) ?? .open,
      overdue: action.state == .open && action.due.map { $0 < view.now } ?? false)
  }
}
