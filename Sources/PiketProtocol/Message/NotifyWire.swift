/// The types of the interface `nl.piket.Notify`; the `.varlink` file beside this one says what everything means.
public enum NotifyWire {
  /// One thing to carry to one person along one channel.
  public struct Delivery: Hashable, Sendable, Codable {
    public var id: String
    public var channel: String
    public var attempt: Int
    public var person: String
    public var name: String
    public var to: String?
    public var url: String?
    public var timeoutSeconds: Int
    public var subject: String
    public var text: String
    public var urgent: Bool
    public var codes: [String]
    public var kind: String

    public init(
      id: String, channel: String, attempt: Int, person: String, name: String, to: String? = nil, url: String? = nil,
      timeoutSeconds: Int, subject: String, text: String, urgent: Bool, codes: [String], kind: String
    ) {
      self.id = id
      self.channel = channel
      self.attempt = attempt
      self.person = person
      self.name = name
      self.to = to
      self.url = url
      self.timeoutSeconds = timeoutSeconds
      self.subject = subject
      self.text = text
      self.urgent = urgent
      self.codes = codes
      self.kind = kind
    }
  }

  /// What came of a delivery.
  public struct Result: Hashable, Sendable, Codable {
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
      case sent, delivered, failed, impossible
    }

    public var id: String
    public var outcome: Outcome
    public var detail: String?

    public init(id: String, outcome: Outcome, detail: String? = nil) {
      self.id = id
      self.outcome = outcome
      self.detail = detail
    }
  }

  /// A sign of life to somebody who watches from outside.
  public struct Heartbeat: Hashable, Sendable, Codable {
    public var url: String
    public var everySeconds: Int
    public var well: Bool

    public init(url: String, everySeconds: Int, well: Bool) {
      self.url = url
      self.everySeconds = everySeconds
      self.well = well
    }
  }
}
