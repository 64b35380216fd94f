/// What is decided about a home ban.
public enum HomeBanAct: String, Hashable, Sendable, Codable, CaseIterable { case impose, extend, withdraw }

/// Who decides on it.
public enum HomeBanAuthority: String, Hashable, Sendable, Codable, CaseIterable {
  case mayor
  /// Hulpofficier van justitie, in mandate of the mayor.
  case assistantProsecutor = "assistant-prosecutor"
}

extension HomeBanAct {
  /// Mandate goes no further than imposing (Wth 3(1)): extension and withdrawal stay with the mayor.
  public var authorities: Set<HomeBanAuthority> {
    switch self {
    case .impose: [.mayor, .assistantProsecutor]
    case .extend, .withdraw: [.mayor]
    }
  }
}

/// Who is sent an order.
public enum HomeBanRecipient: String, Hashable, Sendable, Codable, CaseIterable {
  case bannedPerson = "banned-person"
  /// Those who live in the same home (Wth 2(8)).
  case housemates
  /// Veilig Thuis (Wth 2(8)).
  case safeAtHome = "safe-at-home"
  /// At once, where an assistant prosecutor imposed it (Wth 3(2)).
  case mayor
  /// The Raad voor Rechtsbijstand, where the person wants a lawyer and has none (Wth 5(1)).
  case legalAid = "legal-aid"
}

/// What is known when a home ban is to be imposed.
public struct HomeBanProposal: Hashable, Sendable {
  public var authority: HomeBanAuthority
  /// Whether the mayor has given mandate.
  public var hasMandate: Bool
  public var birth: PartialDate?
  /// Child abuse, or a serious suspicion of it, is the reason.
  public var isForChildAbuse: Bool
  public var safeAtHomeWasConsulted: Bool
  /// What the order states (Wth 2(4)).
  public var statesPlaceAndDuration: Bool
  public var statesFacts: Bool
  public var namesProtectedPersons: Bool
  public var wantsLawyerAndHasNone: Bool

  public init(
    authority: HomeBanAuthority = .mayor, hasMandate: Bool = false, birth: PartialDate?, isForChildAbuse: Bool = false,
    safeAtHomeWasConsulted: Bool = false, statesPlaceAndDuration: Bool = true, statesFacts: Bool = true,
    namesProtectedPersons: Bool = true, wantsLawyerAndHasNone: Bool = false
  ) {
    self.authority = authority
    self.hasMandate = hasMandate
    self.birth = birth
    self.isForChildAbuse = isForChildAbuse
    self.safeAtHomeWasConsulted = safeAtHomeWasConsulted
    self.statesPlaceAndDuration = statesPlaceAndDuration
    self.statesFacts = statesFacts
    self.namesProtectedPersons = namesProtectedPersons
    self.wantsLawyerAndHasNone = wantsLawyerAndHasNone
  }

  /// To whom the order goes without delay.
  public var recipients: [HomeBanRecipient] {
    var recipients: [HomeBanRecipient] = [.bannedPerson, .housemates, .safeAtHome]
    if authority == .assistantProsecutor { recipients.append(.mayor) }
    if wantsLawyerAndHasNone { recipients.append(.legalAid) }
    return recipients
  }
}

/// Why a home ban cannot be decided on like that, in the order in which it is looked at.
public enum HomeBanObstacle: String, Error, Hashable, Sendable, Codable, CaseIterable {
  /// Wth 3(1).
  case isForTheMayor
  case mandateIsMissing
  /// Wth 2(2).
  case personIsMinor
  /// No date of birth, or one that leaves it open.
  case ageIsUnknown
  /// Wth 2(3): beforehand.
  case safeAtHomeWasNotConsulted
  /// Wth 2(4).
  case placeOrDurationIsMissing
  case factsAreMissing
  case protectedPersonsAreMissing
  case isNotYetImposed
  case wasWithdrawnAlready
  case hasEnded
  /// The new end does not lie after the present one.
  case extendsNothing
  /// Wth 9(1): later than four weeks after it was imposed.
  case lastsTooLong
}

extension HomeBanProposal {
  /// Refuses: the first of `HomeBanObstacle` that stands in the way of imposing it on that day.
  public func check(on day: LocalDate) throws(HomeBanObstacle) {
    if authority == .assistantProsecutor, !hasMandate { throw .mandateIsMissing }
    switch birth?.isAged(atLeast: 18, on: day) ?? .unknown {
    case .yes: break
    case .no: throw .personIsMinor
    case .unknown: throw .ageIsUnknown
    }
    if isForChildAbuse, !safeAtHomeWasConsulted { throw .safeAtHomeWasNotConsulted }
    guard statesPlaceAndDuration else { throw .placeOrDurationIsMissing }
    guard statesFacts else { throw .factsAreMissing }
    guard namesProtectedPersons else { throw .protectedPersonsAreMissing }
  }
}

extension HomeBan {
  /// Refuses: what stands in the way of extending it until `end`, decided at `moment`.
  public func checkExtension(
    until end: Instant, at moment: Instant, by authority: HomeBanAuthority, _ rules: DossierRules, _ almanac: Almanac
  ) throws(HomeBanObstacle) {
    try checkChange(.extend, at: moment, by: authority, rules, almanac)
    guard end > self.end(rules, almanac) else { throw .extendsNothing }
    guard end <= latestEnd(rules, almanac) else { throw .lastsTooLong }
  }

  /// Refuses: what stands in the way of withdrawing it at `moment`.
  public func checkWithdrawal(
    at moment: Instant, by authority: HomeBanAuthority, _ rules: DossierRules, _ almanac: Almanac
  ) throws(HomeBanObstacle) {
    try checkChange(.withdraw, at: moment, by: authority, rules, almanac)
  }

  private func checkChange(
    _ act: HomeBanAct, at moment: Instant, by authority: HomeBanAuthority, _ rules: DossierRules, _ almanac: Almanac
  ) throws(HomeBanObstacle) {
    guard act.authorities.contains(authority) else { throw .isForTheMayor }
    guard imposedAt <= moment else { throw .isNotYetImposed }
    guard withdrawnAt == nil else { throw .wasWithdrawnAlready }
    guard moment < end(rules, almanac) else { throw .hasEnded }
  }
}
