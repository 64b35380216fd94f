/// Somebody who holds a position: a person of the register, or somebody of outside in words.
public struct PositionHolder: Hashable, Sendable, Codable {
  /// Nil: of outside.
  public var person: PersonCode?
  /// As it was then: a later change of the register changes no past.
  public var name: String

  public init(_ person: PersonCode?, _ name: String) {
    self.person = person
    self.name = name
  }

  /// The same person, under whatever name.
  func isSame(as other: PositionHolder) -> Bool { person == nil ? self == other : person == other.person }
}

/// Who holds a position from when to when.
public struct PositionHold: Hashable, Sendable, Codable {
  public var position: Position
  public var holder: PositionHolder
  public var from: Instant
  /// When it ended, or will; nil: it goes on.
  public var until: Instant?

  public func isHeld(at moment: Instant) -> Bool { from <= moment && until.map { moment < $0 } ?? true }
}

/// What goes on around the table in an incident: positions, relief, meetings, reports, messages.
public struct Room: Hashable, Sendable, Codable {
  /// Of each position in the order of time.
  public var holds: [PositionHold] = []
  /// By number.
  public var relief: [ReliefShift] = []
  /// In the order in which they were recorded.
  public var meetings: [TeamMeeting] = []
  /// By version.
  public var sitraps: [Sitrap] = []
  /// To and from other systems.
  public var messages: [IncidentMessage] = []

  init() {}

  public func holds(of position: String) -> [PositionHold] { holds.filter { $0.position.code == position } }

  public func hold(of position: String, at moment: Instant) -> PositionHold? {
    holds.last { $0.position.code == position && $0.isHeld(at: moment) }
  }

  public func current(at moment: Instant) -> [PositionHold] { holds.filter { $0.isHeld(at: moment) } }

  /// Since when nobody held the position before this one took it; nil where it went on without interruption, as the
  /// structure has to (Besluit veiligheidsregio's 2.3.2(2)), or began then.
  public func gap(before hold: PositionHold) -> Instant? {
    let earlier = holds.filter { $0.position.code == hold.position.code && $0.from < hold.from }
    guard let end = earlier.compactMap(\.until).max(), end < hold.from else { return nil }
    return earlier.contains { $0.until == nil } ? nil : end
  }

  /// Positions that were held once, and that nobody holds.
  public func vacant(at moment: Instant) -> [PositionHold] {
    var last: [String: PositionHold] = [:]
    for hold in holds where hold.from <= moment { last[hold.position.code] = hold }
    return last.values.filter { !$0.isHeld(at: moment) }.sorted { $0.position.code < $1.position.code }
  }

  /// Taking over ends the earlier holder at that moment.
  mutating func take(_ hold: PositionHold) {
    end(hold.position.code, at: hold.from)
    holds.append(hold)
  }

  mutating func end(_ position: String, at moment: Instant) {
    for index in holds.indices where holds[index].position.code == position && holds[index].isHeld(at: moment) {
      holds[index].until = moment
    }
  }

  /// The incident is closed: nobody holds anything any more.
  mutating func endAll(at moment: Instant) {
    for index in holds.indices where holds[index].isHeld(at: moment) { holds[index].until = moment }
  }
}

extension State {
  /// Positions that a person holds at a moment, in all open incidents.
  public func positions(of person: PersonCode, at moment: Instant) -> [(incident: Incident, hold: PositionHold)] {
    incidents.open.values.sorted { $0.number < $1.number }.flatMap { incident in
      incident.room.current(at: moment).filter { $0.holder.person == person }.map { (incident, $0) }
    }
  }

  /// Who is meant: a person of the register, or somebody of outside in words.
  ///
  /// Refuses, in this order: `personIsUnknown`, `fieldIsInvalid` (outside; or neither is said).
  func holder(_ person: String?, outside: String?) throws(Refusal) -> PositionHolder {
    if let person {
      let found = try self.person(named: person)
      return PositionHolder(found.code, found.details.name)
    }
    let words = try IncidentText.read(outside ?? "", field: "person", max: DomainLimits.incidentTitleMax)
    return PositionHolder(nil, words)
  }
}
