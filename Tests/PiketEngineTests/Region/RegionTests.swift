import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

struct RegionTests {
  @Test func isDescribed() throws {
    let office = try Office()
    let region = try office.call(RegionWire.Describe(), as: "reader")
    #expect(region.code == "leidse-regio" && region.zone == "Europe/Amsterdam" && region.safetyRegion == "VR16")
    #expect(region.municipalities.first == RegionWire.Municipality(code: "leiden", name: "Leiden", cbs: "GM0546"))
    #expect(
      region.employers.first
        == RegionWire.Employer(code: "leiden", name: "Gemeente Leiden", municipalities: ["leiden"]))
    #expect(
      region.functions.first
        == RegionWire.Function(
          code: "OVD_BZ", nameDutch: "Officier van Dienst Bevolkingszorg", nameEnglish: "Duty officer public care",
          standby: "hard", pool: "region", startWithinMinutes: 30, handoverWeekday: "monday", handoverTime: "09:00",
          pattern: "week", fallback: ["AC_BZ"]))
    #expect(region.functions.first { $0.code == "HV" }?.startWithinMinutes == nil)
  }

  @Test func anotherConfigurationIsRecordedOnce() throws {
    // Given
    let office = try Office()
    var other = office.region
    other.name = "Holland Rijnland"
    // When
    for _ in 0..<2 { office.engine.reload(other, zone: office.zone, at: office.now) }
    office.settle()
    // Then
    #expect(try office.types() == ["RegionLoaded", "RegionLoaded"])
    #expect(office.engine.region == other)
    #expect(office.state.region == other)
    #expect(try office.call(RegionWire.Describe()).name == "Holland Rijnland")
  }

  @Test func theSameConfigurationIsNothingNew() throws {
    let office = try Office()
    let head = office.head
    office.engine.reload(office.region, zone: office.zone, at: office.now)
    office.settle()
    #expect(office.head == head)
  }

  @Test func aConfigurationThatChangedWhileStoppedIsRecorded() throws {
    // Given
    let first = try Office()
    first.close()
    var other = first.region
    other.language = "en"
    // When
    let second = try Office(region: other, scratch: first.scratch)
    // Then
    #expect(try second.types() == ["RegionLoaded", "RegionLoaded"])
    try second.restart()
    #expect(try second.types() == ["RegionLoaded", "RegionLoaded"])
  }

  @Test func whatWasSentBeforeAReloadIsDecidedBeforeIt() throws {
    // Given
    let office = try Office()
    var other = office.region
    other.functions.removeAll { $0.code.rawValue == "CC" }
    let gate = office.hold()
    // When
    let before = try office.send(PersonWire.Add("new-1", functions: ["CC"]))
    office.engine.reload(other, zone: office.zone, at: office.now)
    let after = try office.send(PersonWire.Add("new-2", functions: ["CC"]))
    gate.open()
    // Then
    #expect(try !office.only(before).isFailure)
    #expect(try office.only(after).text.hasPrefix(ServiceWire.NotFound.name))
    #expect(try office.types() == ["RegionLoaded", "PersonAdded", "QualificationGranted", "RegionLoaded"])
  }
}
