import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

struct StatusTests {
  @Test func tellsHowItFares() throws {
    // Given
    let office = try Office.published()
    office.engine.countConnections { 7 }
    office.goOn(to: "2027-01-04T09:00:00.5+01:00")
    // When
    let status = try office.call(ServiceWire.GetStatus(), as: "administrator").status
    // Then
    #expect(
      status
        == ServiceWire.Status(
          version: "1", region: "leidse-regio", regionName: "Leidse regio", since: "2026-12-01T12:00:00+01:00",
          now: "2027-01-04T09:00:00+01:00", readOnly: false, events: 131, head: office.head.hash.hex, verified: 131,
          connections: 7, persons: 56, drafts: 0,
          uncovered: ["BGM@leiden", "BGM@leiderdorp", "BGM@oegstgeest", "BGM@zoeterwoude"], account: "administrator",
          roles: ["administrator"],
          alerting: ServiceWire.AlertingStatus(
            channels: 1, notifierSilent: true, waiting: 56, oldestWaiting: "2026-12-01T12:00:00+01:00", exhausted: [],
            unreachable: [])))
  }

  @Test func anAccountThatIsUnknownHasTheRolesOfItsGroups() throws {
    let office = try Office()
    let inbox = office.send(
      ServiceWire.GetStatus.name, Array("{}".utf8), as: "uid:1234", groups: ["piket-reader", "piket-auditor"])
    let status = try office.reply(to: ServiceWire.GetStatus.self, try office.only(inbox)).status
    #expect(status.account == "uid:1234")
    #expect(status.roles == ["auditor", "reader"])
  }
}
