import PiketDomain
import Testing

/// What a configuration no longer names, while the log knows it.
struct StrandedTests {
  private let office = given(
    Office.official("ldn-01"),
    [
      .regionLoaded(RegionLoaded(region: Office.region)),
      Office.published("HV", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")]),
      Office.ordered("BGM@oegstgeest", ["ldn-01"], from: "2027-01-01"),
    ])

  @Test func theSameRegionFits() { #expect(office.stranded(by: Office.region) == []) }

  @Test func anotherCodeIsAnotherRegion() {
    var region = Office.region
    region.code = "hlt"
    #expect(office.stranded(by: region) == ["leidse-regio"])
  }

  @Test func aFunctionWithShiftsMayNotGo() {
    var region = Office.region
    region.functions.removeAll { $0.code.rawValue == "HV" }
    #expect(office.stranded(by: region) == ["HV"])
  }

  @Test func aFunctionWithoutShiftsMayGo() {
    var region = Office.region
    region.functions.removeAll { $0.code.rawValue == "ACB" }
    #expect(office.stranded(by: region) == [])
  }

  @Test func aMunicipalityWithPeopleOrAListMayNotGo() {
    var region = Office.region
    region.municipalities.removeAll { ["leiden", "oegstgeest"].contains($0.code.rawValue) }
    #expect(office.stranded(by: region) == ["BGM@oegstgeest", "leiden"])
  }
}
