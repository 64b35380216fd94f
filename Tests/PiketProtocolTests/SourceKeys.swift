import Foundation
import PiketDomain
import PiketProtocol

/// The keys of texts that stand in the sources as string literals, and the families whose keys are put together.
struct SourceKeys {
  let literals: Set<String>
  /// `journal.` where the sources have `"journal.\(...)"`.
  private let prefixes: Set<String>
  /// The names of all cases of enums.
  private let cases: Set<String>

  init() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let files = try unwrapped(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var (literals, prefixes, cases): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      literals.formUnion(text.matches(of: /"([A-Za-z][A-Za-z.]*)"/).map { String($0.1) })
      prefixes.formUnion(text.matches(of: /"([A-Za-z][A-Za-z.]*\.)\\\(/).map { String($0.1) })
      for line in text.split(separator: "\n") where line.contains(#/^ *(enum .*\{ )?case /#) {
        cases.formUnion(line.matches(of: /[A-Za-z]+/).map { String($0.0) })
      }
    }
    (self.literals, self.prefixes, self.cases) = (literals, prefixes, cases)
  }

  /// A key is used where it stands in the sources as it is, as a number (`.one`, `.many`), as the examples of a
  /// command, or as one of a family.
  func use(_ key: String) -> Bool {
    if literals.contains(key) || SourceKeys.assembled.contains(where: key.hasPrefix) { return true }
    if prefixes.contains(where: { key.hasPrefix($0) && cases.contains(String(key.dropFirst($0.count))) }) {
      return true
    }
    return [".one", ".many", ".examples"].contains { suffix in
      key.hasSuffix(suffix) && literals.contains(String(key.dropLast(suffix.count)))
    }
  }

  /// Families with one key for each value of an enum.
  struct Family: Sendable {
    let name: String
    let values: [String]
  }

  static let families: [Family] = [
    Family(name: "mistake", values: FieldMistake.allCases.map(\.rawValue)),
    Family(name: "caseTheme", values: DossierTheme.allCases.map(\.rawValue)),
    Family(name: "caseState", values: DossierState.allCases.map(\.rawValue)),
    Family(name: "caseLevel", values: EscalationLevel.allCases.map(\.rawValue)),
    Family(name: "caseTerm", values: CaseTerm.Kind.allCases.map(\.rawValue)),
    Family(name: "conferenceState", values: CaseConference.State.allCases.map(\.rawValue)),
    Family(name: "caseActionState", values: CaseAction.State.allCases.map(\.rawValue)),
    Family(name: "caseResult", values: DossierResult.Kind.allCases.map(\.rawValue)),
    Family(name: "triage", values: TriageResult.Outcome.allCases.map(\.rawValue)),
    Family(name: "casePart", values: DossierPerson.Part.allCases.map(\.rawValue)),
    Family(name: "basis", values: ["task", "consent", "law", "good-care"]),
    Family(name: "lifeDomain", values: LifeDomain.allCases.map(\.rawValue)),
    Family(name: "purpose", values: DossierPurpose.allCases.map(\.rawValue)),
    Family(name: "accessAction", values: AccessAction.allCases.map(\.rawValue)),
    Family(name: "accessOutcome", values: AccessOutcome.allCases.map(\.rawValue)),
    Family(name: "finding", values: FindingRule.allCases.map(\.rawValue)),
    Family(name: "severity", values: RosterWire.Finding.Severity.allCases.map(\.rawValue)),
    Family(name: "lawRule", values: LawRule.allCases.map(\.rawValue)),
    Family(name: "lawSeverity", values: RosterWire.LawFinding.Severity.allCases.map(\.rawValue) + ["exempt"]),
    Family(name: "swapState", values: SwapState.allCases.map(\.rawValue)),
    Family(name: "absenceKind", values: AbsenceKind.allCases.map(\.rawValue)),
    Family(name: "workKind", values: WorkingTimeWire.Fact.Kind.allCases.map(\.rawValue)),
    Family(name: "legalStatus", values: WorkingTimeWire.Fact.Status.allCases.map(\.rawValue)),
    Family(name: "standby", values: Standby.allCases.map(\.rawValue)),
    Family(name: "pool", values: Pool.allCases.map(\.rawValue)),
    Family(name: "pattern", values: ShiftPattern.allCases.map(\.rawValue)),
    Family(name: "weekday", values: Weekday.allCases.map { "\($0)" }),
    Family(name: "alignment", values: Alignment.allCases.map(\.rawValue)),
    Family(name: "standpoint", values: ["for", "against", "neutral", "none", "of"]),
    Family(name: "meetingState", values: MeetingState.allCases.map(\.rawValue)),
    Family(name: "meetingScale", values: MeetingScale.allCases.map(\.rawValue)),
    Family(name: "meetingTheme", values: MeetingTheme.allCases.map(\.rawValue)),
    Family(name: "evaluationKind", values: EvaluationSubject.Kind.allCases.map(\.rawValue)),
    Family(name: "evaluationStage", values: EvaluationStage.allCases.map(\.rawValue)),
    Family(name: "assessmentTheme", values: AssessmentTheme.allCases.map(\.rawValue)),
    Family(name: "pointState", values: PointState.allCases.map(\.rawValue)),
    Family(name: "pointAct", values: PointAct.allCases.map(\.rawValue)),
    Family(name: "trainingKind", values: TrainingKind.allCases.map(\.rawValue) + ["joint"]),
    Family(name: "trainingResult", values: TrainingResult.allCases.map(\.rawValue)),
    Family(name: "reportSection", values: ReportSection.allCases.map(\.rawValue)),
    Family(name: "reportFigure", values: ReportFigure.allCases.map(\.rawValue)),
    Family(name: "incidentTheme", values: (1...7).map(String.init) + ["none"]),
    Family(name: "holiday", values: Holiday.allCases.map(\.rawValue)),
    Family(name: "allowanceKind", values: AllowanceKind.allCases.map(\.rawValue)),
    Family(name: "dayClass", values: DayClass.allCases.map(\.rawValue)),
    Family(name: "callout.finding", values: LawSeverity.allCases.map(\.rawValue)),
    Family(name: "incidentPhase", values: IncidentPhase.allCases.map(\.rawValue)),
    Family(name: "logSubject", values: LogSubject.allCases.map(\.rawValue)),
    Family(name: "logStatus", values: LogStatus.allCases.map(\.rawValue)),
    Family(name: "logAspect", values: LogAspect.allCases.map(\.rawValue)),
    Family(name: "logCertainty", values: LogCertainty.allCases.map(\.rawValue)),
    Family(name: "logRelation", values: LogRelation.allCases.map(\.rawValue)),
    Family(name: "incidentLink", values: IncidentLink.Relation.allCases.map(\.rawValue)),
    Family(name: "reliefWarning", values: ReliefWarning.allCases.map(\.rawValue)),
    Family(name: "decisionState", values: DecisionState.allCases.map(\.rawValue)),
    Family(name: "decisionGiver", values: DecisionGiver.allCases.map(\.rawValue)),
    Family(name: "actionState", values: IncidentAction.State.allCases.map(\.rawValue) + ["overdue"]),
    Family(
      name: "instrument",
      values: [MayorInstrument.childOrder, .riskArea, .emergencyOrdinance, .wvr7].map(\.rawValue)),
    Family(name: "alertState", values: ["open", "exhausted", "over"]),
    Family(name: "alertStage", values: AlertStage.allCases.map(\.rawValue)),
    Family(name: "passed", values: Passed.Reason.allCases.map(\.rawValue)),
    Family(name: "callState", values: AlertWire.Call.State.allCases.map(\.rawValue) + ["late"]),
    Family(name: "reminderSubject", values: reminders), Family(name: "reminderText", values: reminders),
    Family(name: "messageKind", values: ["alert", "over", "clock", "test", "reminder"]),
    Family(name: "messageState", values: MessageState.allCases.map(\.rawValue)),
    Family(name: "channelAddress", values: MessageChannel.Address.allCases.map(\.rawValue)),
    Family(name: "clockState", values: StartClock.State.allCases.map(\.rawValue)),
    Family(name: "scalingAuthority", values: ScalingAuthority.allCases.map(\.rawValue)),
    Family(
      name: "csv",
      values: ["post", "function", "person", "name", "municipality", "start", "end", "because"]
        + ["employer", "month", "kind", "rule", "dayClass", "hours", "percent", "capScale", "amount", "source"]
        + ["section", "figure", "subject", "value"]),
  ]

  /// Families whose values stand in a target that this test does not build: read from its source.
  static let daemonFamilies: [Family] = [
    Family(name: "journal", values: cases(in: "piketd/MessageID.swift")),
    Family(name: "notify", values: cases(in: "piket-notify/MessageID.swift")),
    Family(name: "chain", values: cases(in: "PiketStore/Faults/ChainBreak.swift")),
    Family(name: "regionFile", values: cases(in: "PiketEngine/Region/RegionMistake.swift")),
  ]

  private static func cases(in path: String) -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(path)").standardized
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let names = text.split(separator: "\n").compactMap { line in
      // A case with a message id or without a value, or one whose name is spelt out.
      line.wholeMatch(of: /\s+case ([a-zA-Z]+)(?: = "[0-9a-f]{32}")?/).map { String($0.1) }
        ?? line.wholeMatch(of: /\s+case \.[a-zA-Z]+: "([a-zA-Z]+)"/).map { String($0.1) }
    }
    return Set(names).sorted()
  }

  private static let reminders = ["handover", "shifts", "action", "report", "evaluation", "qualification"]

  /// Families whose texts are held by tests of their own: `refusal` here, `parser` with the commands.
  private static let assembled = (families + daemonFamilies).map { $0.name + "." } + ["refusal.", "parser."]
}
