/// A position in the crisis organisation during an incident: a piket function, or a role in a team, such as the leader
/// of the CoPI.
public struct Position: Hashable, Sendable, Codable {
  public var code: String
  public var nameDutch: String
  public var nameEnglish: String
  /// Nil where it belongs to none.
  public var team: CrisisTeam?
  /// The function whose people fill it; nil where another organisation does (fire brigade, police, safety region).
  public var function: FunctionCode?

  public init(
    _ code: String, _ nameDutch: String, _ nameEnglish: String, team: CrisisTeam? = nil,
    function: FunctionCode? = nil
  ) {
    self.code = code
    self.nameDutch = nameDutch
    self.nameEnglish = nameEnglish
    self.team = team
    self.function = function
  }

  /// The members that the law names (Besluit veiligheidsregio's 2.1.2 to 2.1.5, Wet veiligheidsregio's 39(2)), as in
  /// force on 2026-01-01.
  public static let usual = [
    Position("LEIDER_COPI", "Leider CoPI", "Leader CoPI", team: .copi),
    Position("OVD_B", "Officier van Dienst Brandweer", "Duty officer fire brigade", team: .copi),
    Position("OVD_G", "Officier van Dienst Geneeskundig", "Duty officer medical", team: .copi),
    Position("OVD_P", "Officier van Dienst Politie", "Duty officer police", team: .copi),
    Position("IM_COPI", "Informatiemanager CoPI", "Information manager CoPI", team: .copi),
    Position("CC_COPI", "Functionaris crisiscommunicatie CoPI", "Crisis communication CoPI", team: .copi),
    Position("LEIDER_TBZ", "Leider team bevolkingszorg", "Leader public-care team", team: .tbz),
    Position("IM_TBZ", "Informatiemanager team bevolkingszorg", "Information manager public-care team", team: .tbz),
    Position("CC_TBZ", "Coördinator crisiscommunicatie", "Coordinator crisis communication", team: .tbz),
    Position("ROL", "Regionaal operationeel leider", "Regional operational leader", team: .rot),
    Position("ROT_B", "Sectie brandweer", "Section fire brigade", team: .rot),
    Position("ROT_G", "Sectie GHOR", "Section medical aid", team: .rot),
    Position("ROT_P", "Sectie politie", "Section police", team: .rot),
    Position("ROT_BZ", "Sectie bevolkingszorg", "Section public care", team: .rot),
    Position("ROT_IM", "Sectie informatiemanagement", "Section information management", team: .rot),
    Position("CC_ROT", "Functionaris crisiscommunicatie ROT", "Crisis communication ROT", team: .rot),
    Position("GBT_B", "Leidinggevende brandweer GBT", "Head of fire brigade GBT", team: .gbt),
    Position("GBT_G", "Leidinggevende GHOR GBT", "Head of medical aid GBT", team: .gbt),
    Position("GBT_P", "Leidinggevende politie GBT", "Head of police GBT", team: .gbt),
    Position("GBT_BZ", "Leidinggevende bevolkingszorg GBT", "Head of public care GBT", team: .gbt),
    Position("VOORZITTER_VR", "Voorzitter veiligheidsregio", "Chair of the safety region", team: .rbt),
    Position("HOOFDOFFICIER", "Hoofdofficier van justitie", "Chief public prosecutor", team: .rbt),
  ]
}

extension Region {
  /// Those of the configuration, the piket functions, and the usual ones; of one code the first of these counts.
  public var positions: [Position] {
    let own = rules.incidents?.positions ?? []
    let functions = functions.map {
      Position($0.code.rawValue, $0.nameDutch, $0.nameEnglish, function: $0.code)
    }
    var seen: Set<String> = []
    return (own + functions + Position.usual).filter { seen.insert($0.code).inserted }
  }

  /// A position by its code or name as people write it. Refuses: `positionIsUnknown`.
  public func position(named text: String) throws(Refusal) -> Position {
    let positions = positions
    let key = text.folded
    let isName = { (position: Position) in
      [position.code, position.nameDutch, position.nameEnglish].contains { $0.folded == key }
    }
    if !key.isEmpty, let found = positions.first(where: isName) { return found }
    let near = nearest(text, among: positions.map(\.code)) + nearest(text, among: positions.map(\.nameDutch))
    throw .incident(.positionIsUnknown(text, nearest: Array(near.prefix(3))))
  }
}
