/// Records a decision, an order or an advice.
public struct GiveDecision: Sendable {
  public var incident: String
  public var text: String
  public var kind = DecisionKind.decision
  /// Nil: who leads on the level of the incident; of an instrument the mayor, from GRIP 4 on the chair.
  public var giver: String?
  public var receiver: String?
  public var instrument: String?
  /// Number of the last entry that was known; nil: the last one.
  public var picture: Int?
  public var at: Instant?
  /// When it ends of itself; nil: the longest that the law allows for the instrument.
  public var until: Instant?
  /// The decision that this one puts in other words.
  public var replaces: String?
  /// The meeting of a team that decides it.
  public var meeting: String?

  public init(_ incident: String, _ text: String) {
    self.incident = incident
    self.text = text
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `fieldIsInvalid`; `instrumentIsUnknown`,
  /// `giverIsUnknown`, `logEntryIsUnknown`, `decisionIsUnknown`, `decisionIsOver`; `momentIsStillToCome`,
  /// `momentIsBeforeTheIncident`; `periodIsEmpty`, `instrumentLastsTooLong`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let text = try IncidentText.read(self.text, field: "text", max: DomainLimits.logTextMax)
    let receiver = try IncidentText.optional(self.receiver, field: "to")
    var instrument: MayorInstrument?
    if let name = self.instrument { instrument = try MayorInstrument.read(name) }
    var giver = DecisionGiver(incident.level(in: context.region.safetyRegion), instrument)
    if let name = self.giver { giver = try DecisionGiver.read(name) }
    let picture = self.picture ?? incident.log.count
    if incident.log[picture] == nil { throw .incident(.logEntryIsUnknown(incident.number, entry: picture)) }
    var replaces: Int?
    if let name = self.replaces { replaces = try replaced(name, in: incident) }
    let moment = try context.happened(at, in: incident)
    let until = try end(of: instrument, from: moment, context.zone)
    if incident.decisions.count >= DomainLimits.decisionsPerIncidentMax {
      throw .tooMany(field: "decisions", max: DomainLimits.decisionsPerIncidentMax)
    }
    let decision = IncidentDecision(
      number: incident.decisions.count + 1, kind: kind, text: text, giver: giver, receiver: receiver,
      instrument: instrument, picture: picture, givenAt: moment, until: until, state: .given, replaces: replaces,
      objections: [], meeting: meeting)
    let function = try context.function(nil, state)
    var entry = context.line(
      incident.log.count + 1, .decision, decision.code, text, at: moment, as: function)
    entry.aspect = .decision
    let given = DecisionGiven(incident: incident.number, decision: decision, entry: entry)
    return Decision([.incident(.decisionGiven(given))], incident.number)
  }

  private func replaced(_ name: String, in incident: Incident) throws(Refusal) -> Int {
    let earlier = try incident.decision(named: name)
    if earlier.replacedBy != nil { throw .incident(.decisionIsOver(incident.number, earlier.code, earlier.state)) }
    return earlier.number
  }

  private func end(of instrument: MayorInstrument?, from start: Instant, _ zone: Zone) throws(Refusal) -> Instant? {
    let latest = instrument?.latestEnd(from: start, zone)
    guard let until else { return latest }
    if until <= start { throw .periodIsEmpty(Interval(start: start, end: until)) }
    if let instrument, let latest, until > latest {
      throw .incident(.instrumentLastsTooLong(instrument, latest: latest))
    }
    return until
  }
}

/// What came of a decision: accepted, followed in part, refused, done, withdrawn; or ratified by the council.
public struct FollowDecision: Sendable {
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case accepted, partly, refused, done, withdrawn, ratified
  }

  public var incident: String
  public var decision: String
  public var outcome: Outcome
  /// Needed where it was not followed, or not fully: the giver is told why.
  public var text: String?
  public var at: Instant?

  public init(_ incident: String, _ decision: String, _ outcome: Outcome, text: String? = nil, at: Instant? = nil) {
    self.incident = incident
    self.decision = decision
    self.outcome = outcome
    self.text = text
    self.at = at
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`, `decisionIsUnknown`; `momentIsStillToCome`,
  /// `momentIsBeforeTheIncident`; `decisionIsOver`, `decisionNeedsNoRatification`; `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let decision = try incident.decision(named: self.decision)
    let moment = try context.happened(at, in: incident)
    let old = decision.replacedBy == nil ? decision.state(at: moment) : .withdrawn
    let next = DecisionState(rawValue: outcome.rawValue)
    if next.map({ !old.mayBecome($0) }) ?? !old.isOpen {
      throw .incident(.decisionIsOver(incident.number, decision.code, old))
    }
    if next == nil, decision.instrument?.needsRatification != true || decision.ratifiedAt != nil {
      throw .incident(.decisionNeedsNoRatification(incident.number, decision.code))
    }
    var words = ""
    if outcome == .partly || outcome == .refused { words = try checkedReason(text ?? "") }
    if let text, words.isEmpty, !text.trimmed.isEmpty { words = try checkedReason(text) }
    let function = try context.function(nil, state)
    let entry = context.line(
      incident.log.count + 1, .followed, "\(decision.code) \(outcome.rawValue)", words, at: moment, as: function)
    let followed = DecisionFollowed(
      incident: incident.number, decision: decision.number, state: next, ratifiedAt: next == nil ? moment : nil,
      entry: entry)
    return Decision([.incident(.decisionFollowed(followed))], incident.number)
  }
}

/// A mayor has a written objection recorded against a decision of the region (Wet veiligheidsregio's 39(4)).
public struct RecordObjection: Sendable {
  public var incident: String
  public var decision: String
  public var municipality: String
  public var text: String
  public var at: Instant?

  public init(_ incident: String, _ decision: String, of municipality: String, _ text: String, at: Instant? = nil) {
    self.incident = incident
    self.decision = decision
    self.municipality = municipality
    self.text = text
    self.at = at
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`, `decisionIsUnknown`, `municipalityIsUnknown`;
  /// `decisionIsNotOfTheRegion`; `fieldIsInvalid`; `momentIsStillToCome`, `momentIsBeforeTheIncident`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let decision = try incident.decision(named: self.decision)
    let municipality = try context.region.municipality(named: self.municipality).code
    if decision.giver != .rbt, decision.giver != .chair {
      throw .incident(.decisionIsNotOfTheRegion(incident.number, decision.code))
    }
    let text = try IncidentText.read(self.text, field: "text", max: DomainLimits.logTextMax)
    let moment = try context.happened(at, in: incident)
    let function = try context.function(nil, state)
    let entry = context.line(
      incident.log.count + 1, .objection, "\(decision.code) \(municipality)", text, at: moment, as: function)
    let recorded = ObjectionRecorded(
      incident: incident.number, decision: decision.number, municipality: municipality, entry: entry)
    return Decision([.incident(.objectionRecorded(recorded))], incident.number)
  }
}
