import Dispatch
import Logging
import PiketDomain
import PiketEngine
import PiketProtocol
import Synchronization
import Systemd

/// Writes what happens to the journal, once, at the boundary: a line in the region's language, fields for machines.
///
/// Entries are made and go out on a thread of their own, in order, so that a slow journal does not slow the writer
/// down. Whoever gives one only leaves it there; the thread is woken for the first of those that wait.
final class Journal: Sendable {
  private enum Entry {
    case report(Report)
    case entry(MessageID, Logger.Level, [String: String])
  }

  private let handler: JournalLogHandler
  private let texts: Texts
  private let queue = DispatchQueue(label: "piket.journal")
  private let waiting = Mutex<[Entry]>([])

  init(texts: Texts) {
    handler = JournalLogHandler()
    self.texts = texts
  }

  /// - Parameter fields: journal fields without their prefix `PIKET_`, lower case; also the places in the text.
  func write(_ id: MessageID, _ level: Logger.Level, _ fields: [String: String]) { put(.entry(id, level, fields)) }

  func write(_ report: Report) { put(.report(report)) }

  /// Waits until all that was given is written.
  func flush() { queue.sync {} }

  private func put(_ entry: Entry) {
    let isFirst = waiting.withLock { waiting in
      waiting.append(entry)
      return waiting.count == 1
    }
    if isFirst { queue.async { self.writeOut() } }
  }

  private func writeOut() {
    let entries = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for entry in entries {
      switch entry {
      case .report(let report): send(report)
      case .entry(let id, let level, let fields): send(id, level, fields)
      }
    }
  }

  private func send(_ id: MessageID, _ level: Logger.Level, _ fields: [String: String]) {
    handler.write(
      texts(id.key, fields), level: level, isEmergency: id == .alertExhausted,
      fields: [("MESSAGE_ID", id.rawValue)] + fields.map { ("PIKET_" + $0, $1) })
  }

  private func send(_ report: Report) {
    switch report {
    case .eventRecorded(let position, let stream, let type, let actor, let requestID):
      var fields = [
        "position": "\(position)", "stream": stream, "event": type, "actor": actor, "request": requestID,
      ]
      if stream.hasPrefix("incident/") { fields["incident"] = String(stream.dropFirst("incident/".count)) }
      send(.eventRecorded, .info, fields)
    case .commandRefused(let method, let actor, let error):
      send(.commandRefused, .notice, ["method": method, "actor": actor, "error": error])
    case .callNotAllowed(let method, let actor):
      send(.callNotAllowed, .warning, ["method": method, "actor": actor])
    case .storageFailed(let reason): send(.storageFailed, .critical, ["reason": reason])
    case .headWitnessed(let position, let hash):
      send(.headWitnessed, .info, ["position": "\(position)", "head": hash])
    case .checkpointSaved(let position): send(.checkpointSaved, .info, ["position": "\(position)"])
    case .checkpointDiscarded(let reason): send(.checkpointDiscarded, .warning, ["reason": reason])
    case .chainBroken(let position, let reason):
      let words = texts.template("chain.\(reason)") ?? reason
      send(.chainBroken, .critical, ["position": "\(position)", "reason": words])
    case .alertExhausted(let alert, let posts, let incident):
      send(.alertExhausted, .critical, ["alert": alert, "posts": posts, "incident": incident ?? "-"])
    case .limitReached(let limit, let value): send(.limitReached, .warning, ["limit": limit, "value": "\(value)"])
    }
  }
}
