extension DossierFrame {
  init(_ referred: DossierReferred) {
    number = referred.dossier
    theme = referred.theme
    state = .referred
    municipality = referred.municipality
    scale = referred.scale
    confidentiality = referred.confidentiality
    participants = referred.participants
    referrer = referred.referral.partner
    dates = DossierDates(opened: referred.at, firstProcessing: referred.at, lastProcessing: referred.at)
    if let origin = referred.origin { links = [DossierLink(other: origin, relation: .offeredFrom)] }
    changes = [DossierChange(revision: 1, referred)]
  }

  /// One more event of its stream, after the first.
  mutating func evolve(_ event: DossierEvent) {
    guard let happening = event.happening else { return }
    revision += 1
    let type = Swift.type(of: happening)
    if type.step.isProcessing { dates.lastProcessing = max(dates.lastProcessing, happening.at) }
    changes.append(DossierChange(revision: revision, happening))
    if changes.count > Self.changesMax { changes.removeFirst() }
    move(event)
    change(event)
  }

  /// From one state to another.
  private mutating func move(_ event: DossierEvent) {
    switch event {
    case .triaged(let triaged):
      reviewOn = triaged.reviewOn ?? reviewOn
      switch triaged.result.outcome {
      case .takenUp: state = .takenUp
      case .advice: state = .advised
      case .returned: state = .returned
      }
      if triaged.result.outcome != .takenUp { dates.closed = triaged.at }
    case .participantsChosen: state = .running
    case .offerAnswered(let answered):
      if answered.isTakenUp { end(as: .handedOver, at: answered.at) }
    case .closed(let closed): end(as: .closed, at: closed.at)
    case .reopened(let reopened):
      state = .running
      reviewOn = reopened.reviewOn
      dates.closed = nil
    case .shielded(let shielded):
      state = .shielded
      dates.shielded = shielded.at
    default: break
    }
  }

  private mutating func end(as end: DossierState, at moment: Instant) {
    state = end
    dates.closed = moment
    reviewOn = nil
    // Whoever is not worked on any more is not on a list either (WGS 2.32(4)).
    priority = nil
  }

  private mutating func change(_ event: DossierEvent) {
    switch event {
    case .participantsChosen(let chosen):
      for index in participants.indices where participants[index].isRunning(at: chosen.at) {
        if chosen.left.contains(participants[index].partner) { participants[index].until = chosen.at }
      }
      participants += chosen.joined
    case .appointed(let appointed):
      processManager = appointed.processManager
      caseLead = appointed.caseLead
    case .classified(let classified): confidentiality = classified.confidentiality
    case .shared(let shared):
      audiences.removeAll { $0.section == shared.shared }
      if let partners = shared.partners {
        audiences.append(SectionAudience(section: shared.shared, partners: partners))
      }
    case .themeRecorded(let recorded):
      dates.bijProvided = recorded.bijProvided
      dates.bijHasMeasures = recorded.bijHasMeasures
      dates.banImposed = recorded.part.ban?.imposedAt
    case .reviewed(let reviewed): reviewOn = reviewed.review.next
    case .scaled(let scaled): level = scaled.scaling.level
    case .prioritised(let prioritised):
      priority = prioritised.criterion.map { PriorityEntry(criterion: $0, since: prioritised.at) }
    case .linked(let linked): links.append(linked.link)
    case .offered(let offered): links.append(DossierLink(other: offered.to, relation: .offeredTo))
    case .retentionExtended(let extended): extensions.append(extended.withoutReason)
    case .held(let held): heldSince = held.at
    case .holdReleased: heldSince = nil
    case .glassBroken(let broken):
      emergencies.append(EmergencyAccess(account: broken.by, from: broken.at, until: broken.until))
    case .emergencyReviewed(let reviewed):
      if emergencies.indices.contains(reviewed.emergency - 1) {
        emergencies[reviewed.emergency - 1].reviewedAt = reviewed.at
      }
    default: break
    }
  }
}

extension RetentionExtended {
  /// As the frame keeps it: a reason may name somebody.
  fileprivate var withoutReason: RetentionExtension {
    RetentionExtension(until: until, decidedOn: decidedOn, reason: "")
  }
}

extension DossierChange {
  fileprivate init<Happening: DossierHappening>(revision: Int, _ happening: Happening) {
    self.init(
      revision: revision, step: Happening.step, section: happening.section, contribution: happening.contribution,
      by: happening.by, at: happening.at)
  }
}

extension DossierContent {
  init(_ referred: DossierReferred) {
    referral = referred.referral
    persons = referred.persons
  }

  /// One more event of the dossier's stream, after the first.
  mutating func evolve(_ event: DossierEvent) {
    switch event {
    case .judged(let judged):
      judgements.removeAll { $0.partner == judged.judgement.partner }
      judgements.append(judged.judgement)
    case .triaged(let triaged): triage = triaged.result
    case .personRecorded(let recorded): put(recorded.person)
    case .contributed(let contributed): contributions.append(contributed.made)
    case .withdrawn(let withdrawn): withdraw(withdrawn)
    case .themeRecorded(let recorded): themePart = recorded.part
    case .goalsSet(let set): plan.goals = set.goals
    case .actionGiven(let given): plan.actions.append(given.action)
    case .actionEnded(let ended): end(ended)
    case .riskAssessed(let assessed): risks.append(assessed.risk)
    case .reviewed(let reviewed): reviews.append(reviewed.review)
    case .scaled(let scaled): scalings.append(scaled.scaling)
    case .closed(let closed): close(closed)
    case .reopened: result = nil
    case .corrected(let corrected):
      put(corrected.person)
      corrections.append(corrected.correction)
    default: confer(event)
    }
  }

  private mutating func confer(_ event: DossierEvent) {
    switch event {
    case .conferencePlanned(let planned): conferences.append(planned.conference)
    case .conferenceStarted(let started):
      change(conference: started.number) { conference in
        conference.state = .running
        conference.present = started.present
        conference.startedAt = started.at
      }
    case .conferenceEnded(let ended):
      change(conference: ended.number) { conference in
        conference.state = .held
        conference.decisions = ended.decisions
        conference.endedAt = ended.at
      }
    default: break
    }
  }

  private mutating func change(conference number: Int, _ change: (inout CaseConference) -> Void) {
    guard let index = conferences.firstIndex(where: { $0.number == number }) else { return }
    change(&conferences[index])
  }

  private mutating func put(_ person: DossierPerson) {
    if let index = persons.firstIndex(where: { $0.number == person.number }) {
      persons[index] = person
    } else {
      persons.append(person)
    }
  }

  /// What was provided is gone from what is known; that it was there is not.
  private mutating func withdraw(_ withdrawn: ContributionWithdrawn) {
    guard let index = contributions.firstIndex(where: { $0.number == withdrawn.number }) else { return }
    contributions[index].text = ""
    contributions[index].conditions = []
    contributions[index].withdrawnAt = withdrawn.at
  }

  private mutating func end(_ ended: DossierActionEnded) {
    guard let index = plan.actions.firstIndex(where: { $0.number == ended.number }) else { return }
    plan.actions[index].state = ended.state
    plan.actions[index].note = ended.note
    plan.actions[index].endedAt = ended.at
  }

  private mutating func close(_ closed: DossierClosed) {
    result = closed.result
    for handover in closed.handovers {
      guard let index = plan.actions.firstIndex(where: { $0.number == handover.action }) else { continue }
      plan.actions[index].partner = handover.partner
    }
  }
}
