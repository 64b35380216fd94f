import PiketDomain

extension RegionFile {
  /// `[casework]` and `[[partner]]`: how dossiers are kept, and with whom; all of it may be left out.
  static func casework(_ root: TOMLReader) -> CaseworkRules? {
    let partners = partners(root)
    guard let reader = root.table("casework", required: false) else {
      return partners.isEmpty ? nil : CaseworkRules(partners: partners)
    }
    var rules = CaseworkRules(partners: partners)
    rules.emergencyHours = reader.optionalInt("emergency-hours", in: 1...72) ?? rules.emergencyHours
    rules.clearances = clearances(reader)
    rules.priorityCriteria = criteria(reader)
    reader.finish()
    return rules
  }

  private static func partners(_ root: TOMLReader) -> [Partner] {
    var seen: Set<String> = []
    return root.tables("partner", required: false).compactMap { reader in
      let code = uniqueCode(reader, &seen, isCode: isShortName, hint: "politie")
      let partner = reader.word("kind", as: PartnerKind.self).map {
        Partner(
          code: PartnerCode(code), name: reader.string("name"), kind: $0, accounts: reader.strings("accounts"),
          groups: reader.strings("groups"))
      }
      if partner != nil { reader.finish() }
      return partner
    }
  }

  /// `[casework.clearance]`: up to which confidentiality a role sees.
  private static func clearances(_ casework: TOMLReader) -> [RoleClearance] {
    guard let reader = casework.table("clearance", required: false) else { return [] }
    let clearances = CaseworkRules.usualClearances.map(\.role).compactMap { role -> RoleClearance? in
      guard reader.has(role.rawValue) else { return nil }
      return reader.word(role.rawValue, as: Confidentiality.self).map { RoleClearance(role: role, upTo: $0) }
    }
    reader.finish()
    return clearances
  }

  /// `[[casework.priority]]`: published criteria of the list of prioritised cases.
  private static func criteria(_ casework: TOMLReader) -> [PriorityCriterion] {
    var seen: Set<String> = []
    return casework.tables("priority", required: false).map { reader in
      let code = uniqueCode(reader, &seen, isCode: isShortName, hint: "top")
      let criterion = PriorityCriterion(code: code, name: reader.string("name"))
      reader.finish()
      return criterion
    }
  }

  /// Themes of which somebody leads the dossiers.
  static func themes(_ reader: TOMLReader) -> [DossierTheme]? {
    guard reader.has("themes") else { return nil }
    return reader.strings("themes").compactMap { text in
      if let theme = DossierTheme(rawValue: text) { return theme }
      reader.mistake(
        .hasWrongValue, "themes", value: text, hint: DossierTheme.allCases.map(\.rawValue).joined(separator: ", "))
      return nil
    }
  }
}
