/// Finds what was found before: findings of other evaluations on the same theme in similar words.
///
/// The measure is simple enough to be explained. A text is the set of its word stems: the first six letters of each
/// word of four letters or more, in lower case, which takes Dutch endings away (`alarmering`, `alarmeren`). Two texts
/// are alike where they share at least two stems, and these are at least half of the stems of the shorter one.
public struct Repeats: Sendable {
  static let lettersMin = 4
  static let stemLetters = 6
  static let sharedMin = 2

  private struct Known: Sendable {
    let evaluation: EvaluationCode
    let code: String
    let theme: AssessmentTheme
    let finding: Set<String>
    let measures: [Set<String>]
  }

  private let known: [Known]

  public init(_ evaluations: some Collection<Evaluation>) {
    known = evaluations.sorted { $0.code < $1.code }.flatMap { evaluation in
      evaluation.findings.map { finding in
        Known(
          evaluation: evaluation.code, code: "\(evaluation.code)/\(finding.code)", theme: finding.theme,
          finding: Repeats.stems(finding.text),
          measures: evaluation.points.filter { $0.finding == finding.number }.map { Repeats.stems($0.measure) })
      }
    }
  }

  /// The findings of other evaluations, `E1/F2`, that say what a point's finding says or were answered as it is.
  public func of(_ point: ImprovementPoint, in evaluation: Evaluation) -> [String] {
    guard let finding = evaluation.findings.first(where: { $0.number == point.finding }) else { return [] }
    let (said, measure) = (Repeats.stems(finding.text), Repeats.stems(point.measure))
    return known.filter { other in
      other.evaluation != evaluation.code && other.theme == finding.theme
        && (Repeats.areAlike(said, other.finding) || other.measures.contains { Repeats.areAlike(measure, $0) })
    }.map(\.code)
  }

  static func stems(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter }
    return Set(words.filter { $0.count >= lettersMin }.map { String($0.prefix(stemLetters)) })
  }

  static func areAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let shared = left.intersection(right).count
    return shared >= sharedMin && 2 * shared >= min(left.count, right.count)
  }
}
