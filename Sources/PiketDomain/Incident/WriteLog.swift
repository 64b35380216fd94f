/// Writes a line in the log of an incident. Nothing is ever changed there.
public struct WriteLog: Sendable {
  public var incident: String
  public var text: String
  /// When it happened; nil: now.
  public var at: Instant?
  public var source: String?
  /// On whose behalf, see `Context.function`.
  public var function: String?
  public var status = LogStatus.unverified
  public var aspect: LogAspect?
  public var certainty: LogCertainty?
  /// Number of the entry that this one puts right, and how.
  public var refersTo: Int?
  public var relation: LogRelation?
  /// For an incident that is closed.
  public var isAddendum = false

  public init(_ incident: String, _ text: String) {
    self.incident = incident
    self.text = text
  }

  /// Refuses, in this order: `incidentIsUnknown`; `incidentIsClosed` (unless an addendum), `incidentIsStillOpen` (an
  /// addendum); `fieldIsInvalid`; `momentIsStillToCome`, `momentIsBeforeTheIncident`; `logEntryIsUnknown`,
  /// `logEntryIsWithdrawn`, `logEntryIsCorrected` (what is verified); `functionIsUnknown`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<LoggedEntry> {
    let incident = try state.incidents.find(self.incident)
    if isAddendum, !incident.isClosed { throw .incident(.incidentIsStillOpen(incident.number)) }
    if !isAddendum { try incident.checkIsOpen() }
    let text = try checkedText()
    let source = try IncidentText.optional(self.source, field: "source")
    let moment = try context.happened(at, in: incident)
    if let refersTo {
      guard incident.log[refersTo] != nil else {
        throw .incident(.logEntryIsUnknown(incident.number, entry: refersTo))
      }
      let later = incident.log.later(than: refersTo)
      if later?.relation == .withdraws {
        throw .incident(.logEntryIsWithdrawn(incident.number, entry: refersTo))
      }
      if let later, later.relation == .corrects, relation == .verifies {
        throw .incident(.logEntryIsCorrected(incident.number, entry: refersTo, by: later.number))
      }
    }
    let function = try context.function(self.function, state)
    if incident.log.count >= DomainLimits.logEntriesMax {
      throw .tooMany(field: "log", max: DomainLimits.logEntriesMax)
    }
    let entry = LogEntry(
      number: incident.log.count + 1, at: moment, recordedAt: context.now, author: context.caller.account,
      function: function, source: source, subject: .note, value: nil, text: text, status: status, aspect: aspect,
      certainty: certainty, refersTo: refersTo, relation: refersTo == nil ? nil : relation ?? .corrects,
      isAddendum: isAddendum)
    let logged = IncidentLogged(incident: incident.number, entry: entry)
    return Decision([.incident(.logged(logged))], LoggedEntry(incident: incident.number, entry: entry))
  }

  /// That an entry was verified says it all.
  private func checkedText() throws(Refusal) -> String {
    if refersTo != nil, relation == .verifies, self.text.trimmed.isEmpty { return "" }
    return try IncidentText.read(self.text, field: "text", max: DomainLimits.logTextMax)
  }
}

/// An entry, and in whose log it stands.
public struct LoggedEntry: Hashable, Sendable {
  public var incident: IncidentNumber
  public var entry: LogEntry
}
