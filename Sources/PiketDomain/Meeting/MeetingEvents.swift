/// What happened to a meeting: one case per type in the log.
public enum MeetingEvent: Hashable, Sendable {
  case planned(MeetingPlanned)
  case moved(MeetingMoved)
  case cancelled(MeetingCancelled)
  case itemAdded(AgendaItemAdded)
  case standpointTaken(StandpointTaken)
  case attended(MeetingAttended)
  case decisionTaken(DecisionTaken)
  case actionAdded(MeetingActionAdded)
  case actionDone(MeetingActionDone)
  case itemMovedOn(AgendaItemMovedOn)
  case closed(MeetingClosed)

  public var payload: any EventPayload {
    switch self {
    case .planned(let payload): payload
    case .moved(let payload): payload
    case .cancelled(let payload): payload
    case .itemAdded(let payload): payload
    case .standpointTaken(let payload): payload
    case .attended(let payload): payload
    case .decisionTaken(let payload): payload
    case .actionAdded(let payload): payload
    case .actionDone(let payload): payload
    case .itemMovedOn(let payload): payload
    case .closed(let payload): payload
    }
  }
}

/// A meeting was planned, by itself or as one of a series.
public struct MeetingPlanned: EventPayload {
  public static let type = "MeetingPlanned"
  public static let schema = 1
  public var plan: MeetingPlan
  public var stream: String { "meeting/\(plan.code)" }

  public init(plan: MeetingPlan) { self.plan = plan }
}

/// A meeting is held at another moment.
public struct MeetingMoved: EventPayload {
  public static let type = "MeetingMoved"
  public static let schema = 1
  public var meeting: MeetingCode
  public var to: Instant
  public var reason: String
  public var by: String
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, to: Instant, reason: String, by: String) {
    self.meeting = meeting
    self.to = to
    self.reason = reason
    self.by = by
  }
}

/// A meeting is not held.
public struct MeetingCancelled: EventPayload {
  public static let type = "MeetingCancelled"
  public static let schema = 1
  public var meeting: MeetingCode
  public var reason: String
  public var by: String
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, reason: String, by: String) {
    self.meeting = meeting
    self.reason = reason
    self.by = by
  }
}

extension State {
  mutating func evolve(_ event: MeetingEvent) {
    switch event {
    case .planned(let planned):
      meetings[planned.plan.code] = Meeting(planned.plan)
      meetingCount += 1
    case .moved(let moved):
      guard var meeting = meetings[moved.meeting] else { return }
      meeting.moves.append(MeetingMove(from: meeting.at, reason: moved.reason))
      meeting.at = moved.to
      meetings[moved.meeting] = meeting
    case .cancelled(let cancelled):
      meetings[cancelled.meeting]?.state = .cancelled
      meetings[cancelled.meeting]?.cancellation = cancelled.reason
    case .itemAdded(let added): meetings[added.meeting]?.items.append(added.item)
    case .standpointTaken(let taken):
      meetings[taken.meeting]?.change(taken.item) { $0.take(taken.standpoint) }
    case .attended(let attended): meetings[attended.meeting]?.attendance += attended.attendance
    case .decisionTaken(let taken): meetings[taken.meeting]?.change(taken.item) { $0.decision = taken.text }
    case .actionAdded(let added): meetings[added.meeting]?.actions.append(added.action)
    case .actionDone(let done): meetings[done.meeting]?.end(done.number, at: done.at)
    case .itemMovedOn(let moved): meetings[moved.meeting]?.change(moved.item) { $0.movedTo = moved.to }
    case .closed(let closed): meetings[closed.meeting]?.state = .closed
    }
  }
}
