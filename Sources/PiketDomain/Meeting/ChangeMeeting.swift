/// Holds a meeting at another moment: of a series, this one alone.
public struct MoveMeeting: Sendable {
  public var meeting: String
  public var to: Instant
  public var reason: String

  public init(meeting: String, to: Instant, reason: String) {
    self.meeting = meeting
    self.to = to
    self.reason = reason
  }

  /// Refuses, in this order: `meeting(.isUnknown)`, `meeting(.isCancelled)`, `meeting(.isClosed)`,
  /// `meeting(.hasBeenHeld)`; `reasonIsMissing`, `fieldIsInvalid`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let meeting = try state.meeting(named: self.meeting)
    try meeting.checkIsPlanned()
    try meeting.checkIsNotHeldYet()
    let reason = try checkedReason(self.reason)
    if to == meeting.at { throw .nothingChanges }
    let moved = MeetingMoved(meeting: meeting.code, to: to, reason: reason, by: context.caller.account)
    return Decision([.meeting(.moved(moved))], meeting.code)
  }
}

/// Calls a meeting off: of a series, this one alone.
public struct CancelMeeting: Sendable {
  public var meeting: String
  public var reason: String

  public init(meeting: String, reason: String) {
    self.meeting = meeting
    self.reason = reason
  }

  /// Refuses, in this order: `meeting(.isUnknown)`, `meeting(.isCancelled)`, `meeting(.isClosed)`,
  /// `meeting(.hasBeenHeld)`; `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let meeting = try state.meeting(named: self.meeting)
    try meeting.checkIsPlanned()
    try meeting.checkIsNotHeldYet()
    let cancelled = MeetingCancelled(
      meeting: meeting.code, reason: try checkedReason(reason), by: context.caller.account)
    return Decision([.meeting(.cancelled(cancelled))], meeting.code)
  }
}

extension Meeting {
  /// Only of a planned meeting something can still be changed. Refuses: `meeting(.isCancelled)`,
  /// `meeting(.isClosed)`.
  func checkIsPlanned() throws(Refusal) {
    switch state {
    case .planned: return
    case .cancelled: throw .meeting(.isCancelled(code))
    case .closed: throw .meeting(.isClosed(code))
    }
  }

  /// Refuses `meeting(.hasBeenHeld)`: who was there, was there then.
  fileprivate func checkIsNotHeldYet() throws(Refusal) {
    let isUndecided = items.allSatisfy { $0.decision == nil }
    if !attendance.isEmpty || !actions.isEmpty || !isUndecided { throw .meeting(.hasBeenHeld(code)) }
  }
}
