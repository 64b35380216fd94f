import PiketDomain
import Testing

/// Names as people write them, and what they stand for in the region.
struct RegionLookupTests {
  @Test(arguments: ["OVD_BZ", "ovd_bz", "OvD-Bz", " ovd bz "])
  func functionsAreFoundInAnyForm(text: String) throws {
    #expect(try Office.region.function(named: text).code == FunctionCode("OVD_BZ"))
  }

  @Test func whatIsUnknownIsToldWithWhatIsNear() {
    let function = refusal(try Office.region.function(named: "OVD_BS"))
    #expect(function == .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"]))
    let municipality = refusal(try Office.region.municipality(named: "Voorschoten"))
    #expect(municipality == .municipalityIsUnknown(MunicipalityCode("Voorschoten"), nearest: []))
    let employer = refusal(try Office.region.employer(named: "HLTsamen"))
    #expect(employer == .employerIsUnknown(EmployerCode("HLTsamen"), nearest: []))
    let empty = refusal(try Office.region.function(named: ""))
    #expect(empty == .functionIsUnknown(FunctionCode(""), nearest: []))
  }

  @Test(
    arguments: [
      ("OVD_BZ", nil, "OVD_BZ"), ("BGM@leiden", nil, "BGM@leiden"), ("bgm", "Leiderdorp", "BGM@leiderdorp"),
      ("bgm@Leiderdorp", "leiden", "BGM@leiderdorp"),
    ] as [(String, String?, String)])
  func postsAreNamedByFunctionAndMunicipality(function: String, municipality: String?, post: String) throws {
    #expect(try Office.region.post(named: function, at: municipality).post == Post(post))
  }

  @Test func employersAreThoseThatBearTheNameOrServeTheMunicipality() {
    #expect(Office.region.usualEmployer(in: MunicipalityCode("leiden"))?.code == EmployerCode("leiden"))
    #expect(Office.region.usualEmployer(in: MunicipalityCode("zoeterwoude"))?.code == EmployerCode("servicepunt"))
    #expect(Office.region.usualEmployer(in: MunicipalityCode("lisse")) == nil)
  }

  @Test func personsAreFoundByCodeOrUniqueName() throws {
    let office = given(Office.official("ldn-01"), Office.official("ldn-02"))
    #expect(try office.person(named: " LDN-01").code == "ldn-01")
    #expect(try office.person(named: "name of LDN-02").code == "ldn-02")
    let unknown = refusal(try office.person(named: "name of ldn-03"))
    #expect(unknown == .personIsUnknown("name of ldn-03", nearest: []))
  }
}

/// What one event does where the stream that began it is not there, as when a single stream is folded.
struct SingleStreamTests {
  @Test func eventsOfUnknownPersonsChangeNothing() {
    let state = given([
      Office.left("ldn-01", at: "2027-01-01"), Office.absent("ldn-01", "2027-01-01", "2027-01-02"),
      Office.withdrawn("ldn-01", at: "2027-01-01"),
    ])
    #expect(state == State())
  }

  @Test func aCorrectionStandsOnItsOwn() {
    let assigned = ShiftAssigned(
      post: Post("OVD_BZ"), year: 2027, interval: span("2027-01-04", "2027-01-05"), person: "ldn-01",
      reason: "ziek", by: "planner")
    let shifts = given([.shiftAssigned(assigned)]).rosters[Post("OVD_BZ")]?.shifts
    #expect(
      shifts == [
        Shift(
          interval: assigned.interval, person: "ldn-01",
          because: .assignment(version: 0, reason: "ziek", by: "planner"), change: 1)
      ])
  }

  @Test func theRegionIsRemembered() {
    #expect(given([.regionLoaded(RegionLoaded(region: Office.region))]).region == Office.region)
  }
}
