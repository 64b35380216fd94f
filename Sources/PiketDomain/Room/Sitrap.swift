/// A situation report: what was known up to an entry of the log, with what its author adds. Everything else in it is
/// the incident itself as it was then, which is a fold of its own stream.
public struct Sitrap: Hashable, Sendable, Codable {
  /// From 1 within the incident.
  public var version: Int
  public var author: String
  public var function: FunctionCode?
  public var at: Instant
  /// Number of the last entry that it knows.
  public var upTo: Int
  public var effects: [String]
  /// How it is expected to go on.
  public var expected: String?
  public var questions: [String]
  /// When the next one comes.
  public var next: Instant?
  /// Type of the incident as it was called then: a later configuration changes no past.
  public var type: IncidentType?
}

/// Makes a situation report.
public struct MakeSitrap: Sendable {
  public var incident: String
  public var effects: [String] = []
  public var expected: String?
  public var questions: [String] = []
  public var next: Instant?
  /// On whose behalf, see `Context.function`.
  public var function: String?

  public init(_ incident: String) { self.incident = incident }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `tooMany`, `fieldIsInvalid`;
  /// `periodIsInThePast` (the next one); `functionIsUnknown`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<Sitrap> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    if incident.room.sitraps.count >= DomainLimits.sitrapsMax {
      throw .tooMany(field: "sitraps", max: DomainLimits.sitrapsMax)
    }
    let effects = try checked(self.effects, "effects")
    let expected = try IncidentText.optional(self.expected, field: "expected", max: DomainLimits.logTextMax)
    let questions = try checked(self.questions, "questions")
    let now = context.now.wholeSecond
    if let next, next <= now { throw .periodIsInThePast(Interval(start: now, end: next)) }
    let function = try context.function(self.function, state)
    let type = incident.details.type.flatMap { code in context.region.incidentTypes.first { $0.code == code } }
    let sitrap = Sitrap(
      version: incident.room.sitraps.count + 1, author: context.caller.account, function: function, at: now,
      upTo: incident.log.count, effects: effects, expected: expected, questions: questions, next: next, type: type)
    let entry = context.line(
      incident.log.count + 1, .sitrap, String(sitrap.version), expected ?? "", at: now, as: function)
    let made = SitrapMade(incident: incident.number, sitrap: sitrap, entry: entry)
    return Decision([.incident(.room(.sitrapMade(made)))], sitrap)
  }

  private func checked(_ texts: [String], _ field: String) throws(Refusal) -> [String] {
    if texts.count > DomainLimits.sitrapItemsMax { throw .tooMany(field: field, max: DomainLimits.sitrapItemsMax) }
    var checked: [String] = []
    for text in texts { checked.append(try IncidentText.read(text, field: field, max: DomainLimits.logTextMax)) }
    return checked
  }
}

extension Incident {
  /// A version as people write it; nil is the newest. Refuses: `sitrapIsUnknown`.
  public func sitrap(version: Int?) throws(Refusal) -> Sitrap {
    if let found = room.sitraps.last(where: { version == nil || $0.version == version }) { return found }
    throw .incident(
      .sitrapIsUnknown(number, version: version ?? 1, nearest: room.sitraps.suffix(3).map { String($0.version) }))
  }
}

/// What the log of an incident says is so, sorted for a report: what was withdrawn, or put in other words, left out.
public struct SitrapPicture: Sendable {
  /// Oldest first, the newest `DomainLimits.sitrapLinesMax` of them, and how many there are.
  public struct Part: Sendable {
    public private(set) var entries: [LogEntry] = []
    public private(set) var count = 0

    mutating func add(_ entry: LogEntry) {
      count += 1
      if entries.count < DomainLimits.sitrapLinesMax { entries.append(entry) }
    }

    fileprivate mutating func turn() { entries.reverse() }
  }

  public private(set) var facts = Part()
  public private(set) var unverified = Part()
  public private(set) var assumptions = Part()
  public private(set) var assessments = Part()

  public init(_ log: IncidentLog) {
    for number in stride(from: log.count, to: 0, by: -1) {
      guard let entry = log[number], entry.subject == .note, !entry.text.isEmpty else { continue }
      if entry.relation == .withdraws || entry.relation == .verifies { continue }
      if log.later(than: number)?.relation == .corrects { continue }
      let status = log.status(of: entry)
      if status == .withdrawn || entry.aspect == .decision { continue }
      if entry.aspect == .assessment {
        assessments.add(entry)
      } else if entry.certainty == .assumption {
        assumptions.add(entry)
      } else if status == .verified {
        facts.add(entry)
      } else {
        unverified.add(entry)
      }
    }
    facts.turn()
    unverified.turn()
    assumptions.turn()
    assessments.turn()
  }
}
