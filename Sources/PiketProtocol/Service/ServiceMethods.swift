import Varlink

extension ServiceWire {
  /// How the daemon fares.
  public struct GetStatus: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Service.GetStatus"
    public init() {}

    public struct Reply: Hashable, Sendable, Codable {
      public var status: Status

      public init(status: Status) {
        self.status = status
      }
    }
  }

  /// Events as they happen, from now on or from a position on. Needs `more`; ends when the client hangs up. from:
  /// position of the first event wanted; null: from now on. The first reply has no event: it says that the daemon
  /// is listening.
  public struct Watch: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Service.Watch"
    public var from: Int?

    public init(from: Int? = nil) {
      self.from = from
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var event: Event?

      public init(event: Event? = nil) {
        self.event = event
      }
    }
  }
}
