import Varlink

extension CaseWire {
  /// Dossiers that are open to the caller for a purpose.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.List"
    public var purpose: String?
    public var theme: String?
    public var text: String?
    public var all: Bool?

    public init(purpose: String? = nil, theme: String? = nil, text: String? = nil, all: Bool? = nil) {
      self.purpose = purpose
      self.theme = theme
      self.text = text
      self.all = all
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var dossiers: [Summary]

      public init(dossiers: [Summary]) {
        self.dossiers = dossiers
      }
    }
  }

  /// One dossier. reason: why, for what is shielded.
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Show"
    public var dossier: String
    public var purpose: String?
    public var reason: String?

    public init(dossier: String, purpose: String? = nil, reason: String? = nil) {
      self.dossier = dossier
      self.purpose = purpose
      self.reason = reason
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var dossier: Dossier

      public init(dossier: Dossier) {
        self.dossier = dossier
      }
    }
  }

  /// What has to be done by when, over all that is open to the caller.
  public struct Terms: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Terms"
    public var purpose: String?

    public init(purpose: String? = nil) {
      self.purpose = purpose
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var terms: [Term]

      public init(terms: [Term]) {
        self.terms = terms
      }
    }
  }

  /// The conferences to come, over all that is open to the caller.
  public struct Agenda: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Agenda"
    public var purpose: String?

    public init(purpose: String? = nil) {
      self.purpose = purpose
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var items: [AgendaItem]

      public init(items: [AgendaItem]) {
        self.items = items
      }
    }
  }

  /// Who saw a dossier, newest first.
  public struct Access: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Case.Access"
    public var dossier: String
    public var purpose: String?
    public var limit: Int?

    public init(dossier: String, purpose: String? = nil, limit: Int? = nil) {
      self.dossier = dossier
      self.purpose = purpose
      self.limit = limit
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var records: [AccessRecord]

      public init(records: [AccessRecord]) {
        self.records = records
      }
    }
  }
}
