/// The types of the interface `nl.piket.Evaluation`; the `.varlink` file beside this one says what everything means.
public enum EvaluationWire {
  public enum Theme: String, Hashable, Sendable, Codable, CaseIterable {
    case alerting, scaling, leadership, information, communication, processes
  }

  /// An evaluation in short.
  public struct Summary: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case incident, exercise, nearMiss }
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
      case reporting, evaluating, adopted, closed
    }

    public var code: String
    public var kind: Kind
    public var incident: String?
    public var title: String
    public var date: String
    public var municipalities: [String]
    public var stage: Stage
    public var due: String
    public var outstanding: [String]
    public var findings: Int
    public var points: Int
    public var open: Int

    public init(
      code: String, kind: Kind, incident: String? = nil, title: String, date: String, municipalities: [String],
      stage: Stage, due: String, outstanding: [String], findings: Int, points: Int, open: Int
    ) {
      self.code = code
      self.kind = kind
      self.incident = incident
      self.title = title
      self.date = date
      self.municipalities = municipalities
      self.stage = stage
      self.due = due
      self.outstanding = outstanding
      self.findings = findings
      self.points = points
      self.open = open
    }
  }

  /// An incident that must be evaluated and is not yet.
  public struct Missing: Hashable, Sendable, Codable {
    public var incident: String
    public var title: String
    public var level: String
    public var due: String
    public var overdue: Bool

    public init(incident: String, title: String, level: String, due: String, overdue: Bool) {
      self.incident = incident
      self.title = title
      self.level = level
      self.due = due
      self.overdue = overdue
    }
  }

  public struct ThemeText: Hashable, Sendable, Codable {
    public var theme: Theme
    public var text: String

    public init(theme: Theme, text: String) {
      self.theme = theme
      self.text = text
    }
  }

  /// What a function saw of a theme, as people write it.
  public struct Impression: Hashable, Sendable, Codable {
    public var theme: String
    public var text: String

    public init(theme: String, text: String) {
      self.theme = theme
      self.text = text
    }
  }

  /// A First Impression Report.
  public struct ReportRecord: Hashable, Sendable, Codable {
    public var function: String
    public var well: [ThemeText]
    public var wrong: [ThemeText]
    public var givenBy: String?
    public var givenAt: String?
    public var waiver: String?

    public init(
      function: String, well: [ThemeText], wrong: [ThemeText], givenBy: String? = nil, givenAt: String? = nil,
      waiver: String? = nil
    ) {
      self.function = function
      self.well = well
      self.wrong = wrong
      self.givenBy = givenBy
      self.givenAt = givenAt
      self.waiver = waiver
    }
  }

  public struct Finding: Hashable, Sendable, Codable {
    public var id: String
    public var text: String
    public var theme: Theme
    public var evidence: [Int]
    public var cause: String?

    public init(id: String, text: String, theme: Theme, evidence: [Int], cause: String? = nil) {
      self.id = id
      self.text = text
      self.theme = theme
      self.evidence = evidence
      self.cause = cause
    }
  }

  /// By whose decision a point was adopted.
  public struct Adoption: Hashable, Sendable, Codable {
    public var municipality: String
    public var date: String
    public var decision: String

    public init(municipality: String, date: String, decision: String) {
      self.municipality = municipality
      self.date = date
      self.decision = decision
    }
  }

  public struct Note: Hashable, Sendable, Codable {
    public enum Act: String, Hashable, Sendable, Codable, CaseIterable {
      case progress, done, effective, ineffective, dropped
    }

    public var act: Act
    public var text: String
    public var by: String
    public var at: String

    public init(act: Act, text: String, by: String, at: String) {
      self.act = act
      self.text = text
      self.by = by
      self.at = at
    }
  }

  /// What will be done about a finding.
  public struct Point: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
      case proposed, adopted, done, proven, dropped
    }

    public var id: String
    public var finding: String
    public var theme: Theme
    public var measure: String
    public var function: String
    public var person: String
    public var personName: String
    public var due: String
    public var result: String
    public var effectCheck: String
    public var state: State
    public var overdue: Bool
    public var adoptions: [Adoption]
    public var notes: [Note]
    public var repeats: [String]

    public init(
      id: String, finding: String, theme: Theme, measure: String, function: String, person: String, personName: String,
      due: String, result: String, effectCheck: String, state: State, overdue: Bool, adoptions: [Adoption],
      notes: [Note], repeats: [String]
    ) {
      self.id = id
      self.finding = finding
      self.theme = theme
      self.measure = measure
      self.function = function
      self.person = person
      self.personName = personName
      self.due = due
      self.result = result
      self.effectCheck = effectCheck
      self.state = state
      self.overdue = overdue
      self.adoptions = adoptions
      self.notes = notes
      self.repeats = repeats
    }
  }

  /// An evaluation with all that belongs to it.
  public struct Evaluation: Hashable, Sendable, Codable {
    public var summary: Summary
    public var openedBy: String
    public var openedAt: String
    public var reportsDue: String
    public var debrief: [String]
    public var reports: [ReportRecord]
    public var summaries: [ThemeText]
    public var findings: [Finding]
    public var points: [Point]
    public var closedAt: String?

    public init(
      summary: Summary, openedBy: String, openedAt: String, reportsDue: String, debrief: [String],
      reports: [ReportRecord], summaries: [ThemeText], findings: [Finding], points: [Point], closedAt: String? = nil
    ) {
      self.summary = summary
      self.openedBy = openedBy
      self.openedAt = openedAt
      self.reportsDue = reportsDue
      self.debrief = debrief
      self.reports = reports
      self.summaries = summaries
      self.findings = findings
      self.points = points
      self.closedAt = closedAt
    }
  }
}
