/// Calls people out.
public struct SendAlert: Sendable {
  /// What they are told; nil: the title of the incident.
  public var text: String?
  /// As people write them: `OVD_BZ`, `BGM@leiden`.
  public var functions: [String] = []
  /// Persons beside them, each by name.
  public var persons: [String] = []
  public var incident: String?
  /// Of functions that each municipality has; nil: the municipalities of the incident.
  public var municipality: String?
  public var isUrgent = true

  public init(_ text: String?) { self.text = text }

  /// Refuses, in this order: `functionIsUnknown`, `municipalityIsUnknown`, `incidentIsUnknown`,
  /// `postNeedsAMunicipality`, `personIsUnknown`, `personHasLeft`; `isForNobody`; `nothingToSay`, `fieldIsInvalid`;
  /// `incidentIsClosed`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<AlertCode> {
    let named = try functions.named(context.region)
    var municipality: MunicipalityCode?
    if let text = self.municipality { municipality = try context.region.municipality(named: text).code }
    let incident = try self.incident.map { text throws(Refusal) in try state.incidents.find(text) }
    let posts = try named.posts(in: municipality, for: incident, context.region)
    let persons = try checkedPersons(state, context)
    if posts.isEmpty, persons.isEmpty { throw .alert(.isForNobody) }
    let text = try checkedText(incident)
    try incident?.checkIsOpen()
    if state.alerting.open.count >= DomainLimits.alertsOpenMax {
      throw .tooMany(field: "alerts", max: DomainLimits.alertsOpenMax)
    }
    if posts.count + persons.count > DomainLimits.linesPerAlertMax {
      throw .tooMany(field: "persons", max: DomainLimits.linesPerAlertMax)
    }
    var course = AlertCourse(state, context)
    let code = course.raise(text, posts, persons, incident, urgent: isUrgent)
    return Decision(course.events, code)
  }

  private func checkedPersons(_ state: State, _ context: Context) throws(Refusal) -> [PersonCode] {
    var found: [PersonCode] = []
    for name in persons {
      let person = try state.person(named: name)
      if let leavesAt = person.leavesAt, leavesAt <= context.now { throw .personHasLeft(person.code, at: leavesAt) }
      if !found.contains(person.code) { found.append(person.code) }
    }
    return found
  }

  private func checkedText(_ incident: Incident?) throws(Refusal) -> String {
    guard let text, !text.trimmed.isEmpty else {
      guard let incident else { throw .alert(.nothingToSay) }
      return incident.callOutText
    }
    return try IncidentText.read(text, field: "text", max: DomainLimits.alertTextMax)
  }
}

extension Incident {
  /// What and where, in one line.
  fileprivate var callOutText: String {
    details.place.map { "\(details.title), \($0)" } ?? details.title
  }
}

/// Functions as people name them, with the municipality where that was said.
private struct NamedFunction {
  var function: PiketFunction
  var municipality: MunicipalityCode?
}

extension [String] {
  /// Refuses, in this order: `functionIsUnknown`, `postHasNoMunicipality`, `municipalityIsUnknown`.
  fileprivate func named(_ region: Region) throws(Refusal) -> [NamedFunction] {
    var named: [NamedFunction] = []
    for text in self {
      let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let function = try region.function(named: parts.first ?? "")
      guard parts.count == 2 else {
        named.append(NamedFunction(function: function))
        continue
      }
      if function.pool == .region { throw .postHasNoMunicipality(function.code) }
      named.append(
        NamedFunction(function: function, municipality: try region.municipality(named: parts[1]).code))
    }
    return named
  }
}

extension [NamedFunction] {
  /// Each post once. Refuses: `postNeedsAMunicipality`.
  fileprivate func posts(
    in municipality: MunicipalityCode?, for incident: Incident?, _ region: Region
  ) throws(Refusal) -> [Post] {
    var posts: [Post] = []
    for named in self {
      let code = named.function.code
      var found = region.posts(of: code, for: incident)
      if named.function.pool != .region {
        if let place = named.municipality ?? municipality { found = [Post(code, at: place)] }
        if found.count > 1, incident == nil { throw .postNeedsAMunicipality(code) }
      }
      posts += found.filter { !posts.contains($0) }
    }
    return posts
  }
}

extension AlertCourse {
  /// Raises an alert, and calls the first.
  mutating func raise(
    _ text: String, _ posts: [Post], _ persons: [PersonCode], _ incident: Incident?, urgent: Bool
  ) -> AlertCode {
    var lines = posts.enumerated().map { AlertLine(number: $0.offset + 1, post: $0.element) }
    lines += persons.enumerated().map { AlertLine(number: posts.count + $0.offset + 1, person: $0.element) }
    let alert = Alert(
      code: AlertCode(count: state.alerting.count + 1), text: text, isUrgent: urgent, incident: incident?.number,
      isExercise: incident?.details.isExercise ?? false, raisedBy: context.caller.account, raisedAt: context.now,
      lines: lines)
    add(.alert(.raised(AlertRaised(alert: alert))))
    log(alert, .alert, alert.code.rawValue, text)
    advance()
    return alert.code
  }
}

extension Context {
  /// The alerts that the rules of the region call for on what happened to an incident: one for all functions that are
  /// not called out for it already.
  func alerts(by events: [Event], on occasion: AlertRule.Occasion, _ state: State) -> [Event] {
    guard let rules = region.rules.alerting?.rules, !rules.isEmpty else { return [] }
    let after = state.evolved(by: events)
    guard case .incident(let happening)? = events.first,
      let incident = after.incidents[happening.payload.incident]
    else { return [] }
    let old = state.incidents[incident.number]?.level(in: region.safetyRegion) ?? .zero
    let level = incident.level(in: region.safetyRegion)
    var functions: [FunctionCode] = []
    for rule in rules {
      let isOpening = occasion == .open && rule.holds(.open, incident.details, from: old, to: level)
      guard isOpening || rule.holds(.grip, incident.details, from: old, to: level) else { continue }
      functions += rule.functions.filter { !functions.contains($0) }
    }
    let called = after.alerting.alerts(of: incident.number).flatMap(\.lines).compactMap(\.post)
    let posts = functions.flatMap { region.posts(of: $0, for: incident) }.filter { !called.contains($0) }
    if posts.isEmpty { return [] }
    var course = AlertCourse(state, self, after: events)
    _ = course.raise(incident.callOutText, posts, [], incident, urgent: true)
    return course.events
  }
}
