/// A way into a dossier: a role, and how far it opens.
struct GateDoor: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case processManager
    case partners([PartnerCode])
    case archivist
    case privacyOfficer
    case emergency
  }

  var kind: Kind
  var role: Role
  var purposes: [DossierPurpose]
  var isMember: Bool
  /// Whether the dossier's state lets it through.
  var isInState: Bool
  /// Whether the caller may be told that no more than a purpose is missing. Who only says that it is an emergency may
  /// not: it would tell that there is a dossier, and nobody would hear of it.
  var tellsOfPurpose = true
}

/// The ways into one dossier that a caller has, narrowed down question by question.
struct GateDoors {
  var open: [GateDoor]
  /// Why none is open; the first question that none got past.
  var outcome: AccessOutcome
  /// Purposes that would have opened one; empty where another question stands in the way too.
  var closedForPurpose: [DossierPurpose]
}

extension Gate {
  func doors(of frame: DossierFrame, _ call: DossierCall, _ action: AccessAction) -> GateDoors {
    let clearances = context.region.casework
    func isFor(_ door: GateDoor) -> Bool { call.purpose.map(door.purposes.contains) ?? false }
    func isCleared(_ door: GateDoor) -> Bool {
      clearances.clearance(of: door.role).map { frame.confidentiality <= $0 } ?? false
    }
    let ofRole = roleDoors(of: frame, call, action)
    if ofRole.isEmpty { return GateDoors(open: [], outcome: .noRole, closedForPurpose: []) }
    let ofMembers = ofRole.filter(\.isMember)
    let ofPurpose = ofMembers.filter(isFor)
    let ofClearance = ofPurpose.filter(isCleared)
    let open = ofClearance.filter(\.isInState)
    let outcome: AccessOutcome =
      ofMembers.isEmpty
      ? .notAMember : ofPurpose.isEmpty ? .noPurpose : ofClearance.isEmpty ? .tooConfidential : .notInThisState
    let nearly = ofMembers.filter { !isFor($0) && isCleared($0) && $0.isInState && $0.tellsOfPurpose }
    let purposes = DossierPurpose.allCases.filter { purpose in nearly.contains { $0.purposes.contains(purpose) } }
    return GateDoors(
      open: open, outcome: open.isEmpty ? outcome : .open, closedForPurpose: open.isEmpty ? purposes : [])
  }

  /// By role only. An administrator has none, whatever else the account may do: who runs the machine sees no content.
  private func roleDoors(of frame: DossierFrame, _ call: DossierCall, _ action: AccessAction) -> [GateDoor] {
    if roles.contains(.administrator) { return [] }
    let (account, regime, isShielded) = (context.caller.account, frame.regime, frame.state.isOutOfReach)
    let purposes = regime.purposes
    var doors: [GateDoor] = []
    if themes.contains(frame.theme) {
      let isManager = frame.processManager.map { $0 == account } ?? true
      doors.append(
        GateDoor(
          kind: .processManager, role: .caseCoordinator, purposes: purposes, isMember: isManager,
          isInState: !isShielded || call.hasReason))
    }
    if roles.contains(.casePartner) {
      let own = partners.filter { regime.tier(of: $0.kind) != nil }.map(\.code)
      let members = own.filter { frame.participation(of: $0, at: context.now) != nil }
      if !own.isEmpty {
        doors.append(
          GateDoor(
            kind: .partners(members), role: .casePartner, purposes: purposes, isMember: !members.isEmpty,
            isInState: !isShielded))
      }
    }
    if roles.contains(.archivist) {
      doors.append(
        GateDoor(
          kind: .archivist, role: .archivist, purposes: [.archiving], isMember: true,
          isInState: !frame.state.isOpen))
    }
    if roles.contains(.privacyOfficer), action == .accounts {
      doors.append(
        GateDoor(
          kind: .privacyOfficer, role: .privacyOfficer, purposes: [.lawfulness], isMember: true, isInState: true))
    }
    if themes.contains(frame.theme) {
      let runs = frame.emergencies.contains {
        $0.account == account && $0.from <= context.now && context.now < $0.until
      }
      doors.append(
        GateDoor(
          kind: .emergency, role: .caseCoordinator, purposes: purposes,
          isMember: runs || action == .breakGlass && call.isEmergency && call.hasReason, isInState: !isShielded,
          tellsOfPurpose: runs))
    }
    return doors
  }

  /// What the open ways give together; the first tells how it is logged.
  func pass(through doors: [GateDoor], _ frame: DossierFrame, _ call: DossierCall) -> GatePass {
    var (sections, partners, authorities): ([DossierSection], [PartnerCode], Set<DossierAuthority>) = ([], [], [])
    var seesAll = false
    for door in doors {
      switch door.kind {
      case .processManager:
        seesAll = true
        authorities.formUnion([.processManager, .coordinator])
      case .partners(let members):
        partners = members
        authorities.insert(.participant)
        let tiers = members.compactMap { frame.participation(of: $0, at: context.now)?.tier }
        if tiers.contains(.first) { authorities.insert(.firstTier) }
        sections += DossierSection.allCases.filter { frame.isShared($0, with: members, at: context.now) }
      case .archivist:
        authorities.insert(.archivist)
        sections.append(.administration)
      case .privacyOfficer: authorities.insert(.privacyOfficer)
      case .emergency:
        seesAll = true
        authorities.insert(.coordinator)
      }
    }
    let isEmergency = doors.first?.kind == .emergency
    if seesAll { sections = DossierSection.allCases }
    var seen = frame
    seen.links = frame.links.filter { exists($0.other) }
    return GatePass(
      frame: seen, role: doors.first?.role ?? .reader, purpose: call.purpose, isEmergency: isEmergency,
      sections: Set(sections).sorted(), partners: partners, authorities: authorities, seesAll: seesAll)
  }
}

extension Caller {
  /// Whether the caller is a coordinator of that theme. A grant that names no theme gives none.
  func coordinates(_ theme: DossierTheme, in region: Region) -> Bool {
    region.roles.contains { $0.role == .caseCoordinator && ($0.themes ?? []).contains(theme) && holds($0) }
  }
}

extension DossierFrame {
  /// Whether a section is shared with one of these participants. What led to a dossier is for who judged it and who
  /// asked for it, unless something else was said.
  func isShared(_ section: DossierSection, with members: [PartnerCode], at now: Instant) -> Bool {
    if let audience = audiences.first(where: { $0.section == section }) {
      return members.contains(where: audience.partners.contains)
    }
    guard section == .referral || section == .triage else { return true }
    return members.contains { $0 == referrer || participation(of: $0, at: now)?.tier == .first }
  }
}
