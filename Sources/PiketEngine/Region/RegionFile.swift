import PiketDomain
import TOMLKit

/// Reads a region's configuration (TOML 1.0, `Config/`).
public enum RegionFile {
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - file: its name, for the messages.
  ///   - zoneExists: whether the system's tzdata knows the zone of that name.
  /// - Throws: `RegionFileFault` with every mistake in the file.
  public static func read(
    _ text: String, file: String, zoneExists: (String) -> Bool
  ) throws(RegionFileFault) -> Region {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      let line = (error as? TOMLParseError)?.source.begin.line ?? 1
      let words = (error as? TOMLParseError)?.description ?? "\(error)"
      throw RegionFileFault(
        file: file,
        mistakes: [RegionMistake(line: max(line, 1), reason: .isNoTOML, key: "", hint: words)])
    }
    let lines = TOMLLines(text)
    var mistakes: [RegionMistake] = []
    let root = TOMLReader(table, path: "") { reason, key, value, hint in
      mistakes.append(RegionMistake(line: lines.line(of: key), reason: reason, key: key, value: value, hint: hint))
    }
    let region = region(root, zoneExists)
    if !mistakes.isEmpty {
      mistakes.sort { ($0.line, $0.key) < ($1.line, $1.key) }
      throw RegionFileFault(file: file, mistakes: mistakes)
    }
    return region
  }

  private static func region(_ root: TOMLReader, _ zoneExists: (String) -> Bool) -> Region {
    let zone = root.string("zone")
    if !zone.isEmpty && !zoneExists(zone) { root.mistake(.zoneIsUnknown, "zone", value: zone) }
    let language = root.string("language")
    if !["nl", "en", ""].contains(language) {
      root.mistake(.hasWrongValue, "language", value: language, hint: "nl, en")
    }
    let safetyRegion = root.string("safety-region")
    if !safetyRegion.isEmpty, !isCode(safetyRegion, prefix: "VR", digits: 2) {
      root.mistake(.hasWrongValue, "safety-region", value: safetyRegion, hint: "VR16")
    }
    let municipalities = municipalities(root)
    let employers = employers(root, Set(municipalities.map(\.code)))
    let functions = functions(root)
    let region = Region(
      code: root.string("code"), name: root.string("name"), zone: zone, language: language,
      safetyRegion: safetyRegion, policeUnit: root.string("police-unit"), municipalities: municipalities,
      employers: employers, functions: functions, roles: roles(root),
      rules: rules(root, functions: Set(functions.map(\.code))))
    check(region, root)
    root.finish()
    return region
  }

  private static func municipalities(_ root: TOMLReader) -> [Municipality] {
    var seen: Set<String> = []
    var shorts: Set<String> = []
    return root.tables("municipality").map { reader in
      let code = uniqueCode(reader, &seen, isCode: isShortName, hint: "leiden")
      let cbs = reader.string("cbs")
      if !cbs.isEmpty && !isCode(cbs, prefix: "GM", digits: 4) {
        reader.mistake(.hasWrongValue, "cbs", value: cbs, hint: "GM0546")
      }
      let short = reader.optionalString("short")
      if let short, !(2...4).contains(short.utf8.count) || !short.utf8.allSatisfy({ (65...90).contains($0) }) {
        reader.mistake(.hasWrongValue, "short", value: short, hint: "LDN")
      } else if let short, !shorts.insert(short).inserted {
        reader.mistake(.isDouble, "short", value: short)
      }
      let municipality = Municipality(code: MunicipalityCode(code), name: reader.string("name"), cbs: cbs, short: short)
      reader.finish()
      return municipality
    }
  }

  private static func employers(_ root: TOMLReader, _ municipalities: Set<MunicipalityCode>) -> [Employer] {
    var seen: Set<String> = []
    return root.tables("employer").map { reader in
      let code = uniqueCode(reader, &seen, isCode: isShortName, hint: "leiden")
      let served = reader.strings("municipalities", required: true).map { MunicipalityCode($0) }
      for one in served where !municipalities.contains(one) {
        reader.mistake(
          .isUnknownReference, "municipalities", value: one.rawValue,
          hint: nearest(one.rawValue, among: municipalities.map(\.rawValue)).joined(separator: ", "))
      }
      let employer = Employer(code: EmployerCode(code), name: reader.string("name"), municipalities: served)
      reader.finish()
      return employer
    }
  }

  private static func roles(_ root: TOMLReader) -> [RoleGrant] {
    guard let reader = root.table("roles") else { return [] }
    let grants = Role.allCases.compactMap { role -> RoleGrant? in
      guard let entry = reader.table(role.rawValue, required: false) else { return nil }
      let themes = role == .caseCoordinator ? RegionFile.themes(entry) : nil
      let grant = RoleGrant(
        role: role, accounts: entry.strings("accounts"), groups: entry.strings("groups"), themes: themes)
      entry.finish()
      return grant
    }
    reader.finish()
    return grants
  }

  static func uniqueCode(
    _ reader: TOMLReader, _ seen: inout Set<String>, isCode: (String) -> Bool, hint: String
  ) -> String {
    let code = reader.string("code")
    if !code.isEmpty && !isCode(code) { reader.mistake(.hasWrongValue, "code", value: code, hint: hint) }
    if !code.isEmpty, !seen.insert(code).inserted { reader.mistake(.isDouble, "code", value: code) }
    return code
  }

  static func isShortName(_ text: String) -> Bool {
    text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func isCode(_ text: String, prefix: String, digits: Int) -> Bool {
    text.hasPrefix(prefix) && text.utf8.count == prefix.utf8.count + digits
      && text.utf8.dropFirst(prefix.utf8.count).allSatisfy { (48...57).contains($0) }
  }
}
