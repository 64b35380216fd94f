import PiketProtocol

/// Dossiers and what goes with them, for people.
struct CaseTable {
  let texts: Texts
  let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func table(_ dossiers: [CaseWire.Summary]) -> Table {
    var table = Table([
      .init(texts("heading.dossier")), .init(texts("heading.theme")), .init(texts("heading.state")),
      .init(texts("heading.municipality")), .init(texts("heading.level")), .init(texts("heading.processManager")),
      .init(texts("heading.partners"), .wrap), .init(texts("heading.reviewOn")),
    ])
    for dossier in dossiers {
      table.add([
        dossier.number, word("caseTheme", dossier.theme), word("caseState", dossier.state), dossier.municipality,
        word("caseLevel", dossier.level), dossier.processManager ?? "", dossier.participants.joined(separator: ", "),
        dossier.reviewOn.map(moments.shortOrDay) ?? "",
      ])
    }
    return table
  }

  func table(_ terms: [CaseWire.Term]) -> Table {
    var table = Table([
      .init(texts("heading.due")), .init(texts("heading.dossier")), .init(texts("heading.kind")),
      .init(texts("heading.item")), .init(texts("heading.owner")),
    ])
    for term in terms {
      table.add(
        [
          moments.shortOrDay(term.due), term.dossier, word("caseTerm", term.kind), term.item ?? "",
          term.partner ?? "",
        ], style: term.overdue ? .alarm : .plain)
    }
    return table
  }

  func table(_ items: [CaseWire.AgendaItem]) -> Table {
    var table = Table([
      .init(texts("heading.meetingAt")), .init(texts("heading.dossier")), .init(texts("heading.conference")),
      .init(texts("heading.state")), .init(texts("heading.about"), .wrap),
    ])
    for item in items {
      table.add([
        moments.short(item.conference.at), item.dossier, item.conference.id,
        word("conferenceState", item.conference.state), item.conference.agenda.joined(separator: "; "),
      ])
    }
    return table
  }

  func table(_ records: [CaseWire.AccessRecord]) -> Table {
    var table = Table([
      .init(texts("heading.at")), .init(texts("heading.who")), .init(texts("heading.role")),
      .init(texts("heading.action")), .init(texts("heading.purpose")), .init(texts("heading.outcome")),
    ])
    for record in records {
      let purpose = record.purpose.map { word("purpose", $0) } ?? ""
      table.add(
        [
          moments.short(record.at), record.account, record.role ?? "", word("accessAction", record.action),
          record.emergency ? texts("case.inEmergency", ["purpose": purpose]) : purpose,
          word("accessOutcome", record.outcome),
        ], style: record.emergency ? .alarm : record.outcome == "open" ? .plain : .warning)
    }
    return table
  }

  /// A word of a list; as it came where this program does not know it.
  func word(_ list: String, _ word: String) -> String {
    let key = "\(list).\(word)"
    let text = texts(key)
    return text == key ? word : text
  }
}
