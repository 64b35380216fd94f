import PiketDomain
import PiketProtocol

extension Engine {
  static let actionRoutes: [Route] = [
    .read(ActionWire.List.self, incidentReaders) { call, view, _ in
      let incident = try call.incident.map { try view.state.incidents.find($0).number }
      // What is not known as a function or a person may be somebody of outside.
      let owner = call.owner.map { (try? view.context.owner(named: $0, view.state)) ?? $0 }
      let source = try call.source.map { try ListedAction.Source.read($0) }
      let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
      let asked = view.state.actions(view.zone)
        .filter { call.all ?? false || $0.state == .open }
        .filter { action in incident.map { action.id.hasPrefix("\($0)/") } ?? true }
        .filter { action in owner.map(action.owners.contains) ?? true }
        .filter { !(call.overdue ?? false) || $0.isOverdue(at: view.now, view.zone) }
        .filter { action in source.map { $0 == action.source } ?? true }
        .filter { action in municipality.map(action.municipalities.contains) ?? true }
      return ActionWire.List.Reply(actions: asked.map { ActionWire.Action($0, view) })
    }
  ]
}

extension ActionWire.Action {
  init(_ action: ListedAction, _ view: View) {
    let due: String? = switch action.due {
    case .moment(let moment): view.rfc3339(moment)
    case .day(let day): day.iso8601
    case nil: nil
    }
    self.init(
      id: action.id, text: action.text, owner: action.owners.joined(separator: " "), due: due,
      at: view.rfc3339(action.at.wholeSecond), state: State(rawValue: action.state.rawValue) ?? .open,
      overdue: action.isOverdue(at: view.now, view.zone), source: Source(rawValue: action.source.rawValue),
      municipalities: action.municipalities.map(\.rawValue))
  }
}
