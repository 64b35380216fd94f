/// A type of incident: a theme (`7`), one of its crisis types (`7.2`), or an incident type below it (`7.2.10`).
///
/// The national list has 7 themes and 25 crisis types; a region adds its own in the configuration.
public struct IncidentType: Hashable, Sendable, Codable {
  public var code: String
  public var nameDutch: String
  public var nameEnglish: String

  public init(_ code: String, _ nameDutch: String, _ nameEnglish: String) {
    self.code = code
    self.nameDutch = nameDutch
    self.nameEnglish = nameEnglish
  }

  /// One to three numbers with points between, for ordering; nil for anything else.
  public static func numbers(_ code: String) -> [Int]? {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 3 && $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }
    return (1...3).contains(parts.count) && numbers.count == parts.count ? numbers : nil
  }

  /// The code one level up; nil for a theme.
  public static func parent(of code: String) -> String? {
    code.lastIndex(of: ".").map { String(code[..<$0]) }
  }

  /// The list of the safety regions' risk profile (Handreiking regionaal risicoprofiel).
  public static let national = [
    IncidentType("1", "Natuurlijke omgeving", "Natural environment"),
    IncidentType("1.1", "Overstromingen", "Floods"),
    IncidentType("1.2", "Natuurbranden", "Wildfires"),
    IncidentType("1.3", "Extreme weersomstandigheden", "Extreme weather"),
    IncidentType("1.4", "Aardbevingen", "Earthquakes"),
    IncidentType("1.5", "Plagen", "Pests"),
    IncidentType("1.6", "Dierziekten", "Animal diseases"),
    IncidentType("2", "Gebouwde omgeving", "Built environment"),
    IncidentType("2.1", "Branden in kwetsbare objecten", "Fires in vulnerable buildings"),
    IncidentType("2.2", "Instorting grote gebouwen en kunstwerken", "Collapse of large buildings and structures"),
    IncidentType("3", "Technologische omgeving", "Technological environment"),
    IncidentType(
      "3.1", "Brandbare of explosieve stof in open lucht", "Flammable or explosive substance in the open air"),
    IncidentType("3.2", "Giftige stof in open lucht", "Toxic substance in the open air"),
    IncidentType("3.3", "Kernincidenten", "Nuclear incidents"),
    IncidentType("4", "Vitale infrastructuur en voorzieningen", "Vital infrastructure and services"),
    IncidentType("4.1", "Energievoorziening", "Energy supply"),
    IncidentType("4.2", "Drinkwatervoorziening", "Drinking water supply"),
    IncidentType("4.3", "Riool- en afvalwater", "Sewerage and waste water"),
    IncidentType("4.4", "Telecommunicatie en ICT", "Telecommunications and IT"),
    IncidentType("4.5", "Afvalverwerking", "Waste processing"),
    IncidentType("4.6", "Voedselvoorziening", "Food supply"),
    IncidentType("5", "Verkeer en vervoer", "Traffic and transport"),
    IncidentType("5.1", "Luchtvaartincidenten", "Aviation incidents"),
    IncidentType("5.2", "Incidenten op of onder water", "Incidents on or under water"),
    IncidentType("5.3", "Verkeersincidenten op land", "Traffic incidents on land"),
    IncidentType("5.4", "Incidenten in tunnels", "Incidents in tunnels"),
    IncidentType("6", "Gezondheid", "Health"),
    IncidentType("6.1", "Bedreiging volksgezondheid", "Threat to public health"),
    IncidentType("6.2", "Ziektegolf", "Wave of disease"),
    IncidentType("7", "Sociaal-maatschappelijke omgeving", "Social environment"),
    IncidentType("7.1", "Paniek in menigten", "Panic in crowds"),
    IncidentType("7.2", "Verstoring openbare orde", "Disturbance of public order"),
  ]
}

extension Region {
  /// The national list with what this region adds or names otherwise, by code.
  public var incidentTypes: [IncidentType] {
    let own = rules.incidents?.types ?? []
    let codes = Set(own.map(\.code))
    return (IncidentType.national.filter { !codes.contains($0.code) } + own).sorted { left, right in
      (IncidentType.numbers(left.code) ?? []).lexicographicallyPrecedes(IncidentType.numbers(right.code) ?? [])
    }
  }

  /// A type by its code, or its name in either language. Refuses: `incidentTypeIsUnknown`.
  public func incidentType(named text: String) throws(Refusal) -> IncidentType {
    let types = incidentTypes
    let key = text.folded
    if let type = types.first(where: { $0.code == text.trimmed }) { return type }
    let isName = { (type: IncidentType) in type.nameDutch.folded == key || type.nameEnglish.folded == key }
    if !key.isEmpty, let type = types.first(where: isName) { return type }
    // A part of a name finds what was meant: `natuurbrand`, `tunnel`.
    let parts = types.filter { $0.nameDutch.folded.contains(key) || $0.nameEnglish.folded.contains(key) }
    if !key.isEmpty, let only = parts.first, parts.count == 1 { return only }
    let codes = (key.isEmpty ? [] : parts.map(\.code)) + nearest(text, among: types.map(\.code))
    let names = nearest(text, among: types.map(\.nameDutch)) + nearest(text, among: types.map(\.nameEnglish))
    throw .incident(.incidentTypeIsUnknown(text, nearest: Array((codes + names).prefix(5))))
  }
}
