/// Registers an incident. A line of text and a municipality are enough.
public struct OpenIncident: Sendable {
  public var title: String
  /// As people write them; the first gives the number. May be left out in a region of one municipality.
  public var municipalities: [String]
  public var type: String?
  public var place: String?
  /// When it began; nil: now.
  public var at: Instant?
  public var source: String?
  public var isExercise = false
  /// `hot` where nothing is said.
  public var phase = IncidentPhase.hot
  public var grip: GripCall?
  /// On whose behalf it is registered, see `Context.function`.
  public var function: String?

  public init(_ title: String, in municipalities: [String]) {
    self.title = title
    self.municipalities = municipalities
  }

  /// Refuses, in this order: `fieldIsInvalid` (title), `municipalityIsUnknown`, `fieldIsInvalid` (no municipality),
  /// `incidentTypeIsUnknown`, `fieldIsInvalid` (place, source), `momentIsStillToCome`, `tooMany`, `functionIsUnknown`;
  /// then what stands in the way of the level (`GripCall`).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let region = context.region
    let title = try IncidentText.title(self.title)
    let municipalities = try region.municipalities(named: self.municipalities)
    guard let first = municipalities.first else {
      throw .fieldIsInvalid(field: "municipality", value: "", reason: .isMissing)
    }
    var type: String?
    if let text = self.type { type = try region.incidentType(named: text).code }
    let place = try IncidentText.optional(self.place, field: "place")
    let source = try IncidentText.optional(self.source, field: "source")
    let start = try context.happened(at, in: nil)
    if state.incidents.open.count >= DomainLimits.incidentsOpenMax {
      throw .tooMany(field: "incidents", max: DomainLimits.incidentsOpenMax)
    }
    let function = try context.function(self.function, state)
    let details = IncidentDetails(
      title: title, type: type, place: place, municipalities: municipalities.map(\.code), start: start,
      source: source, isExercise: isExercise)
    let series = IncidentNumber.series(first, year: context.zone.local(context.now).date.year)
    let number = state.incidents.next(in: series)
    var entry = context.line(1, .opened, nil, title, at: start, as: function)
    entry.source = source
    let opened = IncidentOpened(incident: number, series: series, details: details, phase: phase, entry: entry)
    var events: [Event] = [.incident(.opened(opened))]
    if let grip { events.append(try grip.decide(opened.opened, function, context, isOpening: true)) }
    return Decision(events + context.alerts(by: events, on: .open, state), number)
  }
}

/// Adds to what is known of an incident, or puts it right. Nil leaves things as they are.
public struct ChangeIncident: Sendable {
  public var incident: String
  public var title: String?
  public var type: String?
  public var place: String?
  /// All of them, the first being where it began; the number stays.
  public var municipalities: [String]?
  public var at: Instant?
  public var source: String?
  public var isExercise: Bool?

  public init(_ incident: String) { self.incident = incident }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; the fields as `OpenIncident`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    var details = incident.details
    if let title { details.title = try IncidentText.title(title) }
    if let municipalities, !municipalities.isEmpty {
      details.municipalities = try context.region.municipalities(named: municipalities).map(\.code)
    }
    if let type { details.type = try context.region.incidentType(named: type).code }
    if let place { details.place = try IncidentText.optional(place, field: "place") }
    if let source { details.source = try IncidentText.optional(source, field: "source") }
    if let at { details.start = try context.happened(at, in: nil) }
    if let isExercise { details.isExercise = isExercise }
    let changes = details.differences(from: incident.details, context.zone)
    if changes.isEmpty { throw .nothingChanges }
    let function = try context.function(nil, state)
    let entry = context.line(
      incident.log.count + 1, .changed, nil, changes.joined(separator: "; "), at: context.now.wholeSecond,
      as: function)
    let changed = IncidentChanged(incident: incident.number, details: details, entry: entry)
    return Decision([.incident(.changed(changed))], incident.number)
  }
}

extension IncidentDetails {
  /// What the log says of a change: the new values, by the names of the fields.
  fileprivate func differences(from old: IncidentDetails, _ zone: Zone) -> [String] {
    var changes: [String] = []
    func compare(_ name: String, _ path: KeyPath<IncidentDetails, String?>) {
      if self[keyPath: path] != old[keyPath: path] { changes.append("\(name): \(self[keyPath: path] ?? "-")") }
    }
    if title != old.title { changes.append("title: \(title)") }
    compare("type", \.type)
    compare("place", \.place)
    if municipalities != old.municipalities {
      changes.append("municipality: \(municipalities.map(\.rawValue).joined(separator: ", "))")
    }
    if start != old.start { changes.append("start: \(zone.rfc3339(start))") }
    compare("source", \.source)
    if isExercise != old.isExercise { changes.append("exercise: \(isExercise)") }
    return changes
  }
}

extension Region {
  /// Municipalities as people write them, each once. Where none is named and there is only one, that one.
  ///
  /// Refuses: `municipalityIsUnknown`.
  func municipalities(named texts: [String]) throws(Refusal) -> [Municipality] {
    if texts.isEmpty, municipalities.count == 1 { return municipalities }
    var found: [Municipality] = []
    for text in texts {
      let municipality = try municipality(named: text)
      if !found.contains(municipality) { found.append(municipality) }
    }
    return found
  }
}
