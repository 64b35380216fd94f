import PiketDomain
import Testing

/// Role, membership, purpose, theme and state, each with each: the gate against a second account of the same rules,
/// which is written from tables and knows nothing of doors.
struct GateMatrixTests {
  enum Expected { case open, asksPurpose, doesNotExist }

  /// What an account is, in words of its own.
  enum Quality: CaseIterable {
    case manager, otherCoordinator, coordinatorOfViolence, firstTier, secondTier, judgeOfTheTrio, outsider
    case archivist, privacyOfficer, reader, administrator

    func account(in theme: DossierTheme) -> String {
      switch self {
      case .manager: "ria"
      case .otherCoordinator: "rob"
      case .coordinatorOfViolence: "hv"
      case .firstTier: "leiden"
      case .secondTier: theme == .radicalisation ? "reclassering" : theme == .organisedCrime ? "woco" : "ggz"
      case .judgeOfTheTrio: "om"
      case .outsider: "vt"
      case .archivist: "arie"
      case .privacyOfficer: "fg"
      case .reader: "lezer"
      case .administrator: "root"
      }
    }
  }

  private static let purposes: [DossierTheme: Set<DossierPurpose>] = [
    .detainees: [.intake, .coordination, .care, .enforcement, .publicOrder],
    .violence: [.intake, .coordination, .care, .enforcement], .radicalisation: [.weighing, .coordination],
    .organisedCrime: [.administrativeApproach, .enforcement, .coordination],
  ]

  /// Before anybody is appointed every coordinator of the theme looks after it.
  private static let withoutManager: Set<DossierState> = [.referred, .takenUp, .advised, .returned]
  private static let beforeChoice = withoutManager
  private static let outOfReach: Set<DossierState> = [.shielded, .handedOver]

  private func expected(
    _ quality: Quality, _ theme: DossierTheme, _ state: DossierState, _ purpose: DossierPurpose?,
    _ action: AccessAction,
    hasReason: Bool
  ) -> Expected {
    let isReachable = !Self.outOfReach.contains(state)
    var purposes = Self.purposes[theme] ?? []
    let isLetIn: Bool
    switch quality {
    case .manager: isLetIn = isReachable || hasReason
    case .otherCoordinator: isLetIn = Self.withoutManager.contains(state)
    case .coordinatorOfViolence: isLetIn = theme == .violence && Self.withoutManager.contains(state)
    case .firstTier: isLetIn = isReachable
    case .secondTier: isLetIn = isReachable && !Self.beforeChoice.contains(state)
    case .judgeOfTheTrio: isLetIn = isReachable && theme == .radicalisation
    case .archivist:
      isLetIn = ![.referred, .takenUp, .running].contains(state)
      purposes = [.archiving]
    case .privacyOfficer:
      isLetIn = action == .accounts
      purposes = [.lawfulness]
    case .outsider, .reader, .administrator: isLetIn = false
    }
    guard isLetIn else { return .doesNotExist }
    return purpose.map(purposes.contains) ?? false ? .open : .asksPurpose
  }

  @Test(arguments: DossierTheme.allCases, DossierState.allCases)
  func theGateIsAsTheTablesSay(theme: DossierTheme, of: DossierState) throws {
    guard let state = try CaseOffice.state(of, theme) else { return }
    let gone = DossierDestroyed(dossier: CaseOffice.number(theme), by: "arie", at: at("2027-02-03"))
    let without = state.evolved(by: [.dossier(.destroyed(gone))])
    for quality in Quality.allCases {
      let context = CaseOffice.context(quality.account(in: theme), "2027-02-03")
      for purpose in [nil] + DossierPurpose.allCases.map(Optional.some) {
        for (action, reason) in [(AccessAction.read, nil), (.accounts, nil), (.read, "klacht")]
          as [(AccessAction, String?)]
        {
          let call = DossierCall(CaseOffice.number(theme).rawValue, for: purpose, because: reason)
          let answer = Gate(state, context).ask(call, action)
          let nowhere = Gate(without, context).ask(call, action)
          let about = "\(quality) \(String(describing: purpose)) \(action) \(reason ?? "")"
          switch expected(quality, theme, of, purpose, action, hasReason: reason != nil) {
          case .open: #expect(answer.pass != nil && answer.record.outcome == .open, "\(about)")
          case .asksPurpose: #expect(answer.pass == nil && answer.refusal != nowhere.refusal, "\(about)")
          case .doesNotExist:
            #expect(answer.pass == nil && answer.refusal == nowhere.refusal, "\(about)")
            #expect(answer.record.outcome != .open, "\(about)")
          }
        }
      }
    }
  }

  /// A partner that left is as one that was never there.
  @Test(arguments: [DossierTheme.detainees, .violence])
  func whoLeftIsAsWhoNeverWas(theme: DossierTheme) throws {
    let state = try CaseOffice.running(theme).doing(as: "leiden", "2027-01-05") {
      try ChooseParticipants(CaseOffice.call(theme), ["leiden"]).decide($0, $1)
    }
    for account in ["ggz", "politie"] {
      for purpose in [nil] + DossierPurpose.allCases.map(Optional.some) {
        let context = CaseOffice.context(account, "2027-01-06")
        let call = DossierCall(CaseOffice.number(theme).rawValue, for: purpose)
        #expect(Gate(state, context).ask(call, .read).refusal == Gate(State(), context).ask(call, .read).refusal)
        #expect(Gate(state, context).list(for: purpose).views.isEmpty && Gate(state, context).count(for: purpose) == 0)
      }
    }
  }
}
