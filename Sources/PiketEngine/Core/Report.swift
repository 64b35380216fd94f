import PiketDomain

/// What the engine tells its surroundings, for the journal. It holds no personal data beyond codes.
public enum Report: Sendable {
  case eventRecorded(position: Int64, stream: String, type: String, actor: String, requestID: String)
  case commandRefused(method: String, actor: String, error: String)
  case callNotAllowed(method: String, actor: String)
  case storageFailed(reason: String)
  case headWitnessed(position: Int64, hash: String)
  case checkpointSaved(position: Int64)
  case checkpointDiscarded(reason: String)
  case chainBroken(position: Int64, reason: String)
  case limitReached(limit: String, value: Int)
}
