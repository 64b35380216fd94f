import PiketDomain
import PiketProtocol

/// The words of messages, in the region's language, from what is known when they go.
struct MessageText {
  let subject: String
  let text: String
  /// Codes in it that can be answered.
  let codes: [String]
  let kind: String

  /// Several messages are listed, one on a line.
  init(_ delivery: Delivery, _ view: View) {
    let words = MessageWords(view)
    let parts = delivery.messages.map { words.text(of: $0) }
    if let only = parts.first, parts.count == 1 {
      self = only
    } else {
      self.init(
        subject: words.texts("message.bundleSubject", ["count": String(parts.count)]),
        text: parts.map(\.text).joined(separator: "\n"), codes: parts.flatMap(\.codes), kind: "bundle")
    }
  }

  init(subject: String, text: String, codes: [String] = [], kind: String) {
    self.subject = subject
    self.text = text
    self.codes = codes
    self.kind = kind
  }
}

extension MessageBody {
  /// As `nl.piket.Notify` names it.
  var kind: String {
    switch self {
    case .alert: "alert"
    case .noLongerNeeded: "over"
    case .clockRanOut: "clock"
    case .test: "test"
    case .reminder: "reminder"
    }
  }
}

private struct MessageWords {
  let view: View
  let texts: Texts

  init(_ view: View) {
    self.view = view
    texts = Texts.of(Texts.Language(rawValue: view.region.language) ?? .english)
  }

  func text(of message: Message) -> MessageText {
    switch message.body {
    case .alert(let code, let call): alert(code, call)
    case .noLongerNeeded(let code, _):
      made(
        "message.overSubject", "message.overText",
        ["alert": code.rawValue, "what": view.state.alerting[code].map(what) ?? ""], kind: message.body.kind)
    case .clockRanOut(let number, let clocks): clock(number, clocks)
    case .test: made("message.testSubject", "message.testText", ["region": view.region.name], kind: message.body.kind)
    case .reminder(let reminder):
      made(
        "reminderSubject.\(reminder.words)", "reminderText.\(reminder.words)",
        ReminderWords(view, texts).values(of: reminder), kind: message.body.kind)
    }
  }

  private func alert(_ code: AlertCode, _ number: Int) -> MessageText {
    guard let alert = view.state.alerting[code], let call = alert.calls.first(where: { $0.number == number }) else {
      return made("message.overSubject", "message.overText", ["alert": code.rawValue, "what": ""], kind: "alert")
    }
    let asked = call.asked.compactMap { asked in alert.lines.first { $0.number == asked.line }?.post?.description }
    let what = what(alert) + (asked.isEmpty ? "" : " [\(asked.joined(separator: ", "))]")
    return made(
      "message.alertSubject", "message.alertText",
      ["alert": code.rawValue, "what": what, "code": call.code.rawValue], codes: [call.code.rawValue], kind: "alert")
  }

  /// What, where, and the number of the incident.
  private func what(_ alert: Alert) -> String {
    var text = alert.isExercise ? "\(texts("message.exercise")): \(alert.text)" : alert.text
    if let incident = alert.incident.flatMap({ view.state.incidents[$0] }) {
      let place = incident.details.place.flatMap { text.contains($0) ? nil : $0 }
      let names = incident.details.municipalities.map { view.region.municipality($0)?.name ?? $0.rawValue }
      text += " (\(([place].compactMap(\.self) + names + [incident.number.rawValue]).joined(separator: ", ")))"
    }
    return text
  }

  private func clock(_ number: IncidentNumber, _ clocks: [String]) -> MessageText {
    let incident = view.state.incidents[number]
    let exercise = incident?.details.isExercise ?? false ? "\(texts("message.exercise")): " : ""
    return made(
      "message.clockSubject", "message.clockText",
      [
        "incident": number.rawValue, "clocks": clocks.joined(separator: ", "),
        "what": exercise + (incident?.details.title ?? ""),
      ], kind: "clock")
  }

  private func made(
    _ subject: String, _ text: String, _ values: [String: String], codes: [String] = [], kind: String
  ) -> MessageText {
    MessageText(subject: texts(subject, values), text: texts(text, values), codes: codes, kind: kind)
  }
}
