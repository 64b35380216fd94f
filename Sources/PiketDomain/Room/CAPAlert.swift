/// A message of the Common Alerting Protocol (OASIS CAP 1.2), as far as incidents need it.
public struct CAPAlert: Hashable, Sendable {
  public static let namespace = "urn:oasis:names:tc:emergency:cap:1.2"

  public struct Area: Hashable, Sendable {
    public var description: String
    /// CBS code of a municipality, `GM0547`; nil where the message has none.
    public var cbs: String?
  }

  public var identifier: String
  public var sender: String
  public var sent: String
  /// Actual, Exercise or Test.
  public var status: String
  public var kind: IncidentMessage.Kind
  /// Sender, identifier and moment of each message that this one is about.
  public var references: [String]
  public var category: String
  /// Code in the list of types.
  public var type: String?
  public var event: String
  public var urgency: String
  public var severity: String
  public var certainty: String
  public var headline: String?
  public var description: String?
  public var areas: [Area]

  /// Between the partners in the crisis, never for the public: that is NL-Alert, and the control room's.
  static let restriction = "Crisispartners"
  /// Names of codes of ours in a message.
  static let typeName = "nl-crisistype", areaName = "CBS"

  /// - Parameters:
  ///   - message: how it is called.
  ///   - earlier: messages about the incident that went before.
  init(_ incident: Incident, _ message: IncidentMessage, after earlier: [IncidentMessage], _ context: Context) {
    let details = incident.details
    let region = context.region
    let type = details.type.flatMap { code in region.incidentTypes.first { $0.code == code } }
    let facts = SitrapPicture(incident.log).facts.entries.suffix(CAPAlert.factsMax).map(\.text)
    identifier = message.identifier
    sender = message.sender
    sent = message.sent
    status = details.isExercise ? "Exercise" : "Actual"
    kind = message.kind
    references = message.kind == .alert ? [] : earlier.map(\.reference)
    category = CAPAlert.category(details.type)
    self.type = type?.code
    event = type?.nameDutch ?? details.title
    urgency = CAPAlert.urgency(incident)
    severity = CAPAlert.severity(incident.level(in: region.safetyRegion))
    certainty = incident.phase == .cold ? "Possible" : incident.phase == .warm ? "Likely" : "Observed"
    headline = details.title
    let parts = [details.place].compactMap { $0 } + facts
    description = parts.isEmpty ? nil : parts.joined(separator: "\n")
    areas = details.municipalities.map { code in
      let municipality = region.municipality(code)
      return Area(description: municipality?.name ?? code.rawValue, cbs: municipality?.cbs)
    }
  }

  private static let factsMax = 10

  /// RFC 3339 with an offset; UTC is `-00:00` there and never `Z` (CAP 1.2, 3.3.2).
  static func text(_ moment: Instant, _ zone: Zone) -> String {
    let text = zone.rfc3339(moment)
    return text.hasSuffix("+00:00") ? String(text.dropLast(6)) + "-00:00" : text
  }

  private static func category(_ type: String?) -> String {
    let own = ["1.2": "Fire", "1.3": "Met", "1.5": "Env", "1.6": "Health", "2.1": "Fire"]
    let themes = [
      "1": "Geo", "2": "Infra", "3": "CBRNE", "4": "Infra", "5": "Transport", "6": "Health", "7": "Security",
    ]
    guard let parts = type?.split(separator: "."), let theme = parts.first else { return "Other" }
    return own[parts.prefix(2).joined(separator: ".")] ?? themes[String(theme)] ?? "Other"
  }

  private static func urgency(_ incident: Incident) -> String {
    if incident.isClosed { return "Past" }
    return switch incident.phase {
    case .cold: "Future"
    case .warm: "Expected"
    case .hot: "Immediate"
    case .aftermath: "Past"
    }
  }

  private static func severity(_ level: GripLevel) -> String {
    switch level {
    case .zero: "Minor"
    case .one: "Moderate"
    case .two, .three: "Severe"
    case .four, .five, .rijk: "Extreme"
    }
  }

  /// The message as XML, with the elements in the order of the schema.
  public var xml: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, #"<alert xmlns="\#(CAPAlert.namespace)">"#]
    func add(_ depth: Int, _ name: String, _ text: String?) {
      guard let text else { return }
      lines.append(String(repeating: "  ", count: depth) + "<\(name)>\(XMLElement.escaped(text))</\(name)>")
    }
    add(1, "identifier", identifier)
    add(1, "sender", sender)
    add(1, "sent", sent)
    add(1, "status", status)
    add(1, "msgType", kind.rawValue)
    add(1, "scope", "Restricted")
    add(1, "restriction", CAPAlert.restriction)
    add(1, "references", references.isEmpty ? nil : references.joined(separator: " "))
    lines.append("  <info>")
    add(2, "language", "nl-NL")
    add(2, "category", category)
    add(2, "event", event)
    add(2, "urgency", urgency)
    add(2, "severity", severity)
    add(2, "certainty", certainty)
    if let type {
      lines.append("    <eventCode>")
      add(3, "valueName", CAPAlert.typeName)
      add(3, "value", type)
      lines.append("    </eventCode>")
    }
    add(2, "headline", headline)
    add(2, "description", description)
    for area in areas {
      lines.append("    <area>")
      add(3, "areaDesc", area.description)
      if let cbs = area.cbs {
        lines.append("      <geocode>")
        add(4, "valueName", CAPAlert.areaName)
        add(4, "value", cbs)
        lines.append("      </geocode>")
      }
      lines.append("    </area>")
    }
    lines += ["  </info>", "</alert>"]
    return lines.joined(separator: "\n") + "\n"
  }
}
