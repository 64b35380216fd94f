/// What only a theme's own rules know. What belongs to other themes is empty.
public struct ThemePart: Hashable, Sendable, Codable {
  // Return of ex-detainees.
  public var entryOn: LocalDate?
  /// As expected now.
  public var releaseOn: LocalDate?
  public var conditions: [ConditionProgress] = []
  /// The return is unsafe: what is done about it.
  public var safetyPlan: String?
  // Domestic violence.
  public var ban: HomeBan?
  // Radicalisation.
  /// Why the person was not informed (AVG 14; PGA 11): for the lawfulness committee.
  public var whyNotInformed: String?
  // Organised crime.
  public var signals: [CrimeSignal] = []
  public var bibob: BibobAdvice?
  public var closure: ClosureOrder?

  public init() {}

  /// The themes whose part it is; one at most, where it is sound.
  var themes: Set<DossierTheme> {
    var themes: Set<DossierTheme> = []
    if entryOn != nil || releaseOn != nil || !conditions.isEmpty { themes.insert(.detainees) }
    if ban != nil { themes.insert(.violence) }
    if whyNotInformed != nil { themes.insert(.radicalisation) }
    if !signals.isEmpty || bibob != nil || closure != nil { themes.insert(.organisedCrime) }
    return themes
  }
}

/// How far a condition for coming back is met, and who sees to it.
public struct ConditionProgress: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable { case missing, arranged, met }

  public var condition: ReturnCondition
  public var state: State
  public var partner: PartnerCode

  public init(_ condition: ReturnCondition, _ state: State, partner: PartnerCode) {
    self.condition = condition
    self.state = state
    self.partner = partner
  }
}

/// Something that points at organised crime.
public struct CrimeSignal: Hashable, Sendable, Codable {
  public var text: String
  public var partner: PartnerCode

  public init(_ text: String, partner: PartnerCode) {
    self.text = text
    self.partner = partner
  }
}
