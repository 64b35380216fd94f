/// The types of the interface `nl.piket.Room`; the `.varlink` file beside this one says what everything means.
public enum RoomWire {
  /// A piket function, or a role in a team.
  public struct Position: Hashable, Sendable, Codable {
    public enum Team: String, Hashable, Sendable, Codable, CaseIterable { case copi, tbz, rot, gbt, rbt }

    public var code: String
    public var nameDutch: String
    public var nameEnglish: String
    public var team: Team?
    public var function: String?

    public init(code: String, nameDutch: String, nameEnglish: String, team: Team? = nil, function: String? = nil) {
      self.code = code
      self.nameDutch = nameDutch
      self.nameEnglish = nameEnglish
      self.team = team
      self.function = function
    }
  }

  /// Who holds a position from when to when.
  public struct Hold: Hashable, Sendable, Codable {
    public var incident: String
    public var position: Position
    public var person: String?
    public var name: String
    public var from: String
    public var until: String?
    public var current: Bool
    public var vacantSince: String?

    public init(
      incident: String, position: Position, person: String? = nil, name: String, from: String, until: String? = nil,
      current: Bool, vacantSince: String? = nil
    ) {
      self.incident = incident
      self.position = position
      self.person = person
      self.name = name
      self.from = from
      self.until = until
      self.current = current
      self.vacantSince = vacantSince
    }
  }

  /// Somebody who is planned for a shift of a position.
  public struct ReliefShift: Hashable, Sendable, Codable {
    public var code: String?
    public var position: String
    public var person: String?
    public var name: String
    public var from: String
    public var until: String

    public init(
      code: String? = nil, position: String, person: String? = nil, name: String, from: String, until: String
    ) {
      self.code = code
      self.position = position
      self.person = person
      self.name = name
      self.from = from
      self.until = until
    }
  }

  /// Somebody who could be chosen. shortRest: less than eleven hours between this and other work.
  public struct Choice: Hashable, Sendable, Codable {
    public var person: String
    public var name: String
    public var shortRest: Bool

    public init(person: String, name: String, shortRest: Bool) {
      self.person = person
      self.name = name
      self.shortRest = shortRest
    }
  }

  /// One shift of one position. short: nobody is there for a part of it, or all of it.
  public struct Cell: Hashable, Sendable, Codable {
    public var from: String
    public var until: String
    public var planned: [ReliefShift]
    public var short: Bool
    public var choices: [Choice]
    public var choiceCount: Int

    public init(from: String, until: String, planned: [ReliefShift], short: Bool, choices: [Choice], choiceCount: Int) {
      self.from = from
      self.until = until
      self.planned = planned
      self.short = short
      self.choices = choices
      self.choiceCount = choiceCount
    }
  }

  public struct Row: Hashable, Sendable, Codable {
    public var position: Position
    public var cells: [Cell]

    public init(position: Position, cells: [Cell]) {
      self.position = position
      self.cells = cells
    }
  }
}
