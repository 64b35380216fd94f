/// Asks somebody to do something.
public struct GiveAction: Sendable {
  public var incident: String
  public var text: String
  /// A function or a person; nil: the function that the caller is on duty for, else the caller.
  public var owner: String?
  /// Somebody of outside, in words, in place of `owner`.
  public var outside: String?
  public var due: Instant?
  /// The meeting of a team that asks for it.
  public var meeting: String?

  public init(_ incident: String, _ text: String) {
    self.incident = incident
    self.text = text
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `fieldIsInvalid`; `ownerIsUnknown`,
  /// `accountIsOfNobody`; `periodIsInThePast` (the due moment); `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let text = try IncidentText.read(self.text, field: "text", max: DomainLimits.logTextMax)
    let outside = try IncidentText.optional(self.outside, field: "outside")
    let owner = if let outside { outside } else { try checkedOwner(state, context) }
    if let due, due <= context.now { throw .periodIsInThePast(Interval(start: context.now.wholeSecond, end: due)) }
    if incident.actions.count >= DomainLimits.actionsPerIncidentMax {
      throw .tooMany(field: "actions", max: DomainLimits.actionsPerIncidentMax)
    }
    let now = context.now.wholeSecond
    let action = IncidentAction(
      number: incident.actions.count + 1, text: text, owner: owner, due: due, givenAt: now, state: .open,
      meeting: meeting)
    let entry = context.line(
      incident.log.count + 1, .action, "\(action.code) \(owner)", text, at: now,
      as: try context.function(nil, state))
    let given = ActionGiven(incident: incident.number, action: action, entry: entry)
    return Decision([.incident(.actionGiven(given))], incident.number)
  }

  private func checkedOwner(_ state: State, _ context: Context) throws(Refusal) -> String {
    guard let owner else {
      if let function = try context.function(nil, state) { return function.rawValue }
      return try context.subject(nil, state).person.code.rawValue
    }
    return try context.owner(named: owner, state)
  }
}

/// What was asked is done, or not needed any more.
public struct EndAction: Sendable {
  public var incident: String
  public var action: String
  public var text: String?
  /// It is not needed any more; then a reason is.
  public var isDropped = false

  public init(_ incident: String, _ action: String) {
    self.incident = incident
    self.action = action
  }

  /// Refuses, in this order: `incidentIsUnknown`, `actionIsUnknown`; `actionIsOver`; `reasonIsMissing`,
  /// `fieldIsInvalid`. Not whether the incident is closed: what was handed over is done later.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    let action = try incident.action(named: self.action)
    if action.state != .open { throw .incident(.actionIsOver(incident.number, action.code)) }
    var words = ""
    if isDropped { words = try checkedReason(text ?? "") }
    if let text, words.isEmpty, !text.trimmed.isEmpty { words = try checkedReason(text) }
    let end = isDropped ? IncidentAction.State.dropped : .done
    var entry = context.line(
      incident.log.count + 1, .actionEnded, "\(action.code) \(end.rawValue)", words, at: context.now.wholeSecond,
      as: try context.function(nil, state))
    entry.isAddendum = incident.isClosed
    let ended = ActionEnded(incident: incident.number, action: action.number, state: end, entry: entry)
    return Decision([.incident(.actionEnded(ended))], incident.number)
  }
}

extension Context {
  /// Who sees to something: a function or a person, by code. Refuses: `ownerIsUnknown`.
  public func owner(named text: String, _ state: State) throws(Refusal) -> String {
    if let function = try? region.function(named: text) { return function.code.rawValue }
    if let person = try? state.person(named: text) { return person.code.rawValue }
    let names = region.functions.map(\.code.rawValue) + state.persons.keys.map(\.rawValue)
    throw .incident(.ownerIsUnknown(text, nearest: nearest(text, among: names)))
  }
}
