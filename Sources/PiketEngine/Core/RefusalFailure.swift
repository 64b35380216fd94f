import PiketDomain
import PiketProtocol

extension Outcome {
  /// The error of the wire that tells a refusal of the domain.
  static func failure(_ refusal: Refusal, _ view: View) -> Failure {
    switch refusal {
    case .personIsUnknown(let code, let nearest): notFound("person", code.rawValue, nearest)
    case .functionIsUnknown(let code, let nearest): notFound("function", code.rawValue, nearest)
    case .municipalityIsUnknown(let code, let nearest): notFound("municipality", code.rawValue, nearest)
    case .employerIsUnknown(let code, let nearest): notFound("employer", code.rawValue, nearest)
    case .draftIsUnknown(let code, let nearest): notFound("draft", code.rawValue, nearest)
    case .absenceIsUnknown(let person, let number): notFound("absence", "\(person)/\(number)", [])
    case .fieldIsInvalid(let field, let value, let mistake):
      Failure(
        ServiceWire.HasMistakes(
          source: "",
          mistakes: [ServiceWire.Mistake(field: field, value: value, reason: mistake.rawValue, nearest: [])]))
    case .fileHasMistakes(let mistakes, let findings):
      Failure(
        ServiceWire.HasMistakes(
          source: "",
          mistakes: (mistakes.map(ServiceWire.Mistake.init) + findings.map { ServiceWire.Mistake($0, view) })
            .sorted { ($0.line ?? .max, $0.column ?? .max) < ($1.line ?? .max, $1.column ?? .max) }))
    case .draftHasHardFindings(let draft, let findings):
      Failure(
        RosterWire.HasFindings(draft: draft.rawValue, findings: findings.map { RosterWire.Finding($0, view) }))
    default:
      Failure(
        ServiceWire.Refused(reason: refusal.reason, details: refusal.details(moment: { view.rfc3339($0) })))
    }
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
  init(_ finding: Finding, _ view: View) {
    self.init(
      line: finding.line, column: finding.column, field: finding.post.description,
      value: finding.person?.rawValue ?? "", reason: finding.rule.rawValue,
      nearest: [])
  }
}
