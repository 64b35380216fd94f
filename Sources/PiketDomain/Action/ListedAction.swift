/// Something that somebody has to do, wherever it was agreed: in an incident, at a meeting, in an evaluation.
public struct ListedAction: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    case incident
    case meeting
    case evaluation
  }

  public var source: Source
  /// Where it was agreed and its code there: `2027-LDP-0012/A3`, `M3/A1`, `E3/P1`.
  public var id: String
  public var text: String
  /// A function, a person, both, or in words who of outside.
  public var owners: [String]
  public var due: ActionDue?
  /// When it was agreed: of a meeting when that was held, of an improvement point when the evaluation was opened.
  public var at: Instant
  public var state: IncidentAction.State
  public var municipalities: [MunicipalityCode]
}

/// Until when something has to be done: a moment, or the end of a day.
public enum ActionDue: Hashable, Sendable {
  case moment(Instant)
  case day(LocalDate)

  /// The first moment at which it is too late.
  public func end(_ zone: Zone) -> Instant {
    switch self {
    case .moment(let moment): moment
    case .day(let day): zone.startOfDay(day.adding(days: 1))
    }
  }
}

extension ListedAction {
  public func isOverdue(at now: Instant, _ zone: Zone) -> Bool {
    state == .open && due.map { $0.end(zone) <= now } ?? false
  }
}

extension State {
  /// All actions there are, by due moment; those without one last.
  public func actions(_ zone: Zone) -> [ListedAction] {
    let incidents = incidents.all.sorted { $0.number < $1.number }.flatMap(\.listedActions)
    let meetings = meetings.values.sorted { $0.code < $1.code }.flatMap(\.listedActions)
    let evaluations = evaluations.values.sorted { $0.code < $1.code }.flatMap(\.listedActions)
    let all = (incidents + meetings + evaluations).map { action in
      (end: action.due?.end(zone) ?? Instant(microseconds: .max), action: action)
    }
    return all.enumerated()
      .sorted { ($0.element.end, $0.offset) < ($1.element.end, $1.offset) }.map(\.element.action)
  }
}

extension Incident {
  fileprivate var listedActions: [ListedAction] {
    actions.map { action in
      ListedAction(
        source: .incident, id: "\(number)/\(action.code)", text: action.text, owners: [action.owner],
        due: action.due.map { .moment($0) }, at: action.givenAt, state: action.state,
        municipalities: details.municipalities)
    }
  }
}

extension Meeting {
  fileprivate var listedActions: [ListedAction] {
    actions.map { action in
      ListedAction(
        source: .meeting, id: "\(code)/A\(action.number)", text: action.text, owners: [action.owner.rawValue],
        due: .day(action.due), at: at, state: action.doneAt == nil ? .open : .done,
        municipalities: plan.municipalities)
    }
  }
}

extension Evaluation {
  /// A point is open until it is proven: what is done has its effect to be looked at.
  fileprivate var listedActions: [ListedAction] {
    points.map { point in
      ListedAction(
        source: .evaluation, id: "\(code)/\(point.code)", text: point.measure,
        owners: [point.function.rawValue, point.person.rawValue], due: .day(point.nextDue ?? point.due),
        at: openedAt, state: point.state == .dropped ? .dropped : point.state == .proven ? .done : .open,
        municipalities: subject.municipalities)
    }
  }
}

extension ListedAction.Source {
  private static let names: [(ListedAction.Source, [String])] = [
    (.incident, ["incident"]), (.meeting, ["meeting", "overleg"]), (.evaluation, ["evaluation", "evaluatie"]),
  ]

  /// Reads a source in Dutch or English. Refuses: `valuesAreInvalid`, with what may have been meant.
  public static func read(_ text: String) throws(Refusal) -> ListedAction.Source {
    let key = text.folded
    if let found = names.first(where: { $0.1.contains(key) }) { return found.0 }
    let meant = nearest(text, among: names.flatMap(\.1))
    throw .valuesAreInvalid([ValueMistake(field: "source", value: text, reason: .isNoSource, nearest: meant)])
  }
}
