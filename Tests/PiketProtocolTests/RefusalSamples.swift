import PiketDomain

extension Refusal {
  /// One of each case.
  static let samples: [Refusal] = {
    let person = PersonCode("ldn-01")
    let function = FunctionCode("OVD_BZ")
    let municipality = MunicipalityCode("leiden")
    let period = Interval(start: Instant(seconds: 0), end: Instant(seconds: 3600))
    return [
      .personIsUnknown(person, nearest: []), .functionIsUnknown(function, nearest: []),
      .municipalityIsUnknown(municipality, nearest: []), .employerIsUnknown(EmployerCode("leiden"), nearest: []),
      .draftIsUnknown(DraftCode("D1"), nearest: []), .absenceIsUnknown(person, number: 3),
      .personExistsAlready(person), .personHasLeft(person, at: period.start),
      .personStillHasShifts(person, shifts: 2),
      .fieldIsInvalid(field: "phone", value: "x", reason: .isNoPhoneNumber), .nothingChanges,
      .qualificationIsMissing(person, function), .periodIsEmpty(period), .periodIsInThePast(period),
      .periodIsTooLong(period, daysMax: 3660), .absenceOverlapsAnother(person, number: 1),
      .absenceIsWithdrawnAlready(person, number: 1), .postNeedsAMunicipality(function),
      .postHasNoMunicipality(function), .postIsNotOrdered(Post(function)),
      .personIsNotQualified(person, function, period), .personIsAbsent(person, period),
      .personHasAnotherDuty(person, Post(function), period), .personIsNotOfTheMunicipality(person, municipality),
      .nobodyIsOnDutyThen(Post(function), at: period.start), .reasonIsMissing,
      .draftHasHardFindings(DraftCode("D1"), [], law: []), .lawForbids([]), .groundIsMissing,
      .groundDoesNotCover(.freeDays, .unforeseen), .lawRuleIsUnknown("atw-9", nearest: []),
      .draftIsEmpty, .tooManyDrafts(max: 100),
      .tooMany(field: "persons", max: 5000), .fileHasMistakes([], findings: []),
      .callOutIsUnknown(person, number: 3),
      .callOutIsRunningAlready(person, number: 3, since: period.start), .noCallOutIsRunning(person),
      .callOutIsNotYet(at: period.start), .callOutOverlapsAnother(person, number: 3),
      .callOutIsWithdrawnAlready(person, number: 3),
      .shiftIsUnknown("OVD_BZ/2027-01-04", nearest: []), .swapIsUnknown(SwapCode("S1"), nearest: []),
      .accountIsNotOfThePerson(person, account: "jan"), .accountIsOfNobody(account: "jan"),
      .shiftIsOfAnother(Post(function), period, person), .stretchIsOutsideTheShift(Post(function), period),
      .swapIsWithOneself(person), .swapIsInAnotherState(SwapCode("S1"), .done),
      .swapHasLapsed(SwapCode("S1"), at: period.start), .swapIsForAnother(SwapCode("S1"), person),
      .swapIsForAll(SwapCode("S1")), .swapIsOfAnother(SwapCode("S1"), person), .swapHasLostItsShift(SwapCode("S1")),
      .valuesAreInvalid([]), .draftIsStale(DraftCode("D1"), []), .periodIsNotInThePast(period),
      .workingFactIsUnknown(person, number: 3), .workingFactIsWithdrawnAlready(person, number: 3),
      .workingFactOverlapsAnother(person, number: 3), .workingFactHasNoEnd(person, number: 3),
      .meeting(.isUnknown("M9", nearest: [])), .meeting(.isCancelled(MeetingCode("M1"))),
      .meeting(.actionIsUnknown("M1/A9", nearest: [])), .meeting(.partnerIsUnknown("politie", nearest: [])),
      .meeting(.isClosed(MeetingCode("M1"))), .meeting(.isStillToCome(MeetingCode("M1"), at: period.start)),
      .meeting(.hasBeenHeld(MeetingCode("M1"))), .meeting(.itemsAreUndecided(MeetingCode("M1"), [1, 2])),
      .meeting(.isTheSame(MeetingCode("M1"))), .meeting(.isDueBefore(MeetingCode("M1"), at: period.start)),
      .meeting(.actionIsDoneAlready(MeetingCode("M1"), number: 1)),
      .meeting(.needsAMunicipality), .meeting(.itemIsUnknown("M1/9", nearest: [])),
      .meeting(.takesNoPart(MeetingCode("M1"), municipality)),
      .meeting(.hasBegun(MeetingCode("M1"), at: period.start)),
      .preferenceIsUnknown(person, number: 2), .preferenceIsWithdrawnAlready(person, number: 2),
    ] + incidents.map { .incident($0) } + alerts.map { .alert($0) }
      + evaluations.map { .evaluation($0) } + trainings.map { .training($0) }
      + DossierRefusal.samples.map { .dossier($0) }
  }()

  private static let alerts: [AlertRefusal] = [
    .isUnknown("L9", nearest: []), .codeIsUnknown("12340"), .channelIsUnknown("x", nearest: []),
    .reminderIsUnknown("x", nearest: []), .isForNobody, .nothingToSay, .codeIsMistyped("12345"),
    .isForAnother(AlertCode("L1"), PersonCode("ldn-01")), .comingIsOutOfRange(minutes: 9_999, max: 1_440),
    .isOver(AlertCode("L1"), at: Instant(seconds: 0)), .personCannotBeReached(PersonCode("ldn-01")),
  ]

  private static let evaluations: [EvaluationRefusal] = {
    let (code, function, municipality) = (EvaluationCode("E1"), FunctionCode("OVD_BZ"), MunicipalityCode("leiden"))
    let day = LocalDate(daysSinceEpoch: 20_000)
    return [
      .isUnknown("E9", nearest: []), .themeIsUnknown("x", nearest: []), .kindIsUnknown("x", nearest: []),
      .findingIsUnknown("F9", nearest: []), .pointIsUnknown("E1/P9", nearest: []), .actIsUnknown("x", nearest: []),
      .isClosed(code), .existsAlready(code, IncidentNumber("2027-LDP-0012")), .needsAMunicipality,
      .isStillToCome(day), .hasNoLog(code), .reportSaysNothing(function), .reportIsGiven(code, function),
      .reportIsNotAsked(code, function), .isDueInThePast(day), .effectIsCheckedTooSoon(day, due: day),
      .takesNoPart(code, municipality), .hasNothingToAdopt(code, municipality),
      .pointIsNotSoFar(code, point: 1, .proposed, .effective), .pointIsOfAnother(code, point: 1),
      .reportsAreOutstanding(code, [function]), .pointsAreNotAdopted(code, [1]), .saysNothing(code),
    ]
  }()

  private static let trainings: [TrainingRefusal] = [
    .isUnknown("T9", nearest: []), .kindIsUnknown("x", nearest: []), .resultIsUnknown("x", nearest: []),
    .onlyExercisesAreJoint, .needsAFunction, .isStillToCome(TrainingCode("T1"), LocalDate(daysSinceEpoch: 20_000)),
  ]

  private static let incidents: [IncidentRefusal] = {
    let (incident, moment) = (IncidentNumber("2027-LDP-0012"), Instant(seconds: 0))
    return [
      .incidentIsUnknown("12", nearest: []), .incidentTypeIsUnknown("9", nearest: []),
      .gripLevelIsUnknown("6", nearest: []), .authorityIsUnknown("x", nearest: []), .teamIsUnknown("x", nearest: []),
      .logEntryIsUnknown(incident, entry: 3), .incidentIsClosed(incident, at: moment), .incidentIsStillOpen(incident),
      .momentIsStillToCome(at: moment), .momentIsBeforeTheIncident(incident, at: moment, start: moment),
      .logEntryIsWithdrawn(incident, entry: 3), .logEntryIsCorrected(incident, entry: 3, by: 4),
      .instrumentIsOfAnother(.riskArea, .copi), .gripIsSoAlready(incident, .one),
      .gripWasSetLater(incident, .one, at: moment), .gripIsDecidedByAnother(.three, needed: .mayor),
      .teamIsNotScaledUp(incident, .gbt), .teamNeedsNoConvening(.rot), .teamIsNotConvened(incident, .gbt),
      .teamIsConvenedAlready(incident, .gbt, at: moment), .teamHasStartedAlready(incident, .gbt),
      .teamStartsBeforeItsClock(.gbt, at: moment, start: moment), .instrumentIsUnknown("177", nearest: []),
      .giverIsUnknown("x", nearest: []), .decisionIsUnknown("D9", nearest: []), .actionIsUnknown("A9", nearest: []),
      .ownerIsUnknown("x", nearest: []), .instrumentLastsTooLong(.riskArea, latest: moment),
      .decisionIsOver(incident, "D1", .done), .decisionNeedsNoRatification(incident, "D1"),
      .decisionIsNotOfTheRegion(incident, "D1"), .actionIsOver(incident, "A1"), .phaseIsSoAlready(incident, .hot),
      .incidentIsScaledUp(incident, .one), .incidentHasOpenItems(incident, ["A1"]), .itemIsNotOpen(incident, "A1"),
      .incidentIsItself(incident), .incidentsAreLinkedAlready(incident, incident),
      .positionIsUnknown("x", nearest: []), .reliefIsUnknown("R9", nearest: []),
      .sitrapIsUnknown(incident, version: 9, nearest: []),
      .positionIsHeldAlready(incident, "OVD_BZ", by: "x"),
      .positionWasTakenLater(incident, "OVD_BZ", by: "x", at: moment), .positionIsHeldByNobody(incident, "OVD_BZ"),
      .positionIsNotTold(incident), .reliefIsPlannedAlready(incident, "R1", "x"),
      .messageIsKnownAlready("x", incident), .messageIsAboutNothing("a,b,c"),
    ]
  }()
}
