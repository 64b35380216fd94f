import PiketProtocol

/// Trainings and qualifications, for people.
struct TrainingTable {
  let texts: Texts
  let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func table(_ trainings: [TrainingWire.Training]) -> Table {
    var table = Table([
      .init(texts("heading.training")), .init(texts("heading.date")), .init(texts("heading.kind")),
      .init(texts("heading.what"), .wrap), .init(texts("heading.functions"), .wrap),
      .init(texts("heading.participants")),
    ])
    for training in trainings {
      table.add([
        training.code, moments.shortOrDay(training.date), kind(training), training.title,
        training.functions.joined(separator: ", "), String(training.participants.count),
      ])
    }
    return table
  }

  func fields(_ training: TrainingWire.Training) -> Fields {
    var fields = Fields()
    fields.add(texts("heading.training"), training.code)
    fields.add(texts("heading.what"), training.title)
    fields.add(texts("heading.kind"), kind(training))
    fields.add(texts("heading.date"), moments.shortOrDay(training.date))
    fields.add(texts("heading.functions"), training.functions.joined(separator: ", "))
    fields.add(texts("heading.validMonths"), training.validMonths.map { texts.count("training.months", $0) })
    fields.add(texts("heading.organiser"), training.organiser)
    return fields
  }

  func participants(_ participants: [TrainingWire.Participant]) -> Table {
    var table = Table([
      .init(texts("heading.person")), .init(texts("heading.name"), .truncate), .init(texts("heading.result")),
    ])
    for participant in participants {
      table.add(
        [participant.person, participant.name, texts("trainingResult.\(participant.result.rawValue)")],
        style: participant.result == .failed ? .warning : .plain)
    }
    return table
  }

  func lapsing(_ lapsing: [TrainingWire.LapsingQualification]) -> Table {
    var table = Table([
      .init(texts("heading.person")), .init(texts("heading.name"), .truncate), .init(texts("heading.function")),
      .init(texts("heading.until")), .init(texts("heading.shiftsAfter")), .init(texts("heading.firstShift")),
    ])
    for one in lapsing {
      table.add(
        [
          one.person, one.name, one.function, moments.short(one.until), String(one.shifts),
          moments.short(one.firstShift),
        ], style: one.lapsed ? .alarm : one.shifts > 0 ? .warning : .plain)
    }
    return table
  }

  private func kind(_ training: TrainingWire.Training) -> String {
    texts(training.joint ? "trainingKind.joint" : "trainingKind.\(training.kind.rawValue)")
  }
}

extension Session {
  func show(_ training: TrainingWire.Training) {
    let tables = TrainingTable(texts)
    fields(tables.fields(training))
    if !training.participants.isEmpty {
      line(text: "")
      table(tables.participants(training.participants))
    }
  }
}
