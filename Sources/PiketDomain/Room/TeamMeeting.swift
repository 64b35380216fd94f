/// A meeting of a team in an incident (beeldvorming, oordeelsvorming, besluitvorming: BOB). What was held to be so is
/// in the log, what was decided and asked among the decisions and actions of the incident, each with this meeting as
/// where it comes from.
public struct TeamMeeting: Hashable, Sendable, Codable {
  public var team: CrisisTeam
  /// From 1 within the incident, for each team.
  public var number: Int
  public var at: Instant
  public var present: [String]
  /// Number of the entry of the meeting itself, and of the last that belongs to it.
  public var firstEntry: Int
  public var lastEntry: Int
  /// When it meets again.
  public var next: Instant?

  public var code: String { TeamMeeting.code(team, number) }
  static func code(_ team: CrisisTeam, _ number: Int) -> String { "\(team.rawValue)-\(number)" }
}

/// Something that a meeting asks of somebody.
public struct AskedAction: Hashable, Sendable {
  public var text: String
  /// A function or a person; nil: as `GiveAction`.
  public var owner: String?
  public var due: Instant?

  public init(_ text: String, owner: String? = nil, due: Instant? = nil) {
    self.text = text
    self.owner = owner
    self.due = due
  }
}

/// Records a meeting of a team.
public struct RecordTeamMeeting: Sendable {
  public var incident: String
  public var team: String
  public var at: Instant?
  public var present: [String] = []
  /// The picture: what is so, and what is taken to be so.
  public var facts: [String] = []
  public var assumptions: [String] = []
  /// What it means: scenarios, dilemmas.
  public var assessments: [String] = []
  public var decisions: [String] = []
  public var actions: [AskedAction] = []
  public var next: Instant?

  public init(_ incident: String, _ team: String) {
    self.incident = incident
    self.team = team
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `teamIsUnknown`; `fieldIsInvalid` (present),
  /// `tooMany`; `momentIsStillToCome`, `momentIsBeforeTheIncident`, `periodIsEmpty` (the next meeting); then as
  /// `WriteLog`, `GiveDecision` and `GiveAction` of what it consists of.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<TeamMeeting> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let team = try CrisisTeam.read(self.team)
    let present = try checkedPresent()
    let moment = try context.happened(at, in: incident)
    if let next, next <= moment { throw .periodIsEmpty(Interval(start: moment, end: next)) }
    let first = incident.log.count + 1
    let parts = facts.count + assumptions.count + assessments.count + decisions.count + actions.count
    let meeting = TeamMeeting(
      team: team, number: incident.room.meetings.count { $0.team == team } + 1, at: moment, present: present,
      firstEntry: first, lastEntry: first + parts, next: next)
    let entry = context.line(
      first, .meeting, meeting.code, present.joined(separator: ", "), at: moment, as: try context.function(nil, state))
    let met = TeamMet(incident: incident.number, meeting: meeting, entry: entry)
    var events: [Event] = [.incident(.room(.teamMet(met)))]
    var after = state.evolved(by: events)
    func add(_ decided: [Event]) {
      for event in decided { after.evolve(event) }
      events += decided
    }
    for line in lines(meeting) { add(try line.decide(after, context).events) }
    for text in decisions {
      var decision = GiveDecision(incident.number.rawValue, text)
      decision.giver = team.rawValue
      decision.at = moment
      decision.meeting = meeting.code
      add(try decision.decide(after, context).events)
    }
    for asked in actions {
      var action = GiveAction(incident.number.rawValue, asked.text)
      action.owner = asked.owner
      action.due = asked.due
      action.meeting = meeting.code
      add(try action.decide(after, context).events)
    }
    return Decision(events, meeting)
  }

  /// What a team holds to be a fact it has verified.
  private func lines(_ meeting: TeamMeeting) -> [WriteLog] {
    func line(_ text: String, _ aspect: LogAspect, _ certainty: LogCertainty?, _ status: LogStatus) -> WriteLog {
      var line = WriteLog(incident, text)
      line.at = meeting.at
      line.source = meeting.code
      line.aspect = aspect
      line.certainty = certainty
      line.status = status
      return line
    }
    return facts.map { line($0, .picture, .fact, .verified) }
      + assumptions.map { line($0, .picture, .assumption, .unverified) }
      + assessments.map { line($0, .assessment, nil, .unverified) }
  }

  private func checkedPresent() throws(Refusal) -> [String] {
    let max = DomainLimits.teamMeetingItemsMax
    for (field, list) in [
      ("present", present), ("facts", facts), ("assumptions", assumptions), ("assessments", assessments),
      ("decisions", decisions), ("actions", actions.map(\.text)),
    ] where list.count > max {
      throw .tooMany(field: field, max: max)
    }
    var checked: [String] = []
    for name in present {
      checked.append(try IncidentText.read(name, field: "present", max: DomainLimits.incidentTitleMax))
    }
    return checked
  }
}

extension CrisisTeam {
  /// Refuses: `teamIsUnknown`.
  public static func read(_ text: String) throws(Refusal) -> CrisisTeam {
    if let team = CrisisTeam(rawValue: text.folded) { return team }
    throw .incident(.teamIsUnknown(text, nearest: allCases.map(\.rawValue)))
  }
}
