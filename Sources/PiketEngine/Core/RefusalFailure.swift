import PiketDomain
import PiketProtocol

extension Outcome {
  /// The error of the wire that tells a refusal of the domain.
  static func failure(_ refusal: Refusal, _ view: View, source: String = "") -> Failure {
    switch refusal {
    case .personIsUnknown(let code, let nearest): notFound("person", code.rawValue, nearest)
    case .functionIsUnknown(let code, let nearest): notFound("function", code.rawValue, nearest)
    case .municipalityIsUnknown(let code, let nearest): notFound("municipality", code.rawValue, nearest)
    case .employerIsUnknown(let code, let nearest): notFound("employer", code.rawValue, nearest)
    case .draftIsUnknown(let code, let nearest): notFound("draft", code.rawValue, nearest)
    case .shiftIsUnknown(let text, let nearest): notFound("shift", text, nearest)
    case .swapIsUnknown(let code, let nearest): notFound("swap", code.rawValue, nearest)
    case .absenceIsUnknown(let person, let number): notFound("absence", "\(person)/\(number)", [])
    case .callOutIsUnknown(let person, let number): notFound("callOut", "\(person)/\(number)", [])
    case .preferenceIsUnknown(let person, let number): notFound("preference", "\(person)/\(number)", [])
    case .workingFactIsUnknown(let person, let number): notFound("workingFact", "\(person)/\(number)", [])
    case .incident(let refusal) where refusal.unknown != nil:
      notFound(refusal.unknown?.kind ?? "", refusal.unknown?.name ?? "", refusal.unknown?.nearest ?? [])
    case .alert(let refusal) where refusal.unknown != nil:
      notFound(refusal.unknown?.kind ?? "", refusal.unknown?.name ?? "", refusal.unknown?.nearest ?? [])
    case .evaluation(let refusal) where refusal.unknown != nil:
      notFound(refusal.unknown?.kind ?? "", refusal.unknown?.name ?? "", refusal.unknown?.nearest ?? [])
    case .training(let refusal) where refusal.unknown != nil:
      notFound(refusal.unknown?.kind ?? "", refusal.unknown?.name ?? "", refusal.unknown?.nearest ?? [])
    case .fieldIsInvalid(let field, let value, let mistake):
      Failure(
        ServiceWire.HasMistakes(
          source: "",
          mistakes: [ServiceWire.Mistake(field: field, value: value, reason: mistake.rawValue, nearest: [])]))
    case .valuesAreInvalid(let mistakes):
      Failure(
        ServiceWire.HasMistakes(
          source: "",
          mistakes: mistakes.map {
            ServiceWire.Mistake(field: $0.field, value: $0.value, reason: $0.reason.rawValue, nearest: $0.nearest)
          }))
    case .fileHasMistakes(let mistakes, let findings):
      Failure(ServiceWire.HasMistakes(source: source, mistakes: inFileOrder(mistakes, findings)))
    case .lawRuleIsUnknown(let rule, let nearest): notFound("lawRule", rule, nearest)
    case .meeting(.isUnknown(let name, let nearest)): notFound("meeting", name, nearest)
    case .meeting(.itemIsUnknown(let name, let nearest)): notFound("agendaItem", name, nearest)
    case .meeting(.actionIsUnknown(let name, let nearest)): notFound("meetingAction", name, nearest)
    case .meeting(.partnerIsUnknown(let name, let nearest)): notFound("partner", name, nearest)
    case .dossier(let refusal) where refusal.unknown != nil:
      notFound(refusal.unknown?.kind ?? "", refusal.unknown?.name ?? "", refusal.unknown?.nearest ?? [])
    case .draftHasHardFindings(let draft, let findings, let law):
      Failure(
        RosterWire.HasFindings(
          draft: draft.rawValue, findings: findings.map { RosterWire.Finding($0, view) },
          law: law.map { RosterWire.LawFinding($0, view) }))
    case .lawForbids(let law) where law.allSatisfy({ view.mayKnowLaw(of: $0.person) }):
      Failure(RosterWire.LawForbids(law: law.map { RosterWire.LawFinding($0, view) }))
    case .draftIsStale(let draft, let edits):
      Failure(RosterWire.IsStale(draft: draft.rawValue, edits: edits.map { RosterWire.Edit($0, view) }))
    default:
      Failure(
        ServiceWire.Refused(reason: refusal.reason, details: refusal.details(moment: { view.rfc3339($0) })))
    }
  }

  /// What is wrong with a file, warnings left out: they would not have stood in the way.
  private static func inFileOrder(_ mistakes: [Mistake], _ findings: [Finding]) -> [ServiceWire.Mistake] {
    // Only what stands in the file: what it would do to the published roster is for a draft.
    let hard = findings.filter { $0.rule.isHard && $0.line != nil }
    let all = mistakes.map { ServiceWire.Mistake($0) } + hard.map { ServiceWire.Mistake($0) }
    return all.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }

  private static func notFound(_ kind: String, _ name: String, _ nearest: [String]) -> Failure {
    Failure(ServiceWire.NotFound(kind: kind, name: name, nearest: nearest))
  }
}

extension ServiceWire.Mistake {
  init(_ mistake: Mistake) {
    self.init(
      line: mistake.line, column: mistake.column, field: mistake.field, value: mistake.value,
      reason: mistake.reason.rawValue, nearest: mistake.nearest)
  }

  /// A finding among the mistakes of a file that is not imported: its rule is the reason.
  init(_ finding: Finding) {
    self.init(
      line: finding.line, column: finding.column, field: finding.post.description,
      value: finding.person?.rawValue ?? "", reason: finding.rule.rawValue,
      nearest: finding.other.map { [$0.description] } ?? [])
  }
}
