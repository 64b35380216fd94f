import PiketProtocol

/// Alerts for people.
struct AlertTable {
  private let texts: Texts
  private let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  static func name(_ line: AlertWire.Line) -> String { line.post ?? line.person ?? "" }

  func table(_ alerts: [AlertWire.Alert]) -> Table {
    var table = Table([
      .init(texts("heading.alert")), .init(texts("heading.at")), .init(texts("heading.incident")),
      .init(texts("heading.state")), .init(texts("heading.posts"), .wrap), .init(texts("heading.text"), .wrap),
    ])
    for alert in alerts {
      table.add(
        [
          alert.code, moments.short(alert.raisedAt), alert.incident ?? "", state(alert),
          alert.lines.map(AlertTable.name).joined(separator: ", "), text(alert),
        ], style: style(alert))
    }
    return table
  }

  func fields(_ alert: AlertWire.Alert) -> Fields {
    var fields = Fields()
    fields.add(texts("heading.alert"), alert.code, style: .strong)
    fields.add(texts("heading.text"), text(alert))
    fields.add(texts("heading.incident"), alert.incident)
    fields.add(texts("heading.state"), state(alert), style: style(alert))
    fields.add(
      texts("heading.registered"),
      texts("incident.registered", ["at": moments.short(alert.raisedAt), "by": alert.raisedBy]))
    if let endedAt = alert.endedAt {
      fields.add(
        texts("heading.end"),
        texts(
          alert.reason == nil ? "alert.endFilled" : "alert.endReason",
          ["at": moments.short(endedAt), "by": alert.endedBy ?? "", "reason": alert.reason ?? ""]))
    }
    return fields
  }

  /// Who was called, and what they said.
  func calls(_ alert: AlertWire.Alert) -> Table {
    var table = Table([
      .init(texts("heading.person")), .init(texts("heading.name"), .truncate), .init(texts("heading.phone")),
      .init(texts("heading.code")), .init(texts("heading.channel")), .init(texts("heading.at")),
      .init(texts("heading.answer"), .wrap),
    ])
    for call in alert.calls {
      table.add(
        [
          call.person, call.name, call.phone.map(PhoneText.dialable) ?? "", call.code,
          call.channels.joined(separator: ", "), moments.short(call.at), answer(call),
        ], style: style(call))
    }
    return table
  }

  /// The chain of each post, step by step.
  func steps(_ alert: AlertWire.Alert) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.at")), .init(texts("heading.step")),
      .init(texts("heading.called"), .wrap), .init(texts("heading.because"), .wrap),
    ])
    for line in alert.lines {
      for step in line.steps {
        table.add(
          [
            AlertTable.name(line), moments.short(step.at), texts("alertStage.\(step.stage.rawValue)"),
            step.asked.joined(separator: ", "), step.passed.map(reason).joined(separator: "; "),
          ], style: step.stage == .exhausted ? .alarm : .plain)
      }
    }
    return table
  }

  private func reason(_ passed: AlertWire.Passed) -> String {
    let reason = texts("passed.\(passed.reason.rawValue)")
    return "\(passed.person ?? texts("alertStage.\(passed.stage.rawValue)")): \(reason)"
  }

  private func text(_ alert: AlertWire.Alert) -> String {
    alert.exercise ? texts("incident.exercise", ["title": alert.text]) : alert.text
  }

  private func state(_ alert: AlertWire.Alert) -> String {
    if alert.endedAt != nil { return texts("alertState.over") }
    return texts(alert.lines.contains(where: \.exhausted) ? "alertState.exhausted" : "alertState.open")
  }

  private func style(_ alert: AlertWire.Alert) -> Style {
    if alert.endedAt != nil { return .faint }
    return alert.lines.contains(where: \.exhausted) ? .alarm : .warning
  }

  private func answer(_ call: AlertWire.Call) -> String {
    var said = texts("callState.\(call.state.rawValue)")
    if call.state == .coming, let minutes = call.minutes {
      said = texts("alert.comingIn", ["minutes": String(minutes)])
    }
    if call.state == .calling, let until = call.until {
      said = texts("alert.callingUntil", ["until": moments.short(until)])
    }
    guard let at = call.answeredAt else { return said }
    return said + " (" + moments.short(at) + (call.late ? ", " + texts("alert.late") : "") + ")"
  }

  private func style(_ call: AlertWire.Call) -> Style {
    switch call.state {
    case .coming: .good
    case .calling: .plain
    case .silent, .notComing: .warning
    case .released: .faint
    }
  }
}

extension AlertTable {
  /// What the log of an incident says of an alert, in words: `L7 fallback noAnswer`, `L7 ldn-01 coming 20`.
  static func words(_ parts: [String], _ texts: Texts) -> String {
    parts.enumerated().map { index, part in
      if part == "coming", index + 1 < parts.count { return texts("alert.comingIn", ["minutes": parts[index + 1]]) }
      if index > 0, parts[index - 1] == "coming" { return nil }
      let families = ["alertStage", "passed", "callState"]
      return families.lazy.compactMap { texts.template("\($0).\(part)") }.first ?? part
    }.compactMap(\.self).joined(separator: ", ")
  }
}
