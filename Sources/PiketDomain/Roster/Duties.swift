/// Who is on duty at a moment, and why.
public struct Duties: Hashable, Sendable {
  /// In the order of the posts in the configuration.
  public var duties: [Duty]
  /// Posts that somebody should cover and nobody does: hard piket and the ordered lists. Soft piket is a call-down
  /// list without a duty, so that nobody is missing there.
  public var uncovered: [Post]
  /// Posts that nobody covers on purpose.
  public var vacant: [PostVacancy]
  /// From the asked moment until here the answer stays the same, as far as is known; nil: for ever.
  public var until: Instant?

  public init(duties: [Duty], uncovered: [Post], vacant: [PostVacancy] = [], until: Instant? = nil) {
    self.vacant = vacant
    self.duties = duties
    self.uncovered = uncovered
    self.until = until
  }

  /// The one answer to "who is on duty", for past, present and future alike. O(log n) in the shifts of a post.
  ///
  /// - function: only that one.
  /// - municipality: only the posts that serve it; pooled functions serve all.
  public static func at(
    _ moment: Instant, _ state: State, _ region: Region, function: FunctionCode? = nil,
    municipality: MunicipalityCode? = nil
  ) -> Duties {
    var answer = Duties(duties: [], uncovered: [])
    for asked in region.functions where function == nil || asked.code == function {
      for post in region.posts(of: asked) {
        if let municipality, let own = post.municipality, own != municipality { continue }
        let (duty, until) = duty(on: post, at: moment, state, ordered: asked.pool == .ordered)
        answer.until = earlier(answer.until, earlier(until, state.rosters[post]?.nextException(after: moment)))
        if let duty {
          answer.duties.append(duty)
        } else if let vacancy = state.rosters[post]?.intention(at: moment) {
          answer.vacant.append(PostVacancy(post: post, vacancy: vacancy))
        } else if asked.standby == .hard || asked.pool == .ordered {
          answer.uncovered.append(post)
        }
      }
    }
    return answer
  }

  private static func duty(
    on post: Post, at moment: Instant, _ state: State, ordered: Bool
  ) -> (duty: Duty?, until: Instant?) {
    guard let roster = state.rosters[post] else { return (nil, nil) }
    if let correction = roster.correction(at: moment) { return (Duty(post, correction), correction.interval.end) }
    if let shift = roster.shift(at: moment) {
      let presence = state.persons[shift.person]?.presence(at: moment) ?? (isAway: false, until: nil)
      let duty = Duty(
        post: post, person: shift.person, start: shift.interval.start, end: shift.interval.end,
        because: shift.because, isAbsent: presence.isAway)
      return (duty, earlier(shift.interval.end, presence.until))
    }
    if let vacancy = roster.vacancy(at: moment) { return (nil, vacancy.interval.end) }
    return ordered
      ? roster.deputy(on: post, at: moment, state.persons) : (nil, roster.nextStart(after: moment))
  }
}

/// A post that nobody covers, on purpose.
public struct PostVacancy: Hashable, Sendable {
  public var post: Post
  public var vacancy: Vacancy

  public init(post: Post, vacancy: Vacancy) {
    self.post = post
    self.vacancy = vacancy
  }
}

/// Somebody on duty.
public struct Duty: Hashable, Sendable {
  public var post: Post
  public var person: PersonCode
  /// Since when, without interruption and for the same reason.
  public var start: Instant
  /// Until when; nil where no end is known (an ordered list).
  public var end: Instant?
  public var because: Because
  /// An absence of the holder covers the moment: the shift is theirs, but somebody has to replace.
  public var isAbsent: Bool

  public init(
    post: Post, person: PersonCode, start: Instant, end: Instant?, because: Because, isAbsent: Bool = false
  ) {
    self.isAbsent = isAbsent
    self.post = post
    self.person = person
    self.start = start
    self.end = end
    self.because = because
  }
}

extension Duty {
  /// What is on record of the past; nil where nobody was on duty.
  fileprivate init?(_ post: Post, _ correction: DutyCorrection) {
    guard let person = correction.person else { return nil }
    self.init(
      post: post, person: person, start: correction.interval.start, end: correction.interval.end,
      because: .correction(reason: correction.reason, by: correction.by))
  }
}
