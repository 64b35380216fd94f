extension String {
  /// The text without what people vary in names: case, spaces, hyphens, underscores, points. `OvD-Bz` and `OVD_BZ` are
  /// one name.
  var folded: String {
    // Most names are ASCII, and all names of a region are folded to find one: properties of characters are slow.
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return String(lowercased().filter { $0.isLetter || $0.isNumber }) }
    return String(unsafeUninitializedCapacity: utf8.count) { folded in
      var count = 0
      for byte in utf8 where byte.isLetter || byte.isDigit {
        folded[count] = byte.isLetter ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}

extension Region {
  /// A function by its code as people write it. Refuses: `functionIsUnknown`.
  public func function(named text: String) throws(Refusal) -> PiketFunction {
    let key = text.folded
    if let function = functions.first(where: { $0.code.rawValue.folded == key }) { return function }
    throw .functionIsUnknown(FunctionCode(text), nearest: nearest(text, among: functions.map(\.code.rawValue)))
  }

  /// A municipality by its code or name as people write it. Refuses: `municipalityIsUnknown`.
  public func municipality(named text: String) throws(Refusal) -> Municipality {
    let key = text.folded
    if let found = municipalities.first(where: { $0.code.rawValue.folded == key || $0.name.folded == key }) {
      return found
    }
    throw .municipalityIsUnknown(
      MunicipalityCode(text), nearest: nearest(text, among: municipalities.map(\.code.rawValue)))
  }

  /// An employer by its code or name as people write it. Refuses: `employerIsUnknown`.
  public func employer(named text: String) throws(Refusal) -> Employer {
    let key = text.folded
    if let found = employers.first(where: { $0.code.rawValue.folded == key || $0.name.folded == key }) {
      return found
    }
    throw .employerIsUnknown(EmployerCode(text), nearest: nearest(text, among: employers.map(\.code.rawValue)))
  }

  /// The post that a function, and a municipality where it is not pooled, stand for. The municipality may also be in
  /// the function's text: `BGM@leiden`.
  ///
  /// Refuses, in this order: `functionIsUnknown`, `postHasNoMunicipality`, `postNeedsAMunicipality`,
  /// `municipalityIsUnknown`.
  public func post(
    named text: String, at municipality: String?
  ) throws(Refusal) -> (function: PiketFunction, post: Post) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let function = try function(named: parts.first ?? "")
    let place = parts.count == 2 ? parts[1] : municipality
    guard function.pool != .region else {
      // Named beside a pooled function a municipality would be left out in silence.
      if place != nil { throw .postHasNoMunicipality(function.code) }
      return (function, Post(function.code))
    }
    guard let place else { throw .postNeedsAMunicipality(function.code) }
    return (function, Post(function.code, at: try self.municipality(named: place).code))
  }

  /// The employer of an official of a municipality, where nothing else is said: the one that bears its name, else the
  /// first that serves it.
  public func usualEmployer(in municipality: MunicipalityCode) -> Employer? {
    employers.first { $0.code.rawValue == municipality.rawValue && $0.municipalities.contains(municipality) }
      ?? employers.first { $0.municipalities.contains(municipality) }
  }
}
