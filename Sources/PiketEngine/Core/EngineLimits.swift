/// Every limit of the engine, in one place.
public enum EngineLimits {
  /// Commands that wait for the writer; more are refused with LimitExceeded.
  public static let commandsWaitingMax = 4096
  /// Commands that share one transaction.
  public static let commandsPerBatchMax = 256
  /// Commands that are decided at a time while a batch is on its way to the disk. A thread is woken for so many.
  public static let commandsAheadPerStep = 8
  /// Records in one page of the log.
  public static let logPageMax = 500
  /// Events that one step of a watcher reads.
  public static let watchPageMax = 200
  /// A request identifier's length in characters.
  public static let requestIDLengthMax = 64
  /// How many events are verified before the service is ready; a longer log is verified on in the background.
  public static let eventsVerifiedAtStartMax = 20_000
  /// A checkpoint is saved after this many events, and on stop.
  public static let eventsPerCheckpoint = 10_000
  /// The head goes to the journal after this many events, at intervals (piketd's clock), and on stop.
  public static let eventsPerHeadWitness = 1000
}
