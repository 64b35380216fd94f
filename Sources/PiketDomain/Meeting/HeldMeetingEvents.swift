/// People were at a meeting.
public struct MeetingAttended: EventPayload {
  public static let type = "MeetingAttended"
  public static let schema = 1
  public var meeting: MeetingCode
  public var attendance: [Attendance]
  public var by: String
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, attendance: [Attendance], by: String) {
    self.meeting = meeting
    self.attendance = attendance
    self.by = by
  }
}

/// A meeting decided on an item.
public struct DecisionTaken: EventPayload {
  public static let type = "DecisionTaken"
  public static let schema = 1
  public var meeting: MeetingCode
  public var item: Int
  public var text: String
  public var by: String
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, item: Int, text: String, by: String) {
    self.meeting = meeting
    self.item = item
    self.text = text
    self.by = by
  }
}

/// Somebody is to do something.
public struct MeetingActionAdded: EventPayload {
  public static let type = "MeetingActionAdded"
  public static let schema = 1
  public var meeting: MeetingCode
  public var action: MeetingAction
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, action: MeetingAction) {
    self.meeting = meeting
    self.action = action
  }
}

/// An action is done.
public struct MeetingActionDone: EventPayload {
  public static let type = "MeetingActionDone"
  public static let schema = 1
  public var meeting: MeetingCode
  public var number: Int
  public var by: String
  public var at: Instant
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, number: Int, by: String, at: Instant) {
    self.meeting = meeting
    self.number = number
    self.by = by
    self.at = at
  }
}

/// Another meeting goes on with an item that was not decided.
public struct AgendaItemMovedOn: EventPayload {
  public static let type = "AgendaItemMovedOn"
  public static let schema = 1
  public var meeting: MeetingCode
  public var item: Int
  public var to: String
  public var by: String
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, item: Int, to: String, by: String) {
    self.meeting = meeting
    self.item = item
    self.to = to
    self.by = by
  }
}

/// Nothing of a meeting changes any more, but that its actions get done.
public struct MeetingClosed: EventPayload {
  public static let type = "MeetingClosed"
  public static let schema = 1
  public var meeting: MeetingCode
  public var by: String
  public var at: Instant
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, by: String, at: Instant) {
    self.meeting = meeting
    self.by = by
    self.at = at
  }
}

extension Meeting {
  mutating func end(_ action: Int, at moment: Instant) {
    guard let index = actions.firstIndex(where: { $0.number == action }) else { return }
    actions[index].doneAt = moment
  }
}
