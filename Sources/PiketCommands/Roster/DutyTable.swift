import PiketProtocol

/// Who is on duty, for people: what nobody covers first.
struct DutyTable {
  private let texts: Texts

  private let saysToday: Bool

  /// - Parameter saysToday: whether the answer is about now, so that days may be called today and tomorrow.
  init(_ texts: Texts, saysToday: Bool) {
    self.texts = texts
    self.saysToday = saysToday
  }

  func table(_ answer: RosterWire.Who.Reply) -> Table {
    var table = Table([
      .init(texts("heading.function")), .init(texts("heading.who"), .wrap),
      .init(texts("heading.municipality"), .truncate), .init(texts("heading.phone")), .init(texts("heading.since")),
      .init(texts("heading.until")), .init(texts("heading.because"), .wrap),
    ])
    for post in answer.uncovered {
      table.add([post, texts("who.nobody"), "", "", "", "", ""], style: .alarm)
    }
    let moments = MomentText(texts, reference: saysToday ? answer.at : nil)
    for vacancy in answer.vacant ?? [] {
      table.add(
        [
          vacancy.post, texts("who.vacant"), "", "", moments.short(vacancy.start), moments.short(vacancy.end),
          texts("because.vacant", ["reason": vacancy.reason, "by": vacancy.by]),
        ], style: .warning)
    }
    for duty in answer.duties {
      let isAbsent = duty.absent ?? false
      let because = texts.because(duty.because)
      table.add(
        [
          duty.post, "\(duty.name) (\(duty.person))", duty.municipality,
          duty.phone.map(PhoneText.dialable) ?? texts("who.noPhone"), moments.short(duty.start),
          duty.end.map(moments.short) ?? texts("who.openEnd"),
          isAbsent ? texts("who.absent", ["because": because]) : because,
        ], style: isAbsent ? .alarm : .plain)
    }
    return table
  }
}

extension Texts {
  /// Because of what somebody is on duty.
  func because(_ because: RosterWire.Because) -> String {
    let version = because.version.map(String.init) ?? "?"
    return switch because.kind {
    case .roster: because.version == 0 ? self("because.draft") : self("because.roster", ["version": version])
    case .assignment: self("because.assignment", ["reason": because.reason ?? "", "by": because.by ?? "?"])
    case .swap:
      self(
        "because.swap",
        ["swap": because.swap ?? "?", "reason": because.reason ?? "", "by": because.by ?? "?"])
    case .correction: self("because.correction", ["reason": because.reason ?? "", "by": because.by ?? "?"])
    case .order: self("because.order", ["rank": because.rank.map(String.init) ?? "?"])
    }
  }
}
