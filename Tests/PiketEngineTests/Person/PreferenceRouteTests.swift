import PiketDomain
import PiketProtocol
import PiketStore
import Testing

@testable import PiketEngine

struct PreferenceRouteTests {
  @Test func peopleEnterTheirOwnAndSeeNoOthers() throws {
    // Given
    let office = try Office.staffed()
    try office.call(PersonWire.Change(person: "ldn-01", account: "duty-officer"))
    let own = PersonWire.AddPreference(person: "ldn-01", kind: "nooit", on: ["zondag"], note: "kerk")
    let other = PersonWire.AddPreference(person: "ldn-02", kind: "rather", on: ["sat"], from: "2027-01-01")
    // When
    let entered = try office.call(own, as: "duty-officer").preference
    let refused = try office.fault(other, ServiceWire.Refused.self, as: "duty-officer")
    try office.call(other)
    // Then
    #expect(
      entered
        == PersonWire.Preference(
          id: "ldn-01/1", person: "ldn-01", kind: .never, weekdays: [.sunday], note: "kerk", withdrawn: false))
    #expect(refused.reason == "accountIsNotOfThePerson")
    #expect(try office.call(PersonWire.ListPreferences(), as: "duty-officer").preferences == [entered])
    #expect(try office.call(PersonWire.ListPreferences()).preferences.map(\.id) == ["ldn-01/1", "ldn-02/1"])
    let curious = PersonWire.ListPreferences(person: "ldn-02")
    #expect(
      try office.fault(curious, ServiceWire.Refused.self, as: "duty-officer").reason == "accountIsNotOfThePerson")
    // When
    let withdrawn = try office.call(PersonWire.WithdrawPreference(id: "ldn-01/1"), as: "duty-officer").preference
    // Then
    #expect(withdrawn.withdrawn)
    #expect(try office.call(PersonWire.ListPreferences(person: "ldn-01")).preferences == [])
    #expect(try office.call(PersonWire.ListPreferences(person: "ldn-01", withdrawn: true)).preferences == [withdrawn])
    let unknown = try office.fault(PersonWire.WithdrawPreference(id: "ldn-01/7"), ServiceWire.NotFound.self)
    #expect(unknown == ServiceWire.NotFound(kind: "preference", name: "ldn-01/7", nearest: []))
  }
}
