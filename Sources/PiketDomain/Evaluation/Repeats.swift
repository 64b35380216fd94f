/// Finds what was found before: findings of other evaluations on the same theme in similar words.
///
/// The measure is simple enough to be explained. A text is the set of its word stems: the first six letters of each
/// word of four letters or more, in lower case, which takes Dutch endings away (`alarmering`, `alarmeren`). Two texts
/// are alike where they share at least two stems, and these are at least half of the stems of the shorter one.
public struct Repeats: Sendable {
  static let lettersMin = 4
  static let stemLetters = 6
  static let sharedMin = 2

  /// A finding of an evaluation.
  private struct Known: Sendable {
    let evaluation: EvaluationCode
    let code: String
  }

  /// What a finding says, or a measure that answered it.
  private struct Wording: Sendable {
    let known: Int
    let stemCount: Int
  }

  /// Where a stem is to be found.
  private struct Place: Hashable, Sendable {
    let theme: AssessmentTheme
    let isMeasure: Bool
    let stem: String
  }

  private var known: [Known] = []
  private var wordings: [Wording] = []
  /// In which wordings a stem stands: so that a text is held against those it shares a word with, and no others.
  private var index: [Place: [Int]] = [:]

  public init(_ evaluations: some Collection<Evaluation>) {
    for evaluation in evaluations.sorted(by: { $0.code < $1.code }) {
      for finding in evaluation.findings {
        known.append(Known(evaluation: evaluation.code, code: "\(evaluation.code)/\(finding.code)"))
        take(finding.text, of: finding.theme, isMeasure: false)
        for point in evaluation.points where point.finding == finding.number {
          take(point.measure, of: finding.theme, isMeasure: true)
        }
      }
    }
  }

  private mutating func take(_ text: String, of theme: AssessmentTheme, isMeasure: Bool) {
    let stems = Repeats.stems(text)
    for stem in stems {
      index[Place(theme: theme, isMeasure: isMeasure, stem: stem), default: []].append(wordings.count)
    }
    wordings.append(Wording(known: known.count - 1, stemCount: stems.count))
  }

  /// The findings of other evaluations, `E1/F2`, that say what a point's finding says or were answered as it is.
  public func of(_ point: ImprovementPoint, in evaluation: Evaluation) -> [String] {
    guard let finding = evaluation.findings.first(where: { $0.number == point.finding }) else { return [] }
    let found = alike(finding.text, finding.theme, isMeasure: false)
      .union(alike(point.measure, finding.theme, isMeasure: true))
    return found.sorted().map { known[$0] }.filter { $0.evaluation != evaluation.code }.map(\.code)
  }

  private func alike(_ text: String, _ theme: AssessmentTheme, isMeasure: Bool) -> Set<Int> {
    let stems = Repeats.stems(text)
    var shared: [Int: Int] = [:]
    for stem in stems {
      for wording in index[Place(theme: theme, isMeasure: isMeasure, stem: stem)] ?? [] {
        shared[wording, default: 0] += 1
      }
    }
    let found = shared.filter { wording, count in
      Repeats.areAlike(sharing: count, of: stems.count, and: wordings[wording].stemCount)
    }
    return Set(found.map { wordings[$0.key].known })
  }

  static func stems(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter }
    return Set(words.filter { $0.count >= lettersMin }.map { String($0.prefix(stemLetters)) })
  }

  static func areAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    areAlike(sharing: left.intersection(right).count, of: left.count, and: right.count)
  }

  private static func areAlike(sharing count: Int, of left: Int, and right: Int) -> Bool {
    count >= sharedMin && 2 * count >= min(left, right)
  }
}
