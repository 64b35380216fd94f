import PiketDomain

/// What the engine tells its surroundings, for the journal. It holds no personal data beyond codes.
public enum Report: Sendable {
  case eventRecorded(position: Int, stream: String, type: String, actor: String, requestID: String)
  case commandRefused(method: String, actor: String, error: String)
  case callNotAllowed(method: String, actor: String)
  case storageFailed(reason: String)
  case headWitnessed(position: Int, hash: String)
  case checkpointSaved(position: Int)
  case checkpointDiscarded(reason: String)
  case chainBroken(position: Int, reason: String)
  /// Everybody was called for these posts, in vain: somebody has to act now.
  case alertExhausted(alert: String, posts: String, incident: String?)
  case limitReached(limit: String, value: Int)
}
