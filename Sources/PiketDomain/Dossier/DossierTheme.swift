/// What the Zorg- en Veiligheidshuis keeps dossiers about. A theme is a regime of law and what goes with it.
public enum DossierTheme: String, Hashable, Sendable, Codable, CaseIterable {
  /// Return of ex-detainees.
  case detainees = "return"
  /// Domestic violence.
  case violence
  case radicalisation
  case organisedCrime = "crime"

  /// In numbers: return, huiselijk geweld, persoonsgerichte aanpak, organised crime.
  public var letter: String {
    switch self {
    case .detainees: "R"
    case .violence: "H"
    case .radicalisation: "P"
    case .organisedCrime: "O"
    }
  }

  private static let names: [(DossierTheme, [String])] = [
    (.detainees, ["return", "terugkeer", "ex-detainees", "ex-gedetineerden"]),
    (.violence, ["violence", "domestic-violence", "huiselijk-geweld"]),
    (.radicalisation, ["radicalisation", "radicalisering"]),
    (.organisedCrime, ["crime", "organised-crime", "ondermijning"]),
  ]

  /// Reads a theme in Dutch or English. Refuses: `valuesAreInvalid`, with what may have been meant.
  public static func read(_ text: String) throws(Refusal) -> DossierTheme {
    let key = text.folded
    if let found = names.first(where: { $0.1.contains { $0.folded == key } }) { return found.0 }
    let meant = nearest(text, among: names.flatMap(\.1))
    throw .valuesAreInvalid([ValueMistake(field: "theme", value: text, reason: .isNoTheme, nearest: meant)])
  }
}

/// On what scale a dossier is dealt with, the smallest first.
public enum DossierScale: String, Hashable, Sendable, Codable, CaseIterable {
  case municipality
  case leidseRegio = "leidse-regio"
  case hollandsMidden = "hollands-midden"
  case policeUnit = "police-unit"
}

/// For what somebody reads or changes a dossier; stated each time (WGS 1.8(5): for no other than was set in advance).
public enum DossierPurpose: String, Hashable, Sendable, Codable, CaseIterable {
  /// Judging whether it fits the purpose of the cooperation.
  case intake
  /// Agreeing on what each does, and keeping to it.
  case coordination
  /// Guidance, care and help.
  case care
  /// Criminal and administrative enforcement.
  case enforcement
  /// Of the mayor: a return that may cause unrest (Bjsg 11a).
  case publicOrder = "public-order"
  /// The mayor, the police and the prosecution judge together (PGA 5(3)).
  case weighing
  /// Opiumwet 13b, Wet Bibob, closing of premises.
  case administrativeApproach = "administrative-approach"
  /// Whether processing is lawful: of the privacy officer, who sees accounts of access and no content.
  case lawfulness
  /// Keeping and destroying: of the archivist.
  case archiving

  private static let dutch: [String: DossierPurpose] = [
    "intake": .intake, "afstemming": .coordination, "zorg": .care, "handhaving": .enforcement,
    "openbareorde": .publicOrder, "weging": .weighing, "bestuurlijkeaanpak": .administrativeApproach,
    "rechtmatigheid": .lawfulness, "archivering": .archiving,
  ]

  /// Reads a purpose in Dutch or English; nil for anything else.
  public static func read(_ text: String) -> DossierPurpose? {
    let key = text.folded
    return allCases.first { $0.rawValue.folded == key } ?? dutch[key]
  }
}
