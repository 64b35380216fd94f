/// Kinds of data by how long they may, or must, be kept. Raw values are stable.
public enum RetentionRule: String, Hashable, Sendable, Codable, CaseIterable {
  /// Data of a cooperation (Zorg- en Veiligheidshuis, RIEC), of which dossiers of three themes consist.
  case jointData = "joint-data"
  /// An entry of a list of prioritised cases.
  case priorityEntry = "priority-entry"
  case radicalisation
  /// A notice about a convicted person.
  case bijNotice = "bij-notice"
  case homeBan = "home-ban"
  /// Police data, on the supplier's conditions.
  case policeData = "police-data"
  case workingTime = "working-time"
  case accessLog = "access-log"
  case crisisFile = "crisis-file"
}

/// The fact from which retention counts.
public enum RetentionStart: String, Hashable, Sendable, Codable, CaseIterable {
  case firstProcessing = "first-processing"
  case lastProcessing = "last-processing"
  case provision
  case imposing
  case closing
  case noLongerNeeded = "no-longer-needed"
  /// The date that an entry or registration is about.
  case entry
  /// The date that the supplier set.
  case supplierDate = "supplier-date"
}

/// What happens at the end. Removed data are out of use but still there, for accountability; destroyed data are gone.
public enum RetentionAct: String, Hashable, Sendable, Codable, CaseIterable { case remove, destroy }

/// What a rule says, and where that was read.
public struct RetentionFigure: Hashable, Sendable {
  public var rule: RetentionRule
  public var start: RetentionStart
  /// Nil where it ends with a fact and not after a time.
  public var length: TermLength?
  public var act: RetentionAct
  public var article: String
  public var text: String
  public var source: LawSource
  public var standing: TermStanding
}

extension DossierRules {
  /// All rules of retention, in the order of `RetentionRule`: to be listed and shown.
  public var retentions: [RetentionFigure] { RetentionRule.allCases.map(retention) }

  public func retention(_ rule: RetentionRule) -> RetentionFigure {
    switch rule {
    case .jointData:
      law(
        rule, .firstProcessing, .years(5), "WGS 1.8(7)",
        "Destroyed once not needed any more, and at the latest five years after the first processing", .cooperation)
    case .priorityEntry:
      RetentionFigure(
        rule: rule, start: .noLongerNeeded, length: nil, act: .remove, article: "WGS 2.32(4)",
        text: "Removed at once when it is not needed any more", source: .cooperation, standing: .law)
    case .radicalisation:
      law(
        rule, .lastProcessing, .years(5), "Wet PGA radicalisering 9",
        "Destroyed once not needed any more, and at the latest five years after the last processing", .radicalisation)
    case .bijNotice:
      law(
        rule, .provision, .months(9), "Bjsg 11a(4)",
        "Destroyed within nine months; with measures removed by then and kept five years for accountability only",
        .judicialData)
    case .homeBan:
      law(rule, .imposing, .years(5), "Wth 10(1)", "Order and papers are kept five years, then destroyed", .homeBan)
    case .policeData:
      custom(rule, .supplierDate, nil, "Wpg 8, 14", "As the supplier has set")
    case .workingTime:
      law(rule, .entry, .weeks(52), "Atb 3.2:1", "Kept at least 52 weeks", .workingTime)
    case .accessLog:
      custom(rule, .entry, accessLog.value, "NEN 7513", "Kept five years, or as configured")
    case .crisisFile:
      custom(rule, .closing, crisisFile?.value, "Selectielijst gemeenten 2020", "By the category that the region chose")
    }
  }

  private func law(
    _ rule: RetentionRule, _ start: RetentionStart, _ length: TermLength, _ article: String, _ text: String,
    _ source: LawSource
  ) -> RetentionFigure {
    RetentionFigure(
      rule: rule, start: start, length: length, act: .destroy, article: article, text: text, source: source,
      standing: .law)
  }

  private func custom(
    _ rule: RetentionRule, _ start: RetentionStart, _ length: TermLength?, _ article: String, _ text: String
  ) -> RetentionFigure {
    RetentionFigure(
      rule: rule, start: start, length: length, act: .destroy, article: article, text: text, source: .practice,
      standing: .configured)
  }
}
