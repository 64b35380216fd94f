import PiketDomain
import Testing

/// A year week by week, and the matrix that is read as it is written.
struct RosterLoadTests {
  private func year() throws -> State {
    let persons = try ImportPersons(content: Office.sample("medewerkers.csv")).decide(State(), Office.context())
    let state = given(persons.events)
    let year = ImportRoster(source: "r.csv", content: try Office.sample("piketrooster-2027.csv"))
    return state.evolved(by: try year.decide(state, Office.context()).events)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
    LocalDate(year, month, day) ?? LocalDate(daysSinceEpoch: 0)
  }

  private func shifts(_ draft: Draft) -> [MatrixShift] {
    draft.shifts.compactMap { cell in
      cell.person.map { MatrixShift(post: cell.post, interval: cell.interval, person: $0) }
    }
  }

  @Test func aWeekBelongsToWhoHasItFromItsHandover() throws {
    let state = try year()
    let published = state.evolved(by: try PublishDraft(draft: "D1").decide(state, Office.context()).events)
    let load = RosterLoad(year: 2027, published, Office.region, Office.zone)
    #expect(load.posts.map(\.description) == ["OVD_BZ", "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV"])
    #expect(load.weeks.count == 52)
    #expect(load.weeks.first?.holders.map { $0.map(\.rawValue) } == [
      ["ldn-01"], ["ldp-03"], ["oeg-04"], ["ztw-05"], ["ldn-14"], ["ldp-11"], ["ldn-18"], ["ldn-22"],
    ])
    #expect(load.weeks.allSatisfy { $0.holders.allSatisfy { $0.count == 1 } })
    #expect(RosterLoad(year: 2026, published, Office.region, Office.zone).weeks.count == 53)
  }

  @Test func daysThatMatterAreMarked() {
    var region = Office.region
    region.rules.schoolHolidays = [
      SchoolHoliday(name: "Meivakantie", first: date(2027, 4, 24), last: date(2027, 5, 2))
    ]
    let weeks = RosterLoad(year: 2027, State(), region, Office.zone).weeks
    func week(_ number: Int) -> WeekLoad { weeks[number - 1] }
    #expect(week(17).holidays == [.kingsDay] && week(17).schoolHolidays == ["Meivakantie"])
    #expect(week(16).schoolHolidays == ["Meivakantie"] && week(18).schoolHolidays == [])
    #expect(week(51).holidays == [.christmas1, .christmas2])
    #expect(week(13).holidays == [.easterMonday])
  }

  // MARK: The matrix

  @Test func theOfficesOwnFileComesBackByteForByte() throws {
    let draft = try #require(try year().drafts[DraftCode("D1")])
    let text = try #require(RosterMatrixText.rendered(shifts(draft), Office.region, Office.zone))
    let own = try Office.sample("piketrooster-2027.csv").unicodeScalars.drop { $0 == "\u{FEFF}" }
    #expect(Array(text.utf8) == Array(String(own).utf8))
  }

  /// Parts of weeks, over clock changes too, other handovers, the same stretch twice.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func whatIsWrittenIsReadTheSame(seed: UInt64) throws {
    var office = RandomOffice(seed: seed)
    let state = office.start()
    var written: [MatrixShift] = []
    for post in office.posts {
      var start = at("2027-03-22 09:00").adding(seconds: Int64(office.number(0..<14)) * 43_200)
      for _ in 0..<office.number(1..<12) {
        // Quarters of an hour, through both of the hours that are 02:00 on 31 October where it comes that far.
        let long = office.chance(50) ? 7 * 86_400 : Int64(office.number(1..<400)) * 900
        let end = start.adding(seconds: long)
        written.append(
          MatrixShift(post: post, interval: Interval(start: start, end: end), person: PersonCode(office.person())))
        start = office.chance(20) ? at("2027-10-31 00:00").adding(seconds: Int64(office.number(0..<20)) * 900) : end
        if let last = written.last, last.post == post, start < last.interval.end { break }
      }
    }
    let text = try #require(RosterMatrixText.rendered(written, Office.region, Office.zone))
    let draft = try ImportRoster(source: "r.csv", content: text).decide(state, Office.context()).outcome.draft
    #expect(Set(shifts(draft)) == Set(written))
    let again = try #require(
      RosterMatrixText.rendered(written.reversed().sorted { $0.post < $1.post }, Office.region, Office.zone))
    #expect(Set(again.split(separator: "\r\n")) == Set(text.split(separator: "\r\n")))
  }

  @Test func aTimeThatExistsTwiceIsWrittenWithItsOffset() throws {
    let twice = Interval(
      start: at("2027-10-31T02:30:00+02:00"), end: at("2027-10-31T02:30:00+01:00"))
    let text = RosterMatrixText.rendered(
      [MatrixShift(post: Post("OVD_BZ"), interval: twice, person: "ldn-01")], Office.region, Office.zone)
    #expect(
      text == "week;van;tot;OVD_BZ\r\n43;2027-10-31T02:30:00+02:00;2027-10-31T02:30:00+01:00;ldn-01\r\n")
  }

  @Test func aPartOfAWeekHasARowOfItsOwnThatIsNoGapForOthers() throws {
    let state = given(Office.official("ldn-01", may: ["OVD_BZ", "AC_BZ"]), Office.official("ldn-02", may: ["OVD_BZ", "AC_BZ"]))
    let week = span("2027-01-04 09:00", "2027-01-11 09:00")
    let text = try #require(
      RosterMatrixText.rendered(
        [
          MatrixShift(post: Post("OVD_BZ"), interval: span("2027-01-04 09:00", "2027-01-06"), person: "ldn-01"),
          MatrixShift(post: Post("OVD_BZ"), interval: span("2027-01-06", "2027-01-11 09:00"), person: "ldn-01"),
          MatrixShift(post: Post("AC_BZ"), interval: week, person: "ldn-02"),
        ], Office.region, Office.zone))
    #expect(
      text == "week;van;tot;OVD_BZ;AC_BZ\r\n1;04-01-2027;06-01-2027 00:00;ldn-01;\r\n1;04-01-2027;11-01-2027;;ldn-02\r\n"
        + "1;06-01-2027 00:00;11-01-2027;ldn-01;\r\n")
    let findings = try ImportRoster(source: "r.csv", content: text).decide(state, Office.context()).outcome.findings
    #expect(findings.map(\.rule).filter { $0 == .gap } == [])
  }

  @Test func noShiftIsNoMatrix() {
    #expect(RosterMatrixText.rendered([], Office.region, Office.zone) == nil)
  }
}
