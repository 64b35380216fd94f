/// What is said of a level: when, on whose authority, why.
public struct GripCall: Hashable, Sendable {
  public var level: String
  /// Nil: whoever decides on the levels up to 2. From 3 on it has to be said.
  public var authority: String?
  /// Why. Not needed when an incident begins on that level.
  public var reason: String?
  /// When it was decided; nil: now.
  public var at: Instant?
  /// When it was established that the criteria were met, from which the clocks run; nil: when it was decided.
  public var established: Instant?
  /// Another safety region's level, by its CBS code.
  public var region: String?

  public init(
    _ level: String, authority: String? = nil, reason: String? = nil, at: Instant? = nil, established: Instant? = nil,
    region: String? = nil
  ) {
    self.level = level
    self.authority = authority
    self.reason = reason
    self.at = at
    self.established = established
    self.region = region
  }

  /// Refuses, in this order: `gripLevelIsUnknown`; `gripIsSoAlready`; `authorityIsUnknown`, `gripIsDecidedByAnother`;
  /// `reasonIsMissing`, `fieldIsInvalid`; `momentIsStillToCome`, `momentIsBeforeTheIncident`; `gripWasSetLater`.
  ///
  /// - Parameter isOpening: the incident begins on that level, so that its first line says why, and its start when.
  func decide(
    _ incident: Incident, _ function: FunctionCode?, _ context: Context, isOpening: Bool = false
  ) throws(Refusal) -> Event {
    let level = try GripLevel.read(self.level)
    let region = try checkedRegion(context.region)
    let old = incident.level(in: region)
    if level == old, incident.steps.contains(where: { $0.region == region }) || level == .zero {
      throw .incident(.gripIsSoAlready(incident.number, level))
    }
    let authority = try authority(from: old, to: level)
    let reason = try checkedReason(reason ?? (isOpening ? incident.details.title : ""))
    let at = try context.happened(at ?? (isOpening ? incident.details.start : nil), in: incident)
    let established = try context.happened(self.established ?? at, in: incident)
    if let last = incident.steps.last(where: { $0.region == region }), at <= last.at {
      throw .incident(.gripWasSetLater(incident.number, last.level, at: last.at))
    }
    let step = GripStep(
      region: region, level: level, at: at, established: min(established, at), authority: authority, reason: reason)
    let value = region == context.region.safetyRegion ? level.rawValue : "\(level.rawValue) \(region)"
    let entry = context.line(incident.log.count + 1, .grip, value, reason, at: at, as: function)
    return .incident(
      .gripSet(
        GripSet(
          incident: incident.number, step: step, clocks: incident.clocks(beginning: step, context.region),
          ended: incident.clocks(ending: step, context.region), entry: entry)))
  }

  /// The higher of both levels tells who decides: whom it takes to scale up, it takes to scale down.
  private func authority(from old: GripLevel, to level: GripLevel) throws(Refusal) -> ScalingAuthority {
    let needed = max(old, level).authority
    var given = ScalingAuthority.operational
    if let authority { given = try ScalingAuthority.read(authority) }
    // On the levels up to 2 everybody may decide who may on a higher one.
    if needed != .operational, given != needed {
      throw .incident(.gripIsDecidedByAnother(max(old, level), needed: needed))
    }
    return given
  }

  private func checkedRegion(_ own: Region) throws(Refusal) -> String {
    guard let text = region?.trimmed.uppercased() else { return own.safetyRegion }
    guard text.utf8.count == 4, text.hasPrefix("VR"), text.utf8.dropFirst(2).allSatisfy(\.isDigit) else {
      throw .fieldIsInvalid(field: "region", value: text, reason: .isNoCode)
    }
    return text
  }
}

/// Scales an incident up or down.
public struct SetGrip: Sendable {
  public var incident: String
  public var call: GripCall
  /// On whose behalf it is written down, see `Context.function`.
  public var function: String?

  public init(_ incident: String, _ call: GripCall, function: String? = nil) {
    self.incident = incident
    self.call = call
    self.function = function
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`, `functionIsUnknown`; then as `GripCall`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let function = try context.function(self.function, state)
    let event = try call.decide(incident, function, context)
    return Decision([event] + context.alerts(by: [event], on: .grip, state), incident.number)
  }
}
