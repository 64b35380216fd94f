/// What somebody is to do after a meeting.
public struct MeetingAction: Hashable, Sendable, Codable {
  /// From 1; `M3/A1` is the first of M3.
  public var number: Int
  public var text: String
  /// The agenda item it came of.
  public var item: Int?
  public var owner: PersonCode
  /// The last day for it.
  public var due: LocalDate
  public var addedBy: String
  public var doneAt: Instant?

  public init(
    number: Int, text: String, item: Int? = nil, owner: PersonCode, due: LocalDate, addedBy: String,
    doneAt: Instant? = nil
  ) {
    self.number = number
    self.text = text
    self.item = item
    self.owner = owner
    self.due = due
    self.addedBy = addedBy
    self.doneAt = doneAt
  }
}

/// Somebody who was at a meeting.
public struct Attendance: Hashable, Sendable, Codable {
  public var name: String
  /// In the register; nil for people of a partner.
  public var person: PersonCode?
  public var partner: String?

  public init(name: String, person: PersonCode? = nil, partner: String? = nil) {
    self.name = name
    self.person = person
    self.partner = partner
  }
}

/// Gives somebody something to do.
public struct AddMeetingAction: Sendable {
  /// `M3`, or the item it comes of: `M3/2`.
  public var of: String
  public var text: String
  public var owner: String
  public var due: LocalDate

  public init(of: String, text: String, owner: String, due: LocalDate) {
    self.of = of
    self.text = text
    self.owner = owner
    self.due = due
  }

  /// Refuses, in this order: `meeting(.isUnknown)`, `meeting(.itemIsUnknown)`; what is over or still to come
  /// (`checkIsHeld`); `fieldIsInvalid` (text); `personIsUnknown`, `personHasLeft`; `meeting(.isDueBefore)`; `tooMany`
  /// (actions).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let (meeting, item) = try subject(state)
    try meeting.checkIsHeld(context)
    let text = try checkedText(text, field: "text", charactersMax: DomainLimits.meetingTextLengthMax)
    let owner = try state.person(named: owner)
    if let leavesAt = owner.leavesAt, leavesAt <= context.now { throw .personHasLeft(owner.code, at: leavesAt) }
    if due < context.zone.local(meeting.at).date { throw .meeting(.isDueBefore(meeting.code, at: meeting.at)) }
    if meeting.actions.count >= DomainLimits.actionsPerMeetingMax {
      throw .tooMany(field: "actions", max: DomainLimits.actionsPerMeetingMax)
    }
    let action = MeetingAction(
      number: (meeting.actions.last?.number ?? 0) + 1, text: text, item: item?.number, owner: owner.code, due: due,
      addedBy: context.caller.account)
    return Decision(
      [.meeting(.actionAdded(MeetingActionAdded(meeting: meeting.code, action: action)))], meeting.code)
  }

  private func subject(_ state: State) throws(Refusal) -> (meeting: Meeting, item: AgendaItem?) {
    guard of.contains("/") else { return (try state.meeting(named: of), nil) }
    let (meeting, item) = try state.agendaItem(named: of)
    return (meeting, item)
  }
}

/// Says that an action is done, of a closed meeting too.
public struct EndMeetingAction: Sendable {
  /// `M3/A1`.
  public var action: String

  public init(action: String) { self.action = action }

  /// Refuses, in this order: `meeting(.isUnknown)`, `meeting(.actionIsUnknown)`, `meeting(.actionIsDoneAlready)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let parts = action.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let meeting = try state.meeting(named: parts.first ?? "")
    let name = parts.count == 2 ? parts[1].trimmed.uppercased() : ""
    guard let found = meeting.actions.first(where: { "A\($0.number)" == name }) else {
      let known = meeting.actions.filter { $0.doneAt == nil }.prefix(3)
      throw .meeting(.actionIsUnknown(action, nearest: known.map { "\(meeting.code)/A\($0.number)" }))
    }
    if found.doneAt != nil { throw .meeting(.actionIsDoneAlready(meeting.code, number: found.number)) }
    let done = MeetingActionDone(
      meeting: meeting.code, number: found.number, by: context.caller.account, at: context.now)
    return Decision([.meeting(.actionDone(done))], meeting.code)
  }
}
