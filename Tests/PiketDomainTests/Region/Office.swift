import Foundation
import PiketDomain
import Testing

/// The office that the tests of the rules play in: the Leidse regio, on 1 December 2026.
enum Office {
  static let zone = amsterdam

  static let region = Region(
    code: "leidse-regio", name: "Leidse regio", zone: "Europe/Amsterdam", language: "nl", safetyRegion: "VR16",
    policeUnit: "Den Haag",
    municipalities: [
      Municipality(code: MunicipalityCode("leiden"), name: "Leiden", cbs: "GM0546"),
      Municipality(code: MunicipalityCode("leiderdorp"), name: "Leiderdorp", cbs: "GM0547"),
      Municipality(code: MunicipalityCode("oegstgeest"), name: "Oegstgeest", cbs: "GM0579"),
      Municipality(code: MunicipalityCode("zoeterwoude"), name: "Zoeterwoude", cbs: "GM0638"),
    ],
    employers: [
      employer("leiden", "Gemeente Leiden", ["leiden"]),
      employer("leiderdorp", "Gemeente Leiderdorp", ["leiderdorp"]),
      employer("oegstgeest", "Gemeente Oegstgeest", ["oegstgeest"]),
      employer("servicepunt", "Servicepunt71", ["leiden", "zoeterwoude"]),
    ],
    functions: ["OVD_BZ", "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV"].map { function($0) } + [
      function("BGM", pool: .ordered), function("AOV", standby: .soft, pool: .municipality),
      function("TL_OPVANG", standby: .soft, pattern: .days),
    ],
    roles: [])

  /// The same region, in which hard piket is employment: the law and the allowances hold.
  static let employing: Region = {
    var region = Office.region
    for index in region.functions.indices { region.functions[index].isOffice = false }
    return region
  }()

  /// An office, to which the law on working time does not apply, unless told: most rules are looked at by themselves.
  static func function(
    _ code: String, standby: Standby = .hard, pool: Pool = .region,
    handover: Handover = Handover(weekday: .monday, time: time(9, 0)), pattern: ShiftPattern = .week,
    isOffice: Bool = true
  ) -> PiketFunction {
    PiketFunction(
      code: FunctionCode(code), nameDutch: code == "OVD_BZ" ? "Officier van Dienst Bevolkingszorg" : code,
      nameEnglish: code, standby: standby, pool: pool, startWithinMinutes: 30, handover: handover, pattern: pattern,
      isOffice: isOffice, fallback: [])
  }

  static func time(_ hour: Int, _ minute: Int) -> LocalTime { LocalTime(hour, minute) ?? .midnight }

  private static func employer(_ code: String, _ name: String, _ municipalities: [String]) -> Employer {
    Employer(code: EmployerCode(code), name: name, municipalities: municipalities.map { MunicipalityCode($0) })
  }

  /// The context of a planner at a moment, as people write it.
  static func context(_ now: String = "2026-12-01 12:00", _ region: Region = region) -> Context {
    Context(now: at(now), caller: Caller(account: "planner", groups: []), region: region, zone: zone)
  }

  /// An official who may fill functions since ever.
  static func official(_ code: String, of municipality: String = "leiden", may functions: [String] = ["OVD_BZ"])
    -> [Event]
  {
    let details = PersonDetails(
      name: "Name of \(code)", employer: EmployerCode(municipality), municipality: MunicipalityCode(municipality),
      phones: ["+31600000000"], email: nil, partTimeThousandths: 1000, account: nil)
    let code = PersonCode(code)
    return [.personAdded(PersonAdded(person: code, details: details))]
      + functions.map {
        .qualificationGranted(
          QualificationGranted(
            person: code, qualification: Qualification(function: FunctionCode($0), from: nil, until: nil)))
      }
  }

  /// A published roster of one post: `("ldn-01", from, to)`, all starting in the year of the first.
  static func published(_ post: String, _ shifts: [(String, String, String)], version: Int = 1) -> Event {
    let shifts = shifts.map { PublishedShift(interval: span($0.1, $0.2), person: PersonCode($0.0)) }
    let period = Interval(
      start: shifts.first?.interval.start ?? at("2027-01-01"), end: shifts.last?.interval.end ?? at("2027-01-01"))
    return .rosterPublished(
      RosterPublished(
        post: Post(post), year: zone.local(period.start).date.year, version: version, draft: DraftCode("D0"),
        period: period, shifts: shifts))
  }

  static func absent(
    _ code: String, _ from: String, _ to: String, number: Int = 1, recorded: String = "2026-01-01"
  ) -> Event {
    .absenceRecorded(
      AbsenceRecorded(
        person: PersonCode(code),
        absence: Absence(number: number, interval: span(from, to), kind: .leave, recordedAt: at(recorded))))
  }

  static func withdrawn(_ code: String, number: Int = 1, at moment: String) -> Event {
    .absenceWithdrawn(AbsenceWithdrawn(person: PersonCode(code), number: number, at: at(moment)))
  }

  static func left(_ code: String, at moment: String) -> Event {
    .personLeft(PersonLeft(person: PersonCode(code), at: at(moment)))
  }

  static func ordered(_ post: String, _ persons: [String], from: String) -> Event {
    .deputyOrderSet(
      DeputyOrderSet(post: Post(post), order: DeputyOrder(from: at(from), persons: persons.map { PersonCode($0) })))
  }

  static func drafted(_ shifts: [DraftShift], as code: String = "D1") -> Event {
    .draftImported(
      DraftImported(
        draft: Draft(
          code: DraftCode(code), source: "test.csv", createdAt: at("2026-11-01"), createdBy: "planner", shifts: shifts))
    )
  }

  /// One of the sample files.
  static func sample(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Samples/\(name)"), encoding: .utf8)
  }
}

/// A moment on the clock of the office: `2027-01-04 09:00`, `2027-01-04`.
func at(_ text: String) -> Instant {
  do {
    return try MomentReader.read(text, now: Instant(seconds: 0), zone: Office.zone)
  } catch {
    preconditionFailure("\(text) is no moment: \(error)")
  }
}

func span(_ from: String, _ to: String) -> Interval { Interval(start: at(from), end: at(to)) }

/// A row of a draft, on line 2 unless told.
func cell(_ post: String, _ person: String?, _ from: String, _ to: String, line: Int = 2) -> DraftShift {
  DraftShift(
    post: Post(post), interval: span(from, to), person: person.map { PersonCode($0) }, line: line, column: 4)
}

/// The state after these events.
func given(_ events: [Event]...) -> State { State().evolved(by: events.flatMap { $0 }) }

/// Why a decision is refused; nil where it is not.
func refusal<Outcome>(_ decide: @autoclosure () throws(Refusal) -> Outcome) -> Refusal? {
  do {
    _ = try decide()
    return nil
  } catch {
    return error
  }
}

extension PersonCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
