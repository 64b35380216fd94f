import PiketDomain

/// An office in which anything may happen in the eight weeks from 4 January 2027.
struct RandomOffice {
  var random: SplitMix64
  let persons = ["ldn-01", "ldn-02", "ldn-03", "ldp-01"]
  let posts = ["OVD_BZ", "AC_BZ", "BGM@leiden", "TL_OPVANG"].map { Post($0) }

  private let monday = at("2027-01-04 09:00")

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }
  mutating func person() -> String { persons[number(0..<persons.count)] }
  mutating func post() -> Post { posts[number(0..<posts.count)] }

  /// A moment on a half day of those weeks: few, so that borders meet.
  mutating func moment() -> Instant {
    monday.adding(seconds: Int64(number(0..<112)) * 43_200)
  }

  mutating func interval() -> Interval {
    let start = moment()
    return Interval(start: start, end: start.adding(seconds: Int64(number(1..<20)) * 43_200))
  }

  mutating func cells(_ count: Int) -> [DraftShift] {
    (0..<count).map { line in
      DraftShift(
        post: post(), interval: interval(), person: chance(85) ? PersonCode(person()) : nil, line: line + 2, column: 4)
    }
  }

  /// Officials of whom some are not qualified, absent or gone at times.
  mutating func start() -> State {
    var events: [Event] = []
    for person in persons {
      let functions = ["OVD_BZ", "AC_BZ", "BGM", "TL_OPVANG"].filter { _ in chance(95) }
      events += Office.official(person, of: person.hasPrefix("ldp") ? "leiderdorp" : "leiden", may: functions)
      if chance(30) {
        events.append(
          .absenceRecorded(
            AbsenceRecorded(
              person: PersonCode(person),
              absence: Absence(number: 1, interval: interval(), kind: .leave, recordedAt: at("2026-12-01")))))
      }
      if chance(10) { events.append(.personLeft(PersonLeft(person: PersonCode(person), at: moment()))) }
    }
    return given(events)
  }

  /// Any command, sensible or not; the events that it comes to, none where it is refused.
  mutating func act(_ state: State, _ context: Context) -> [Event] {
    do {
      switch number(0..<11) {
      case 0: return [.draftImported(DraftImported(draft: nextDraft(state)))]
      case 1, 2:
        return try PublishDraft(draft: "D\(number(1..<max(2, state.draftCount + 1)))").decide(state, context).events
      case 3, 4: return try assignment(of: person()).decide(state, context).events
      case 5:
        return try RecordAbsence(person: person(), interval: interval(), kind: "verlof").decide(state, context).events
      case 6: return try WithdrawAbsence(person: person(), number: number(1..<4)).decide(state, context).events
      case 7: return try assignment(of: nil).decide(state, context).events
      case 8: return try replacement(state).decide(state, context).events
      case 9:
        return try CorrectDuty(
          function: post().description, municipality: nil, person: chance(70) ? person() : nil, interval: interval(),
          reason: "proef"
        ).decide(state, context).events
      default:
        return try SetDeputyOrder(
          function: "BGM@leiden", municipality: nil, persons: Array(persons.prefix(number(1..<4))), from: moment()
        ).decide(state, context).events
      }
    } catch {
      return []
    }
  }

  /// Nil: nobody, on purpose.
  private mutating func assignment(of person: String?) -> AssignShift {
    AssignShift(
      function: post().description, municipality: nil, person: person,
      stretch: chance(50) ? .between(interval()) : .shift(at: moment()), reason: "proef")
  }

  /// Of a shift, what is left of it or a part of it.
  private mutating func replacement(_ state: State) -> ReplaceShift {
    let (post, moment) = (post(), moment())
    let start = state.rosters[post]?.shift(at: moment)?.interval.start ?? moment
    let isPart = chance(40)
    return ReplaceShift(
      shift: ShiftReference(post, startingAt: start, Office.zone).text, person: person(), reason: "proef",
      from: isPart ? self.moment() : nil, until: isPart && chance(50) ? self.moment() : nil)
  }

  /// Rows that follow one another on one or two posts, so that many can be published.
  private mutating func nextDraft(_ state: State) -> Draft {
    var shifts: [DraftShift] = []
    for post in Set([post(), post()]).sorted() {
      var start = moment()
      for line in 0..<number(1..<5) {
        let end = start.adding(seconds: Int64(number(1..<10)) * 43_200)
        shifts.append(
          DraftShift(
            post: post, interval: Interval(start: start, end: end), person: chance(90) ? PersonCode(person()) : nil,
            line: line + 2, column: 4))
        start = end
      }
    }
    return Draft(
      code: DraftCode("D\(state.draftCount + 1)"), source: "proef.csv", createdAt: at("2026-12-01"),
      createdBy: "planner", shifts: shifts)
  }
}
