@testable import PiketDomain

/// What the golden files of the incidents' events hold.
enum GoldenIncidentEvents {
  private static let start = Instant(microseconds: 1_799_049_600_000_000)
  private static let incident = IncidentNumber("2027-LDP-0012")

  static let expected: [String: Event] = [
    "IncidentOpened.1": .incident(
      .opened(
        IncidentOpened(incident: incident, series: "2027-LDP", details: details, phase: .hot, entry: entry(1, .opened)))),
    "IncidentChanged.1": .incident(
      .changed(
        IncidentChanged(
          incident: incident,
          details: IncidentDetails(
            title: "t", type: nil, place: nil, municipalities: [MunicipalityCode("leiden")], start: start, source: nil,
            isExercise: false), entry: entry(2, .changed)))),
    "IncidentLogged.1": .incident(
      .logged(
        IncidentLogged(
          incident: incident,
          entry: LogEntry(
            number: 3, at: start, recordedAt: start, author: "zoe", function: FunctionCode("OVD_BZ"), source: "112",
            subject: .note, value: nil, text: "rook", status: .unverified, aspect: .picture, certainty: .assumption,
            refersTo: 1, relation: .withdraws, isAddendum: true)))),
    "GripSet.1": .incident(
      .gripSet(
        GripSet(
          incident: incident,
          step: GripStep(
            region: "VR16", level: .two, at: start, established: start, authority: .operational, reason: "rook"),
          clocks: [
            StartClock(time: StartTime("copi", .copi, minutes: 30, source: "Bvr 2.3.2"), from: start),
            StartClock(time: StartTime("gbt", .gbt, minutes: 60, source: "Bvr 2.3.2"), from: nil),
          ], ended: ["rbt"], entry: entry(4, .grip)))),
    "TeamConvened.1": .incident(
      .teamConvened(TeamConvened(incident: incident, team: .gbt, at: start, entry: entry(5, .convened)))),
    "TeamStarted.1": .incident(
      .teamStarted(TeamStarted(incident: incident, clocks: ["copi"], at: start, entry: entry(6, .started)))),
    "DecisionGiven.1": .incident(
      .decisionGiven(
        DecisionGiven(
          incident: incident,
          decision: IncidentDecision(
            number: 2, kind: .order, text: "t", giver: .chair, receiver: "politie", instrument: .riskArea, picture: 3,
            givenAt: start, until: start, state: .given, replaces: 1, replacedBy: nil, ratifiedAt: nil,
            objections: [MunicipalityCode("leiden")]), entry: entry(7, .decision)))),
    "DecisionFollowed.1": .incident(
      .decisionFollowed(
        DecisionFollowed(incident: incident, decision: 2, state: .partly, ratifiedAt: nil, entry: entry(8, .followed)))),
    "DecisionFollowed.1.ratified": .incident(
      .decisionFollowed(
        DecisionFollowed(incident: incident, decision: 2, state: nil, ratifiedAt: start, entry: entry(8, .followed)))),
    "ObjectionRecorded.1": .incident(
      .objectionRecorded(
        ObjectionRecorded(
          incident: incident, decision: 2, municipality: MunicipalityCode("leiden"), entry: entry(9, .objection)))),
    "ActionGiven.1": .incident(
      .actionGiven(
        ActionGiven(
          incident: incident,
          action: IncidentAction(number: 1, text: "t", owner: "AC_BZ", due: start, givenAt: start, state: .open),
          entry: entry(10, .action)))),
    "ActionEnded.1": .incident(
      .actionEnded(ActionEnded(incident: incident, action: 1, state: .dropped, entry: entry(11, .actionEnded)))),
    "PhaseChanged.1": .incident(
      .phaseChanged(PhaseChanged(incident: incident, phase: .aftermath, entry: entry(12, .phase)))),
    "IncidentClosed.1": .incident(
      .closed(
        IncidentClosed(
          incident: incident, at: start, handovers: [ItemHandover("A1", to: "AC_BZ")], entry: entry(13, .closed)))),
    "IncidentLinked.1": .incident(
      .linked(
        IncidentLinked(
          incident: incident,
          link: IncidentLink(other: IncidentNumber("2027-LDN-0001"), relation: .mergedInto), entry: entry(14, .linked)))),
  ]

  private static let details = IncidentDetails(
    title: "brand \"'t Hoekje\"", type: "2.1", place: "Hoogmadeseweg",
    municipalities: [MunicipalityCode("leiderdorp"), MunicipalityCode("leiden")], start: start, source: "meldkamer",
    isExercise: true)

  private static func entry(_ number: Int, _ subject: LogSubject) -> LogEntry {
    LogEntry(
      number: number, at: start, recordedAt: start, author: "zoe", function: nil, source: nil, subject: subject,
      value: "2", text: "t", status: .verified, aspect: nil, certainty: .fact, refersTo: nil, relation: nil,
      isAddendum: false)
  }
}
