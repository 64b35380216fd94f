import PiketDomain

extension RegionFile {
  /// What a region adds to the national lists of incidents: all of it may be left out.
  static func incidents(_ root: TOMLReader) -> IncidentRules? {
    let rules = IncidentRules(types: incidentTypes(root), startTimes: startTimes(root))
    return rules == IncidentRules() ? nil : rules
  }

  /// `[[incident-type]]`: of a code that the national list has, the names are the region's.
  private static func incidentTypes(_ root: TOMLReader) -> [IncidentType] {
    let readers = root.tables("incident-type", required: false)
    var seen: Set<String> = []
    var types: [IncidentType] = []
    for reader in readers {
      let code = uniqueCode(reader, &seen, isCode: { IncidentType.numbers($0) != nil }, hint: "7.3")
      types.append(IncidentType(code, reader.string("name-nl"), reader.string("name-en")))
      reader.finish()
    }
    let codes = seen.union(IncidentType.national.map(\.code))
    for (reader, type) in zip(readers, types) {
      if let parent = IncidentType.parent(of: type.code), !codes.contains(parent) {
        reader.mistake(
          .isUnknownReference, "code", value: type.code,
          hint: nearest(parent, among: codes.sorted()).joined(separator: ", "))
      }
    }
    return types
  }

  /// `[[start-within]]`: the time of a team, or of a part of it, in place of that of the decree.
  private static func startTimes(_ root: TOMLReader) -> [StartTime] {
    var seen: Set<String> = []
    return root.tables("start-within", required: false).compactMap { reader in
      let team = reader.word("team", as: CrisisTeam.self)
      let part = reader.optionalString("part")
      let minutes = reader.optionalInt("minutes", in: 1...1_440)
      if !reader.has("minutes") { reader.mistake(.keyIsMissing, "minutes") }
      let source = reader.string("source")
      reader.finish()
      guard let team, let minutes else { return nil }
      let code = part.map { "\(team.rawValue)-\($0)" } ?? team.rawValue
      if !seen.insert(code).inserted { reader.mistake(.isDouble, "team", value: code) }
      return StartTime(code, team, minutes: minutes, source: source)
    }
  }
}
