/// The table of terms.
extension DossierRules {
  public func figure(_ rule: TermRule) -> TermFigure {
    switch rule {
    case .acknowledgement:
      custom(rule, .all, acknowledgement.value, "Who refers gets an answer and a name to call")
    case .homeBan, .homeBanExtended, .homeBanReachability, .homeBanHearing, .homeBanRuling: homeBan(rule)
    case .safeAtHomeTriage, .safeAtHomeStart, .safeAtHomeDecision: safeAtHome(rule)
    case .detentionPlan, .detentionScreening, .bijEarliest, .bijInUse, .bijAccountability: detainees(rule)
    case .radicalisationReview:
      custom(
        rule, .radicalisation, reviewMax.value, "Each dossier has a review date, at most so far ahead",
        counting: .calendar)
    case .bibobAdvice:
      custom(
        rule, .organisedCrime, .weeks(bibobAdviceWeeks.value), "The Landelijk Bureau Bibob gives its advice",
        "Wet Bibob 15",
        counting: .termijnenwet)
    case .bibobExtended:
      custom(
        rule, .organisedCrime, .weeks(bibobAdviceWeeks.value + bibobExtensionWeeks.value),
        "The advice after its one extension", "Wet Bibob 15", counting: .termijnenwet)
    default: privacy(rule)
    }
  }

  private func homeBan(_ rule: TermRule) -> TermFigure {
    switch rule {
    case .homeBan:
      law(
        rule, .violence, .days(10), homeBanCounting.value, "Wth 2(1), 13",
        "A home ban lasts ten days; weekends and holidays move nothing", .homeBan)
    case .homeBanExtended:
      law(
        rule, .violence, .weeks(4), homeBanCounting.value, "Wth 9(1), 13",
        "Extended, it lasts at most four weeks after it was imposed", .homeBan)
    case .homeBanHearing:
      law(
        rule, .violence, .days(3), .termijnenwet, "Wth 6(1)(a)",
        "The court hears the person within three days after the request", .homeBan)
    case .homeBanRuling:
      law(
        rule, .violence, .hours(24), .elapsed, "Wth 6(1)(b)", "The court rules at most 24 hours after the hearing",
        .homeBan)
    default:
      law(
        rule, .violence, .hours(24), .elapsed, "Wth 2(6)", "The banned person says where to be reached", .homeBan)
    }
  }

  private func safeAtHome(_ rule: TermRule) -> TermFigure {
    switch rule {
    case .safeAtHomeTriage:
      custom(rule, .violence, safeAtHomeTriage.value, "Veilig Thuis has assessed the safety after a report")
    case .safeAtHomeStart:
      law(
        rule, .violence, .days(5), .termijnenwet, "Uitvoeringsbesluit Wmo 2015 4.1.7",
        "Veilig Thuis begins the investigation within five days after the report", .safeAtHome)
    default:
      law(
        rule, .violence, .weeks(10), .termijnenwet, "Uitvoeringsbesluit Wmo 2015 4.1.7",
        "Veilig Thuis decides at most ten weeks after it began", .safeAtHome)
    }
  }

  private func detainees(_ rule: TermRule) -> TermFigure {
    switch rule {
    case .detentionPlan:
      law(
        rule, .detainees, .weeks(4), .termijnenwet, "Pbw 18a(1)",
        "The plan for detention and reintegration is set within four weeks after entry", .prisons)
    case .detentionScreening:
      custom(rule, .detainees, detentionScreening.value, "The basic conditions are screened after entry")
    case .bijEarliest:
      law(
        rule, .detainees, .months(3), .calendar, "Bjsg 11a",
        "The mayor is told not earlier than three months before the expected return", .judicialData, countsBack: true)
    case .bijInUse:
      law(
        rule, .detainees, .months(9), .calendar, "Bjsg 11a(4)",
        "A notice is destroyed within nine months after it was provided; removed, where measures were decided",
        .judicialData)
    default:
      law(
        rule, .detainees, .years(5), .calendar, "Bjsg 11a(4)",
        "Removed data are kept for accountability only, then destroyed", .judicialData)
    }
  }

  private func privacy(_ rule: TermRule) -> TermFigure {
    switch rule {
    case .privacyRequest:
      field(
        rule, .months(1), .regulation, "AVG 12(3)", "A request about one's own data is answered within a month",
        .privacy)
    case .privacyRequestExtended:
      field(
        rule, .months(3), .regulation, "AVG 12(3)",
        "Complex requests: two months more, told with reasons within the first month", .privacy)
    case .breachNotice:
      field(
        rule, .hours(72), .elapsed, "AVG 33(1)", "A breach is reported to the supervisory authority", .privacy)
    case .cyberWarning:
      law(rule, .privacy, .hours(24), .elapsed, "NIS2 23(4)(a)", "A significant incident: early warning", .cyber)
    case .cyberNotice: field(rule, .hours(72), .elapsed, "NIS2 23(4)(b)", "A significant incident: notice", .cyber)
    default:
      field(
        rule, .months(1), .termijnenwet, "NIS2 23(4)(d)", "A significant incident: final report after the notice",
        .cyber)
    }
  }
}

extension DossierRules {
  private func law(
    _ rule: TermRule, _ scope: TermScope, _ length: TermLength, _ counting: TermCounting, _ article: String,
    _ text: String, _ source: LawSource, countsBack: Bool = false
  ) -> TermFigure {
    TermFigure(
      rule: rule, scope: scope, length: length, counting: counting, article: article, text: text, source: source,
      standing: .law, countsBack: countsBack)
  }

  private func field(
    _ rule: TermRule, _ length: TermLength, _ counting: TermCounting, _ article: String, _ text: String,
    _ source: LawSource
  ) -> TermFigure {
    TermFigure(
      rule: rule, scope: .privacy, length: length, counting: counting, article: article, text: text, source: source,
      standing: .field)
  }

  private func custom(
    _ rule: TermRule, _ scope: TermScope, _ length: TermLength, _ text: String, _ article: String = "practice",
    counting: TermCounting = .calendar
  ) -> TermFigure {
    TermFigure(
      rule: rule, scope: scope, length: length, counting: counting, article: article, text: text, source: .practice,
      standing: .configured)
  }
}
