extension ServiceWire {
  /// The caller has none of the roles that may call this method.
  public struct NotAllowed: Hashable, WireError {
    public static let name = "nl.piket.Service.NotAllowed"
    public var method: String
    public var account: String
    public var needed: [String]

    public init(method: String, account: String, needed: [String]) {
      self.method = method
      self.account = account
      self.needed = needed
    }
  }

  /// What was named does not exist. kind: person, function, municipality, employer, draft, absence, version.
  public struct NotFound: Hashable, WireError {
    public static let name = "nl.piket.Service.NotFound"
    public var kind: String
    public var name: String
    public var nearest: [String]

    public init(kind: String, name: String, nearest: [String]) {
      self.kind = kind
      self.name = name
      self.nearest = nearest
    }
  }

  /// A rule says no. reason: the name of the refusal; details: what the text of it needs.
  public struct Refused: Hashable, WireError {
    public static let name = "nl.piket.Service.Refused"
    public var reason: String
    public var details: [String: String]

    public init(reason: String, details: [String: String]) {
      self.reason = reason
      self.details = details
    }
  }

  /// A file or a value has mistakes; nothing was done.
  public struct HasMistakes: Hashable, WireError {
    public static let name = "nl.piket.Service.HasMistakes"
    public var source: String
    public var mistakes: [Mistake]

    public init(source: String, mistakes: [Mistake]) {
      self.source = source
      self.mistakes = mistakes
    }
  }

  /// A local time that does not exist or exists twice. readings: the moments that may have been meant.
  public struct AmbiguousMoment: Hashable, WireError {
    public static let name = "nl.piket.Service.AmbiguousMoment"
    public var field: String
    public var text: String
    public var reason: String
    public var readings: [String]

    public init(field: String, text: String, reason: String, readings: [String]) {
      self.field = field
      self.text = text
      self.reason = reason
      self.readings = readings
    }
  }

  /// A limit was reached; limit: its name, value: how much it allows.
  public struct LimitExceeded: Hashable, WireError {
    public static let name = "nl.piket.Service.LimitExceeded"
    public var limit: String
    public var value: Int

    public init(limit: String, value: Int) {
      self.limit = limit
      self.value = value
    }
  }

  /// The request identifier was used before for something else.
  public struct RequestReused: Hashable, WireError {
    public static let name = "nl.piket.Service.RequestReused"
    public var requestID: String

    public init(requestID: String) {
      self.requestID = requestID
    }
  }

  /// The daemon only answers questions now. reason: why. damagedAt: position at which the log is damaged, if it is.
  public struct ReadOnly: Hashable, WireError {
    public static let name = "nl.piket.Service.ReadOnly"
    public var reason: String
    public var damagedAt: Int?

    public init(reason: String, damagedAt: Int? = nil) {
      self.reason = reason
      self.damagedAt = damagedAt
    }
  }

  /// The log could not be written (a full disk, for instance). Nothing was done; reason is the system's own.
  public struct StorageFailed: Hashable, WireError {
    public static let name = "nl.piket.Service.StorageFailed"
    public var reason: String

    public init(reason: String) {
      self.reason = reason
    }
  }
}
