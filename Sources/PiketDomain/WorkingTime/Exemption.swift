/// A rule of working time that was set aside for one person, by whom, on what ground and why. Never suppressed: the
/// finding is told for ever, with this beside it.
public struct Exemption: Hashable, Sendable, Codable {
  public var finding: LawFinding
  public var ground: ExemptionGround
  public var reason: String
  public var by: String

  public init(finding: LawFinding, ground: ExemptionGround, reason: String, by: String) {
    self.finding = finding
    self.ground = ground
    self.reason = reason
    self.by = by
  }
}

/// A planner set a rule of working time aside (ATW 2:2, 5:10, or where the article leaves room).
public struct ExemptionGranted: EventPayload {
  public static let type = "ExemptionGranted"
  public static let schema = 1
  public var exemption: Exemption
  public var stream: String { "person/\(exemption.finding.person)" }

  public init(exemption: Exemption) { self.exemption = exemption }
}

/// What a planner says to go on although the law is in the way.
public struct Acceptance: Hashable, Sendable {
  /// As people write them: see `LawRule.read`.
  public var rules: [String]
  public var ground: String
  public var reason: String

  public init(rules: [String] = [], ground: String = "", reason: String = "") {
    self.rules = rules
    self.ground = ground
    self.reason = reason
  }

  /// The exemptions for these findings, and the hard ones that still stand in the way: neither accepted now nor before.
  ///
  /// Refuses, in this order: `lawRuleIsUnknown`, `groundIsMissing`, `groundDoesNotCover`, `reasonIsMissing`,
  /// `fieldIsInvalid` (reason).
  func decide(
    on findings: [LawFinding], _ state: State, _ context: Context
  ) throws(Refusal) -> (events: [Event], standing: [LawFinding]) {
    let accepted = try readRules()
    let open = findings.filter { $0.severity == .hard && !state.isExempt($0) }
    if accepted.isEmpty { return ([], open) }
    guard let ground = ExemptionGround.read(ground) else { throw .groundIsMissing }
    for rule in accepted where !rule.figure.grounds.contains(ground) { throw .groundDoesNotCover(rule, ground) }
    let reason = try checkedReason(reason)
    let events = open.filter { accepted.contains($0.rule) }.map { finding in
      Event.exemptionGranted(
        ExemptionGranted(
          exemption: Exemption(finding: finding, ground: ground, reason: reason, by: context.caller.account)))
    }
    return (events, open.filter { !accepted.contains($0.rule) })
  }

  private func readRules() throws(Refusal) -> Set<LawRule> {
    var read: Set<LawRule> = []
    for text in rules {
      guard let rule = LawRule.read(text) else {
        throw .lawRuleIsUnknown(text, nearest: nearest(text, among: LawRule.allCases.map(\.rawValue)))
      }
      read.insert(rule)
    }
    return read
  }
}

extension ExemptionGround {
  /// The article, or the word.
  public static func read(_ text: String) -> ExemptionGround? {
    switch text.folded {
    case "22", "crisis", "ramp": .crisis
    case "510", "unforeseen", "onvoorzien": .unforeseen
    case "collectiveagreement", "agreement", "cao": .collectiveAgreement
    case "consent", "instemming": .consent
    default: nil
    }
  }
}

extension State {
  /// Whether the rule was set aside for this person, for as much as this or more.
  public func isExempt(_ finding: LawFinding) -> Bool {
    let granted = exemptions.map(\.finding).filter { $0.person == finding.person && $0.rule == finding.rule }
    return !granted.isEmpty && LawFinding.newOrWorse(before: granted, after: [finding]).isEmpty
  }
}
