import Varlink

extension NotifyWire {
  /// What is due now, at most so many; the urgent first. inHand: what the caller has taken and not yet reported; that
  /// is not given again.
  public struct Take: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Notify.Take"
    public var max: Int
    public var inHand: [String]

    public init(max: Int, inHand: [String] = []) {
      self.max = max
      self.inHand = inHand
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var deliveries: [Delivery]
      public var heartbeat: Heartbeat?

      public init(deliveries: [Delivery], heartbeat: Heartbeat? = nil) {
        self.deliveries = deliveries
        self.heartbeat = heartbeat
      }
    }
  }

  /// What came of deliveries. An unknown or finished one is ignored, so that the same report may come twice.
  public struct Report: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Notify.Report"
    public var results: [Result]
    public var requestID: String?

    public init(results: [Result], requestID: String? = nil) {
      self.results = results
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public init() {}
    }
  }

  /// Needs `more`: an empty reply at once, and one whenever something may have become due; ends when the daemon stops.
  public struct Wait: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Notify.Wait"
    public init() {}

    public struct Reply: Hashable, Sendable, Codable {
      public init() {}
    }
  }
}
