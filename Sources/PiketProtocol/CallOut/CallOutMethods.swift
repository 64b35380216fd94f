import Varlink

extension CallOutWire {
  /// Work begins, at the moment of the call (null: now).
  public struct Start: Hashable, VarlinkMethod {
    public static let name = "nl.piket.CallOut.Start"
    public var person: String?
    public var at: String?
    public var post: String?
    public var note: String?
    public var requestID: String?

    public init(
      person: String? = nil, at: String? = nil, post: String? = nil, note: String? = nil, requestID: String? = nil
    ) {
      self.person = person
      self.at = at
      self.post = post
      self.note = note
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var callOut: CallOut
      public var balance: Balance

      public init(callOut: CallOut, balance: Balance) {
        self.callOut = callOut
        self.balance = balance
      }
    }
  }

  /// The work that still lasts ended (null: now).
  public struct Stop: Hashable, VarlinkMethod {
    public static let name = "nl.piket.CallOut.Stop"
    public var person: String?
    public var at: String?
    public var requestID: String?

    public init(person: String? = nil, at: String? = nil, requestID: String? = nil) {
      self.person = person
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var callOut: CallOut
      public var balance: Balance

      public init(callOut: CallOut, balance: Balance) {
        self.callOut = callOut
        self.balance = balance
      }
    }
  }

  /// Records a call-out afterwards.
  public struct Add: Hashable, VarlinkMethod {
    public static let name = "nl.piket.CallOut.Add"
    public var person: String?
    public var from: String
    public var until: String
    public var post: String?
    public var note: String?
    public var requestID: String?

    public init(
      person: String? = nil, from: String, until: String, post: String? = nil, note: String? = nil,
      requestID: String? = nil
    ) {
      self.person = person
      self.from = from
      self.until = until
      self.post = post
      self.note = note
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var callOut: CallOut
      public var balance: Balance

      public init(callOut: CallOut, balance: Balance) {
        self.callOut = callOut
        self.balance = balance
      }
    }
  }

  /// Takes a call-out back that was recorded by mistake, by its identifier (ldn-01/3).
  public struct Withdraw: Hashable, VarlinkMethod {
    public static let name = "nl.piket.CallOut.Withdraw"
    public var id: String
    public var reason: String
    public var requestID: String?

    public init(id: String, reason: String, requestID: String? = nil) {
      self.id = id
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var callOut: CallOut

      public init(callOut: CallOut) {
        self.callOut = callOut
      }
    }
  }

  /// Call-outs that touch a period, by start. Withdrawn ones only on request.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.CallOut.List"
    public var person: String?
    public var from: String?
    public var until: String?
    public var withdrawn: Bool?

    public init(person: String? = nil, from: String? = nil, until: String? = nil, withdrawn: Bool? = nil) {
      self.person = person
      self.from = from
      self.until = until
      self.withdrawn = withdrawn
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var callOuts: [CallOut]

      public init(callOuts: [CallOut]) {
        self.callOuts = callOuts
      }
    }
  }
}
