import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Every version of every event that ever landed stays readable, and is written as it always was.
struct GoldenEventTests {
  private static let start = Instant(microseconds: 1_799_049_600_000_000)
  private static let end = Instant(microseconds: 1_799_654_400_000_001)
  private static let interval = Interval(start: start, end: end)
  private static let person = PersonCode("ldn-01")
  private static let details = PersonDetails(
    name: "Zoë \"O'Neill\"", employer: EmployerCode("leiden"), municipality: MunicipalityCode("leiden"),
    phones: ["+31612345678", "+31715165000"], email: "zoe@example.nl", partTimeThousandths: 890, account: "zoe")
  private static let bare = PersonDetails(
    name: "B", employer: EmployerCode("leiden"), municipality: MunicipalityCode("leiden"), phones: [], email: nil,
    partTimeThousandths: 1000, account: nil)

  /// What the files hold, by name: type, schema, and where there are several what is special about it.
  private static let expected: [String: Event] = [
    "RegionLoaded.1": .regionLoaded(
      RegionLoaded(
        region: Region(
          code: "r", name: "R", zone: "Europe/Amsterdam", language: "nl", safetyRegion: "VR16", policeUnit: "P",
          municipalities: [Municipality(code: MunicipalityCode("leiden"), name: "Leiden", cbs: "GM0546")],
          employers: [
            Employer(code: EmployerCode("leiden"), name: "L", municipalities: [MunicipalityCode("leiden")])
          ],
          functions: [
            PiketFunction(
              code: FunctionCode("OVD_BZ"), nameDutch: "O", nameEnglish: "D", standby: .hard, pool: .region,
              startWithinMinutes: 30, handover: Handover(weekday: .monday, time: LocalTime(9, 0) ?? .midnight),
              pattern: .week, fallback: [FunctionCode("AC_BZ")]),
            PiketFunction(
              code: FunctionCode("BGM"), nameDutch: "B", nameEnglish: "M", standby: .soft, pool: .ordered,
              startWithinMinutes: nil, handover: Handover(weekday: .sunday, time: .midnight), pattern: .days,
              fallback: []),
          ],
          roles: [RoleGrant(role: .dutyOfficer, accounts: ["jan"], groups: ["piket-duty-officer"])]))),
    "PersonAdded.1": .personAdded(PersonAdded(person: person, details: details)),
    "PersonAdded.1.bare": .personAdded(PersonAdded(person: person, details: bare)),
    "PersonAdded.1.answered": .personAdded(PersonAdded(person: person, details: bare)),
    "PersonChanged.1": .personChanged(PersonChanged(person: person, details: details)),
    "PersonLeft.1": .personLeft(PersonLeft(person: person, at: start)),
    "QualificationGranted.1": .qualificationGranted(
      QualificationGranted(
        person: person, qualification: Qualification(function: FunctionCode("OVD_BZ"), from: start, until: end))),
    "QualificationGranted.1.open": .qualificationGranted(
      QualificationGranted(
        person: person, qualification: Qualification(function: FunctionCode("OVD_BZ"), from: nil, until: nil))),
    "QualificationEnded.1": .qualificationEnded(
      QualificationEnded(person: person, function: FunctionCode("OVD_BZ"), at: end)),
    "AbsenceRecorded.1": .absenceRecorded(
      AbsenceRecorded(
        person: person, absence: Absence(number: 3, interval: interval, kind: .sick, recordedAt: start))),
    "AbsenceWithdrawn.1": .absenceWithdrawn(AbsenceWithdrawn(person: person, number: 3, at: end)),
    "DraftImported.1": .draftImported(
      DraftImported(
        draft: Draft(
          code: DraftCode("D7"), source: "rooster.csv", createdAt: start, createdBy: "planner",
          shifts: [
            DraftShift(post: Post("OVD_BZ"), interval: interval, person: person, line: 2, column: 4),
            DraftShift(post: Post("BGM@leiden"), interval: interval, person: nil, line: 3, column: 5),
          ]))),
    "RegionLoaded.2": .regionLoaded(
      RegionLoaded(
        region: Region(
          code: "r", name: "R", zone: "Europe/Amsterdam", language: "nl", safetyRegion: "VR16", policeUnit: "P",
          municipalities: [], employers: [],
          functions: [
            PiketFunction(
              code: FunctionCode("CC"), nameDutch: "C", nameEnglish: "C", standby: .hard, pool: .region,
              startWithinMinutes: nil, handover: Handover(weekday: .monday, time: .midnight), pattern: .shifts,
              shifts: [
                ShiftTemplate(
                  start: Handover(weekday: .monday, time: .midnight), end: Handover(weekday: .friday, time: .midnight))
              ], spacingHours: 336, isOffice: true, fallback: [])
          ],
          roles: [],
          rules: RegionRules(
            planning: planning,
            schoolHolidays: [
              SchoolHoliday(
                name: "Kerst", first: LocalDate(daysSinceEpoch: 20_000), last: LocalDate(daysSinceEpoch: 20_014))
            ])))),
    "DraftImported.2": .draftImported(
      DraftImported(
        draft: Draft(
          code: DraftCode("D8"), source: "plan", createdAt: start, createdBy: "planner",
          shifts: [DraftShift(post: Post("OVD_BZ"), interval: interval, person: person)],
          base: [PostBase(post: Post("OVD_BZ"), changes: 7)]))),
    "ShiftAssigned.2": .shiftAssigned(
      ShiftAssigned(
        post: Post("OVD_BZ"), year: 2027, interval: interval, person: nil, reason: "ruil", by: "planner",
        swap: SwapCode("S3"))),
    "SwapOffered.1": .swapOffered(
      SwapOffered(
        swap: Swap(
          code: SwapCode("S3"), giver: person, given: SwapStretch(post: Post("OVD_BZ"), interval: interval, isWhole: true),
          to: PersonCode("ldn-02"),
          wanted: SwapStretch(post: Post("BGM@leiden"), interval: interval, isWhole: true), reason: "bruiloft",
          offeredBy: "zoe", offeredAt: start))),
    "SwapAccepted.1": .swapAccepted(
      SwapAccepted(swap: SwapCode("S3"), taker: person, needsApproval: true, by: "planner", reason: "belde")),
    "SwapDeclined.1": .swapDeclined(SwapDeclined(swap: SwapCode("S3"), by: "zoe", reason: nil)),
    "SwapWithdrawn.1": .swapWithdrawn(SwapWithdrawn(swap: SwapCode("S3"), by: "planner", reason: "belde")),
    "SwapApproved.1": .swapApproved(SwapApproved(swap: SwapCode("S3"), by: "planner")),
    "SwapFollowed.1": .swapFollowed(
      SwapFollowed(
        swap: SwapCode("S3"), given: SwapStretch(post: Post("OVD_BZ"), interval: interval, isWhole: true),
        wanted: nil)),
    "SwapLapsed.1": .swapLapsed(SwapLapsed(swap: SwapCode("S3"))),
    "DutyCorrected.1": .dutyCorrected(
      DutyCorrected(
        post: Post("OVD_BZ"), year: 2027,
        correction: DutyCorrection(
          interval: interval, person: person, reason: "ziek", by: "planner", recordedAt: end))),
    "ExemptionGranted.1": .exemptionGranted(
      ExemptionGranted(
        exemption: Exemption(
          finding: LawFinding(
            rule: .freeDays, person: person, window: interval, worst: interval, measured: 13, allowed: 14,
            severity: .hard),
          ground: .crisis, reason: "hoogwater", by: "planner"))),
    "RegionLoaded.2.allowances": .regionLoaded(
      RegionLoaded(
        region: Region(
          code: "r", name: "R", zone: "Europe/Amsterdam", language: "nl", safetyRegion: "VR16", policeUnit: "P",
          municipalities: [], employers: [], functions: [], roles: [],
          rules: RegionRules(
            planning: planning,
            allowances: [
              rate(.standby, .percent(thousandths: 5250, capScale: 7)),
              rate(.callout, .centsPerHour(1), from: LocalTime(6, 0), valid: LocalDate(daysSinceEpoch: 20_000)),
              rate(.callout, .centsPerDay(2)), rate(.callout, .centsPerShift(3)),
            ])))),
    "CallOutStarted.1": .callOutStarted(CallOutStarted(person: person, callOut: callOut(until: nil))),
    "CallOutStopped.1": .callOutStopped(CallOutStopped(person: person, number: 3, at: end)),
    "CallOutAdded.1": .callOutAdded(CallOutAdded(person: person, callOut: callOut(until: end))),
    "CallOutWithdrawn.1": .callOutWithdrawn(
      CallOutWithdrawn(person: person, number: 3, at: end, reason: "dubbel")),
    "WorkingFactRecorded.1.birthDate": recorded(.birthDate(LocalDate(daysSinceEpoch: 14_317))),
    "WorkingFactRecorded.1.hours": recorded(
      .hours(
        WorkingHours(
          from: LocalDate(daysSinceEpoch: 20_823),
          blocks: [WorkBlock(.monday, LocalTime(8, 30) ?? .midnight, LocalTime(17, 0) ?? .midnight)]))),
    "WorkingFactRecorded.1.hoursOfTheRegion": recorded(
      .hours(WorkingHours(from: LocalDate(daysSinceEpoch: 20_823), blocks: nil))),
    "WorkingFactRecorded.1": recorded(.shift(interval)),
    "WorkingFactRecorded.1.status": recorded(
      .status(
        LegalStatus(
          kind: .minimumWageExemption, from: LocalDate(daysSinceEpoch: 20_823), until: nil, reason: "loonstrook"))),
    "WorkingFactRecorded.1.statusUntil": recorded(
      .status(
        LegalStatus(
          kind: .officeHolder, from: LocalDate(daysSinceEpoch: 20_823), until: LocalDate(daysSinceEpoch: 21_188),
          reason: "wethouder"))),
    "WorkingFactRecorded.1.pregnancy": recorded(
      .pregnancy(
        Pregnancy(from: LocalDate(daysSinceEpoch: 20_823), until: LocalDate(daysSinceEpoch: 21_188)))),
    "WorkingFactWithdrawn.1": .workingFactWithdrawn(WorkingFactWithdrawn(person: person, number: 3, at: end)),
    "PreferenceRecorded.1": .preferenceRecorded(
      PreferenceRecorded(
        person: person,
        preference: Preference(
          number: 2, kind: .ratherNot, weekdays: [.wednesday, .sunday], from: start, until: end,
          function: FunctionCode("OVD_BZ"), note: "oefenavond", recordedAt: start))),
    "PreferenceRecorded.1.open": .preferenceRecorded(
      PreferenceRecorded(
        person: person,
        preference: Preference(
          number: 3, kind: .never, weekdays: [.monday], from: nil, until: nil, function: nil, note: "",
          recordedAt: start))),
    "MeetingPlanned.1": .meeting(
      .planned(
        MeetingPlanned(
          plan: MeetingPlan(
            code: MeetingCode("M3"), title: "Nazorg", at: end, scale: .hollandsMidden, theme: .exDetainees,
            municipalities: [MunicipalityCode("leiden")], partners: ["Politie"], series: MeetingCode("M2"),
            plannedBy: "planner", plannedAt: start)))),
    "MeetingMoved.1": .meeting(
      .moved(MeetingMoved(meeting: MeetingCode("M3"), to: start, reason: "raad", by: "planner"))),
    "MeetingCancelled.1": .meeting(
      .cancelled(MeetingCancelled(meeting: MeetingCode("M3"), reason: "geen punten", by: "planner"))),
    "AgendaItemAdded.1": .meeting(
      .itemAdded(
        AgendaItemAdded(
          meeting: MeetingCode("M3"),
          item: AgendaItem(number: 2, title: "Woningen", proposer: MunicipalityCode("leiden")), by: "planner"))),
    "StandpointTaken.1": .meeting(
      .standpointTaken(
        StandpointTaken(
          meeting: MeetingCode("M3"), item: 2,
          standpoint: Standpoint(
            municipality: MunicipalityCode("leiden"), kind: .other, text: "mits betaald", by: "planner", at: start)))),
    "StandpointTaken.1.for": .meeting(
      .standpointTaken(
        StandpointTaken(
          meeting: MeetingCode("M3"), item: 2,
          standpoint: Standpoint(
            municipality: MunicipalityCode("leiden"), kind: .inFavour, by: "planner", at: start)))),
    "AgendaItemAdded.1.movedOn": .meeting(
      .itemAdded(
        AgendaItemAdded(
          meeting: MeetingCode("M4"),
          item: AgendaItem(
            number: 1, title: "Woningen",
            standpoints: [
              Standpoint(municipality: MunicipalityCode("leiden"), kind: .against, by: "planner", at: start)
            ], movedFrom: "M3/2"),
          by: "planner"))),
    "MeetingAttended.1": .meeting(
      .attended(
        MeetingAttended(
          meeting: MeetingCode("M3"),
          attendance: [
            Attendance(name: "Zoë", person: person), Attendance(name: "Piet Bakker", partner: "Politie"),
          ], by: "planner"))),
    "DecisionTaken.1": .meeting(
      .decisionTaken(DecisionTaken(meeting: MeetingCode("M3"), item: 2, text: "Akkoord", by: "planner"))),
    "MeetingActionAdded.1": .meeting(
      .actionAdded(
        MeetingActionAdded(
          meeting: MeetingCode("M3"),
          action: MeetingAction(
            number: 1, text: "Lijst maken", item: 2, owner: person, due: LocalDate(daysSinceEpoch: 20_823),
            addedBy: "planner")))),
    "MeetingActionDone.1": .meeting(
      .actionDone(MeetingActionDone(meeting: MeetingCode("M3"), number: 1, by: "planner", at: end))),
    "AgendaItemMovedOn.1": .meeting(
      .itemMovedOn(AgendaItemMovedOn(meeting: MeetingCode("M3"), item: 2, to: "M4/1", by: "planner"))),
    "MeetingClosed.1": .meeting(.closed(MeetingClosed(meeting: MeetingCode("M3"), by: "planner", at: end))),
    "PreferenceWithdrawn.1": .preferenceWithdrawn(PreferenceWithdrawn(person: person, number: 2, at: end)),
    "DraftDiscarded.1": .draftDiscarded(DraftDiscarded(draft: DraftCode("D7"))),
    "RosterPublished.1": .rosterPublished(
      RosterPublished(
        post: Post("OVD_BZ"), year: 2027, version: 2, draft: DraftCode("D7"), period: interval,
        shifts: [PublishedShift(interval: interval, person: person)])),
    "ShiftAssigned.1": .shiftAssigned(
      ShiftAssigned(
        post: Post("BGM@leiden"), year: 2027, interval: interval, person: person, reason: "ruil", by: "planner")),
    "DeputyOrderSet.1": .deputyOrderSet(
      DeputyOrderSet(
        post: Post("BGM@leiden"), order: DeputyOrder(from: start, persons: [person, PersonCode("ldn-02")]))),
  ].merging(GoldenIncidentEvents.expected) { $1 }.merging(GoldenAlertEvents.expected) { $1 }
    .merging(GoldenEvaluationEvents.expected) { $1 }.merging(GoldenTrainingEvents.expected) { $1 }
    .merging(GoldenRoomEvents.expected) { $1 }.merging(GoldenDossierEvents.expected) { $1 }

  private static func recorded(_ fact: WorkingFact) -> Event {
    .workingFactRecorded(
      WorkingFactRecorded(person: person, fact: RecordedFact(number: 3, fact: fact, recordedAt: start)))
  }

  private static func callOut(until end: Instant?) -> CallOutRecord {
    CallOutRecord(
      number: 3, start: start, end: end, post: Post("OVD_BZ"), note: "brand", recordedBy: "zoe", recordedAt: start)
  }

  /// As it was when the files were written: usual weights change.
  private static let planning: PlanningRules = {
    var rules = PlanningRules()
    rules.changeWeight = 20
    return rules
  }()

  private static func rate(
    _ kind: AllowanceKind, _ pay: AllowancePay, from: LocalTime? = nil, valid: LocalDate? = nil
  ) -> AllowanceRate {
    AllowanceRate(
      code: "a", kind: kind, days: [.workday, .holiday], from: from, until: from.flatMap { _ in LocalTime(22, 0) },
      pay: pay, validFrom: valid, validUntil: valid?.adding(days: 1), source: "CAO", checkedOn: LocalDate(daysSinceEpoch: 20_000))
  }

  private static let answer = EventCodec.Answer(
    method: "nl.piket.Person.Add", digest: "00ff", reply: RawJSON(Array(#"{"person":{"code":"ldn-01"}}"#.utf8)))

  /// An older schema is read for ever, and written no more.
  private static let written = expected.keys.filter { $0 != "RegionLoaded.1" }.sorted()

  @Test(arguments: written)
  func isWrittenAsItAlwaysWas(name: String) throws {
    let event = try #require(Self.expected[name])
    let answer = name.hasSuffix(".answered") ? Self.answer : nil
    let bytes = try EventCodec.encode(event, answer: answer)
    try Golden.expect(String(decoding: bytes, as: UTF8.self), in: "events/\(name).json")
  }

  @Test(arguments: expected.keys.sorted())
  func isReadAsWhatItWas(name: String) throws {
    let bytes = Array(try Golden.text("events/\(name).json").utf8)
    let parts = name.split(separator: ".")
    let event = try EventCodec.decode(type: String(parts[0]), schema: try #require(Int(parts[1])), bytes: bytes)
    #expect(event == Self.expected[name])
    let answer = EventCodec.answer(in: bytes)
    #expect((answer != nil) == name.hasSuffix(".answered"))
    #expect(answer.map(\.reply.bytes) ?? Self.answer.reply.bytes == Self.answer.reply.bytes)
  }

  @Test func everyVersionOfEveryTypeHasAFile() throws {
    let files = Set(try Golden.names(in: "events"))
    #expect(files == Set(Self.expected.keys.map { "\($0).json" }))
    for (type, schema) in EventCodec.schemas {
      for version in 1...schema { #expect(files.contains("\(type).\(version).json"), "\(type) \(version)") }
    }
  }

  @Test func aFieldMoreDoesNoHarm() throws {
    let bytes = Array(#"{"data":{"person":"ldn-01","at":5,"colour":"red"},"more":[1]}"#.utf8)
    let event = try EventCodec.decode(type: "PersonLeft", schema: 1, bytes: bytes)
    #expect(event == .personLeft(PersonLeft(person: Self.person, at: Instant(microseconds: 5))))
  }
}
