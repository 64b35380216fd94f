import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Facts of working time over the wire: for planners, and for nobody else to guess.
struct WorkingFactRouteTests {
  private let pregnant = WorkingTimeWire.Record(
    person: "ldn-01", kind: .pregnancy, from: "2026-12-01", until: "2027-12-01")
  private let shift = "OVD_BZ/2027-01-04"

  private func fact(
    _ id: String, _ kind: WorkingTimeWire.Fact.Kind, _ from: String, _ until: String? = nil, withdrawn: Bool = false
  ) -> WorkingTimeWire.Fact {
    WorkingTimeWire.Fact(
      id: id, person: "ldn-01", kind: kind, from: from, until: until, recordedAt: "2026-12-01T12:00:00+01:00",
      withdrawn: withdrawn)
  }

  @Test func areRecordedListedMovedAndWithdrawn() throws {
    // Given
    let office = try Office.published()
    // When
    let reply = try office.call(pregnant)
    // Then
    #expect(reply.fact == fact("ldn-01/1", .pregnancy, "2026-12-01", "2027-12-01"))
    #expect(
      reply.unlawful.first
        == WorkingTimeWire.UnlawfulShift(
          post: "OVD_BZ", person: "ldn-01", start: "2027-01-04T09:00:00+01:00", end: "2027-01-11T09:00:00+01:00",
          rules: ["atw-4:5-5"]))
    #expect(reply.unlawful.allSatisfy { $0.start < "2027-12-01" })
    // When
    let moved = try office.call(WorkingTimeWire.End(id: "LDN-01/1", until: "01-01-2027"))
    // Then
    #expect(moved.fact == fact("ldn-01/2", .pregnancy, "2026-12-01", "2027-01-01"))
    #expect(moved.unlawful == [])
    #expect(try office.call(WorkingTimeWire.List(person: "ldn-01")).facts == [moved.fact])
    #expect(try office.call(WorkingTimeWire.List(person: "ldn-02")).facts == [])
    // When
    let withdrawn = try office.call(WorkingTimeWire.Withdraw(id: "ldn-01/2")).fact
    // Then: and so it is after a restart
    try office.restart()
    let old = fact("ldn-01/1", .pregnancy, "2026-12-01", "2027-12-01", withdrawn: true)
    #expect(try office.call(WorkingTimeWire.List()).facts == [])
    #expect(try office.call(WorkingTimeWire.List(withdrawn: true)).facts == [old, withdrawn])
    #expect(
      try office.refused(WorkingTimeWire.Withdraw(id: "ldn-01/1")) == "workingFactIsWithdrawnAlready fact=ldn-01/1")
    #expect(
      try office.fault(WorkingTimeWire.Withdraw(id: "ldn-01/3"), ServiceWire.NotFound.self)
        == ServiceWire.NotFound(kind: "workingFact", name: "ldn-01/3", nearest: []))
  }

  /// Opening is on a Tuesday.
  @Test(arguments: [
    ("2027-01-04", "2027-01-04"), ("4-1-2027", "2027-01-04"), ("vandaag", "2026-12-01"), ("morgen", "2026-12-02"),
    ("monday", "2026-12-07"), ("2027-W03", "2027-01-18"), ("2026-12-01 00:00", "2026-12-01"),
  ])
  func daysAreReadAsPeopleWriteThem(text: String, date: String) throws {
    let office = try Office.staffed()
    let call = WorkingTimeWire.Record(person: "ldn-01", kind: .hours, from: text, hours: "geen")
    let recorded = try office.call(call).fact
    #expect(recorded.from == date)
    #expect(recorded.blocks == [])
  }

  @Test(arguments: [
    ("", "isNoDate"), ("31-02-2027", "dateDoesNotExist"), ("2027-01-04 09:00", "isNoDate"), ("now", "isNoDate"),
    ("+1w", "isNoDate"), ("ooit", "isNoDate"),
  ])
  func whatIsNoDayIsRefused(text: String, reason: String) throws {
    let office = try Office.staffed()
    let call = WorkingTimeWire.Record(person: "ldn-01", kind: .hours, from: text, hours: "geen")
    let mistakes = try office.fault(call, ServiceWire.HasMistakes.self).mistakes
    #expect(mistakes == [ServiceWire.Mistake(field: "from", value: text, reason: reason, nearest: [])])
  }

  @Test(arguments: [
    (WorkingTimeWire.Fact.Kind.birthDate, "from"), (.hours, "hours"), (.shift, "from"), (.status, "status"),
    (.pregnancy, "from"),
  ])
  func whatAKindNeedsIsAskedFor(kind: WorkingTimeWire.Fact.Kind, parameter: String) throws {
    let office = try Office.staffed()
    let answer = try office.answer(WorkingTimeWire.Record(person: "ldn-01", kind: kind))
    #expect(answer.text == #"org.varlink.service.InvalidParameter {"parameter":"\#(parameter)"}"#)
  }

  @Test func onlyPlannersAreToldThatThereAreAny() throws {
    let office = try Office.staffed()
    try office.call(pregnant)
    #expect(try office.call(PersonWire.Show(person: "ldn-01")).person.workingFacts == 1)
    #expect(try office.call(PersonWire.Show(person: "ldn-02")).person.workingFacts == nil)
    for account in ["reader", "duty-officer", "auditor", "administrator", "evaluator"] {
      #expect(try office.call(PersonWire.Show(person: "ldn-01"), as: account).person.workingFacts == nil)
      #expect(try office.call(PersonWire.List(), as: account).persons.allSatisfy { $0.workingFacts == nil })
    }
  }

  /// Journal and watchers learn that there is something of that person, and not what: not from what is refused either.
  @Test func nothingTellsWhatItIs() throws {
    // Given
    let office = try Office.staffed()
    let head = office.head.position
    var wrong = pregnant
    wrong.until = "2030-01-01"
    // When
    _ = try office.fault(wrong, ServiceWire.Refused.self)
    try office.call(pregnant)
    try office.call(WorkingTimeWire.End(id: "ldn-01/1", until: "2027-11-01"))
    // Then
    let watch = try JSON.encode(ServiceWire.Watch(from: head + 1))
    let seen = office.send(ServiceWire.Watch.name, watch, as: "duty-officer", more: true).next(4).map(\.text)
    #expect(seen.count == 4)
    for text in seen + office.reports.texts {
      #expect(text.firstMatch(of: /[Pp]regnan|2027-1[12]|maximum|status/) == nil, "\(text)")
    }
    #expect(try office.types().suffix(3) == ["WorkingFactRecorded", "WorkingFactWithdrawn", "WorkingFactRecorded"])
  }

  /// A rule of the law would tell a colleague why: who is pregnant, too young, or works elsewhere at night.
  @Test func theRuleIsToldToPlannersAndToWhomItIsAbout() throws {
    // Given: ldn-03 could have the first week of January, but for the law
    let office = try Office.published()
    try office.call(PersonWire.Change(person: "ldn-01", account: "duty-officer"))
    var other = pregnant
    other.person = "ldn-03"
    try office.call(other)
    let question = RosterWire.Replacements(shift: shift)
    // When, then
    for (account, name) in [("planner", "atw-4:5-5"), ("auditor", "atw-4:5-5"), ("duty-officer", "law")] {
      let candidates = try office.call(question, as: account).candidates
      #expect(candidates.first { $0.person == "ldn-03" }?.obstacles == [name], "\(account)")
    }
    try office.call(PersonWire.Change(person: "ldn-01", account: ""))
    try office.call(PersonWire.Change(person: "ldn-03", account: "duty-officer"))
    let own = try office.call(question, as: "duty-officer").candidates.first { $0.person == "ldn-03" }
    #expect(own?.obstacles == ["atw-4:5-5"])
  }

  @Test func aSwapThatTheLawForbidsTellsAColleagueNoMore() throws {
    // Given: ldn-01 offers a week in return for one of ldn-03, who is pregnant by then
    let office = try Office.published()
    try office.call(PersonWire.Change(person: "ldn-01", account: "duty-officer"))
    var other = pregnant
    other.person = "ldn-03"
    try office.call(other)
    let accept = { (swap: String) in
      SwapWire.Accept(swap: swap, onBehalfOf: "ldn-03", reason: "belde")
    }
    try office.call(SwapWire.Offer(shift: shift, to: "ldn-03", reason: "bruiloft"), as: "duty-officer")
    // When, then: a planner is told the rule
    let law = try office.fault(accept("S1"), RosterWire.LawForbids.self).law
    #expect(law.map(\.rule).contains("atw-4:5-5"))
    // When: the colleague takes a shift of hers that has one of his in return
    let mine = try #require(
      office.state.shifts(of: PersonCode("ldn-03"), after: office.now).first { $0.post == Post("OVD_BZ") })
    let start = office.zone.local(mine.interval.start).date.iso8601
    try office.call(
      SwapWire.Offer(
        shift: "OVD_BZ/\(start)", to: "ldn-01", inReturn: shift, reason: "ruil", onBehalfOf: "ldn-03"))
    let refused = try office.fault(SwapWire.Accept(swap: "S2"), ServiceWire.Refused.self, as: "duty-officer")
    // Then
    #expect(refused.reason == "lawForbids")
    #expect(Set(refused.details.keys) == ["findings"])
  }
}
