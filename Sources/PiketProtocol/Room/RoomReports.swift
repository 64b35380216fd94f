extension RoomWire {
  /// A line of the log.
  public struct Line: Hashable, Sendable, Codable {
    public var number: Int
    public var at: String
    public var by: String
    public var source: String?
    public var text: String

    public init(number: Int, at: String, by: String, source: String? = nil, text: String) {
      self.number = number
      self.at = at
      self.by = by
      self.source = source
      self.text = text
    }
  }

  /// A decision (D3) or an action (A3). who: who decided, or has to act. state: as in nl.piket.Incident.
  public struct Item: Hashable, Sendable, Codable {
    public var code: String
    public var text: String
    public var who: String
    public var due: String?
    public var state: String
    public var meeting: String?

    public init(code: String, text: String, who: String, due: String? = nil, state: String, meeting: String? = nil) {
      self.code = code
      self.text = text
      self.who = who
      self.due = due
      self.state = state
      self.meeting = meeting
    }
  }

  /// Within how long a team, or a part of it, begins. state: as in nl.piket.Incident.
  public struct Clock: Hashable, Sendable, Codable {
    public var code: String
    public var due: String?
    public var startedAt: String?
    public var state: String

    public init(code: String, due: String? = nil, startedAt: String? = nil, state: String) {
      self.code = code
      self.due = due
      self.startedAt = startedAt
      self.state = state
    }
  }

  /// A meeting of a team: what it held to be so, what that means, what it decided and asked.
  public struct Meeting: Hashable, Sendable, Codable {
    public var code: String
    public var at: String
    public var present: [String]
    public var facts: [Line]
    public var assumptions: [Line]
    public var assessments: [Line]
    public var decisions: [Item]
    public var actions: [Item]
    public var next: String?

    public init(
      code: String, at: String, present: [String], facts: [Line], assumptions: [Line], assessments: [Line],
      decisions: [Item], actions: [Item], next: String? = nil
    ) {
      self.code = code
      self.at = at
      self.present = present
      self.facts = facts
      self.assumptions = assumptions
      self.assessments = assessments
      self.decisions = decisions
      self.actions = actions
      self.next = next
    }
  }

  /// Something that a meeting asks of somebody. owner: function or person; null as in nl.piket.Incident.Act.
  public struct Asked: Hashable, Sendable, Codable {
    public var text: String
    public var owner: String?
    public var due: String?

    public init(text: String, owner: String? = nil, due: String? = nil) {
      self.text = text
      self.owner = owner
      self.due = due
    }
  }

  /// What is known of an incident, in short.
  public struct Head: Hashable, Sendable, Codable {
    public enum Phase: String, Hashable, Sendable, Codable, CaseIterable { case cold, warm, hot, aftermath }

    public var number: String
    public var title: String
    public var type: String?
    public var typeDutch: String?
    public var typeEnglish: String?
    public var place: String?
    public var municipalities: [String]
    public var start: String
    public var exercise: Bool
    public var phase: Phase
    public var grip: String
    public var closedAt: String?

    public init(
      number: String, title: String, type: String? = nil, typeDutch: String? = nil, typeEnglish: String? = nil,
      place: String? = nil, municipalities: [String], start: String, exercise: Bool, phase: Phase, grip: String,
      closedAt: String? = nil
    ) {
      self.number = number
      self.title = title
      self.type = type
      self.typeDutch = typeDutch
      self.typeEnglish = typeEnglish
      self.place = place
      self.municipalities = municipalities
      self.start = start
      self.exercise = exercise
      self.phase = phase
      self.grip = grip
      self.closedAt = closedAt
    }
  }

  /// A situation report. Of lines the newest are there, and how many were left out.
  public struct Sitrap: Hashable, Sendable, Codable {
    public var version: Int?
    public var author: String
    public var function: String?
    public var at: String
    public var upTo: Int
    public var head: Head
    public var facts: [Line]
    public var factsLeftOut: Int
    public var unverified: [Line]
    public var unverifiedLeftOut: Int
    public var assumptions: [Line]
    public var assumptionsLeftOut: Int
    public var assessments: [Line]
    public var assessmentsLeftOut: Int
    public var effects: [String]
    public var expected: String?
    public var questions: [String]
    public var next: String?
    public var decisions: [Item]
    public var actions: [Item]
    public var clocks: [Clock]
    public var positions: [Hold]

    public init(
      version: Int? = nil, author: String, function: String? = nil, at: String, upTo: Int, head: Head, facts: [Line],
      factsLeftOut: Int, unverified: [Line], unverifiedLeftOut: Int, assumptions: [Line], assumptionsLeftOut: Int,
      assessments: [Line], assessmentsLeftOut: Int, effects: [String], expected: String? = nil, questions: [String],
      next: String? = nil, decisions: [Item], actions: [Item], clocks: [Clock], positions: [Hold]
    ) {
      self.version = version
      self.author = author
      self.function = function
      self.at = at
      self.upTo = upTo
      self.head = head
      self.facts = facts
      self.factsLeftOut = factsLeftOut
      self.unverified = unverified
      self.unverifiedLeftOut = unverifiedLeftOut
      self.assumptions = assumptions
      self.assumptionsLeftOut = assumptionsLeftOut
      self.assessments = assessments
      self.assessmentsLeftOut = assessmentsLeftOut
      self.effects = effects
      self.expected = expected
      self.questions = questions
      self.next = next
      self.decisions = decisions
      self.actions = actions
      self.clocks = clocks
      self.positions = positions
    }
  }

  /// What whoever takes over has to know of an incident.
  public struct Overview: Hashable, Sendable, Codable {
    public var head: Head
    public var clocks: [Clock]
    public var decisions: [Item]
    public var actions: [Item]
    public var positions: [Hold]
    public var vacant: [Hold]
    public var meetings: [NextMoment]
    public var sitrap: NextMoment?

    public init(
      head: Head, clocks: [Clock], decisions: [Item], actions: [Item], positions: [Hold], vacant: [Hold],
      meetings: [NextMoment], sitrap: NextMoment? = nil
    ) {
      self.head = head
      self.clocks = clocks
      self.decisions = decisions
      self.actions = actions
      self.positions = positions
      self.vacant = vacant
      self.meetings = meetings
      self.sitrap = sitrap
    }
  }

  /// overdue: it has passed.
  public struct NextMoment: Hashable, Sendable, Codable {
    public var of: String
    public var at: String
    public var overdue: Bool

    public init(of: String, at: String, overdue: Bool) {
      self.of = of
      self.at = at
      self.overdue = overdue
    }
  }

  /// One line of a log, to follow it.
  public struct Entry: Hashable, Sendable, Codable {
    public var number: Int
    public var at: String
    public var by: String
    public var subject: String
    public var value: String?
    public var text: String

    public init(number: Int, at: String, by: String, subject: String, value: String? = nil, text: String) {
      self.number = number
      self.at = at
      self.by = by
      self.subject = subject
      self.value = value
      self.text = text
    }
  }
}
