import PiketDomain
import PiketProtocol

/// What stands in the texts of reminders.
struct ReminderWords {
  let view: View
  let texts: Texts

  init(_ view: View, _ texts: Texts) {
    self.view = view
    self.texts = texts
  }

  func values(of reminder: Reminder) -> [String: String] {
    switch reminder {
    case .handover(let duty, let from):
      let earlier = from.map { " " + texts("reminder.from", ["person": name($0)]) } ?? ""
      return [
        "post": duty.post.description, "start": moment(duty.interval.start), "end": moment(duty.interval.end),
        "from": earlier,
      ]
    case .shifts(let gained, let lost):
      let lines =
        gained.map { "+ " + line($0) } + lost.map { "- " + line($0) }
      return ["changes": lines.joined(separator: "\n")]
    case .action(let id, let text, let due): return ["id": id, "text": text, "due": day(due)]
    case .report(let code, let function, let due):
      let title = view.state.evaluations[code]?.subject.title ?? ""
      return ["id": code.rawValue, "function": function.rawValue, "title": title, "due": day(due)]
    case .evaluation(let code, let incident, let due):
      return ["id": code?.rawValue ?? incident?.rawValue ?? "", "due": day(due)]
    case .qualification(let function, let until):
      return ["function": function.rawValue, "until": moment(until)]
    }
  }

  private func line(_ duty: Reminder.Duty) -> String {
    "\(duty.post) \(moment(duty.interval.start)) - \(moment(duty.interval.end))"
  }

  private func name(_ person: PersonCode) -> String {
    view.state.persons[person].map { "\($0.details.name) (\(person))" } ?? person.rawValue
  }

  /// `maandag 2027-01-11 09:00`: whole, since nobody knows on which day it is read.
  private func moment(_ instant: Instant) -> String {
    let local = view.zone.local(instant)
    return "\(day(local.date)) \(local.time.clock)"
  }

  private func day(_ date: LocalDate) -> String { "\(texts("weekday.\(date.weekday)")) \(date.iso8601)" }
}

extension Reminder {
  /// By what its texts are found.
  var words: String {
    switch self {
    case .handover: "handover"
    case .shifts: "shifts"
    case .action: "action"
    case .report: "report"
    case .evaluation: "evaluation"
    case .qualification: "qualification"
    }
  }
}
