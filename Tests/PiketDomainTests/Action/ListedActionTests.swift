import Testing

@testable import PiketDomain

/// One list of what has to be done, wherever it was agreed.
struct ListedActionTests {
  /// The fire's action of AC_BZ without a due moment and one due at 12:00; a point due on 1 February 2027; and an action
  /// of a meeting due on 10 December.
  private static let office: State = {
    var state = EvaluationOffice.found
    var act = GiveAction("1", "bellen")
    (act.owner, act.due) = ("AC_BZ", at("2026-12-02 12:00"))
    let meet = AddMeeting(title: "Nazorg", at: at("2026-12-02 09:00"))
    let action = AddMeetingAction(
      of: "M1", text: "lijst", owner: "ldn-02", due: EvaluationOffice.day("2026-12-10"))
    for decide in [
      { try act.decide($0, $1).events }, { try meet.decide($0, $1).events }, { try action.decide($0, $1).events },
    ] as [(State, Context) throws -> [Event]] {
      state = state.evolved(by: (try? decide(state, EvaluationOffice.context())) ?? [])
    }
    return state
  }()

  private func lines(_ state: State, _ now: String = "2026-12-02 10:00") -> [String] {
    state.actions(Office.zone).map { action in
      let late = action.isOverdue(at: at(now), Office.zone) ? " late" : ""
      return "\(action.id) \(action.owners.joined(separator: "+")) \(action.state.rawValue)\(late)"
    }
  }

  @Test func theyAreOneListByDueMoment() {
    #expect(
      lines(Self.office) == [
        "2026-LDP-0001/A2 AC_BZ open", "M1/A1 ldn-02 open", "E1/P1 HPZ+ldn-01 open", "2026-LDP-0001/A1 AC_BZ open",
      ])
  }

  /// A moment is past when it comes, a day when it is over.
  @Test(arguments: [
    ("2026-12-02 11:59", 0), ("2026-12-02 12:00", 1), ("2026-12-10 23:59", 1), ("2026-12-11 00:00", 2),
    ("2027-02-02 00:00", 3),
  ]) func whatIsPastIsOverdue(_ now: String, _ count: Int) {
    #expect(lines(Self.office, now).count { $0.hasSuffix("late") } == count)
  }

  /// A measure that was taken has its effect to be looked at; then it is done.
  @Test func aPointIsOpenUntilItIsProven() {
    let done = EvaluationOffice.adopted.evaluating { try FollowPoint("E1/P1", "done").decide($0, $1) }
    #expect(done.actions(Office.zone).first { $0.source == .evaluation }?.due == .day(EvaluationOffice.day("2027-05-02")))
    #expect(lines(done).contains("E1/P1 HPZ+ldn-01 open"))
    let proven = done.evaluating { try FollowPoint("E1/P1", "effective").decide($0, $1) }
    #expect(lines(proven).contains("E1/P1 HPZ+ldn-01 done"))
    let dropped = done.evaluating { try FollowPoint("E1/P1", "dropped", text: "x").decide($0, $1) }
    #expect(lines(dropped).contains("E1/P1 HPZ+ldn-01 dropped"))
  }

  @Test(arguments: [("overleg", ListedAction.Source.meeting), ("Evaluation", .evaluation), ("incident", .incident)])
  func sourcesAreNamedInBothLanguages(_ text: String, _ source: ListedAction.Source) throws {
    #expect(try ListedAction.Source.read(text) == source)
  }

  @Test func anotherSourceIsRefused() {
    let mistake = ValueMistake(field: "source", value: "overlg", reason: .isNoSource, nearest: ["overleg"])
    #expect(refusal(try ListedAction.Source.read("overlg")) == .valuesAreInvalid([mistake]))
  }
}
