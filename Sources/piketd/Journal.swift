import Dispatch
import Logging
import PiketDomain
import PiketEngine
import PiketProtocol

/// Writes what happens to the journal, once, at the boundary: a line in the region's language, fields for machines.
///
/// Entries go out on a thread of their own, in order, so that a slow journal does not slow the writer down.
final class Journal: Sendable {
  private let logger: Logger
  private let texts: Texts
  private let queue = DispatchQueue(label: "piket.journal")

  init(logger: Logger, texts: Texts) {
    self.logger = logger
    self.texts = texts
  }

  /// - Parameter fields: journal fields without their prefix `PIKET_`, lower case; also the places in the text.
  func write(_ id: MessageID, _ level: Logger.Level, _ fields: [String: String]) {
    queue.async { [self] in
      var metadata: Logger.Metadata = ["MESSAGE_ID": "\(id.rawValue)"]
      for (name, value) in fields { metadata["PIKET_\(name.uppercased())"] = "\(value)" }
      logger.log(level: level, "\(texts(id.key, fields))", metadata: metadata)
    }
  }

  /// Waits until all that was given is written.
  func flush() { queue.sync {} }

  func write(_ report: Report) {
    switch report {
    case .eventRecorded(let position, let stream, let type, let actor, let requestID):
      write(
        .eventRecorded, .info,
        ["position": "\(position)", "stream": stream, "event": type, "actor": actor, "request": requestID])
    case .commandRefused(let method, let actor, let error):
      write(.commandRefused, .notice, ["method": method, "actor": actor, "error": error])
    case .callNotAllowed(let method, let actor):
      write(.callNotAllowed, .warning, ["method": method, "actor": actor])
    case .storageFailed(let reason): write(.storageFailed, .critical, ["reason": reason])
    case .headWitnessed(let position, let hash):
      write(.headWitnessed, .info, ["position": "\(position)", "head": hash])
    case .checkpointSaved(let position): write(.checkpointSaved, .info, ["position": "\(position)"])
    case .checkpointDiscarded(let reason): write(.checkpointDiscarded, .warning, ["reason": reason])
    case .chainBroken(let position, let reason):
      let words = texts.template("chain.\(reason)") ?? reason
      write(.chainBroken, .critical, ["position": "\(position)", "reason": words])
    case .limitReached(let limit, let value): write(.limitReached, .warning, ["limit": limit, "value": "\(value)"])
    }
  }
}
