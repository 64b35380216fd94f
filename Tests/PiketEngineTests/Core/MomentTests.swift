import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Moments as people write them, in every field that takes one.
struct MomentTests {
  @Test(arguments: [
    ("2027-03-28 02:30", "timeDoesNotExist", ["2027-03-28T03:00:00+02:00", "2027-03-28T03:30:00+02:00"]),
    ("2027-10-31 02:30", "timeExistsTwice", ["2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"]),
  ])
  func ambiguousOnesAreToldWithTheirReadings(text: String, reason: String, readings: [String]) throws {
    let office = try Office.staffed()
    func expect(_ field: String) -> ServiceWire.AmbiguousMoment {
      ServiceWire.AmbiguousMoment(field: field, text: text, reason: reason, readings: readings)
    }
    typealias Ambiguous = ServiceWire.AmbiguousMoment
    #expect(try office.fault(RosterWire.Who(at: text), Ambiguous.self) == expect("at"))
    #expect(try office.fault(RosterWire.Who(knownAt: text), Ambiguous.self) == expect("knownAt"))
    #expect(try office.fault(RosterWire.Show(until: text), Ambiguous.self) == expect("until"))
    let absence = PersonWire.AddAbsence(person: "ldn-01", from: text, until: "2028-01-01", kind: "ziek")
    #expect(try office.fault(absence, Ambiguous.self) == expect("from"))
    let order = RosterWire.SetOrder(function: "BGM", municipality: "leiden", persons: ["ldn-01"], from: text)
    #expect(try office.fault(order, Ambiguous.self) == expect("from"))
    let assign = RosterWire.Assign(function: "OVD_BZ", person: "ldn-01", at: text, reason: "x")
    #expect(try office.fault(assign, Ambiguous.self) == expect("at"))
    #expect(try office.fault(PersonWire.Leave(person: "ldn-01", at: text), Ambiguous.self) == expect("at"))
    let qualify = PersonWire.Qualify(person: "ldn-01", function: "CC", from: text)
    #expect(try office.fault(qualify, Ambiguous.self) == expect("from"))
  }

  @Test(arguments: [
    ("soon", "isNoMoment"), ("", "isNoMoment"), ("31-02-2027", "dateDoesNotExist"),
    ("+99999999999999999999d", "isNoMoment"), ("2027-13-01", "dateDoesNotExist"),
  ])
  func wrongOnesAreMistakes(text: String, reason: String) throws {
    let office = try Office()
    let mistakes = try office.fault(RosterWire.Who(at: text), ServiceWire.HasMistakes.self).mistakes
    #expect(mistakes == [ServiceWire.Mistake(field: "at", value: text, reason: reason, nearest: [])])
  }

  @Test(arguments: [
    ("now", "2026-12-01T12:00:00+01:00"), ("nu", "2026-12-01T12:00:00+01:00"), ("+2h", "2026-12-01T14:00:00+01:00"),
    ("tomorrow 09:00", "2026-12-02T09:00:00+01:00"), ("morgen 09:00", "2026-12-02T09:00:00+01:00"),
    ("2027-07-01", "2027-07-01T00:00:00+02:00"), ("2027-01-04T09:00:00+01:00", "2027-01-04T09:00:00+01:00"),
    ("2027-01-04T08:00:00Z", "2027-01-04T09:00:00+01:00"),
  ])
  func areAnsweredInTheRegionsOffset(text: String, expected: String) throws {
    let office = try Office()
    #expect(try office.who(text).at == expected)
    #expect(try office.who(text, knownAt: "now").at == expected)
  }

  @Test(arguments: ["0001-01-01", "9999-12-31"])
  func farAwayOnesAreAnswered(text: String) throws {
    let office = try Office()
    #expect(try office.who(text).at.hasPrefix(text))
    #expect(try office.who(text, knownAt: "now").at.hasPrefix(text))
  }
}
