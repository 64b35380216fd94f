/// Takes a message of another system: an alert opens an incident, an update or a cancellation of a message that is
/// known goes into the log of its incident.
public struct ReceiveMessage: Sendable {
  public var content: String
  /// As people write them; empty: those of the message.
  public var municipalities: [String]
  public var function: String?

  public init(_ content: String, municipalities: [String] = []) {
    self.content = content
    self.municipalities = municipalities
  }

  /// Refuses, in this order: `fileHasMistakes`; `messageIsKnownAlready`; of an alert as `OpenIncident`; else
  /// `messageIsAboutNothing`; `functionIsUnknown`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let alert = try read()
    if let known = state.incidents.incident(of: alert.message) {
      throw .incident(.messageIsKnownAlready(alert.identifier, known.number))
    }
    guard alert.kind == .alert else {
      guard let incident = state.incidents.incident(of: alert.references) else {
        throw .incident(.messageIsAboutNothing(alert.references.joined(separator: " ")))
      }
      return Decision([try recorded(alert, in: incident, state, context)], incident.number)
    }
    let opened = try open(alert, context).decide(state, context)
    let after = state.evolved(by: opened.events)
    let incident = try after.incidents.find(opened.outcome.rawValue)
    return Decision(opened.events + [try recorded(alert, in: incident, after, context)], opened.outcome)
  }

  private func read() throws(Refusal) -> CAPAlert {
    do {
      return try CAPAlert.read(content)
    } catch {
      let mistake = TableMistake(line: error.line, column: 1, value: error.value, reason: error.reason)
      throw .fileHasMistakes([Mistake(mistake, field: error.field)], findings: [])
    }
  }

  private func open(_ alert: CAPAlert, _ context: Context) -> OpenIncident {
    let headline = ReceiveMessage.line(alert.headline ?? "", max: DomainLimits.incidentTitleMax)
    let title = headline.isEmpty ? ReceiveMessage.line(alert.event, max: DomainLimits.incidentTitleMax) : headline
    let named = alert.areas.compactMap { area in
      context.region.municipalities.first { $0.cbs == area.cbs || $0.name.folded == area.description.folded }
    }
    var open = OpenIncident(title, in: municipalities.isEmpty ? named.map(\.code.rawValue) : municipalities)
    open.type = alert.type.flatMap { code in context.region.incidentTypes.first { $0.code == code }?.code }
    open.source = alert.sender
    open.isExercise = alert.status != "Actual"
    // Clocks of machines differ by seconds.
    open.at = Zone.parseRFC3339(alert.sent).map { min($0.wholeSecond, context.now.wholeSecond) }
    open.function = function
    return open
  }

  private func recorded(
    _ alert: CAPAlert, in incident: Incident, _ state: State, _ context: Context
  ) throws(Refusal) -> Event {
    let message = alert.message
    let words = [alert.headline, alert.description].compactMap { $0 }.joined(separator: ". ")
    var entry = context.line(
      incident.log.count + 1, .message, message.value,
      ReceiveMessage.line(words, max: DomainLimits.logTextMax), at: context.now.wholeSecond,
      as: try context.function(function, state))
    entry.source = alert.sender
    entry.status = .unverified
    entry.isAddendum = incident.isClosed
    return .incident(
      .room(.messageRecorded(MessageRecorded(incident: incident.number, message: message, entry: entry))))
  }

  /// One line, without what breaks it.
  private static func line(_ text: String, max: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let clean = words.unicodeScalars.filter {
      !$0.properties.isBidiControl && $0.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(clean.prefix(max)))
  }
}

extension CAPAlert {
  var message: IncidentMessage {
    IncidentMessage(identifier: identifier, sender: sender, sent: sent, kind: kind, isReceived: true)
  }
}

extension IncidentRegister {
  /// The incident that a message was about; two of one sender and name are the same.
  func incident(of message: IncidentMessage) -> Incident? {
    all.first { incident in
      incident.room.messages.contains { $0.identifier == message.identifier && $0.sender == message.sender }
    }
  }

  /// The one that a message refers to.
  func incident(of references: [String]) -> Incident? {
    let keys = Set(references.map { $0.split(separator: ",").prefix(2).joined(separator: ",") })
    return all.first { incident in
      incident.room.messages.contains { keys.contains("\($0.sender),\($0.identifier)") }
    }
  }
}
