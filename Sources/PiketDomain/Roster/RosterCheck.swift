/// Judges a proposed roster by every rule of `FindingRule`, against what is known now.
///
/// Sorting and sweeping: O(n log n) in the shifts of the draft and the published shifts in its period.
public struct RosterCheck: Sendable {
  let state: State
  let context: Context
  /// Places of the posts in the configuration.
  private let places: [Post: Int]
  private var findings: [Finding] = []

  /// What is found, sorted by post (as configured), start and rule.
  ///
  /// - holes: also tell of holes between the rows. Not wanted where rows are missing because they had mistakes.
  public static func findings(
    of shifts: [DraftShift], _ state: State, _ context: Context, holes: Bool = true
  ) -> [Finding] {
    var check = RosterCheck(state, context)
    let posts = check.byPost(shifts)
    for post in posts { check.judge(post, holes: holes) }
    let spacing = context.region.functions.map { ($0.code, $0.spacingHours) }
    check.findings += DutySweep.findings(
      posts, state, spacingHours: Dictionary(spacing, uniquingKeysWith: { first, _ in first }))
    return check.sorted()
  }

  private init(_ state: State, _ context: Context) {
    self.state = state
    self.context = context
    places = Dictionary(
      context.region.posts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func byPost(_ shifts: [DraftShift]) -> [DraftPost] {
    Dictionary(grouping: shifts, by: \.post)
      .map { DraftPost(post: $0, cells: $1, published: state.rosters[$0]) }
      .sorted { place($0.post) < place($1.post) }
  }

  private func place(_ post: Post) -> (Int, String) { places[post].map { ($0, "") } ?? (.max, post.description) }

  private mutating func judge(_ post: DraftPost, holes: Bool) {
    guard let function = context.region.function(post.post.function), places[post.post] != nil else {
      findings += post.cells.map { Finding(.unknownPost, $0) }
      return
    }
    let handover = HandoverRule(function, context.zone)
    for cell in post.cells {
      guard let person = cell.person else {
        findings += post.unintended(cell.interval).map { Finding(.gap, cell, $0) }
        continue
      }
      if let person = state.persons[person] {
        findings += person.findings(for: cell, context.zone)
      } else {
        findings.append(Finding(.unknownPerson, cell))
      }
      if !handover.holds(for: cell.interval) { findings.append(Finding(.wrongHandover, cell)) }
    }
    findings += post.overlaps()
    findings += post.changesOfThePast(context.now, ordered: function.pool == .ordered)
    if holes { findings += post.holes() }
  }

  private func sorted() -> [Finding] {
    let order = Dictionary(uniqueKeysWithValues: FindingRule.allCases.enumerated().map { ($1, $0) })
    return
      findings
      .map { (place($0.post), order[$0.rule] ?? 0, $0) }
      .sorted { left, right in
        if left.0 != right.0 { return left.0 < right.0 }
        let (first, second) = (left.2, right.2)
        return (first.interval.start, left.1, first.line ?? 0, first.interval.end)
          < (second.interval.start, right.1, second.line ?? 0, second.interval.end)
      }
      .map(\.2)
  }
}

extension Finding {
  init(_ rule: FindingRule, _ cell: DraftShift, _ interval: Interval? = nil, other: Post? = nil) {
    self.init(
      rule: rule, post: cell.post, person: cell.person, interval: interval ?? cell.interval, other: other,
      line: cell.line, column: cell.column)
  }
}
