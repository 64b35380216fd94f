/// The limits of the notifier.
public enum NotifyLimits {
  /// Channels that run at the same time.
  public static let channelsMax = 16
  /// How long the daemon may take for an answer.
  static let callSecondsMax = 10.0
  /// Results in one report.
  static let resultsPerReportMax = 256
  /// How long channels may go on once the notifier has to stop. What has not ended is taken again by the next one.
  public static let secondsToEndMax = 20
  /// Between two looks at what is due where nothing else asks for one: a daemon that came back, a pause that is over.
  public static let secondsBetweenLooks = 5
}
