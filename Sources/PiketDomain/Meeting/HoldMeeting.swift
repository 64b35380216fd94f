/// Records who was at a meeting: officials of the register, or people of a partner.
public struct AttendMeeting: Sendable {
  public var meeting: String
  /// Codes or names of the register; for a partner names as people write them.
  public var names: [String]
  /// For whom they were there; nil: for the crisis organisation.
  public var partner: String?

  public init(meeting: String, names: [String], partner: String? = nil) {
    self.meeting = meeting
    self.names = names
    self.partner = partner
  }

  /// Refuses, in this order: `meeting(.isUnknown)`; what is over or still to come (`checkIsHeld`);
  /// `meeting(.partnerIsUnknown)`; `personIsUnknown` or `fieldIsInvalid` (a name); `nothingChanges` (all are recorded
  /// already), `tooMany` (attendance).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let meeting = try state.meeting(named: self.meeting)
    try meeting.checkIsHeld(context)
    let partner = try meeting.partner(named: self.partner)
    var new: [Attendance] = []
    for text in names {
      let attendance = try attendance(text, partner, state)
      if !meeting.attendance.contains(attendance), !new.contains(attendance) { new.append(attendance) }
    }
    if new.isEmpty { throw .nothingChanges }
    if meeting.attendance.count + new.count > DomainLimits.attendanceMax {
      throw .tooMany(field: "attendance", max: DomainLimits.attendanceMax)
    }
    let attended = MeetingAttended(meeting: meeting.code, attendance: new, by: context.caller.account)
    return Decision([.meeting(.attended(attended))], meeting.code)
  }

  private func attendance(_ text: String, _ partner: String?, _ state: State) throws(Refusal) -> Attendance {
    if let partner {
      let name = try checkedText(text, field: "names", charactersMax: Name.charactersMax)
      return Attendance(name: name, partner: partner)
    }
    let person = try state.person(named: text)
    return Attendance(name: person.details.name, person: person.code)
  }
}

/// Records what a meeting decided on an item. As long as the meeting is not closed another decision takes its place.
public struct DecideItem: Sendable {
  /// `M3/2`.
  public var item: String
  public var text: String

  public init(item: String, text: String) {
    self.item = item
    self.text = text
  }

  /// Refuses, in this order: `meeting(.isUnknown)`, `meeting(.itemIsUnknown)`; what is over or still to come
  /// (`checkIsHeld`); `fieldIsInvalid` (text); `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let (meeting, item) = try state.agendaItem(named: self.item)
    try meeting.checkIsHeld(context)
    let text = try checkedText(text, field: "text", charactersMax: DomainLimits.meetingTextLengthMax)
    if item.decision == text { throw .nothingChanges }
    let taken = DecisionTaken(meeting: meeting.code, item: item.number, text: text, by: context.caller.account)
    return Decision([.meeting(.decisionTaken(taken))], meeting.code)
  }
}

/// Closes a meeting: nothing of it changes any more, but that its actions get done.
public struct CloseMeeting: Sendable {
  public var meeting: String
  /// The meeting that goes on with what was not decided.
  public var undecidedTo: String?

  public init(meeting: String, undecidedTo: String? = nil) {
    self.meeting = meeting
    self.undecidedTo = undecidedTo
  }

  /// Refuses, in this order: `meeting(.isUnknown)`; what is over or still to come (`checkIsHeld`); of the other meeting
  /// `meeting(.isUnknown)`, `meeting(.isTheSame)`, `meeting(.isCancelled)`, `meeting(.isClosed)`, `tooMany` (items);
  /// `meeting(.itemsAreUndecided)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let meeting = try state.meeting(named: self.meeting)
    try meeting.checkIsHeld(context)
    let undecided = meeting.items.filter { $0.decision == nil }
    var events: [Event] = []
    if let undecidedTo {
      let next = try state.meeting(named: undecidedTo)
      if next.code == meeting.code { throw .meeting(.isTheSame(meeting.code)) }
      try next.checkIsPlanned()
      try next.checkHasRoom(for: undecided.count)
      events = moveOn(undecided, from: meeting, to: next, context)
    } else if !undecided.isEmpty {
      throw .meeting(.itemsAreUndecided(meeting.code, undecided.map(\.number)))
    }
    let closed = MeetingClosed(meeting: meeting.code, by: context.caller.account, at: context.now)
    return Decision(events + [.meeting(.closed(closed))], meeting.code)
  }

  /// What was said of an item goes with it, as far as who said it takes part there too.
  private func moveOn(
    _ items: [AgendaItem], from meeting: Meeting, to next: Meeting, _ context: Context
  ) -> [Event] {
    items.enumerated().flatMap { index, item -> [Event] in
      let number = next.nextItemNumber + index
      let moved = AgendaItemMovedOn(
        meeting: meeting.code, item: item.number, to: "\(next.code)/\(number)", by: context.caller.account)
      let takesPart = { (code: MunicipalityCode) in next.plan.municipalities.contains(code) }
      let added = AgendaItem(
        number: number, title: item.title, proposer: item.proposer.flatMap { takesPart($0) ? $0 : nil },
        standpoints: item.standpoints.filter { takesPart($0.municipality) },
        movedFrom: "\(meeting.code)/\(item.number)")
      return [
        .meeting(.itemMovedOn(moved)),
        .meeting(.itemAdded(AgendaItemAdded(meeting: next.code, item: added, by: context.caller.account))),
      ]
    }
  }
}

extension Meeting {
  /// From the day of the meeting on, until it is closed. Refuses, in this order: `meeting(.isCancelled)`,
  /// `meeting(.isClosed)`, `meeting(.isStillToCome)`.
  func checkIsHeld(_ context: Context) throws(Refusal) {
    try checkIsPlanned()
    if context.now < context.zone.startOfDay(context.zone.local(at).date) {
      throw .meeting(.isStillToCome(code, at: at))
    }
  }

  /// A partner as it was written when the meeting was planned. Refuses: `meeting(.partnerIsUnknown)`.
  fileprivate func partner(named text: String?) throws(Refusal) -> String? {
    guard let text else { return nil }
    if let partner = plan.partners.first(where: { $0.folded == text.folded }) { return partner }
    throw .meeting(.partnerIsUnknown(text, nearest: nearest(text, among: plan.partners)))
  }
}
