import PiketDomain
import Testing

/// The Zorg- en Veiligheidshuis that the tests play in, on 4 January 2027: nine partners, two coordinators.
enum CaseOffice {
  static let region: Region = {
    var region = Office.region
    region.roles = [
      RoleGrant(role: .caseCoordinator, accounts: ["ria", "rob"], groups: [], themes: DossierTheme.allCases),
      RoleGrant(role: .caseCoordinator, accounts: ["hv"], groups: [], themes: [.violence]),
      RoleGrant(role: .casePartner, accounts: ["root", "twin"], groups: ["partners"]),
      RoleGrant(role: .archivist, accounts: ["arie"], groups: []),
      RoleGrant(role: .privacyOfficer, accounts: ["fg"], groups: []),
      RoleGrant(role: .administrator, accounts: ["root"], groups: []),
      RoleGrant(role: .reader, accounts: ["lezer"], groups: []),
      RoleGrant(role: .caseCoordinator, accounts: ["root"], groups: [], themes: DossierTheme.allCases),
    ]
    region.rules.casework = CaseworkRules(
      partners: [
        partner("politie", .police), partner("om", .prosecution), partner("leiden", .municipality),
        partner("rvdk", .childProtection), partner("reclassering", .probation), partner("vt", .safeAtHome),
        partner("ggz", .mentalHealth), partner("ggd", .health), partner("woco", .other),
      ],
      priorityCriteria: [PriorityCriterion(code: "top", name: "Meer dan vijf meldingen in een half jaar")])
    return region
  }()

  private static func partner(_ code: String, _ kind: PartnerKind) -> Partner {
    // `twin` works for two of them; the administrator would be one of the police, if that opened anything.
    let more = ["politie": ["twin", "root"], "om": ["twin"]][code] ?? []
    return Partner(code: PartnerCode(code), name: "Name of \(code)", kind: kind, accounts: more, groups: ["g-\(code)"])
  }

  /// An account of the same name as a partner is one of its people.
  static func context(_ account: String, _ now: String = "2027-01-04 12:00") -> Context {
    Context(
      now: at(now), caller: Caller(account: account, groups: ["partners", "g-\(account)"]), region: region,
      zone: Office.zone)
  }

  static func purpose(_ theme: DossierTheme) -> DossierPurpose { theme == .radicalisation ? .weighing : .coordination }

  static func number(_ theme: DossierTheme) -> DossierNumber { DossierNumber("2027-\(theme.letter)-0001") }

  static func call(_ theme: DossierTheme = .violence, basedOn: Int? = nil) -> DossierCall {
    DossierCall(number(theme).rawValue, for: purpose(theme), basedOn: basedOn)
  }

  static let subject = DossierPerson(
    name: "Jan Pietersen", bsn: try? BurgerServiceNummer.read("111222333"), birth: PartialDate(1984, 5, 17),
    address: "Breestraat 1", part: .subject)

  static func refer(_ theme: DossierTheme = .violence) -> ReferDossier {
    ReferDossier(
      theme, for: purpose(theme), in: "leiden", persons: [subject], reason: "meldingen", goal: "rust",
      invited: theme == .radicalisation ? ["politie", "om"] : ["politie"])
  }

  static let weighed: [DossierTheme: [WeighedCriterion]] = Dictionary(
    uniqueKeysWithValues: DossierTheme.allCases.map { theme in
      (theme, theme.regime.criteria.map { WeighedCriterion($0, isMet: true, reason: "gezien") })
    })

  static let reviewDay = LocalDate(2027, 5, 1)

  static func triage(_ theme: DossierTheme, _ outcome: TriageResult.Outcome = .takenUp) -> TriageDossier {
    TriageDossier(
      call(theme), outcome, weighed: weighed[theme] ?? [], because: "past",
      reviewOn: theme == .radicalisation && outcome == .takenUp ? reviewDay : nil)
  }

  // MARK: The road, one state after another

  static func referred(_ theme: DossierTheme = .violence) throws -> State {
    try State().doing(as: "leiden") { try refer(theme).decide($0, $1) }
  }

  /// With the judgements that the theme needs.
  static func judged(_ theme: DossierTheme, isFor: Bool = true) throws -> State {
    var state = try referred(theme)
    for judge in ["leiden", "politie", "om"] where !theme.regime.unanimous.isEmpty {
      state = try state.doing(as: judge) {
        try JudgeReferral(call(theme), isFor: isFor, because: "beeld").decide($0, $1)
      }
    }
    return state
  }

  static func triaged(_ theme: DossierTheme = .violence, _ outcome: TriageResult.Outcome = .takenUp) throws -> State {
    let state = try judged(theme, isFor: outcome == .takenUp)
    return try state.doing(as: "leiden") { try triage(theme, outcome).decide($0, $1) }
  }

  /// Ria guards it; Leiden, the police and a partner of the second tier take part.
  static func running(_ theme: DossierTheme = .violence) throws -> State {
    let second = theme == .radicalisation ? "reclassering" : theme == .organisedCrime ? "woco" : "ggz"
    let first = theme == .radicalisation ? ["leiden", "politie", "om"] : ["leiden", "politie"]
    let state = try triaged(theme).doing(as: "leiden") {
      try ChooseParticipants(call(theme), first + [second]).decide($0, $1)
    }
    return try state.doing(as: "ria") {
      try AppointProcessManager(call(theme), "ria", caseLead: "leiden").decide($0, $1)
    }
  }

  static func closed(_ theme: DossierTheme = .violence) throws -> State {
    try running(theme).doing(as: "leiden", "2027-02-01") {
      try CloseDossier(call(theme), .goalsMet, "klaar").decide($0, $1)
    }
  }

  static func shielded(_ theme: DossierTheme = .violence) throws -> State {
    try closed(theme).doing(as: "ria", "2027-02-02") { try ShieldDossier(call(theme)).decide($0, $1) }
  }

  /// In any state that a dossier can be in.
  static func state(_ state: DossierState, _ theme: DossierTheme) throws -> State? {
    switch state {
    case .referred: try referred(theme)
    case .takenUp: try triaged(theme)
    case .advised: try triaged(theme, .advice)
    case .returned: try triaged(theme, .returned)
    case .running: try running(theme)
    case .closed: try closed(theme)
    case .shielded: try shielded(theme)
    case .handedOver: theme.regime.domain == .careAndSafety ? try handedOver(theme) : nil
    }
  }

  static let radical = DossierCall("2027-P-0001", for: .weighing)

  static func offered(_ theme: DossierTheme = .violence) throws -> State {
    var state = try running(theme).doing(as: "leiden") {
      try OfferDossier(call(theme), because: "signalen", goal: "veiligheid", invited: ["politie", "om"]).decide($0, $1)
    }
    for judge in ["leiden", "politie", "om"] {
      state = try state.doing(as: judge) { try JudgeReferral(radical, isFor: true, because: "beeld").decide($0, $1) }
    }
    return state
  }

  static func handedOver(_ theme: DossierTheme = .violence) throws -> State {
    try offered(theme).doing(as: "leiden") { try triage(.radicalisation).decide($0, $1) }
  }
}

extension State {
  /// The state after a command that somebody gives.
  func doing<Outcome>(
    as account: String, _ now: String = "2027-01-04 12:00", _ decide: (State, Context) throws -> Decision<Outcome>
  ) throws -> State {
    evolved(by: try decide(self, CaseOffice.context(account, now)).events)
  }

  func frame(_ theme: DossierTheme = .violence) throws -> DossierFrame {
    try #require(dossiers.frames[CaseOffice.number(theme)])
  }

  func content(_ theme: DossierTheme = .violence) throws -> DossierContent {
    try #require(dossiers.contents[CaseOffice.number(theme)])
  }

  /// Why somebody is refused, or nil.
  func refuses<Outcome>(
    _ account: String, _ now: String = "2027-01-04 12:00", _ decide: (State, Context) throws -> Decision<Outcome>
  ) -> Refusal? {
    do {
      _ = try decide(self, CaseOffice.context(account, now))
      return nil
    } catch let refusal as Refusal {
      return refusal
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }
}

extension DossierNumber: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension PartnerCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
