/// Opens the evaluation of an incident, an exercise or a near miss.
public struct OpenEvaluation: Sendable {
  /// As people write it; nil: something that is not in the register, which `title`, `date` and `municipalities` tell.
  public var incident: String?
  /// `exercise` or `near-miss`, in Dutch or English.
  public var kind: String?
  public var title: String?
  /// Nil: today.
  public var date: LocalDate?
  public var municipalities: [String] = []
  /// Who took part, beside those that the log of the incident names.
  public var functions: [String] = []

  public init(incident: String? = nil) { self.incident = incident }

  /// Of an incident refuses, in this order: `incidentIsUnknown`, `evaluation(.existsAlready)`; of something else
  /// `evaluation(.kindIsUnknown)`, `fieldIsInvalid` (title), `evaluation(.isStillToCome)`, `municipalityIsUnknown`,
  /// `evaluation(.needsAMunicipality)`; then `functionIsUnknown`, `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let today = context.zone.local(context.now).date
    let rules = context.region.evaluationRules
    var subject: EvaluationSubject
    var due: LocalDate
    var involved: Set<FunctionCode> = []
    if let incident {
      let found = try state.incidents.find(incident)
      if let other = state.evaluations.values.first(where: { $0.subject.incident == found.number }) {
        throw .evaluation(.existsAlready(other.code, found.number))
      }
      subject = found.evaluated(context.zone)
      due = found.evaluationDue(context)
      involved = found.functionsInvolved(context.region)
    } else {
      subject = try checkedSubject(context, today)
      due = subject.date.adding(days: rules.evaluationDays)
    }
    for text in functions { involved.insert(try context.region.function(named: text).code) }
    if state.evaluationCount >= DomainLimits.evaluationsMax {
      throw .tooMany(field: "evaluations", max: DomainLimits.evaluationsMax)
    }
    // Who is late begins late: the reports get their days, and the evaluation at least those of the reports.
    let reportsDue = today.adding(days: rules.firDays)
    let opened = EvaluationOpened(
      evaluation: EvaluationCode(number: state.evaluationCount + 1), subject: subject,
      functions: context.region.functions.map(\.code).filter(involved.contains), reportsDue: reportsDue,
      due: max(due, reportsDue), by: context.caller.account, at: context.now)
    return Decision([.evaluation(.opened(opened))], opened.evaluation)
  }

  private func checkedSubject(_ context: Context, _ today: LocalDate) throws(Refusal) -> EvaluationSubject {
    let kind = try EvaluationSubject.Kind.read(self.kind ?? "")
    let title = try checkedText(title ?? "", field: "title", charactersMax: DomainLimits.incidentTitleMax)
    let date = date ?? today
    if date > today { throw .evaluation(.isStillToCome(date)) }
    let municipalities = try context.region.municipalities(named: municipalities).map(\.code)
    if municipalities.isEmpty { throw .evaluation(.needsAMunicipality) }
    return EvaluationSubject(kind: kind, incident: nil, title: title, date: date, municipalities: municipalities)
  }
}

extension EvaluationSubject.Kind {
  private static let names: [(EvaluationSubject.Kind, [String])] = [
    (.exercise, ["exercise", "oefening"]), (.nearMiss, ["nearmiss", "bijnaincident"]),
  ]

  /// What an evaluation without an incident can be about. Refuses: `evaluation(.kindIsUnknown)`.
  static func read(_ text: String) throws(Refusal) -> EvaluationSubject.Kind {
    let key = text.folded
    if let found = names.first(where: { $0.1.contains(key) }) { return found.0 }
    let known = ["exercise", "oefening", "near-miss", "bijna-incident"]
    throw .evaluation(.kindIsUnknown(text, nearest: nearest(text, among: known)))
  }
}

extension Incident {
  fileprivate func evaluated(_ zone: Zone) -> EvaluationSubject {
    EvaluationSubject(
      kind: details.isExercise ? .exercise : .incident, incident: number, title: details.title,
      date: zone.local(details.start).date, municipalities: details.municipalities)
  }

  /// On whose behalf something was written in its log, and who owned an action.
  fileprivate func functionsInvolved(_ region: Region) -> Set<FunctionCode> {
    let written = Set(log.entries.compactMap(\.function))
    let owners = Set(actions.map { FunctionCode($0.owner) }.filter { region.function($0) != nil })
    return written.union(owners)
  }
}
