import PiketDomain
import Testing

/// What is to be spoken about, and how far the municipalities agree before the meeting.
struct AgendaTests {
  /// M1 of leiden, leiderdorp and zoeterwoude, with one item.
  private static func office() throws -> State {
    let add = AddMeeting(
      title: "Nazorg", at: at("2027-01-12 10:00"), scale: "leidse-regio",
      municipalities: ["leiden", "leiderdorp", "zoeterwoude"])
    let state = State().evolved(by: try add.decide(State(), Office.context()).events)
    let item = AddAgendaItem(meeting: "m1", title: "Woningen", proposer: "Leiden")
    return state.evolved(by: try item.decide(state, Office.context()).events)
  }

  private func said(_ standpoints: [(String, String)]) throws -> AgendaItem {
    var state = try Self.office()
    for (municipality, words) in standpoints {
      let take = TakeStandpoint(item: "M1/1", municipality: municipality, standpoint: words)
      state = state.evolved(by: try take.decide(state, Office.context()).events)
    }
    return try #require(state.meetings[MeetingCode("M1")]?.items.first)
  }

  private static let municipalities = ["leiden", "leiderdorp", "zoeterwoude"].map { MunicipalityCode($0) }

  @Test(
    arguments: [
      ([], .silent), ([("leiden", "for")], .partial), ([("leiden", "for"), ("leiderdorp", "Voor")], .partial),
      ([("leiden", "for"), ("leiderdorp", "voor"), ("zoeterwoude", "FOR")], .aligned),
      ([("leiden", "for"), ("leiderdorp", "neutral")], .divided),
      ([("leiden", "tegen"), ("leiderdorp", "voor")], .divided),
      ([("leiden", "mits betaald"), ("leiderdorp", "Mits betaald")], .partial),
      ([("leiden", "mits betaald"), ("leiderdorp", "mits gedeeld")], .divided),
      // A later word takes the place of an earlier one.
      ([("leiden", "for"), ("leiderdorp", "against"), ("leiderdorp", "for")], .partial),
    ] as [([(String, String)], Alignment)])
  func howFarTheyAgree(standpoints: [(String, String)], alignment: Alignment) throws {
    let item = try said(standpoints)
    #expect(item.alignment(of: Self.municipalities) == alignment)
    let speakers = Set(standpoints.map { MunicipalityCode($0.0) })
    #expect(item.silent(of: Self.municipalities) == Self.municipalities.filter { !speakers.contains($0) })
    #expect(item.standpoints.count == speakers.count)
  }

  @Test func itemsAreNumberedAndHaveTheirProposer() throws {
    let state = try Self.office()
    let second = AddAgendaItem(meeting: "M1", title: "Kosten")
    let after = state.evolved(by: try second.decide(state, Office.context()).events)
    let items = try #require(after.meetings[MeetingCode("M1")]).items
    #expect(items.map(\.number) == [1, 2])
    #expect(items.map(\.proposer) == [MunicipalityCode("leiden"), nil])
  }

  @Test func itemsAreRefused() throws {
    var state = try Self.office()
    func refused(_ meeting: String, _ title: String, by proposer: String? = nil) -> Refusal? {
      refusal(try AddAgendaItem(meeting: meeting, title: title, proposer: proposer).decide(state, Office.context()))
    }
    #expect(refused("M2", "x") == .meeting(.isUnknown("M2", nearest: ["M1"])))
    #expect(refused("M1", "") == .fieldIsInvalid(field: "title", value: "", reason: .isEmpty))
    #expect(refused("M1", "x", by: "leidn") == .municipalityIsUnknown(MunicipalityCode("leidn"), nearest: ["leiden"]))
    #expect(
      refused("M1", "x", by: "oegstgeest")
        == .meeting(.takesNoPart(MeetingCode("M1"), MunicipalityCode("oegstgeest"))))
    for number in 2...DomainLimits.itemsPerMeetingMax {
      let added = AgendaItemAdded(
        meeting: MeetingCode("M1"), item: AgendaItem(number: number, title: "x"), by: "planner")
      state.evolve(.meeting(.itemAdded(added)))
    }
    #expect(refused("M1", "x") == .tooMany(field: "items", max: DomainLimits.itemsPerMeetingMax))
    state.evolve(.meeting(.cancelled(MeetingCancelled(meeting: MeetingCode("M1"), reason: "x", by: "planner"))))
    #expect(refused("M1", "x") == .meeting(.isCancelled(MeetingCode("M1"))))
  }

  @Test func standpointsAreRefused() throws {
    var state = try Self.office()
    func refused(
      _ item: String = "M1/1", _ municipality: String = "leiden", _ words: String = "for",
      now: String = "2027-01-12 09:59"
    ) -> Refusal? {
      let take = TakeStandpoint(item: item, municipality: municipality, standpoint: words)
      return refusal(try take.decide(state, Office.context(now)))
    }
    #expect(refused("M7/1") == .meeting(.isUnknown("M7", nearest: ["M1"])))
    for wrong in ["M1/2", "M1", "M1/", "M1/x"] {
      #expect(refused(wrong) == .meeting(.itemIsUnknown(wrong, nearest: ["M1/1"])))
    }
    #expect(
      refused("M1/1", "oegstgeest") == .meeting(.takesNoPart(MeetingCode("M1"), MunicipalityCode("oegstgeest"))))
    #expect(refused("M1/1", "leiden", " ") == .fieldIsInvalid(field: "standpoint", value: " ", reason: .isEmpty))
    #expect(refused() == nil)
    let begun = refused(now: "2027-01-12 10:00")
    #expect(begun == .meeting(.hasBegun(MeetingCode("M1"), at: at("2027-01-12 10:00"))))
    let take = TakeStandpoint(item: "M1/1", municipality: "leiden", standpoint: "voor")
    state = state.evolved(by: try take.decide(state, Office.context()).events)
    #expect(refused() == .nothingChanges)
    #expect(refused("M1/1", "leiden", "against") == nil)
  }
}
