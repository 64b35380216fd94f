/// One line of an incident's log. Never changed: what has to be put right is put right by a later entry.
public struct LogEntry: Hashable, Sendable, Codable {
  /// From 1, without gaps.
  public var number: Int
  /// When it happened, and when it was written down.
  public var at: Instant
  public var recordedAt: Instant
  /// Account of who wrote it, and the function on whose behalf.
  public var author: String
  public var function: FunctionCode?
  /// Where it comes from, for instance the control room.
  public var source: String?
  public var subject: LogSubject
  /// What the subject is about where it is no free text: the level, the team.
  public var value: String?
  public var text: String
  public var status: LogStatus
  public var aspect: LogAspect?
  public var certainty: LogCertainty?
  /// The earlier entry that this one puts right, and how.
  public var refersTo: Int?
  public var relation: LogRelation?
  /// Written after the incident was closed.
  public var isAddendum: Bool
}

/// What an entry tells.
public enum LogSubject: String, Hashable, Sendable, Codable, CaseIterable {
  case note, opened, changed, grip, convened, started
  case decision, followed, objection, action, actionEnded
  case phase, closed, linked
  case position, positionLeft, relief, reliefWithdrawn, meeting, sitrap, handover, message
  case alert, alertStep, alertExhausted, alertAnswered, alertEnded, clockRanOut
}

/// How far an entry can be relied on.
public enum LogStatus: String, Hashable, Sendable, Codable, CaseIterable { case unverified, verified, withdrawn }

/// Picture, assessment, decision (beeldvorming, oordeelsvorming, besluitvorming: BOB).
public enum LogAspect: String, Hashable, Sendable, Codable, CaseIterable { case picture, assessment, decision }

/// What is known apart from what is taken to be so.
public enum LogCertainty: String, Hashable, Sendable, Codable, CaseIterable { case fact, assumption }

/// What a later entry does to an earlier one.
public enum LogRelation: String, Hashable, Sendable, Codable, CaseIterable { case corrects, verifies, withdraws }

/// The entries of an incident in the order in which they were written down, in pages: one more entry copies the last
/// page only, where somebody still reads the log as it was.
public struct IncidentLog: Hashable, Sendable, Codable {
  private static let pageSize = 256
  private var pages: [[LogEntry]] = []
  /// Number of an entry to that of the last one which refers to it.
  private var later: [Int: Int] = [:]

  init() {}

  public var count: Int { pages.isEmpty ? 0 : (pages.count - 1) * IncidentLog.pageSize + pages[pages.count - 1].count }

  public subscript(number: Int) -> LogEntry? {
    guard number >= 1, number <= count else { return nil }
    return pages[(number - 1) / IncidentLog.pageSize][(number - 1) % IncidentLog.pageSize]
  }

  /// Oldest first.
  public var entries: some Sequence<LogEntry> { pages.lazy.joined() }

  /// At most so many, the newest of them all, oldest first.
  public func newest(_ countMax: Int) -> [LogEntry] {
    (max(1, count - countMax + 1)..<(count + 1)).compactMap { self[$0] }
  }

  /// At most so many from a number on; without one the newest.
  public func page(from number: Int?, _ countMax: Int) -> [LogEntry] {
    guard let number else { return newest(countMax) }
    let first = max(1, number)
    return first > count ? [] : (first...min(count, first + countMax - 1)).compactMap { self[$0] }
  }

  /// The last entry that puts this one right.
  public func later(than number: Int) -> LogEntry? { later[number].flatMap { self[$0] } }

  /// How far an entry can be relied on, with what was said of it later.
  public func status(of entry: LogEntry) -> LogStatus {
    switch later(than: entry.number)?.relation {
    case .verifies: .verified
    case .withdraws: .withdrawn
    case .corrects, nil: entry.status
    }
  }

  mutating func append(_ entry: LogEntry) {
    if pages.last.map({ $0.count == IncidentLog.pageSize }) ?? true { pages.append([]) }
    pages[pages.count - 1].append(entry)
    if let earlier = entry.refersTo { later[earlier] = entry.number }
  }
}
