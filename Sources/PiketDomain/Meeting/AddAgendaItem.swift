/// Puts an item on the agenda of a meeting.
public struct AddAgendaItem: Sendable {
  public var meeting: String
  public var title: String
  /// The municipality that brings it in.
  public var proposer: String?

  public init(meeting: String, title: String, proposer: String? = nil) {
    self.meeting = meeting
    self.title = title
    self.proposer = proposer
  }

  /// Refuses, in this order: `meeting(.isUnknown)`, `meeting(.isCancelled)`, `meeting(.isClosed)`; `fieldIsInvalid`
  /// (title); `municipalityIsUnknown`, `meeting(.takesNoPart)`; `tooMany` (items).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let meeting = try state.meeting(named: self.meeting)
    try meeting.checkIsPlanned()
    let title = try checkedText(title, field: "title", charactersMax: DomainLimits.meetingTextLengthMax)
    var municipality: MunicipalityCode?
    if let proposer { municipality = try meeting.participant(named: proposer, context.region) }
    try meeting.checkHasRoom()
    let added = AgendaItemAdded(
      meeting: meeting.code,
      item: AgendaItem(number: meeting.nextItemNumber, title: title, proposer: municipality),
      by: context.caller.account)
    return Decision([.meeting(.itemAdded(added))], meeting.code)
  }
}

/// Says what a municipality thinks of an item, before the meeting; a later word takes the place of an earlier one.
public struct TakeStandpoint: Sendable {
  /// `M3/2`.
  public var item: String
  public var municipality: String
  /// `for`, `against` or `neutral` in Dutch or English, or words of its own.
  public var standpoint: String

  public init(item: String, municipality: String, standpoint: String) {
    self.item = item
    self.municipality = municipality
    self.standpoint = standpoint
  }

  /// Refuses, in this order: `meeting(.isUnknown)`, `meeting(.itemIsUnknown)`, `meeting(.isCancelled)`,
  /// `meeting(.isClosed)`;
  /// `municipalityIsUnknown`, `meeting(.takesNoPart)`; `fieldIsInvalid` (standpoint); `meeting(.hasBegun)`;
  /// `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<MeetingCode> {
    let (meeting, item) = try state.agendaItem(named: self.item)
    try meeting.checkIsPlanned()
    let municipality = try meeting.participant(named: municipality, context.region)
    let text = try checkedText(
      standpoint, field: "standpoint", charactersMax: DomainLimits.meetingTextLengthMax)
    if meeting.at <= context.now { throw .meeting(.hasBegun(meeting.code, at: meeting.at)) }
    let kind = Standpoint.Kind.read(text)
    let taken = Standpoint(
      municipality: municipality, kind: kind, text: kind == .other ? text : nil, by: context.caller.account,
      at: context.now)
    if let old = item.standpoints.first(where: { $0.municipality == municipality }),
      old.kind == taken.kind, old.text == taken.text
    {
      throw .nothingChanges
    }
    let event = StandpointTaken(meeting: meeting.code, item: item.number, standpoint: taken)
    return Decision([.meeting(.standpointTaken(event))], meeting.code)
  }
}

extension Meeting {
  var nextItemNumber: Int { (items.last?.number ?? 0) + 1 }

  /// Refuses: `tooMany` (items).
  func checkHasRoom(for more: Int = 1) throws(Refusal) {
    if items.count + more > DomainLimits.itemsPerMeetingMax {
      throw .tooMany(field: "items", max: DomainLimits.itemsPerMeetingMax)
    }
  }

  /// A municipality that takes part. Refuses, in this order: `municipalityIsUnknown`, `meeting(.takesNoPart)`.
  func participant(named text: String, _ region: Region) throws(Refusal) -> MunicipalityCode {
    let municipality = try region.municipality(named: text).code
    if !plan.municipalities.contains(municipality) { throw .meeting(.takesNoPart(code, municipality)) }
    return municipality
  }
}
