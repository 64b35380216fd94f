import PiketProtocol

/// The daemon's refusals, in words.
extension FailureText {
  func notAllowed(_ error: ServiceWire.NotAllowed) -> String {
    text(
      "error.notAllowed",
      ["account": error.account, "method": error.method, "roles": error.needed.joined(separator: ", ")])
  }

  func notFound(_ error: ServiceWire.NotFound) -> String {
    let key = "refusal.\(error.kind)IsUnknown"
    let what = texts.template(key) == nil
      ? text("error.notFound", ["kind": error.kind, "name": error.name]) : text(key, ["name": error.name])
    return error.nearest.isEmpty ? what : what + "\n" + nearest(error.nearest)
  }

  /// Nil where the reason is one that this program does not know.
  func refused(_ error: ServiceWire.Refused) -> String? {
    let key = "refusal.\(error.reason)"
    guard texts.template(key) != nil else { return nil }
    var details = error.details.mapValues(readable)
    if let state = details["state"] { details["state"] = texts.template("swapState.\(state)") ?? state }
    for family in ["pointState", "pointAct"] {
      if let value = details[family] { details[family] = texts.template("\(family).\(value)") ?? value }
    }
    return text(key, details)
  }

  func ambiguous(_ error: ServiceWire.AmbiguousMoment) -> String {
    let reason = mistake(error.reason)
    let what = text("error.ambiguousMoment", ["field": error.field, "text": error.text, "reason": reason])
    guard !error.readings.isEmpty else { return what }
    return ([what, texts("error.readings")] + error.readings.map { "  " + $0.printable }).joined(separator: "\n")
  }

  func mistakes(_ error: ServiceWire.HasMistakes) -> String {
    if error.source.isEmpty, error.mistakes.count == 1, let only = error.mistakes.first, only.nearest.isEmpty {
      let reason = mistake(only.reason)
      return text("error.wrongValue", ["field": only.field, "value": excerpt(only.value), "reason": reason])
    }
    var table = Table([
      .init(texts("heading.line")), .init(texts("heading.column")), .init(texts("heading.field")),
      .init(texts("heading.value"), .truncate), .init(texts("heading.reason"), .wrap),
      .init(texts("heading.nearest"), .wrap),
    ])
    for mistake in error.mistakes {
      table.add([
        mistake.line.map(String.init) ?? "", mistake.column.map(String.init) ?? "", mistake.field, mistake.value,
        self.mistake(mistake.reason, mistake.nearest), nearest(mistake),
      ])
    }
    let head =
      error.source.isEmpty
      ? texts.count("error.wrongValues", error.mistakes.count)
      : texts.count("error.hasMistakes", error.mistakes.count, ["source": error.source.printable])
    return head + "\n" + table.rendered(on: terminal)
  }

  func findings(_ error: RosterWire.HasFindings) -> String {
    var parts = [text("error.hasFindings", ["draft": error.draft])]
    if !error.findings.isEmpty { parts.append(FindingTable(texts).table(error.findings).rendered(on: terminal)) }
    if let law = error.law, !law.isEmpty {
      parts += [LawTable(texts).table(law).rendered(on: terminal), texts("law.advice")]
    }
    return parts.joined(separator: "\n")
  }

  func law(_ error: RosterWire.LawForbids) -> String {
    [texts("error.lawForbids"), LawTable(texts).table(error.law).rendered(on: terminal), texts("law.advice")]
      .joined(separator: "\n")
  }

  func stale(_ error: RosterWire.IsStale) -> String {
    text("error.isStale", ["draft": error.draft]) + "\n" + EditTable(texts).table(error.edits).rendered(on: terminal)
  }

  /// Enough of a value to know it by.
  private func excerpt(_ value: String) -> String { value.count > 80 ? value.prefix(79) + "…" : value }

  /// The text of a mistake by its name, or the name where this program does not know it.
  /// A finding of a roster is told among the mistakes of its file.
  func mistake(_ reason: String, _ nearest: [String] = []) -> String {
    if let mistake = texts.template("mistake.\(reason)") { return mistake }
    guard texts.template("finding.\(reason)") != nil else { return reason }
    return text("finding.\(reason)", ["other": nearest.joined(separator: ", ")])
  }

  /// What may have been meant; of a finding that is the other duty, which stands in its text.
  private func nearest(_ mistake: ServiceWire.Mistake) -> String {
    texts.template("finding.\(mistake.reason)") == nil ? mistake.nearest.joined(separator: ", ") : ""
  }

  private func nearest(_ names: [String]) -> String {
    text("error.nearest", ["names": names.joined(separator: ", ")])
  }

  /// Moments as people read them, names of mistakes in words; everything else as it came.
  private func readable(_ detail: String) -> String {
    if WireMoment(detail) != nil { return MomentText(texts).short(detail) }
    return texts.template("mistake.\(detail)") ?? detail
  }
}
