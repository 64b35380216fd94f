import PiketDomain

/// One of each command, for walks over all of them.
enum CaseCommands {
  typealias Attempt = @Sendable (State, Context) throws -> [Event]

  static let accounts = ["ria", "rob", "leiden", "politie", "ggz", "vt", "arie", "fg", "lezer", "root"]

  static func nothing(_ events: [Event]) -> Decision<Void> { Decision(events, ()) }

  static func all(_ theme: DossierTheme) -> [(step: DossierStep, attempt: Attempt)] {
    road(CaseOffice.call(theme), theme) + work(CaseOffice.call(theme), theme) + end(theme)
  }

  private static func road(_ call: DossierCall, _ theme: DossierTheme) -> [(step: DossierStep, attempt: Attempt)] {
    let second = theme == .radicalisation ? "reclassering" : theme == .organisedCrime ? "woco" : "ggz"
    var person = CaseOffice.subject
    person.number = 1
    let (known, day) = (person, LocalDate(2027, 5, 1) ?? LocalDate(daysSinceEpoch: 0))
    return [
      (.judge, { try JudgeReferral(call, isFor: true, because: "beeld").decide($0, $1).events }),
      (.triage, { try CaseOffice.triage(theme).decide($0, $1).events }),
      (.triage, { try CaseOffice.triage(theme, .advice).decide($0, $1).events }),
      (.triage, { try CaseOffice.triage(theme, .returned).decide($0, $1).events }),
      (.chooseParticipants, { try ChooseParticipants(call, ["leiden", "politie"]).decide($0, $1).events }),
      (.chooseParticipants, { try ChooseParticipants(call, ["leiden", "politie", second]).decide($0, $1).events }),
      (.appoint, { try AppointProcessManager(call, "ria").decide($0, $1).events }),
      (.appoint, { try AppointProcessManager(call, "rob").decide($0, $1).events }),
      (.classify, { try ClassifyDossier(call, .geheim).decide($0, $1).events }),
      (.share, { try ShareSection(call, .plan, with: ["leiden"]).decide($0, $1).events }),
      (.share, { try ShareSection(call, .plan, with: nil).decide($0, $1).events }),
      (
        .recordPerson,
        {
          try RecordPerson(call, DossierPerson(name: "Kind", part: .child)).decide($0, $1).events
        }
      ),
      (
        .correct,
        {
          var content = DossierContent()
          content.persons = [known]
          var better = known
          better.name = "Jan Pieterszen"
          return try CorrectDossier(call, content, better, because: "spelling").decide($0, $1).events
        }
      ),
      (
        .reopen,
        {
          try ReopenDossier(call, DossierContent(), because: "opnieuw", reviewOn: day).decide($0, $1).events
        }
      ),
      (
        .offer,
        {
          try OfferDossier(call, because: "signalen", goal: "rust", invited: ["politie", "om"]).decide($0, $1).events
        }
      ),
    ]
  }

  private static func work(_ call: DossierCall, _ theme: DossierTheme) -> [(step: DossierStep, attempt: Attempt)] {
    let day = LocalDate(2027, 5, 1) ?? LocalDate(daysSinceEpoch: 0)
    return [
      (.contribute, { try Contribute(call, "beeld", basis: .law(article: "WGS 2.29")).decide($0, $1).events }),
      (
        .contribute,
        {
          try Contribute(call, "beeld", basis: .law(article: "x"), audience: ["leiden"]).decide($0, $1).events
        }
      ),
      (.withdraw, { try WithdrawContribution(call, 1, because: "onjuist").decide($0, $1).events }),
      (
        .recordTheme,
        {
          var part = ThemePart()
          if theme == .detainees { part.releaseOn = LocalDate(2027, 4, 1) }
          if theme == .violence { part.ban = HomeBan(imposedAt: at("2027-01-04 10:00")) }
          return try RecordThemePart(call, part).decide($0, $1).events
        }
      ),
      (
        .planConference,
        { try PlanConference(call, at: $1.now.adding(seconds: 86_400), agenda: ["stand"]).decide($0, $1).events }
      ),
      (.startConference, { try StartConference(call, 1, present: ["leiden", "politie"]).decide($0, $1).events }),
      (.endConference, { try EndConference(call, 1, [CaseDecision("door")]).decide($0, $1).events }),
      (.plan, { try SetGoals(call, [CaseGoal(.housing, "kamer")]).decide($0, $1).events }),
      (.giveAction, { try GiveCaseAction(call, "bellen", to: "leiden", due: day).decide($0, $1).events }),
      (.endAction, { try EndCaseAction(call, 1).decide($0, $1).events }),
      (.assessRisk, { try AssessRisk(call, .family, .high, because: "ruzie").decide($0, $1).events }),
      (.review, { try ReviewDossier(call, "gaat goed", next: day).decide($0, $1).events }),
      (.scale, { try ScaleDossier(call, to: .mayors, because: "vast").decide($0, $1).events }),
      (.prioritise, { try PrioritiseDossier(call, by: "TOP").decide($0, $1).events }),
      (.prioritise, { try PrioritiseDossier(call, by: nil).decide($0, $1).events }),
    ]
  }

  private static func end(_ theme: DossierTheme) -> [(step: DossierStep, attempt: Attempt)] {
    let call = CaseOffice.call(theme)
    var archive = call
    archive.purpose = .archiving
    var lawful = call
    lawful.purpose = .lawfulness
    var because = call
    because.reason = "vraag van de rechter"
    let (archived, lawfully, reasoned) = (archive, lawful, because)
    return [
      (.close, { try CloseDossier(call, .goalsMet, "klaar").decide($0, $1).events }),
      (
        .close,
        { state, context in
          let open = state.dossiers.contents[CaseOffice.number(theme)]?.openActions ?? []
          let handovers = open.map { ActionHandover($0.number, to: "leiden") }
          return try CloseDossier(call, .goalsMet, "klaar", handovers: handovers).decide(state, context).events
        }
      ),
      (.shield, { try ShieldDossier(call).decide($0, $1).events }),
      (.hold, { try HoldDossier(archived, because: "claim").decide($0, $1).events }),
      (.hold, { try HoldDossier(reasoned, because: "claim").decide($0, $1).events }),
      (.releaseHold, { try ReleaseHold(archived, because: "voorbij").decide($0, $1).events }),
      (
        .extendRetention,
        {
          try ExtendRetention(archived, until: LocalDate(2033, 1, 1) ?? $1.today, because: "claim").decide($0, $1)
            .events
        }
      ),
      (.breakGlass, { try BreakGlass(reasoned).decide($0, $1).events }),
      (.reviewEmergency, { try ReviewEmergency(lawfully, 1, isJustified: true).decide($0, $1).events }),
      (.destroy, { try DestroyDossier(archived).decide($0, $1).events }),
    ]
  }
}

extension Context {
  fileprivate var today: LocalDate { zone.local(now).date }
}
