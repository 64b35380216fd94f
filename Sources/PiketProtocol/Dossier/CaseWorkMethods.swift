import Varlink

extension CaseWire {
  /// A partner provides something. Consent, a law or good care for who keeps a professional secret; at most one of
  /// them.
  public struct Contribute: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Contribute"
    public var dossier: String
    public var purpose: String?
    public var text: String
    public var consentOn: String?
    public var law: String?
    public var goodCare: String?
    public var conditions: [String]?
    public var audience: [String]?
    public var partner: String?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, text: String, consentOn: String? = nil, law: String? = nil,
      goodCare: String? = nil, conditions: [String]? = nil, audience: [String]? = nil, partner: String? = nil,
      basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.text = text
      self.consentOn = consentOn
      self.law = law
      self.goodCare = goodCare
      self.conditions = conditions
      self.audience = audience
      self.partner = partner
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// The supplier takes back what it provided.
  public struct Withdraw: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Withdraw"
    public var dossier: String
    public var purpose: String?
    public var contribution: String
    public var reason: String
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, contribution: String, reason: String, basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.contribution = contribution
      self.reason = reason
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// Sets the goals of the plan, in place of those before.
  public struct SetGoals: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.SetGoals"
    public var dossier: String
    public var purpose: String?
    public var goals: [Goal]
    public var basedOn: Int?
    public var requestID: String?

    public init(dossier: String, purpose: String? = nil, goals: [Goal], basedOn: Int? = nil, requestID: String? = nil) {
      self.dossier = dossier
      self.purpose = purpose
      self.goals = goals
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// Gives a partner something to do.
  public struct GiveAction: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.GiveAction"
    public var dossier: String
    public var purpose: String?
    public var text: String
    public var partner: String
    public var due: String
    public var domain: String?
    public var sources: [String]?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, text: String, partner: String, due: String, domain: String? = nil,
      sources: [String]? = nil, basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.text = text
      self.partner = partner
      self.due = due
      self.domain = domain
      self.sources = sources
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// What a partner had to do is done, or dropped with a note that says why.
  public struct EndAction: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.EndAction"
    public var dossier: String
    public var purpose: String?
    public var action: String
    public var dropped: Bool?
    public var note: String?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, action: String, dropped: Bool? = nil, note: String? = nil,
      basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.action = action
      self.dropped = dropped
      self.note = note
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// Plans a conference.
  public struct PlanConference: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.PlanConference"
    public var dossier: String
    public var purpose: String?
    public var at: String
    public var agenda: [String]
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, at: String, agenda: [String], basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.at = at
      self.agenda = agenda
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// A conference begins, with the partners that are there.
  public struct StartConference: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.StartConference"
    public var dossier: String
    public var purpose: String?
    public var conference: String
    public var present: [String]
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, conference: String, present: [String], basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.conference = conference
      self.present = present
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// A conference is over.
  public struct EndConference: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.EndConference"
    public var dossier: String
    public var purpose: String?
    public var conference: String
    public var decisions: [Decision]
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, conference: String, decisions: [Decision], basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.conference = conference
      self.decisions = decisions
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }
}
