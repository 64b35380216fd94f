import PiketProtocol

/// One dossier on the screen: what the caller sees of it, part by part.
struct CaseSheet {
  private let dossier: CaseWire.Dossier
  private let tables: CaseTable
  private var texts: Texts { tables.texts }
  private var moments: MomentText { tables.moments }

  init(_ dossier: CaseWire.Dossier, _ texts: Texts) {
    self.dossier = dossier
    tables = CaseTable(texts)
  }

  var head: Fields {
    let summary = dossier.summary
    var fields = Fields()
    fields.add(texts("heading.dossier"), summary.number)
    fields.add(texts("heading.theme"), tables.word("caseTheme", summary.theme))
    fields.add(texts("heading.state"), tables.word("caseState", summary.state))
    fields.add(texts("heading.municipality"), summary.municipality)
    fields.add(texts("heading.confidentiality"), summary.confidentiality)
    fields.add(texts("heading.level"), tables.word("caseLevel", summary.level))
    if let manager = summary.processManager { fields.add(texts("heading.processManager"), manager) }
    if let lead = summary.caseLead { fields.add(texts("heading.caseLead"), lead) }
    fields.add(texts("heading.partners"), summary.participants.joined(separator: ", "))
    if let day = summary.reviewOn { fields.add(texts("heading.reviewOn"), moments.shortOrDay(day)) }
    fields.add(texts("heading.revision"), "\(summary.revision)")
    if let referral = dossier.referral {
      fields.add(texts("heading.referral"), "\(referral.partner): \(referral.reason)")
      fields.add(texts("heading.goal"), referral.goal)
    }
    for judgement in dossier.judgements {
      let word = texts(judgement.inFavour ? "case.inFavour" : "case.against")
      fields.add(texts("heading.judgement"), "\(judgement.partner): \(word), \(judgement.reason)")
    }
    if let triage = dossier.triage {
      fields.add(texts("heading.triage"), "\(tables.word("triage", triage.outcome)), \(triage.reason)")
    }
    for goal in dossier.goals {
      fields.add(texts("heading.goal"), "\(tables.word("lifeDomain", goal.domain)): \(goal.text)")
    }
    for review in dossier.reviews {
      fields.add(texts("heading.review"), "\(moments.short(review.at)): \(review.outcome)")
    }
    if let result = dossier.result {
      fields.add(texts("heading.result"), "\(tables.word("caseResult", result.kind)), \(result.text)")
    }
    return fields
  }

  var parts: [Table] { [persons, contributions, conferences, actions].filter { !$0.rows.isEmpty } }

  private var persons: Table {
    var table = Table([
      .init(texts("heading.number")), .init(texts("heading.part")), .init(texts("heading.name"), .wrap),
      .init(texts("heading.bsn")), .init(texts("heading.birth")), .init(texts("heading.address"), .wrap),
    ])
    for person in dossier.persons {
      table.add([
        "\(person.number)", tables.word("casePart", person.part), person.name, person.bsn ?? "", person.birth ?? "",
        person.address ?? "",
      ])
    }
    return table
  }

  private var contributions: Table {
    var table = Table([
      .init(texts("heading.contribution")), .init(texts("heading.supplier")), .init(texts("heading.text"), .wrap),
      .init(texts("heading.basis")), .init(texts("heading.conditions"), .wrap),
    ])
    for one in dossier.contributions {
      table.add(
        [
          one.id, one.supplier, one.withdrawnAt == nil ? one.text : texts("case.withdrawn"),
          tables.word("basis", one.basis), one.conditions.joined(separator: "; "),
        ], style: one.withdrawnAt == nil ? .plain : .faint)
    }
    return table
  }

  private var conferences: Table {
    var table = Table([
      .init(texts("heading.conference")), .init(texts("heading.meetingAt")), .init(texts("heading.state")),
      .init(texts("heading.present"), .wrap), .init(texts("heading.decisions"), .wrap),
    ])
    for one in dossier.conferences {
      table.add([
        one.id, moments.short(one.at), tables.word("conferenceState", one.state), one.present.joined(separator: ", "),
        one.decisions.map(\.text).joined(separator: "; "),
      ])
    }
    return table
  }

  private var actions: Table {
    var table = Table([
      .init(texts("heading.action")), .init(texts("heading.text"), .wrap), .init(texts("heading.owner")),
      .init(texts("heading.due")), .init(texts("heading.state")), .init(texts("heading.conditions"), .wrap),
    ])
    for action in dossier.actions {
      table.add(
        [
          action.id, action.text, action.partner, moments.shortOrDay(action.due),
          tables.word("caseActionState", action.state), action.conditions.joined(separator: "; "),
        ], style: action.overdue ? .alarm : action.state == "open" ? .plain : .faint)
    }
    return table
  }
}

extension Session {
  func show(_ dossier: CaseWire.Dossier) {
    let sheet = CaseSheet(dossier, texts)
    if dossier.summary.emergency { line("case.seenInEmergency", [:], .alarm) }
    fields(sheet.head)
    for part in sheet.parts {
      line(text: "")
      table(part)
    }
  }
}
