import Varlink

extension PersonWire {
  /// Reads a table of absences and records them all, or none.
  public struct ImportAbsences: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.ImportAbsences"
    public var name: String
    public var content: String
    public var dryRun: Bool?
    public var requestID: String?

    public init(name: String, content: String, dryRun: Bool? = nil, requestID: String? = nil) {
      self.name = name
      self.content = content
      self.dryRun = dryRun
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var recorded: Int
      public var unchanged: Int
      public var hits: [HitShift]

      public init(recorded: Int, unchanged: Int, hits: [HitShift]) {
        self.recorded = recorded
        self.unchanged = unchanged
        self.hits = hits
      }
    }
  }

  /// Records that a person is not there, from and until moments as people write them. kind: leave, sick,
  /// training, other (or in Dutch: verlof, ziek, opleiding, anders).
  public struct AddAbsence: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.AddAbsence"
    public var person: String
    public var from: String
    public var until: String
    public var kind: String
    public var requestID: String?

    public init(person: String, from: String, until: String, kind: String, requestID: String? = nil) {
      self.person = person
      self.from = from
      self.until = until
      self.kind = kind
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var absence: Absence
      public var hits: [HitShift]

      public init(absence: Absence, hits: [HitShift]) {
        self.absence = absence
        self.hits = hits
      }
    }
  }

  /// Absences that touch a period, by start. Withdrawn ones only on request. Only for planners.
  public struct ListAbsences: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.ListAbsences"
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
      public var absences: [Absence]

      public init(absences: [Absence]) {
        self.absences = absences
      }
    }
  }

  /// Takes an absence back, by its identifier (ldn-01/3).
  public struct WithdrawAbsence: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Person.WithdrawAbsence"
    public var id: String
    public var requestID: String?

    public init(id: String, requestID: String? = nil) {
      self.id = id
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var absence: Absence

      public init(absence: Absence) {
        self.absence = absence
      }
    }
  }
}
