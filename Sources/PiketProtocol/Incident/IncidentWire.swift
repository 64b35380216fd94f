/// The types of the interface `nl.piket.Incident`; the `.varlink` file beside this one says what everything means.
public enum IncidentWire {
  public struct Incident: Hashable, Sendable, Codable {
    public enum Phase: String, Hashable, Sendable, Codable, CaseIterable { case cold, warm, hot, aftermath }

    public var number: String
    public var title: String
    public var type: String?
    public var typeDutch: String?
    public var typeEnglish: String?
    public var place: String?
    public var municipalities: [String]
    public var start: String
    public var source: String?
    public var exercise: Bool
    public var phase: Phase
    public var grip: String
    public var openedBy: String
    public var openedAt: String
    public var closedAt: String?
    public var entries: Int
    public var overdue: Int
    public var links: [Link]

    public init(
      number: String, title: String, type: String? = nil, typeDutch: String? = nil, typeEnglish: String? = nil,
      place: String? = nil, municipalities: [String], start: String, source: String? = nil, exercise: Bool,
      phase: Phase, grip: String, openedBy: String, openedAt: String, closedAt: String? = nil, entries: Int,
      overdue: Int, links: [Link]
    ) {
      self.number = number
      self.title = title
      self.type = type
      self.typeDutch = typeDutch
      self.typeEnglish = typeEnglish
      self.place = place
      self.municipalities = municipalities
      self.start = start
      self.source = source
      self.exercise = exercise
      self.phase = phase
      self.grip = grip
      self.openedBy = openedBy
      self.openedAt = openedAt
      self.closedAt = closedAt
      self.entries = entries
      self.overdue = overdue
      self.links = links
    }
  }

  /// Another incident, and what it has to do with this one.
  public struct Link: Hashable, Sendable, Codable {
    public enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
      case related, mergedInto, absorbed, splitFrom, splitOff
    }

    public var incident: String
    public var relation: Relation

    public init(incident: String, relation: Relation) {
      self.incident = incident
      self.relation = relation
    }
  }

  /// Who sees from now on to something that is open: a team (copi), a decision (D2), an action (A1).
  public struct Handover: Hashable, Sendable, Codable {
    public var item: String
    public var owner: String

    public init(item: String, owner: String) {
      self.item = item
      self.owner = owner
    }
  }

  /// One line of a log.
  public struct Entry: Hashable, Sendable, Codable {
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable { case unverified, verified, withdrawn }
    public enum Aspect: String, Hashable, Sendable, Codable, CaseIterable { case picture, assessment, decision }
    public enum Certainty: String, Hashable, Sendable, Codable, CaseIterable { case fact, assumption }
    public enum Relation: String, Hashable, Sendable, Codable, CaseIterable { case corrects, verifies, withdraws }

    public var number: Int
    public var at: String
    public var recordedAt: String
    public var author: String
    public var function: String?
    public var source: String?
    public var subject: String
    public var value: String?
    public var text: String
    public var status: Status
    public var aspect: Aspect?
    public var certainty: Certainty?
    public var refersTo: Int?
    public var relation: Relation?
    public var later: Int?
    public var addendum: Bool

    public init(
      number: Int, at: String, recordedAt: String, author: String, function: String? = nil, source: String? = nil,
      subject: String, value: String? = nil, text: String, status: Status, aspect: Aspect? = nil,
      certainty: Certainty? = nil, refersTo: Int? = nil, relation: Relation? = nil, later: Int? = nil,
      addendum: Bool
    ) {
      self.number = number
      self.at = at
      self.recordedAt = recordedAt
      self.author = author
      self.function = function
      self.source = source
      self.subject = subject
      self.value = value
      self.text = text
      self.status = status
      self.aspect = aspect
      self.certainty = certainty
      self.refersTo = refersTo
      self.relation = relation
      self.later = later
      self.addendum = addendum
    }
  }

  /// One step of scaling in one safety region.
  public struct Step: Hashable, Sendable, Codable {
    public enum Authority: String, Hashable, Sendable, Codable, CaseIterable {
      case operational, mayor, chair, chairs, minister
    }

    public var region: String
    public var level: String
    public var at: String
    public var established: String
    public var authority: Authority
    public var reason: String

    public init(region: String, level: String, at: String, established: String, authority: Authority, reason: String) {
      self.region = region
      self.level = level
      self.at = at
      self.established = established
      self.authority = authority
      self.reason = reason
    }
  }

  /// Within how long a team, or a part of it, begins with its task.
  public struct Clock: Hashable, Sendable, Codable {
    public enum Team: String, Hashable, Sendable, Codable, CaseIterable { case copi, tbz, rot, gbt, rbt }
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
      case waiting, running, overdue, met, late, stoodDown
    }

    public var code: String
    public var team: Team
    public var minutes: Int
    public var source: String
    public var from: String?
    public var due: String?
    public var startedAt: String?
    public var endedAt: String?
    public var state: State

    public init(
      code: String, team: Team, minutes: Int, source: String, from: String? = nil, due: String? = nil,
      startedAt: String? = nil, endedAt: String? = nil, state: State
    ) {
      self.code = code
      self.team = team
      self.minutes = minutes
      self.source = source
      self.from = from
      self.due = due
      self.startedAt = startedAt
      self.endedAt = endedAt
      self.state = state
    }
  }

  public struct Hit: Hashable, Sendable, Codable {
    public var incident: String
    public var title: String
    public var entry: Entry?

    public init(incident: String, title: String, entry: Entry? = nil) {
      self.incident = incident
      self.title = title
      self.entry = entry
    }
  }

  /// A decision, an order or an advice, and what came of it.
  public struct Decision: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case decision, order, advice }
    public enum Giver: String, Hashable, Sendable, Codable, CaseIterable {
      case officer, copi, tbz, rot, gbt, rbt, mayor, chair
    }
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
      case given, accepted, partly, refused, done, withdrawn, lapsed
    }

    public var code: String
    public var kind: Kind
    public var text: String
    public var giver: Giver
    public var receiver: String?
    public var instrument: String?
    public var picture: Int
    public var at: String
    public var until: String?
    public var state: State
    public var replaces: String?
    public var replacedBy: String?
    public var ratifiedAt: String?
    public var objections: [String]
    public var meeting: String?

    public init(
      code: String, kind: Kind, text: String, giver: Giver, receiver: String? = nil, instrument: String? = nil,
      picture: Int, at: String, until: String? = nil, state: State, replaces: String? = nil,
      replacedBy: String? = nil, ratifiedAt: String? = nil, objections: [String], meeting: String? = nil
    ) {
      self.code = code
      self.kind = kind
      self.text = text
      self.giver = giver
      self.receiver = receiver
      self.instrument = instrument
      self.picture = picture
      self.at = at
      self.until = until
      self.state = state
      self.replaces = replaces
      self.replacedBy = replacedBy
      self.ratifiedAt = ratifiedAt
      self.objections = objections
      self.meeting = meeting
    }
  }

  /// Something that somebody does.
  public struct Action: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable { case open, done, dropped }

    public var code: String
    public var incident: String
    public var text: String
    public var owner: String
    public var due: String?
    public var at: String
    public var state: State
    public var meeting: String?

    public init(
      code: String, incident: String, text: String, owner: String, due: String? = nil, at: String, state: State,
      meeting: String? = nil
    ) {
      self.code = code
      self.incident = incident
      self.text = text
      self.owner = owner
      self.due = due
      self.at = at
      self.state = state
      self.meeting = meeting
    }
  }

  public struct IncidentClock: Hashable, Sendable, Codable {
    public var incident: String
    public var clock: Clock

    public init(incident: String, clock: Clock) {
      self.incident = incident
      self.clock = clock
    }
  }
}
