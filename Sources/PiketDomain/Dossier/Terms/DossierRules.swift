/// What a region decides about terms and retention where the law leaves it open, or where only custom is known. Every
/// value says where it comes from.
public struct DossierRules: Hashable, Sendable, Codable {
  /// Days on a par with holidays for terms.
  public var equatedDays: Sourced<[LocalDate]>
  /// How the ten days and the four weeks of a home ban are counted: `clock` or `elapsed`.
  public var homeBanCounting: Sourced<TermCounting>
  public var acknowledgement: Sourced<TermLength>
  public var safeAtHomeTriage: Sourced<TermLength>
  public var detentionScreening: Sourced<TermLength>
  /// Days before the release on which a condition has to be met.
  public var conditionDays: Sourced<[ReturnCondition: Int]>
  /// How far ahead the review of a radicalisation dossier lies at most.
  public var reviewMax: Sourced<TermLength>
  public var bibobAdviceWeeks: Sourced<Int>
  public var bibobExtensionWeeks: Sourced<Int>
  public var accessLog: Sourced<TermLength>
  /// From closing; nil as long as nobody has chosen a category of the Selectielijst.
  public var crisisFile: Sourced<TermLength>?
  /// How often the retention of joint data may be extended.
  public var extensionsMax: Sourced<Int>
  /// How long before the date of destruction it may be proposed: time for review and reflection.
  public var proposalLead: Sourced<TermLength>

  public init(
    equatedDays: Sourced<[LocalDate]> = DossierRules.equatedDays,
    homeBanCounting: Sourced<TermCounting> = Sourced(.clock, source: "the order names a day and a time; custom"),
    acknowledgement: Sourced<TermLength> = Sourced(.workingDays(5), source: "custom of other regions"),
    safeAtHomeTriage: Sourced<TermLength> = Sourced(.workingDays(5), source: "meldcode.nu, custom"),
    detentionScreening: Sourced<TermLength> = Sourced(.workingDays(10), source: "agreement of 2019, to be confirmed"),
    conditionDays: Sourced<[ReturnCondition: Int]> = Sourced(
      ReturnCondition.daysBefore, source: "assumption, to be agreed with the municipalities"),
    reviewMax: Sourced<TermLength> = Sourced(.months(6), source: "convention, to be confirmed"),
    bibobAdviceWeeks: Sourced<Int> = Sourced(8, source: "justis.nl, read 2026-11-25"),
    bibobExtensionWeeks: Sourced<Int> = Sourced(4, source: "justis.nl, read 2026-11-25"),
    accessLog: Sourced<TermLength> = Sourced(.years(5), source: "NEN 7513 in the market, to be confirmed"),
    crisisFile: Sourced<TermLength>? = nil,
    extensionsMax: Sourced<Int> = Sourced(1, source: "advice of the Council of State W16.24.00142/II, to be confirmed"),
    proposalLead: Sourced<TermLength> = Sourced(.months(3), source: "assumption, to be agreed with the archivist")
  ) {
    self.equatedDays = equatedDays
    self.homeBanCounting = homeBanCounting
    self.acknowledgement = acknowledgement
    self.safeAtHomeTriage = safeAtHomeTriage
    self.detentionScreening = detentionScreening
    self.conditionDays = conditionDays
    self.reviewMax = reviewMax
    self.bibobAdviceWeeks = bibobAdviceWeeks
    self.bibobExtensionWeeks = bibobExtensionWeeks
    self.accessLog = accessLog
    self.crisisFile = crisisFile
    self.extensionsMax = extensionsMax
    self.proposalLead = proposalLead
  }

  /// The decree for 2026 to 2028; each further one is for three years.
  public static let equatedDays = Sourced(
    [(2026, 1, 2), (2026, 5, 15), (2027, 5, 7), (2028, 4, 28), (2028, 5, 26)].map {
      LocalDate(unchecked: $0.0, $0.1, $0.2)
    }, source: "title of the decree for 2026-2028 as cited by sterfgeval.nl, read 2026-11-25")

  /// What terms are counted by in a region with these rules.
  public func almanac(_ zone: Zone) -> Almanac { Almanac(zone: zone, equatedDays: equatedDays.value) }
}
