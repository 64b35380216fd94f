import Varlink

/// The types of the interface `nl.piket.Audit`; the `.varlink` file beside this one says what everything means.
public enum AuditWire {
  /// One event with its content.
  public struct Record: Hashable, Sendable, Codable {
    public var position: Int
    public var stream: String
    public var revision: Int
    public var type: String
    public var schema: Int
    public var recordedAt: String
    public var occurredAt: String
    public var actor: String
    public var requestID: String
    /// Hash of the event (hexadecimal).
    public var hash: String
    /// The content as JSON; null where its key was destroyed.
    public var payload: RawJSON?

    public init(
      position: Int, stream: String, revision: Int, type: String, schema: Int, recordedAt: String,
      occurredAt: String, actor: String, requestID: String, hash: String, payload: RawJSON? = nil
    ) {
      self.position = position
      self.stream = stream
      self.revision = revision
      self.type = type
      self.schema = schema
      self.recordedAt = recordedAt
      self.occurredAt = occurredAt
      self.actor = actor
      self.requestID = requestID
      self.hash = hash
      self.payload = payload
    }
  }
}
