/// The types of the interface `nl.piket.Meeting`; the `.varlink` file beside this one says what everything means.
public enum MeetingWire {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable { case planned, cancelled }
  public enum Scale: String, Hashable, Sendable, Codable, CaseIterable {
    case local, leidseRegio, hollandRijnland, hollandsMidden, policeUnit
  }
  public enum Theme: String, Hashable, Sendable, Codable, CaseIterable {
    case exDetainees, domesticViolence, radicalisation, organisedCrime, crisis
  }

  /// A meeting in short.
  public struct Summary: Hashable, Sendable, Codable {
    public var code: String
    public var title: String
    public var at: String
    public var state: State
    public var scale: Scale
    public var theme: Theme?
    public var municipalities: [String]
    public var partners: [String]
    public var series: String?

    public init(
      code: String, title: String, at: String, state: State, scale: Scale, theme: Theme? = nil,
      municipalities: [String], partners: [String], series: String? = nil
    ) {
      self.code = code
      self.title = title
      self.at = at
      self.state = state
      self.scale = scale
      self.theme = theme
      self.municipalities = municipalities
      self.partners = partners
      self.series = series
    }
  }

  /// From which moment a meeting was moved, and why.
  public struct Moved: Hashable, Sendable, Codable {
    public var from: String
    public var reason: String

    public init(from: String, reason: String) {
      self.from = from
      self.reason = reason
    }
  }

  /// What a municipality thinks of an item.
  public struct Standpoint: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case inFavour = "for"
      case against, neutral, other
    }

    public var municipality: String
    public var kind: Kind
    public var text: String?
    public var by: String
    public var at: String

    public init(municipality: String, kind: Kind, text: String? = nil, by: String, at: String) {
      self.municipality = municipality
      self.kind = kind
      self.text = text
      self.by = by
      self.at = at
    }
  }

  /// What a meeting is to speak about.
  public struct Item: Hashable, Sendable, Codable {
    public enum Alignment: String, Hashable, Sendable, Codable, CaseIterable { case silent, partial, aligned, divided }

    public var id: String
    public var title: String
    public var by: String?
    public var standpoints: [Standpoint]
    public var alignment: Alignment
    public var silent: [String]

    public init(
      id: String, title: String, by: String? = nil, standpoints: [Standpoint], alignment: Alignment, silent: [String]
    ) {
      self.id = id
      self.title = title
      self.by = by
      self.standpoints = standpoints
      self.alignment = alignment
      self.silent = silent
    }
  }

  /// A meeting with all that belongs to it.
  public struct Meeting: Hashable, Sendable, Codable {
    public var summary: Summary
    public var plannedBy: String
    public var plannedAt: String
    public var moves: [Moved]
    public var cancellation: String?
    public var items: [Item]

    public init(
      summary: Summary, plannedBy: String, plannedAt: String, moves: [Moved], cancellation: String? = nil,
      items: [Item]
    ) {
      self.summary = summary
      self.plannedBy = plannedBy
      self.plannedAt = plannedAt
      self.moves = moves
      self.cancellation = cancellation
      self.items = items
    }
  }
}
