import PiketDomain
import Testing

/// Who is on duty, and because of what.
struct DutiesTests {
  let office = given(
    Office.official("ldn-01"), Office.official("ldn-02"),
    [
      Office.published(
        "OVD_BZ",
        [
          ("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"), ("ldn-02", "2027-01-11 09:00", "2027-01-18 09:00"),
          ("ldn-01", "2027-01-25 09:00", "2027-02-01 09:00"),
        ])
    ])

  private func holder(_ moment: String, _ state: State? = nil, post: String = "OVD_BZ") -> Duty? {
    let post = Post(post)
    let duties = Duties.at(at(moment), state ?? office, Office.region, function: post.function)
    return duties.duties.first { $0.post == post }
  }

  @Test(
    arguments: [
      ("2027-01-04 08:59:59", nil), ("2027-01-04 09:00", "ldn-01"), ("2027-01-11 08:59:59", "ldn-01"),
      ("2027-01-11 09:00", "ldn-02"), ("2027-01-18 09:00", nil), ("2027-01-25 08:59:59", nil),
      ("2027-01-31", "ldn-01"), ("2027-02-01 09:00", nil), ("2020-01-01", nil),
    ] as [(String, String?)])
  func eachMomentBelongsToTheShiftThatCoversIt(moment: String, person: String?) {
    #expect(holder(moment)?.person.rawValue == person)
  }

  @Test func dutySaysSinceWhenUntilWhenAndWhy() {
    let duty = holder("2027-01-06")
    #expect(duty?.start == at("2027-01-04 09:00"))
    #expect(duty?.end == at("2027-01-11 09:00"))
    #expect(duty?.because == .roster(version: 1))
  }

  /// The shift stays theirs, and the answer says that somebody has to replace.
  @Test(
    arguments: [
      ("2027-01-05 08:59:59", false), ("2027-01-05 09:00", true), ("2027-01-06 08:59:59", true),
      ("2027-01-06 09:00", false),
    ])
  func whoIsAbsentIsShownAsSuch(moment: String, isAbsent: Bool) {
    let away = Office.absent("ldn-01", "2027-01-05 09:00", "2027-01-06 09:00")
    let duty = holder(moment, office.evolved(by: [away]))
    #expect(duty?.person == "ldn-01" && duty?.isAbsent == isAbsent)
  }

  @Test func whoHasLeftButStillHasAShiftIsShown() {
    #expect(holder("2027-01-06", office.evolved(by: [Office.left("ldn-01", at: "2027-01-05")]))?.person == "ldn-01")
  }

  @Test func uncoveredAreHardAndOrderedPostsAndNoSoftOnes() {
    let uncovered = Duties.at(at("2027-01-06"), office, Office.region).uncovered.map(\.description)
    #expect(
      uncovered == [
        "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV", "BGM@leiden", "BGM@leiderdorp", "BGM@oegstgeest",
        "BGM@zoeterwoude",
      ])
  }

  @Test func aMunicipalityIsServedByPooledPostsAndItsOwn() {
    let leiden = Duties.at(
      at("2027-01-06"), office, Office.region, municipality: MunicipalityCode("leiden"))
    #expect(leiden.duties.map(\.post.description) == ["OVD_BZ"])
    #expect(leiden.uncovered.last == Post("BGM@leiden"))
    #expect(leiden.uncovered.count == 8)
  }

  @Test func aFunctionIsAskedForAlone() {
    let duties = Duties.at(at("2027-01-06"), office, Office.region, function: FunctionCode("HV"))
    #expect(duties == Duties(duties: [], uncovered: [Post("HV")]))
  }
}

/// Who acts for a municipality: the first of the list in force who is there (Gemeentewet 77).
struct DeputyOrderTests {
  let council = given(
    Office.official("bgm-01", may: ["BGM"]), Office.official("wth-01", may: ["BGM"]),
    Office.official("wth-02", may: ["BGM"]),
    [Office.ordered("BGM@leiden", ["bgm-01", "wth-01", "wth-02"], from: "2027-01-01")])

  private func acting(_ moment: String, _ more: [Event] = []) -> Duty? {
    Duties.at(at(moment), council.evolved(by: more), Office.region, function: FunctionCode("BGM")).duties.first
  }

  @Test(
    arguments: [
      // Nobody before the list holds; then the first; the second while the first is away; and so on.
      ([], "2026-12-31 23:59:59", nil),
      ([], "2027-01-01", "bgm-01"),
      ([Office.absent("bgm-01", "2027-02-01", "2027-02-08")], "2027-01-31 23:59:59", "bgm-01"),
      ([Office.absent("bgm-01", "2027-02-01", "2027-02-08")], "2027-02-01", "wth-01"),
      ([Office.absent("bgm-01", "2027-02-01", "2027-02-08")], "2027-02-08", "bgm-01"),
      (
        [Office.absent("bgm-01", "2027-02-01", "2027-02-08"), Office.absent("wth-01", "2027-02-03", "2027-02-05")],
        "2027-02-04", "wth-02"
      ),
      ([Office.left("bgm-01", at: "2027-02-01")], "2027-02-01", "wth-01"),
      ([Office.left("bgm-01", at: "2027-02-01")], "2027-01-31 23:59:59", "bgm-01"),
      ([Office.ordered("BGM@leiden", ["wth-02"], from: "2027-03-01")], "2027-02-28 23:59:59", "bgm-01"),
      ([Office.ordered("BGM@leiden", ["wth-02"], from: "2027-03-01")], "2027-03-01", "wth-02"),
      ([Office.published("BGM@leiden", [("wth-02", "2027-02-01", "2027-02-08")])], "2027-02-04", "wth-02"),
      (
        ["bgm-01", "wth-01", "wth-02"].map { Office.absent($0, "2027-02-01", "2027-02-08") }, "2027-02-04", nil
      ),
    ] as [([Event], String, String?)])
  func theFirstWhoIsThereActs(events: [Event], moment: String, person: String?) {
    #expect(acting(moment, events)?.person.rawValue == person)
  }

  @Test func anAbsenceCountsFromWhenItWasRecorded() {
    let late = [Office.absent("bgm-01", "2027-02-01", "2027-02-08", recorded: "2027-02-04")]
    #expect(acting("2027-02-03 23:59:59", late)?.person == "bgm-01")
    #expect(acting("2027-02-04", late)?.person == "wth-01")
  }

  @Test func aWithdrawnAbsenceCountsUntilItWasWithdrawn() {
    let back = [
      Office.absent("bgm-01", "2027-02-01", "2027-02-08"), Office.withdrawn("bgm-01", at: "2027-02-04"),
    ]
    #expect(acting("2027-02-03 23:59:59", back)?.person == "wth-01")
    #expect(acting("2027-02-04", back)?.person == "bgm-01")
  }

  @Test(
    arguments: [
      ([], "2027-02-04", "2027-01-01", nil, 1),
      ([Office.absent("bgm-01", "2027-02-01", "2027-02-08")], "2027-01-04", "2027-01-01", "2027-02-01", 1),
      ([Office.absent("bgm-01", "2027-02-01", "2027-02-08")], "2027-02-04", "2027-02-01", "2027-02-08", 2),
      ([Office.absent("bgm-01", "2027-02-01", "2027-02-08")], "2027-02-09", "2027-02-08", nil, 1),
      // Two absences that follow one another are one.
      (
        [
          Office.absent("bgm-01", "2027-02-01", "2027-02-08"),
          Office.absent("bgm-01", "2027-02-08", "2027-02-10", number: 2),
        ], "2027-02-04", "2027-02-01", "2027-02-10", 2
      ),
      // Who has left never comes back.
      (
        [Office.absent("bgm-01", "2027-02-01", "2027-02-08"), Office.left("bgm-01", at: "2027-02-08")], "2027-02-04",
        "2027-02-01", nil, 2
      ),
      ([Office.left("bgm-01", at: "2027-02-01")], "2027-01-04", "2027-01-01", "2027-02-01", 1),
      ([Office.ordered("BGM@leiden", ["wth-02"], from: "2027-03-01")], "2027-01-04", "2027-01-01", "2027-03-01", 1),
      (
        [Office.published("BGM@leiden", [("wth-02", "2027-02-01", "2027-02-08")])], "2027-01-04", "2027-01-01",
        "2027-02-01", 1
      ),
      (
        [Office.published("BGM@leiden", [("wth-02", "2027-02-01", "2027-02-08")])], "2027-02-09", "2027-02-08", nil, 1
      ),
    ] as [([Event], String, String, String?, Int)])
  func theStretchIsTheOneWithoutInterruption(
    events: [Event], moment: String, start: String, end: String?, rank: Int
  ) {
    let duty = acting(moment, events)
    #expect(duty?.start == at(start))
    #expect(duty?.end == end.map { at($0) })
    #expect(duty?.because == .order(rank: rank))
  }

  @Test func aListForTheSameMomentReplacesTheOther() {
    let state = council.evolved(by: [Office.ordered("BGM@leiden", ["wth-02"], from: "2027-01-01")])
    #expect(state.rosters[Post("BGM@leiden")]?.orders.count == 1)
  }
}
