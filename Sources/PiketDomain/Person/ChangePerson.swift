/// Changes what is given of a person. Nil leaves it as it is, an empty text takes it away.
public struct ChangePerson: Sendable {
  public var person: String
  public var name: String?
  public var municipality: String?
  public var employer: String?
  public var phones: [String]?
  public var email: String?
  public var partTimeFactor: String?
  public var account: String?

  public init(
    person: String, name: String? = nil, municipality: String? = nil, employer: String? = nil,
    phones: [String]? = nil, email: String? = nil, partTimeFactor: String? = nil, account: String? = nil
  ) {
    self.person = person
    self.name = name
    self.municipality = municipality
    self.employer = employer
    self.phones = phones
    self.email = email
    self.partTimeFactor = partTimeFactor
    self.account = account
  }

  /// Who moves to another municipality gets the usual employer there, unless another is named.
  ///
  /// Refuses, in this order: `personIsUnknown`; `fieldIsInvalid` (name), `municipalityIsUnknown`, `employerIsUnknown`,
  /// `fieldIsInvalid` (the rest, an account of somebody else last); `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PersonCode> {
    let person = try state.person(named: person)
    let details = try changed(PersonForm(person.details)).details(of: person.code, state, context.region)
    if details == person.details { throw .nothingChanges }
    return Decision([.personChanged(PersonChanged(person: person.code, details: details))], person.code)
  }

  /// The form with what is given put in.
  func changed(_ form: PersonForm) -> PersonForm {
    var form = form
    if let name { form.name = name }
    if let municipality {
      form.municipality = municipality
      form.employer = ""
    }
    if let employer { form.employer = employer }
    if let phones { form.phones = phones }
    if let email { form.email = email }
    if let partTimeFactor { form.partTimeFactor = partTimeFactor }
    if let account { form.account = account }
    return form
  }
}

extension PersonForm {
  /// A form that reads as these details.
  init(_ details: PersonDetails) {
    let thousandths = String(details.partTimeThousandths + 10_000).suffix(3)
    self.init(
      name: details.name, municipality: details.municipality.rawValue, employer: details.employer.rawValue,
      phones: details.phones, email: details.email ?? "",
      partTimeFactor: "\(details.partTimeThousandths / 1000),\(thousandths)", account: details.account ?? "")
  }
}
