/// Everything that can happen to a dossier, by name.
public enum DossierStep: String, Hashable, Sendable, Codable, CaseIterable {
  case refer, judge, triage
  case chooseParticipants = "choose-participants"
  case appoint, classify, share
  case recordPerson = "record-person"
  case contribute, withdraw
  case planConference = "plan-conference"
  case startConference = "start-conference"
  case endConference = "end-conference"
  case plan
  case giveAction = "give-action"
  case endAction = "end-action"
  case assessRisk = "assess-risk"
  case review, scale
  case recordTheme = "record-theme"
  case prioritise, link
  case offer
  case handOver = "hand-over"
  case close, reopen, correct, shield
  case extendRetention = "extend-retention"
  case hold
  case releaseHold = "release-hold"
  case breakGlass = "break-glass"
  case reviewEmergency = "review-emergency"
  case destroy
}

/// In what quality somebody acts.
public enum DossierAuthority: String, Hashable, Sendable, Codable, CaseIterable {
  /// Of a participant that is a joint controller.
  case firstTier = "first-tier"
  /// Of any participant.
  case participant
  /// Who guards the road of the dossier; any coordinator of the theme while nobody is appointed.
  case processManager = "process-manager"
  /// A coordinator of the theme, member or not.
  case coordinator
  case archivist
  case privacyOfficer = "privacy-officer"
}

/// What has to hold of a dossier before a step, beside its state.
public enum DossierGuard: String, Hashable, Sendable, CaseIterable {
  /// Nobody asked that destroying wait.
  case isNotHeld
  /// Nobody is in the middle of a conference on it.
  case noConferenceRuns
  /// Somebody takes part beside the one who does it.
  case hasParticipants
}

/// A row of the table: from where, to where, by whom, and what has to hold.
public struct DossierStepRule: Hashable, Sendable {
  public var from: Set<DossierState>
  /// Where it may come to; empty: it stays.
  public var to: Set<DossierState>
  public var authorities: Set<DossierAuthority>
  public var guards: [DossierGuard]
}

extension DossierStep {
  private static let alive: Set<DossierState> = [.referred, .takenUp, .running]
  private static let over: Set<DossierState> = [.advised, .returned, .closed, .handedOver]
  private static let kept = over.union([.shielded])

  /// The road of a dossier. `refer` begins it and has no row to come from.
  public var rule: DossierStepRule {
    switch self {
    case .refer: Self.row([], to: [.referred], by: [.participant, .coordinator])
    case .judge: Self.row([.referred], by: [.firstTier])
    case .triage: Self.row([.referred], to: [.takenUp, .advised, .returned], by: [.firstTier])
    case .chooseParticipants:
      // Whether somebody leaves in the middle of a conference is looked at by the command: others may come and go.
      Self.row([.takenUp, .running], to: [.running], by: [.firstTier])
    // Where the process manager is not there any more another coordinator comes in by breaking the glass, and takes
    // over.
    case .appoint: Self.row(Self.alive, by: [.processManager, .coordinator])
    case .classify: Self.row(Self.alive, by: [.processManager])
    case .share: Self.row(Self.alive, by: [.processManager])
    case .recordPerson: Self.row(Self.alive, by: [.processManager, .participant])
    case .contribute: Self.row(Self.alive, by: [.participant])
    // The supplier's right lasts as long as it comes in.
    case .withdraw: Self.row(Self.alive.union([.closed, .advised, .returned]), by: [.participant])
    case .planConference: Self.row([.running], by: [.processManager], when: [.hasParticipants])
    case .startConference: Self.row([.running], by: [.processManager], when: [.noConferenceRuns])
    case .endConference, .plan, .giveAction, .scale, .prioritise: Self.row([.running], by: [.processManager])
    case .endAction: Self.row([.running, .closed], by: [.processManager, .participant])
    case .assessRisk, .recordTheme: Self.row([.takenUp, .running], by: [.processManager, .participant])
    case .review: Self.row([.running], by: [.processManager])
    case .link: Self.row(Self.alive, by: [.processManager])
    case .offer: Self.row([.running], by: [.firstTier])
    case .handOver: Self.row([.running], to: [.handedOver], by: [])
    case .close: Self.row([.running], to: [.closed], by: [.firstTier], when: [.noConferenceRuns])
    case .reopen: Self.row([.closed], to: [.running], by: [.firstTier])
    case .correct: Self.row([.closed], by: [.processManager])
    case .shield: Self.row([.closed, .advised, .returned], to: [.shielded], by: [.processManager])
    case .extendRetention: Self.row(Self.kept, by: [.archivist, .processManager])
    case .hold, .releaseHold: Self.row(Self.kept, by: [.archivist, .processManager])
    case .breakGlass: Self.row(Self.alive.union(Self.over).subtracting([.handedOver]), by: [.coordinator])
    case .reviewEmergency: Self.row(Self.alive.union(Self.kept), by: [.privacyOfficer])
    case .destroy: Self.row([.shielded, .handedOver], by: [.archivist], when: [.isNotHeld])
    }
  }

  private static func row(
    _ from: Set<DossierState>, to: Set<DossierState> = [], by authorities: Set<DossierAuthority>,
    when guards: [DossierGuard] = []
  ) -> DossierStepRule {
    DossierStepRule(from: from, to: to, authorities: authorities, guards: guards)
  }

  /// It processes what stands in the dossier: from these the terms of retention count. Looking after the dossier, for
  /// instance holding its destruction, does not lengthen the time for which it is kept.
  var isProcessing: Bool {
    switch self {
    case .shield, .extendRetention, .hold, .releaseHold, .breakGlass, .reviewEmergency, .destroy, .classify, .appoint:
      false
    default: true
    }
  }
}

extension DossierGuard {
  func check(_ frame: DossierFrame, _ content: DossierContent?, _ now: Instant) throws(Refusal) {
    switch self {
    case .isNotHeld:
      if let since = frame.heldSince { throw .dossier(.isUnderHold(frame.number, since: since)) }
    case .noConferenceRuns:
      if let running = content?.conferences.first(where: { $0.state == .running }) {
        throw .dossier(.conferenceIsRunning(frame.number, conference: running.number))
      }
    case .hasParticipants:
      if frame.current(at: now).isEmpty { throw .dossier(.hasNoParticipants(frame.number)) }
    }
  }
}
