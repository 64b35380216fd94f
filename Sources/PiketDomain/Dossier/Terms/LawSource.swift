/// Where a figure was read, from when on that text holds, and when it was looked up.
public struct LawSource: Hashable, Sendable, Codable {
  /// The number of the law in the Basiswettenbestand, the number of an EU regulation, or what else it rests on.
  public var act: String
  public var validFrom: LocalDate
  public var checkedOn: LocalDate

  public init(_ act: String, validFrom: LocalDate, checkedOn: LocalDate = LawSource.checkedOn) {
    self.act = act
    self.validFrom = validFrom
    self.checkedOn = checkedOn
  }

  /// When these were looked up.
  public static let checkedOn = LocalDate(unchecked: 2026, 11, 22)

  /// Wet tijdelijk huisverbod.
  public static let homeBan = LawSource("BWBR0024649", validFrom: LocalDate(unchecked: 2020, 7, 1))
  /// Uitvoeringsbesluit Wmo 2015.
  public static let safeAtHome = LawSource("BWBR0035733", validFrom: LocalDate(unchecked: 2026, 1, 1))
  /// Penitentiaire beginselenwet.
  public static let prisons = LawSource("BWBR0009709", validFrom: LocalDate(unchecked: 2025, 11, 1))
  /// Besluit justitiële en strafvorderlijke gegevens.
  public static let judicialData = LawSource("BWBR0016544", validFrom: LocalDate(unchecked: 2026, 10, 1))
  /// Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten.
  public static let radicalisation = LawSource("BWBR0050740", validFrom: LocalDate(unchecked: 2025, 7, 1))
  /// Wet gegevensverwerking door samenwerkingsverbanden.
  public static let cooperation = LawSource("BWBR0049962", validFrom: LocalDate(unchecked: 2025, 7, 5))
  /// Arbeidstijdenbesluit.
  public static let workingTime = LawSource("BWBR0007687", validFrom: LocalDate(unchecked: 2024, 1, 1))
  /// Algemene verordening gegevensbescherming, from general knowledge of the field.
  public static let privacy = LawSource("Regulation (EU) 2016/679", validFrom: LocalDate(unchecked: 2018, 5, 25))
  /// The duty to report of NIS2 (article 23(4)) as the Cyberbeveiligingswet carries it out.
  public static let cyber = LawSource("Cyberbeveiligingswet", validFrom: LocalDate(unchecked: 2026, 8, 15))

  /// No text of law: custom, or what a region agreed, as told on that day.
  public static let practice = LawSource("practice", validFrom: LocalDate(unchecked: 2026, 11, 22))
}
