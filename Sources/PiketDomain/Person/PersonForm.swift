/// What people write of a person, before it is read: from a command or from a row of a table.
public struct PersonForm: Hashable, Sendable {
  public var name: String
  public var municipality: String
  /// Empty: the usual employer of that municipality.
  public var employer: String
  public var phones: [String]
  public var email: String
  /// Empty: full time.
  public var partTimeFactor: String
  public var account: String

  public init(
    name: String, municipality: String, employer: String = "", phones: [String] = [], email: String = "",
    partTimeFactor: String = "", account: String = ""
  ) {
    self.name = name
    self.municipality = municipality
    self.employer = employer
    self.phones = phones
    self.email = email
    self.partTimeFactor = partTimeFactor
    self.account = account
  }
}

/// A value of a form that cannot be read, and what may have been meant.
struct FormMistake: Hashable, Sendable {
  var field: PersonField
  var value: String
  var reason: FieldMistake
  var nearest: [String] = []
}

/// Everything that is wrong with a form; never empty.
struct FormMistakes: Error {
  var mistakes: [FormMistake]
}

/// The fields of a person, by the names that they have on the wire.
public enum PersonField: String, Hashable, Sendable, CaseIterable {
  case code, name, municipality, employer, phones, email, partTimeFactor, account, functions
}

extension PersonForm {
  /// The details, or every mistake.
  func read(_ region: Region) throws(FormMistakes) -> PersonDetails {
    var reader = PersonFormReader(region: region)
    let name = reader.read(.name, self.name) { (text) throws(FieldMistake) in try Name.read(text) }
    let municipality = reader.municipality(self.municipality)
    let employer = reader.employer(self.employer, of: municipality)
    let phones = reader.phones(self.phones)
    let email = reader.readOptional(.email, self.email, MailAddress.read)
    let factor = reader.readOptional(.partTimeFactor, partTimeFactor, PartTimeFactor.read)
    let account = reader.readOptional(.account, self.account, readAccount)
    guard reader.mistakes.isEmpty, let name, let municipality, let employer else {
      throw FormMistakes(mistakes: reader.mistakes)
    }
    return PersonDetails(
      name: name, employer: employer, municipality: municipality, phones: phones, email: email,
      partTimeThousandths: factor ?? 1000, account: account)
  }
}

/// The name of an account as NSS gives it, directory accounts (`name@realm`, `REALM\name`) included.
private func readAccount(_ text: String) throws(FieldMistake) -> String {
  let account = text.trimmed
  if account.utf8.count > DomainLimits.accountLengthMax { throw .isTooLong }
  let isPlain = account.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !":/".utf8.contains($0) }
  if !isPlain || account.hasPrefix("-") { throw .isNoCode }
  return account
}

private struct PersonFormReader {
  let region: Region
  var mistakes: [FormMistake] = []

  mutating func note(_ field: PersonField, _ value: String, _ reason: FieldMistake, nearest: [String] = []) {
    mistakes.append(FormMistake(field: field, value: value, reason: reason, nearest: nearest))
  }

  mutating func read<Value>(
    _ field: PersonField, _ text: String, _ read: (String) throws(FieldMistake) -> Value
  ) -> Value? {
    do {
      return try read(text)
    } catch {
      note(field, text, error)
      return nil
    }
  }

  mutating func readOptional<Value>(
    _ field: PersonField, _ text: String, _ read: (String) throws(FieldMistake) -> Value
  ) -> Value? {
    text.trimmed.isEmpty ? nil : self.read(field, text, read)
  }

  mutating func municipality(_ text: String) -> MunicipalityCode? {
    if text.trimmed.isEmpty {
      note(.municipality, text, .isEmpty)
      return nil
    }
    do {
      return try region.municipality(named: text).code
    } catch {
      note(.municipality, text, .isUnknownMunicipality, nearest: error.nearest)
      return nil
    }
  }

  mutating func employer(_ text: String, of municipality: MunicipalityCode?) -> EmployerCode? {
    if text.trimmed.isEmpty {
      guard let municipality else { return nil }
      if let usual = region.usualEmployer(in: municipality) { return usual.code }
      note(.employer, text, .isEmpty)
      return nil
    }
    do {
      let employer = try region.employer(named: text)
      guard let municipality else { return nil }
      if employer.municipalities.contains(municipality) { return employer.code }
      let serving = region.employers.filter { $0.municipalities.contains(municipality) }
      note(.employer, text, .employsNobodyThere, nearest: serving.map(\.code.rawValue))
    } catch {
      note(.employer, text, .isUnknownEmployer, nearest: error.nearest)
    }
    return nil
  }

  mutating func phones(_ texts: [String]) -> [String] {
    var numbers: [String] = []
    for text in texts {
      guard let number = readOptional(.phones, text, PhoneNumber.read) else { continue }
      if !numbers.contains(number) { numbers.append(number) }
    }
    if numbers.count > DomainLimits.phonesMax { note(.phones, texts.joined(separator: " / "), .isTooLong) }
    return numbers
  }
}
