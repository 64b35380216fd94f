/// Why somebody has a shift, and who else could.
public struct ShiftExplanation: Hashable, Sendable {
  public var post: Post
  public var shift: Shift
  /// Every change of the post's roster that touched the time of the shift, oldest first.
  public var edits: [RosterEdit]
  /// What was put on record afterwards of the time of the shift, oldest first.
  public var corrections: [DutyCorrection]
  /// Best first: see `Candidates.ranked`.
  public var candidates: [Candidate]

  /// Refuses what `ShiftReference.find` refuses.
  public static func of(_ reference: String, _ state: State, _ context: Context) throws(Refusal) -> ShiftExplanation {
    let found = try ShiftReference(reference).find(in: state, context)
    let roster = state.rosters[found.post] ?? PostRoster()
    let interval = found.shift.interval
    return ShiftExplanation(
      post: found.post, shift: found.shift, edits: roster.edits.filter { $0.interval.overlaps(interval) },
      corrections: roster.corrections.filter { $0.interval.overlaps(interval) },
      candidates: Candidates.ranked(found.post, interval, state, context))
  }
}
