import Varlink

extension CaseWire {
  /// Refers somebody: with it a dossier begins. referrer null: the partner for which the caller acts.
  public struct Refer: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Refer"
    public var theme: String
    public var purpose: String?
    public var municipality: String
    public var persons: [Person]
    public var reason: String
    public var goal: String
    public var invited: [String]?
    public var referrer: String?
    public var whyNotDiscussed: String?
    public var confidentiality: String?
    public var requestID: String?

    public init(
      theme: String, purpose: String? = nil, municipality: String, persons: [Person], reason: String, goal: String,
      invited: [String]? = nil, referrer: String? = nil, whyNotDiscussed: String? = nil, confidentiality: String? = nil,
      requestID: String? = nil
    ) {
      self.theme = theme
      self.purpose = purpose
      self.municipality = municipality
      self.persons = persons
      self.reason = reason
      self.goal = goal
      self.invited = invited
      self.referrer = referrer
      self.whyNotDiscussed = whyNotDiscussed
      self.confidentiality = confidentiality
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// A partner of the first tier says whether a referral should be taken up.
  public struct Judge: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Judge"
    public var dossier: String
    public var purpose: String?
    public var inFavour: Bool
    public var reason: String
    public var partner: String?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, inFavour: Bool, reason: String, partner: String? = nil,
      basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.inFavour = inFavour
      self.reason = reason
      self.partner = partner
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// The first tier decides what comes of a referral.
  public struct Triage: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Triage"
    public var dossier: String
    public var purpose: String?
    public var outcome: String
    public var weighed: [Weighed]
    public var reason: String
    public var reviewOn: String?
    public var partner: String?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, outcome: String, weighed: [Weighed], reason: String,
      reviewOn: String? = nil, partner: String? = nil, basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.outcome = outcome
      self.weighed = weighed
      self.reason = reason
      self.reviewOn = reviewOn
      self.partner = partner
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// The first tier decides who takes part: these, and nobody else.
  public struct Choose: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Choose"
    public var dossier: String
    public var purpose: String?
    public var partners: [String]
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, partners: [String], basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.partners = partners
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// Says who guards the road of a dossier, and which partner leads what is done.
  public struct Appoint: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Appoint"
    public var dossier: String
    public var purpose: String?
    public var account: String
    public var caseLead: String?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, account: String, caseLead: String? = nil, basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.account = account
      self.caseLead = caseLead
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// A dossier is looked at again.
  public struct Review: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Review"
    public var dossier: String
    public var purpose: String?
    public var outcome: String
    public var next: String?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, outcome: String, next: String? = nil, basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.outcome = outcome
      self.next = next
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// Brings a dossier higher or lower.
  public struct Scale: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Scale"
    public var dossier: String
    public var purpose: String?
    public var level: String
    public var reason: String
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, level: String, reason: String, basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.level = level
      self.reason = reason
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// Closes a dossier with a result.
  public struct Close: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Close"
    public var dossier: String
    public var purpose: String?
    public var result: String
    public var text: String
    public var handovers: [Handover]?
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, result: String, text: String, handovers: [Handover]? = nil,
      basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.result = result
      self.text = text
      self.handovers = handovers
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// Opens a dossier to a coordinator of its theme in an emergency, for a limited time.
  public struct BreakGlass: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.BreakGlass"
    public var dossier: String
    public var purpose: String?
    public var reason: String
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, reason: String, basedOn: Int? = nil, requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.reason = reason
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }

  /// The privacy officer has looked at an emergency, counted from 1.
  public struct ReviewEmergency: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.ReviewEmergency"
    public var dossier: String
    public var purpose: String?
    public var emergency: Int
    public var justified: Bool
    public var basedOn: Int?
    public var requestID: String?

    public init(
      dossier: String, purpose: String? = nil, emergency: Int, justified: Bool, basedOn: Int? = nil,
      requestID: String? = nil
    ) {
      self.dossier = dossier
      self.purpose = purpose
      self.emergency = emergency
      self.justified = justified
      self.basedOn = basedOn
      self.requestID = requestID
    }

    public typealias Reply = Changed
  }
}
