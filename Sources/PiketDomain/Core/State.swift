/// Everything that is known: the fold of the log. A value; copies share what did not change.
public struct State: Hashable, Sendable, Codable {
  public var persons: [PersonCode: Person] = [:]
  public var rosters: [Post: PostRoster] = [:]
  public var drafts: [DraftCode: Draft] = [:]
  /// How many drafts there ever were: the next one is `D<count + 1>`.
  public var draftCount = 0
  /// Work after calls, by number.
  public var callOuts: [PersonCode: [CallOutRecord]] = [:]
  /// Rules of working time that were set aside, oldest first.
  public var exemptions: [Exemption] = []
  /// Swaps, whatever came of them.
  public var swaps: [SwapCode: Swap] = [:]
  /// How many swaps there ever were: the next one is `S<count + 1>`.
  public var swapCount = 0
  public var incidents = IncidentRegister()
  /// Meetings, whatever came of them.
  public var meetings: [MeetingCode: Meeting] = [:]
  /// How many meetings there ever were: the next one is `M<count + 1>`.
  public var meetingCount = 0
  public var alerting = Alerting()
  public var evaluations: [EvaluationCode: Evaluation] = [:]
  /// How many evaluations there ever were: the next one is `E<count + 1>`.
  public var evaluationCount = 0
  public var trainings: [TrainingCode: Training] = [:]
  /// How many trainings there ever were: the next one is `T<count + 1>`.
  public var trainingCount = 0
  public var dossiers = DossierRegister()
  /// The configuration under which the service last started, for the auditor.
  public var region: Region?

  public init() {}

  /// One more event. Never refuses: what is in the log has happened. An event whose stream began elsewhere (when a
  /// single stream is folded on its own) changes what is there and no more.
  public mutating func evolve(_ event: Event) {
    switch event {
    case .regionLoaded(let loaded): region = loaded.region
    case .personAdded(let added): persons[added.person] = Person(code: added.person, details: added.details)
    case .personChanged(let changed): persons[changed.person]?.details = changed.details
    case .personLeft(let left): persons[left.person]?.leavesAt = left.at
    case .qualificationGranted(let granted): persons[granted.person]?.grant(granted.qualification)
    case .qualificationEnded(let ended): persons[ended.person]?.end(ended.function, at: ended.at)
    case .absenceRecorded(let recorded): persons[recorded.person]?.absences.append(recorded.absence)
    case .absenceWithdrawn(let withdrawn): persons[withdrawn.person]?.withdraw(withdrawn.number, at: withdrawn.at)
    case .preferenceRecorded(let recorded): persons[recorded.person]?.preferences.append(recorded.preference)
    case .preferenceWithdrawn(let withdrawn):
      persons[withdrawn.person]?.withdrawPreference(withdrawn.number, at: withdrawn.at)
    case .workingFactRecorded(let recorded): persons[recorded.person]?.workingFacts.append(recorded.fact)
    case .workingFactWithdrawn(let withdrawn):
      persons[withdrawn.person]?.withdrawFact(withdrawn.number, at: withdrawn.at)
    case .draftImported(let imported):
      drafts[imported.draft.code] = imported.draft
      draftCount += 1
    case .draftDiscarded(let discarded): drafts[discarded.draft] = nil
    case .rosterPublished(let published):
      // The first of the events of one publication ends the draft; they are in the log together or not at all.
      drafts[published.draft] = nil
      rosters[published.post, default: PostRoster()].publish(published)
    case .shiftAssigned(let assigned): rosters[assigned.post, default: PostRoster()].assign(assigned)
    case .dutyCorrected(let corrected):
      rosters[corrected.post, default: PostRoster()].correct(corrected.correction)
    case .exemptionGranted(let granted): exemptions.append(granted.exemption)
    case .deputyOrderSet(let set): rosters[set.post, default: PostRoster()].set(set.order)
    case .callOutStarted(let started): callOuts[started.person, default: []].append(started.callOut)
    case .callOutStopped(let stopped): callOuts.change(stopped.number, of: stopped.person) { $0.end = stopped.at }
    case .callOutAdded(let added): callOuts[added.person, default: []].append(added.callOut)
    case .callOutWithdrawn(let withdrawn):
      callOuts.change(withdrawn.number, of: withdrawn.person) { $0.withdrawnAt = withdrawn.at }
    case .swapOffered(let offered):
      swaps[offered.swap.code] = offered.swap
      swapCount += 1
    case .swapAccepted(let accepted): swaps[accepted.swap]?.accept(accepted)
    case .swapDeclined(let declined): swaps[declined.swap]?.state = .declined
    case .swapWithdrawn(let withdrawn): swaps[withdrawn.swap]?.state = .withdrawn
    case .swapApproved(let approved): swaps[approved.swap]?.state = .done
    case .swapFollowed(let followed): swaps[followed.swap]?.follow(followed)
    case .swapLapsed(let lapsed): swaps[lapsed.swap]?.state = .lapsed
    case .incident(let happening): incidents.evolve(happening)
    case .meeting(let meeting): evolve(meeting)
    case .alert(let event): alerting.evolve(event)
    case .message(let event): alerting.evolve(event)
    case .evaluation(let evaluation): evolve(evaluation)
    case .training(let training): evolve(training)
    case .dossier(let event): dossiers.evolve(event)
    }
  }

  /// The state after these events.
  public func evolved(by events: some Sequence<Event>) -> State {
    var state = self
    for event in events { state.evolve(event) }
    return state
  }
}

/// What a decision rests on beside the state: the moment, the caller, the region. No clock and no disk in the domain.
public struct Context: Sendable {
  public var now: Instant
  public var caller: Caller
  public var region: Region
  public var zone: Zone

  public init(now: Instant, caller: Caller, region: Region, zone: Zone) {
    self.now = now
    self.caller = caller
    self.region = region
    self.zone = zone
  }
}
