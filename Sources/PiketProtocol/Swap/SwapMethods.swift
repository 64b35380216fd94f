import Varlink

extension SwapWire {
  /// Offers a shift. shift: "OVD_BZ/2027-01-04" (the shift that begins that day), "BGM@leiden/2027-01-04T09:00" (the
  /// one that covers that moment), or the identifier that a roster shows. to: null: anybody who may have it. inReturn:
  /// a shift of theirs. from, until: only that part.
  public struct Offer: Hashable, VarlinkMethod {
    public typealias Reply = One
    public static let name = "nl.piket.Swap.Offer"
    public var shift: String
    public var to: String?
    public var inReturn: String?
    public var from: String?
    public var until: String?
    public var reason: String
    public var onBehalfOf: String?
    public var requestID: String?

    public init(
      shift: String, to: String? = nil, inReturn: String? = nil, from: String? = nil, until: String? = nil,
      reason: String, onBehalfOf: String? = nil, requestID: String? = nil
    ) {
      self.shift = shift
      self.to = to
      self.inReturn = inReturn
      self.from = from
      self.until = until
      self.reason = reason
      self.onBehalfOf = onBehalfOf
      self.requestID = requestID
    }
  }

  /// Says yes. The shifts change hands at once, unless a planner has to approve: then there are no moves yet.
  public struct Accept: Hashable, VarlinkMethod {
    public typealias Reply = Carried
    public static let name = "nl.piket.Swap.Accept"
    public var swap: String
    public var onBehalfOf: String?
    public var reason: String?
    public var requestID: String?

    public init(swap: String, onBehalfOf: String? = nil, reason: String? = nil, requestID: String? = nil) {
      self.swap = swap
      self.onBehalfOf = onBehalfOf
      self.reason = reason
      self.requestID = requestID
    }
  }

  /// Says no to an offer that is made to one person.
  public struct Decline: Hashable, VarlinkMethod {
    public typealias Reply = One
    public static let name = "nl.piket.Swap.Decline"
    public var swap: String
    public var onBehalfOf: String?
    public var reason: String?
    public var requestID: String?

    public init(swap: String, onBehalfOf: String? = nil, reason: String? = nil, requestID: String? = nil) {
      self.swap = swap
      self.onBehalfOf = onBehalfOf
      self.reason = reason
      self.requestID = requestID
    }
  }

  /// Takes an offer back, as long as nothing changed hands.
  public struct Withdraw: Hashable, VarlinkMethod {
    public typealias Reply = One
    public static let name = "nl.piket.Swap.Withdraw"
    public var swap: String
    public var onBehalfOf: String?
    public var reason: String?
    public var requestID: String?

    public init(swap: String, onBehalfOf: String? = nil, reason: String? = nil, requestID: String? = nil) {
      self.swap = swap
      self.onBehalfOf = onBehalfOf
      self.reason = reason
      self.requestID = requestID
    }
  }

  /// Approves what two people agreed on, where the region wants that: the shifts change hands.
  public struct Approve: Hashable, VarlinkMethod {
    public typealias Reply = Carried
    public static let name = "nl.piket.Swap.Approve"
    public var swap: String
    public var requestID: String?

    public init(swap: String, requestID: String? = nil) {
      self.swap = swap
      self.requestID = requestID
    }
  }

  /// Swaps, newest first. person: only where this person gives, takes or is asked. all: also those that are over.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Swap.List"
    public var person: String?
    public var all: Bool?

    public init(person: String? = nil, all: Bool? = nil) {
      self.person = person
      self.all = all
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var swaps: [Swap]

      public init(swaps: [Swap]) { self.swaps = swaps }
    }
  }

  public struct Show: Hashable, VarlinkMethod {
    public typealias Reply = One
    public static let name = "nl.piket.Swap.Show"
    public var swap: String

    public init(swap: String) { self.swap = swap }
  }
}
