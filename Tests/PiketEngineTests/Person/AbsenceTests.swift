import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

struct AbsenceTests {
  private let leave = PersonWire.AddAbsence(person: "ldn-01", from: "2027-01-05", until: "2027-01-07", kind: "verlof")

  @Test func isRecordedListedAndWithdrawn() throws {
    // Given
    let office = try Office.published()
    // When
    let reply = try office.call(leave)
    // Then
    let absence = PersonWire.Absence(
      id: "ldn-01/1", person: "ldn-01", start: "2027-01-05T00:00:00+01:00", end: "2027-01-07T00:00:00+01:00",
      kind: .leave, withdrawn: false)
    #expect(reply.absence == absence)
    #expect(
      reply.hits == [
        PersonWire.HitShift(
          post: "OVD_BZ", person: "ldn-01", start: "2027-01-04T09:00:00+01:00", end: "2027-01-11T09:00:00+01:00")
      ])
    #expect(try office.call(PersonWire.ListAbsences()).absences == [absence])
    #expect(try office.call(PersonWire.ListAbsences(until: "2027-01-05")).absences == [])
    #expect(try office.call(PersonWire.ListAbsences(from: "2027-01-07")).absences == [])
    #expect(try office.call(PersonWire.ListAbsences(person: "ldn-02")).absences == [])
    // When
    let withdrawn = try office.call(PersonWire.WithdrawAbsence(id: "LDN-01/1")).absence
    // Then
    #expect(withdrawn.withdrawn)
    #expect(try office.call(PersonWire.ListAbsences()).absences == [])
    #expect(try office.call(PersonWire.ListAbsences(withdrawn: true)).absences == [withdrawn])
    let again = PersonWire.WithdrawAbsence(id: "ldn-01/1")
    #expect(try office.refused(again) == "absenceIsWithdrawnAlready absence=ldn-01/1")
    let unknown = try office.fault(PersonWire.WithdrawAbsence(id: "ldn-01/2"), ServiceWire.NotFound.self)
    #expect(unknown == ServiceWire.NotFound(kind: "absence", name: "ldn-01/2", nearest: []))
  }

  @Test func refusals() throws {
    let office = try Office.staffed()
    try office.call(leave)
    #expect(try office.refused(leave) == "absenceOverlapsAnother absence=ldn-01/1")
    var other = leave
    (other.from, other.until) = ("2027-02-02", "2027-02-01")
    #expect(try office.refused(other).hasPrefix("periodIsEmpty end=2027-02-01T00:00:00+01:00"))
    other.until = "2030-01-01"
    #expect(try office.refused(other).hasPrefix("periodIsTooLong days=731"))
    other.kind = "feest"
    let mistakes = try office.fault(other, ServiceWire.HasMistakes.self).mistakes
    #expect(mistakes == [ServiceWire.Mistake(field: "kind", value: "feest", reason: "isNoAbsenceKind", nearest: [])])
    other.person = "nobody-99"
    #expect(try office.fault(other, ServiceWire.NotFound.self).kind == "person")
  }

  @Test func theYearOfLeaveIsImported() throws {
    // Given
    let office = try Office.staffed()
    let content = try Repository.sample("verlof-2027.csv")
    // When
    let dry = try office.call(PersonWire.ImportAbsences(name: "v", content: content, dryRun: true))
    let head = office.head
    let reply = try office.call(PersonWire.ImportAbsences(name: "v", content: content))
    // Then
    #expect(dry == PersonWire.ImportAbsences.Reply(recorded: 112, unchanged: 0, hits: []))
    #expect(reply == dry)
    #expect(office.head.position == head.position + 112)
    let again = try office.call(PersonWire.ImportAbsences(name: "v", content: content))
    #expect(again == PersonWire.ImportAbsences.Reply(recorded: 0, unchanged: 112, hits: []))
    #expect(try office.call(PersonWire.ListAbsences()).absences.count == 112)
  }

  @Test func aFileWithMistakesIsNotImported() throws {
    let office = try Office.staffed()
    let content = "code;van;tot;soort\nldn-01;01-02-2027;05-02-2027;verlof\nldn-1;31-02-2027;x;feest\n"
    let call = PersonWire.ImportAbsences(name: "v", content: content)
    let mistakes = try office.fault(call, ServiceWire.HasMistakes.self).mistakes
    #expect(mistakes.map(\.line) == [3, 3, 3, 3])
    #expect(mistakes.map(\.column) == [1, 2, 3, 4])
    #expect(mistakes.map(\.reason) == ["isUnknownPerson", "dateDoesNotExist", "isNoDate", "isNoAbsenceKind"])
    #expect(try office.call(PersonWire.ListAbsences()).absences == [])
  }
}
