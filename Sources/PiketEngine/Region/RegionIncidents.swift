import PiketDomain

extension RegionFile {
  /// What a region adds to the national lists of incidents: all of it may be left out.
  static func incidents(_ root: TOMLReader) -> IncidentRules? {
    let positions = positions(root)
    let rules = IncidentRules(
      types: incidentTypes(root), startTimes: startTimes(root), positions: positions.isEmpty ? nil : positions)
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

  /// `[[position]]`: in place of the usual one, or the piket function, of that code.
  private static func positions(_ root: TOMLReader) -> [Position] {
    var seen: Set<String> = []
    return root.tables("position", required: false).map { reader in
      let code = uniqueCode(reader, &seen, isCode: isFunctionCode, hint: "LEIDER_COPI")
      let position = Position(
        code, reader.string("name-nl"), reader.string("name-en"),
        team: reader.has("team") ? reader.word("team", as: CrisisTeam.self) : nil,
        function: reader.optionalString("function").map { FunctionCode($0) })
      reader.finish()
      return position
    }
  }

  /// The functions that positions name, held against those that there are.
  static func check(_ region: Region, _ root: TOMLReader) {
    let codes = region.functions.map(\.code.rawValue)
    for (reader, position) in zip(root.tables("position", required: false), region.rules.incidents?.positions ?? []) {
      guard let function = position.function, region.function(function) == nil else { continue }
      reader.mistake(
        .isUnknownReference, "function", value: function.rawValue,
        hint: nearest(function.rawValue, among: codes).joined(separator: ", "))
    }
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
