import ArgumentParser
import Glibc
import PiketProtocol

/// Events as they happen, a line each, until Ctrl-C.
struct Watch: PiketCommand {
  static var configuration: CommandConfiguration { .piket("watch", ["volg"], help: "help.watch") }

  @Option(help: .piket("option.fromPosition", value: "value.position")) var from: Int?
  @Option(help: .piket("option.watchIncident", value: "value.incident")) var incident: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    // Every line is written at once: there is nothing left to do when the user has seen enough.
    signal(SIGINT) { _ in _exit(ExitStatus.done.rawValue) }
    signal(SIGTERM) { _ in _exit(ExitStatus.done.rawValue) }
    if let incident { return try room(session, incident) }
    var listens = false
    try session.follow(ServiceWire.Watch(from: from)) { answer in
      if session.choices.json {
        session.output.json(answer.json)
      } else if let event = answer.value.event {
        // Nobody comes: whoever watches has to see it.
        session.line(text: line(event), event.type == "AlertExhausted" ? .alarm : .plain)
      } else if !listens {
        listens = true
        session.note("watch.listening")
      }
      return true
    }
    return .done
  }

  /// What is written in the log of one incident, for the room.
  private func room(_ session: Session, _ incident: String) throws(Failure) -> ExitStatus {
    let table = IncidentTable(session.texts)
    var listens = false
    try session.follow(RoomWire.Follow(incident: incident, from: from)) { answer in
      if session.choices.json {
        session.output.json(answer.json)
      } else if let entry = answer.value.entry {
        let isAlarm = ["alertExhausted", "clockRanOut"].contains(entry.subject)
        session.line(text: table.line(entry).printable, isAlarm ? .alarm : .plain)
      } else if !listens {
        listens = true
        session.note("watch.listening")
      }
      return true
    }
    return .done
  }

  private func line(_ event: ServiceWire.Event) -> String {
    [MomentText.sortable(event.recordedAt), "#\(event.position)", event.type, event.stream, event.actor]
      .map(\.printable).joined(separator: "  ")
  }
}
