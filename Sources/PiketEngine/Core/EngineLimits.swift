/// Every limit of the engine, in one place.
public enum EngineLimits {
  /// Commands that wait for the writer; more are refused with LimitExceeded.
  public static let commandsWaitingMax = 4096
  /// Commands that share one transaction.
  public static let commandsPerBatchMax = 256
  /// Commands that are decided at a time while a batch is on its way to the disk. A thread is woken for so many.
  public static let commandsAheadPerStep = 8
  /// Reads of dossiers that wait for the log of accesses; more are refused with LimitExceeded.
  public static let gatedReadsWaitingMax = 4096
  /// Accesses in one answer.
  public static let accessesShownMax = 1_000
  /// Records in one page of the log.
  public static let logPageMax = 500
  /// Events that one step of a watcher reads.
  public static let watchPageMax = 200
  /// A request identifier's length in characters.
  public static let requestIDLengthMax = 64
  /// How many events are verified before the service is ready; a longer log is verified on in the background.
  public static let eventsVerifiedAtStartMax = 20_000
  /// Plans that are made at the same time; each has two threads. More are refused with LimitExceeded.
  public static let plansAtOnceMax = 1
  /// How long a plan may be made, and how long it is where nothing is said.
  public static let planSeconds = 1...600
  public static let planSecondsUsual = 10
  /// Some hours of the fastest machine.
  public static let planIterations = 1...100_000_000_000
  /// Milliseconds between two reports of how far a planning is.
  public static let planReportMilliseconds = 250
  /// Entries of a log, or hits of a search, in one answer.
  public static let logEntriesShownMax = 10_000
  /// Alerts, and messages, in one answer.
  public static let alertsShownMax = 500
  public static let messagesShownMax = 5_000
  /// What a notifier is given at once, and what it may have in hand.
  public static let deliveriesPerTakeMax = 1_000
  public static let deliveriesInHandMax = 10_000
  /// Without a word from a notifier for so long, something is wrong.
  public static let notifierSilentSeconds: Int64 = 60
  /// Who is on duty within so long has to be reachable: a week.
  public static let reachabilitySecondsAhead: Int64 = 7 * 86_400
  /// A checkpoint is saved after this many events, and on stop.
  public static let eventsPerCheckpoint = 10_000
  /// The head goes to the journal after this many events, at intervals (piketd's clock), and on stop.
  public static let eventsPerHeadWitness = 1000
}
