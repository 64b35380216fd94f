/// The types of the interface `nl.piket.Case`; the `.varlink` file beside this one says what everything means.
public enum CaseWire {
  /// A dossier without what stands in it.
  public struct Summary: Hashable, Sendable, Codable {
    public var number: String
    public var theme: String
    public var state: String
    public var municipality: String
    public var scale: String
    public var confidentiality: String
    public var level: String
    public var processManager: String?
    public var caseLead: String?
    public var participants: [String]
    public var reviewOn: String?
    public var revision: Int
    public var sections: [String]
    public var emergency: Bool

    public init(
      number: String, theme: String, state: String, municipality: String, scale: String, confidentiality: String,
      level: String, processManager: String? = nil, caseLead: String? = nil, participants: [String],
      reviewOn: String? = nil, revision: Int, sections: [String], emergency: Bool
    ) {
      self.number = number
      self.theme = theme
      self.state = state
      self.municipality = municipality
      self.scale = scale
      self.confidentiality = confidentiality
      self.level = level
      self.processManager = processManager
      self.caseLead = caseLead
      self.participants = participants
      self.reviewOn = reviewOn
      self.revision = revision
      self.sections = sections
      self.emergency = emergency
    }
  }

  /// Somebody in a dossier.
  public struct Person: Hashable, Sendable, Codable {
    public var number: Int
    public var part: String
    public var name: String
    public var bsn: String?
    public var birth: String?
    public var address: String?

    public init(
      number: Int, part: String, name: String, bsn: String? = nil, birth: String? = nil, address: String? = nil
    ) {
      self.number = number
      self.part = part
      self.name = name
      self.bsn = bsn
      self.birth = birth
      self.address = address
    }
  }

  public struct Referral: Hashable, Sendable, Codable {
    public var partner: String
    public var reason: String
    public var goal: String
    public var wished: [String]
    public var whyNotDiscussed: String?

    public init(partner: String, reason: String, goal: String, wished: [String], whyNotDiscussed: String? = nil) {
      self.partner = partner
      self.reason = reason
      self.goal = goal
      self.wished = wished
      self.whyNotDiscussed = whyNotDiscussed
    }
  }

  public struct Judgement: Hashable, Sendable, Codable {
    public var partner: String
    public var inFavour: Bool
    public var reason: String
    public var at: String

    public init(partner: String, inFavour: Bool, reason: String, at: String) {
      self.partner = partner
      self.inFavour = inFavour
      self.reason = reason
      self.at = at
    }
  }

  /// A criterion of intake: severalLifeDomains, severalChains, affectsSurroundings, localSafetyProblem,
  /// readinessForViolence, extremistViews, socialRelations, identificationWithIdeology, selfReliance,
  /// organisedCrimeSuspected, severalEnforcers.
  public struct Weighed: Hashable, Sendable, Codable {
    public var criterion: String
    public var met: Bool
    public var reason: String

    public init(criterion: String, met: Bool, reason: String) {
      self.criterion = criterion
      self.met = met
      self.reason = reason
    }
  }

  /// outcome: taken-up, advice, returned.
  public struct TriageRecord: Hashable, Sendable, Codable {
    public var outcome: String
    public var partner: String
    public var reason: String
    public var weighed: [Weighed]

    public init(outcome: String, partner: String, reason: String, weighed: [Weighed]) {
      self.outcome = outcome
      self.partner = partner
      self.reason = reason
      self.weighed = weighed
    }
  }

  /// What the caller sees of a dossier; what is not shown is as if it were not there.
  public struct Dossier: Hashable, Sendable, Codable {
    public var summary: Summary
    public var persons: [Person]
    public var referral: Referral?
    public var judgements: [Judgement]
    public var triage: TriageRecord?
    public var contributions: [Contribution]
    public var conferences: [Conference]
    public var goals: [Goal]
    public var actions: [Action]
    public var reviews: [ReviewRecord]
    public var scalings: [Scaling]
    public var result: Result?

    public init(
      summary: Summary, persons: [Person], referral: Referral? = nil, judgements: [Judgement],
      triage: TriageRecord? = nil, contributions: [Contribution], conferences: [Conference], goals: [Goal],
      actions: [Action], reviews: [ReviewRecord], scalings: [Scaling], result: Result? = nil
    ) {
      self.summary = summary
      self.persons = persons
      self.referral = referral
      self.judgements = judgements
      self.triage = triage
      self.contributions = contributions
      self.conferences = conferences
      self.goals = goals
      self.actions = actions
      self.reviews = reviews
      self.scalings = scalings
      self.result = result
    }
  }

  /// Something that has to be done by a day.
  public struct Term: Hashable, Sendable, Codable {
    public var dossier: String
    public var kind: String
    public var item: String?
    public var partner: String?
    public var due: String
    public var overdue: Bool

    public init(
      dossier: String, kind: String, item: String? = nil, partner: String? = nil, due: String, overdue: Bool
    ) {
      self.dossier = dossier
      self.kind = kind
      self.item = item
      self.partner = partner
      self.due = due
      self.overdue = overdue
    }
  }

  public struct AgendaItem: Hashable, Sendable, Codable {
    public var dossier: String
    public var conference: Conference

    public init(dossier: String, conference: Conference) {
      self.dossier = dossier
      self.conference = conference
    }
  }

  /// That somebody saw, searched or was refused something.
  public struct AccessRecord: Hashable, Sendable, Codable {
    public var position: Int
    public var at: String
    public var account: String
    public var role: String?
    public var partners: [String]
    public var action: String
    public var purpose: String?
    public var basis: String?
    public var outcome: String
    public var emergency: Bool

    public init(
      position: Int, at: String, account: String, role: String? = nil, partners: [String], action: String,
      purpose: String? = nil, basis: String? = nil, outcome: String, emergency: Bool
    ) {
      self.position = position
      self.at = at
      self.account = account
      self.role = role
      self.partners = partners
      self.action = action
      self.purpose = purpose
      self.basis = basis
      self.outcome = outcome
      self.emergency = emergency
    }
  }

  /// What came of a change: the dossier, how far it is, and what is new in it.
  public struct Changed: Hashable, Sendable, Codable {
    public var dossier: String
    public var revision: Int
    public var item: String?

    public init(dossier: String, revision: Int, item: String? = nil) {
      self.dossier = dossier
      self.revision = revision
      self.item = item
    }
  }
}
