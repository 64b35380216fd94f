/// Takes one person into the register.
public struct AddPerson: Sendable {
  public var code: String
  public var form: PersonForm
  /// What the person may do, from now on.
  public var functions: [String]

  public init(code: String, form: PersonForm, functions: [String]) {
    self.code = code
    self.form = form
    self.functions = functions
  }

  /// Refuses, in this order: `fieldIsInvalid` (code), `personExistsAlready`, `tooMany` (persons), what is unknown or
  /// invalid of the form (as `ChangePerson`), `functionIsUnknown`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PersonCode> {
    let code = try Refusal.onMistake(in: .code, self.code, PersonCode.read)
    if state.persons[code] != nil { throw .personExistsAlready(code) }
    if state.persons.count >= DomainLimits.personsMax {
      throw .tooMany(field: "persons", max: DomainLimits.personsMax)
    }
    let details = try form.details(of: code, state, context.region)
    var granted: [FunctionCode] = []
    for name in functions {
      let function = try context.region.function(named: name).code
      if !granted.contains(function) { granted.append(function) }
    }
    let qualified = granted.map { function in
      Event.qualificationGranted(
        QualificationGranted(
          person: code,
          qualification: Qualification(function: function, from: context.now.wholeSecond, until: nil)))
    }
    return Decision([.personAdded(PersonAdded(person: code, details: details))] + qualified, code)
  }
}

extension Refusal {
  /// Reads a value of a command; a mistake in it is refused under the field's name.
  static func onMistake<Value>(
    in field: PersonField, _ text: String, _ read: (String) throws(FieldMistake) -> Value
  ) throws(Refusal) -> Value {
    do {
      return try read(text)
    } catch {
      throw .fieldIsInvalid(field: field.rawValue, value: text, reason: error)
    }
  }
}

extension PersonForm {
  /// The details, or a refusal that tells every mistake. An account belongs to one person.
  func details(of code: PersonCode, _ state: State, _ region: Region) throws(Refusal) -> PersonDetails {
    let details: PersonDetails
    do {
      details = try read(region)
    } catch {
      if error.mistakes.count == 1, let only = error.mistakes.first { throw only.refusal }
      throw .valuesAreInvalid(error.mistakes.map(\.told))
    }
    if let account = details.account, state.persons.values.contains(where: { $0.code != code && $0.uses(account) }) {
      throw .fieldIsInvalid(field: PersonField.account.rawValue, value: account, reason: .isDouble)
    }
    return details
  }
}

extension Person {
  func uses(_ account: String) -> Bool { details.account == account }
}

extension FormMistake {
  fileprivate var told: ValueMistake {
    ValueMistake(field: field.rawValue, value: value, reason: reason, nearest: nearest)
  }

  fileprivate var refusal: Refusal {
    switch reason {
    case .isUnknownMunicipality: .municipalityIsUnknown(MunicipalityCode(value), nearest: nearest)
    case .isUnknownEmployer: .employerIsUnknown(EmployerCode(value), nearest: nearest)
    default: .fieldIsInvalid(field: field.rawValue, value: value, reason: reason)
    }
  }
}
