import PiketDomain
import PiketProtocol

extension PersonWire.Person {
  init(_ person: Person, _ view: View) {
    let details = person.details
    self.init(
      code: person.code.rawValue, name: details.name, employer: details.employer.rawValue,
      municipality: details.municipality.rawValue, phones: details.phones, email: details.email,
      partTimeFactor: Double(details.partTimeThousandths) / 1000, account: details.account,
      leavesAt: person.leavesAt.map { view.rfc3339($0) },
      qualifications: person.qualifications.map {
        PersonWire.Qualification(
          function: $0.function.rawValue, from: $0.from.map { view.rfc3339($0) },
          until: $0.until.map { view.rfc3339($0) })
      }, workingFacts: view.factCount(of: person))
  }
}

extension PersonWire.Absence {
  init(_ absence: Absence, of person: PersonCode, _ view: View) {
    self.init(
      id: "\(person)/\(absence.number)", person: person.rawValue, start: view.rfc3339(absence.interval.start),
      end: view.rfc3339(absence.interval.end), kind: Kind(rawValue: absence.kind.rawValue) ?? .other,
      withdrawn: absence.withdrawnAt != nil)
  }
}

extension PersonWire.HitShift {
  init(_ hit: HitShift, _ view: View) {
    self.init(
      post: hit.post.description, person: hit.person.rawValue, start: view.rfc3339(hit.interval.start),
      end: view.rfc3339(hit.interval.end))
  }
}
