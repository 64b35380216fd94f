/// What a caller may see of one dossier, and do to it.
public struct GatePass: Hashable, Sendable {
  /// With the links whose other end is open too.
  public let frame: DossierFrame
  public let role: Role
  public let purpose: DossierPurpose?
  public let isEmergency: Bool
  public let sections: [DossierSection]
  /// The participants whose people the caller is.
  public let partners: [PartnerCode]
  public let authorities: Set<DossierAuthority>
  let seesAll: Bool

  /// What is shown. Content that is not given is not shown: that of a closed dossier is folded from its stream first.
  public func view(of content: DossierContent?) -> DossierView {
    let sees = Set(sections)
    var seen = frame
    seen.changes = frame.changes.filter { isSeen($0, content) }
    if !seesAll {
      seen.emergencies = []
      seen.audiences = frame.audiences.filter { sees.contains($0.section) }
    }
    guard let content, sections != [.administration], !sections.isEmpty else {
      return DossierView(frame: seen, content: nil, sections: sections)
    }
    return DossierView(frame: seen, content: content.seen(by: self), sections: sections)
  }

  func isSeen(_ contribution: Contribution) -> Bool {
    if seesAll || partners.contains(contribution.supplier) { return true }
    guard sections.contains(.contributions), !contribution.isWithdrawn else { return false }
    return contribution.audience.map { partners.contains(where: $0.contains) } ?? true
  }

  /// Whether a change is of something that the caller sees: what nobody may see is in nobody's way.
  func isSeen(_ change: DossierChange, _ content: DossierContent?) -> Bool {
    guard let section = change.section, section != .administration else { return true }
    guard let number = change.contribution else { return sections.contains(section) }
    return content?.contributions.first { $0.number == number }.map(isSeen) ?? seesAll
  }
}

/// A dossier as one caller sees it. What is not shared is as if it were not there.
public struct DossierView: Hashable, Sendable {
  public var frame: DossierFrame
  /// Nil: no content, or none that is in memory.
  public var content: DossierContent?
  public var sections: [DossierSection]
}

extension DossierContent {
  /// The parts that a pass opens; others are empty.
  fileprivate func seen(by pass: GatePass) -> DossierContent {
    if pass.seesAll { return self }
    let sees = Set(pass.sections)
    var seen = DossierContent()
    seen.contributions = contributions.filter(pass.isSeen)
    let sources = Set(seen.contributions.map(\.number))
    if sees.contains(.persons) { (seen.persons, seen.corrections) = (persons, corrections) }
    if sees.contains(.referral) { seen.referral = referral }
    if sees.contains(.triage) { (seen.judgements, seen.triage) = (judgements, triage) }
    if sees.contains(.conferences) {
      seen.conferences = conferences.map { conference in
        var conference = conference
        for index in conference.decisions.indices {
          conference.decisions[index].sources.removeAll { !sources.contains($0) }
        }
        return conference
      }
    }
    if sees.contains(.plan) {
      seen.plan = plan
      for index in plan.actions.indices { seen.plan.actions[index].sources.removeAll { !sources.contains($0) } }
    }
    if sees.contains(.monitoring) {
      (seen.risks, seen.reviews, seen.scalings, seen.result) = (risks, reviews, scalings, result)
    }
    if sees.contains(.theme) { seen.themePart = themePart }
    return seen
  }
}

extension DossierView {
  /// Whether a text stands in what the caller sees. Numbers of persons are not looked through.
  public func mentions(_ text: String) -> Bool {
    let content = content ?? DossierContent()
    let words =
      [frame.number.rawValue] + content.persons.map(\.name) + content.persons.compactMap(\.address)
      + content.plan.goals.map(\.text) + content.plan.actions.map(\.text) + content.contributions.map(\.text)
      + [content.referral?.reason, content.referral?.goal].compactMap(\.self)
    let key = text.folded
    return words.contains { $0.folded.contains(key) }
  }
}
