/// The types of the interface `nl.piket.Meeting`; the `.varlink` file beside this one says what everything means.
public enum MeetingWire {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable { case planned, cancelled, closed }
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
    public var decision: String?
    public var movedTo: String?
    public var movedFrom: String?

    public init(
      id: String, title: String, by: String? = nil, standpoints: [Standpoint], alignment: Alignment, silent: [String],
      decision: String? = nil, movedTo: String? = nil, movedFrom: String? = nil
    ) {
      self.id = id
      self.title = title
      self.by = by
      self.standpoints = standpoints
      self.alignment = alignment
      self.silent = silent
      self.decision = decision
      self.movedTo = movedTo
      self.movedFrom = movedFrom
    }
  }

  /// Somebody who was there.
  public struct Attendance: Hashable, Sendable, Codable {
    public var name: String
    public var person: String?
    public var partner: String?

    public init(name: String, person: String? = nil, partner: String? = nil) {
      self.name = name
      self.person = person
      self.partner = partner
    }
  }

  /// What somebody is to do.
  public struct Action: Hashable, Sendable, Codable {
    public var id: String
    public var item: String?
    public var text: String
    public var owner: String
    public var ownerName: String
    public var due: String
    public var doneAt: String?

    public init(
      id: String, item: String? = nil, text: String, owner: String, ownerName: String, due: String,
      doneAt: String? = nil
    ) {
      self.id = id
      self.item = item
      self.text = text
      self.owner = owner
      self.ownerName = ownerName
      self.due = due
      self.doneAt = doneAt
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
    public var attendance: [Attendance]
    public var actions: [Action]

    public init(
      summary: Summary, plannedBy: String, plannedAt: String, moves: [Moved], cancellation: String? = nil,
      items: [Item], attendance: [Attendance], actions: [Action]
    ) {
      self.summary = summary
      self.plannedBy = plannedBy
      self.plannedAt = plannedAt
      self.moves = moves
      self.cancellation = cancellation
      self.items = items
      self.attendance = attendance
      self.actions = actions
    }
  }
}
