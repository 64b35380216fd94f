import CSystemd
import Glibc
public import Logging

/// Writes log messages to the systemd journal with their metadata as fields (sd_journal_sendv(3)).
///
/// Metadata keys become journal fields: upper case, with `_` for what a field name may not have. `MESSAGE_ID` links an
/// entry to its text in a message catalog. Values may be of several lines, or not be text at all.
/// Where standard error is not the journal (a terminal, a test) the message goes there as one line.
///
///     LoggingSystem.bootstrap { _ in JournalLogHandler() }
///     logger.notice("started", metadata: ["MESSAGE_ID": "\(id)", "PIKET_REGION": "leidse-regio"])
public struct JournalLogHandler: LogHandler {
  /// Where messages go.
  public enum Destination: Sendable { case journal, standardError }

  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  public var logLevel: Logger.Level
  private let destination: Destination

  /// - Parameter destination: nil: the journal if standard error is connected to it (`JOURNAL_STREAM`).
  public init(level: Logger.Level = .info, destination: Destination? = nil) {
    logLevel = level
    self.destination = destination ?? (standardErrorIsJournal() ? .journal : .standardError)
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var fields = metadata
    if let provided = metadataProvider?.get() { fields.merge(provided) { $1 } }
    if let given = event.metadata { fields.merge(given) { $1 } }
    if let error = event.error { fields["ERROR"] = "\(error)" }
    send(JournalEntry(message: event.message.description, level: event.level, metadata: fields))
  }

  /// Writes one entry with these fields and no others. For who writes many: it costs a third of a `Logger`'s.
  ///
  /// - Parameter isEmergency: priority 0, whatever the level.
  public func write(
    _ message: String, level: Logger.Level, isEmergency: Bool = false, fields: [(name: String, value: String)]
  ) {
    var entry = JournalEntry(message: message, level: level, fields: fields)
    entry.isEmergency = isEmergency
    send(entry)
  }

  private func send(_ entry: JournalEntry) {
    // A message is never lost because the journal does not take it.
    if destination == .standardError || !entry.sendToJournal() { entry.writeToStandardError() }
  }
}

/// Whether standard error leads to the journal: `JOURNAL_STREAM` holds its device and inode (systemd.exec(5)).
public func standardErrorIsJournal() -> Bool {
  var file = stat()
  guard let stream = environmentVariable("JOURNAL_STREAM"), fstat(STDERR_FILENO, &file) == 0 else { return false }
  return stream == "\(file.st_dev):\(file.st_ino)"
}
