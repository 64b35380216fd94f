/// A message about an incident in the Common Alerting Protocol (OASIS CAP 1.2), sent or received.
public struct IncidentMessage: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case alert = "Alert"
    case update = "Update"
    case cancel = "Cancel"
  }

  public var identifier: String
  public var sender: String
  /// As it stands in the message.
  public var sent: String
  public var kind: Kind
  public var isReceived: Bool

  /// How other messages refer to it.
  public var reference: String { "\(sender),\(identifier),\(sent)" }
}

/// Makes a message about an incident for other systems: the first an alert, the next ones updates, and where the
/// incident is closed a cancellation.
public struct SendMessage: Sendable {
  public var incident: String

  public init(_ incident: String) { self.incident = incident }

  /// Refuses: `incidentIsUnknown`. Where nothing was written down since the last message, that one is given again.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<CAPAlert> {
    let incident = try state.incidents.find(self.incident)
    let sent = incident.room.messages.filter { !$0.isReceived }
    if let last = sent.last, let entry = incident.log[incident.log.count], entry.subject == .message,
      entry.value == last.value
    {
      return Decision([], CAPAlert(incident, last, after: Array(sent.dropLast()), context))
    }
    let kind: IncidentMessage.Kind = sent.isEmpty ? .alert : incident.isClosed ? .cancel : .update
    let message = IncidentMessage(
      identifier: "\(incident.number).\(sent.count + 1)", sender: "piket.\(context.region.code)",
      sent: CAPAlert.text(context.now.wholeSecond, context.zone), kind: kind, isReceived: false)
    var entry = context.line(
      incident.log.count + 1, .message, message.value, "", at: context.now.wholeSecond,
      as: try context.function(nil, state))
    entry.isAddendum = incident.isClosed
    let recorded = MessageRecorded(incident: incident.number, message: message, entry: entry)
    return Decision(
      [.incident(.room(.messageRecorded(recorded)))], CAPAlert(incident, message, after: sent, context))
  }
}

extension IncidentMessage {
  /// What the log says of it: `Alert 2027-LDP-0012.1`.
  var value: String { "\(kind.rawValue) \(identifier)" }
}
