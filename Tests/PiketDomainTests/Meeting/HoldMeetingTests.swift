import PiketDomain
import Testing

/// What is recorded of a meeting from its day on, until it is closed.
struct HoldMeetingTests {
  private static let m1 = MeetingCode("M1")
  private static let now = "2027-01-12 12:00"

  /// M1 with two items, of today; M2 of leiden alone, a month later.
  private static func office() throws -> State {
    var state = given(Office.official("ldn-01"), Office.official("ldn-02"))
    var add = AddMeeting(title: "Nazorg", at: at("2027-01-12 10:00"), partners: ["Politie"])
    state = state.evolved(by: try add.decide(state, Office.context()).events)
    (add.at, add.municipalities) = (at("2027-02-09 10:00"), ["leiden"])
    state = state.evolved(by: try add.decide(state, Office.context()).events)
    for title in ["Woningen", "Kosten"] {
      let item = AddAgendaItem(meeting: "M1", title: title, proposer: "leiderdorp")
      state = state.evolved(by: try item.decide(state, Office.context()).events)
    }
    for municipality in ["leiden", "leiderdorp"] {
      let take = TakeStandpoint(item: "M1/2", municipality: municipality, standpoint: "for")
      state = state.evolved(by: try take.decide(state, Office.context()).events)
    }
    return state
  }

  private func after(_ decide: (State, Context) throws -> [Event]) throws -> State {
    let state = try Self.office()
    return state.evolved(by: try decide(state, Office.context(Self.now)))
  }

  private func why(_ state: State, _ now: String = now, _ decide: (State, Context) throws -> Void) -> Refusal? {
    do {
      try decide(state, Office.context(now))
      return nil
    } catch {
      return error as? Refusal
    }
  }

  @Test func whoWasThereIsRecordedOnce() throws {
    var state = try after { try AttendMeeting(meeting: "M1", names: ["ldn-01", "LDN-01"]).decide($0, $1).events }
    let police = AttendMeeting(meeting: "M1", names: ["A. Agent"], partner: "politie")
    state = state.evolved(by: try police.decide(state, Office.context(Self.now)).events)
    let both = AttendMeeting(meeting: "M1", names: ["ldn-01", "Name of ldn-02"])
    state = state.evolved(by: try both.decide(state, Office.context(Self.now)).events)
    #expect(
      state.meetings[Self.m1]?.attendance == [
        Attendance(name: "Name of ldn-01", person: "ldn-01"), Attendance(name: "A. Agent", partner: "Politie"),
        Attendance(name: "Name of ldn-02", person: "ldn-02"),
      ])
    #expect(why(state) { _ = try both.decide($0, $1) } == .nothingChanges)
  }

  @Test func attendanceIsRefused() throws {
    let state = try Self.office()
    func refused(_ names: [String], _ partner: String? = nil, now: String = Self.now) -> Refusal? {
      why(state, now) { _ = try AttendMeeting(meeting: "M1", names: names, partner: partner).decide($0, $1) }
    }
    let early = Refusal.meeting(.isStillToCome(Self.m1, at: at("2027-01-12 10:00")))
    #expect(refused(["ldn-01"], now: "2027-01-11 23:59") == early)
    #expect(refused(["ldn-01"], now: "2027-01-12") == nil)
    #expect(refused(["x"], "politei") == .meeting(.partnerIsUnknown("politei", nearest: ["Politie"])))
    #expect(refused(["ldn-01", "ldn-03"]) == .personIsUnknown("ldn-03", nearest: ["ldn-01", "ldn-02"]))
    #expect(refused([" "], "Politie") == .fieldIsInvalid(field: "names", value: " ", reason: .isEmpty))
    let many = (0...DomainLimits.attendanceMax).map { "n\($0)" }
    #expect(refused(many, "Politie") == .tooMany(field: "attendance", max: DomainLimits.attendanceMax))
  }

  @Test func aLaterDecisionTakesThePlaceOfAnEarlierOne() throws {
    var state = try after { try DecideItem(item: "M1/1", text: "Akkoord").decide($0, $1).events }
    #expect(why(state) { _ = try DecideItem(item: "M1/1", text: "Akkoord").decide($0, $1) } == .nothingChanges)
    let other = DecideItem(item: "m1/1", text: "Toch niet")
    state = state.evolved(by: try other.decide(state, Office.context(Self.now)).events)
    #expect(state.meetings[Self.m1]?.items.map(\.decision) == ["Toch niet", nil])
    let unknown = why(state) { _ = try DecideItem(item: "M1/3", text: "x").decide($0, $1) }
    #expect(unknown == .meeting(.itemIsUnknown("M1/3", nearest: ["M1/1", "M1/2"])))
    // And: it has been held, so it cannot be another day.
    let move = MoveMeeting(meeting: "M1", to: at("2027-01-13"), reason: "x")
    #expect(why(state) { _ = try move.decide($0, $1) } == .meeting(.hasBeenHeld(Self.m1)))
    let cancel = CancelMeeting(meeting: "M1", reason: "x")
    #expect(why(state) { _ = try cancel.decide($0, $1) } == .meeting(.hasBeenHeld(Self.m1)))
  }

  private func action(_ of: String = "M1/2", owner: String = "ldn-01", due day: Int = 12) -> AddMeetingAction {
    AddMeetingAction(
      of: of, text: "Lijst", owner: owner, due: LocalDate(2027, 1, day) ?? LocalDate(daysSinceEpoch: 0))
  }

  @Test func actionsAreGivenAndDone() throws {
    var state = try after { try action().decide($0, $1).events }
    state = state.evolved(by: try action("M1").decide(state, Office.context(Self.now)).events)
    let done = EndMeetingAction(action: "m1/a1")
    state = state.evolved(by: try done.decide(state, Office.context("2027-03-01")).events)
    let actions = try #require(state.meetings[Self.m1]).actions
    #expect(actions.map(\.item) == [2, nil])
    #expect(actions.map(\.doneAt) == [at("2027-03-01"), nil])
    #expect(why(state) { _ = try done.decide($0, $1) } == .meeting(.actionIsDoneAlready(Self.m1, number: 1)))
    for wrong in ["M1/A3", "M1/1", "M1"] {
      let unknown = why(state) { _ = try EndMeetingAction(action: wrong).decide($0, $1) }
      #expect(unknown == .meeting(.actionIsUnknown(wrong, nearest: ["M1/A2"])))
    }
  }

  @Test func actionsAreRefused() throws {
    let state = try Self.office()
    func refused(_ action: AddMeetingAction) -> Refusal? { why(state) { _ = try action.decide($0, $1) } }
    #expect(refused(action("M1/7")) == .meeting(.itemIsUnknown("M1/7", nearest: ["M1/1", "M1/2"])))
    #expect(refused(action("M2")) == .meeting(.isStillToCome(MeetingCode("M2"), at: at("2027-02-09 10:00"))))
    #expect(refused(action(owner: "ldn-9")) == .personIsUnknown("ldn-9", nearest: ["ldn-01", "ldn-02"]))
    #expect(refused(action(due: 11)) == .meeting(.isDueBefore(Self.m1, at: at("2027-01-12 10:00"))))
    #expect(refused(action(due: 12)) == nil)
  }

  /// What was not decided goes on in M2, with what leiden said of it: leiderdorp takes no part there.
  @Test func whatIsNotDecidedGoesOn() throws {
    var state = try after { try DecideItem(item: "M1/1", text: "Akkoord").decide($0, $1).events }
    func refused(_ to: String?) -> Refusal? {
      why(state) { _ = try CloseMeeting(meeting: "M1", undecidedTo: to).decide($0, $1) }
    }
    #expect(refused(nil) == .meeting(.itemsAreUndecided(Self.m1, [2])))
    #expect(refused("M1") == .meeting(.isTheSame(Self.m1)))
    #expect(refused("M9") == .meeting(.isUnknown("M9", nearest: ["M1", "M2"])))
    let close = CloseMeeting(meeting: "M1", undecidedTo: "m2")
    state = state.evolved(by: try close.decide(state, Office.context(Self.now)).events)
    #expect(state.meetings[Self.m1]?.state == .closed)
    #expect(state.meetings[Self.m1]?.items.map(\.movedTo) == [nil, "M2/1"])
    let item = try #require(state.meetings[MeetingCode("M2")]?.items.first)
    #expect((item.title, item.proposer, item.movedFrom) == ("Kosten", nil, "M1/2"))
    #expect(item.standpoints.map(\.municipality.rawValue) == ["leiden"])
    // And: nothing of it changes any more.
    #expect(refused("M2") == .meeting(.isClosed(Self.m1)))
    #expect(why(state) { _ = try action().decide($0, $1) } == .meeting(.isClosed(Self.m1)))
    let late = AddAgendaItem(meeting: "M1", title: "x")
    #expect(why(state) { _ = try late.decide($0, $1) } == .meeting(.isClosed(Self.m1)))
  }

  @Test func aMeetingInWhichAllIsDecidedIsClosed() throws {
    var state = try Self.office()
    for item in ["M1/1", "M1/2"] {
      state = state.evolved(by: try DecideItem(item: item, text: "x").decide(state, Office.context(Self.now)).events)
    }
    let close = CloseMeeting(meeting: "M1")
    #expect(try close.decide(state, Office.context(Self.now)).events.count == 1)
    let early = why(state, "2027-01-11") { _ = try close.decide($0, $1) }
    #expect(early == .meeting(.isStillToCome(Self.m1, at: at("2027-01-12 10:00"))))
  }
}
