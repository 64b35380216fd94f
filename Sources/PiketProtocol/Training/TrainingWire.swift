/// The types of the interface `nl.piket.Training`; the `.varlink` file beside this one says what everything means.
public enum TrainingWire {
  /// Somebody who took part.
  public struct Participant: Hashable, Sendable, Codable {
    public enum Result: String, Hashable, Sendable, Codable, CaseIterable { case attended, passed, failed }

    public var person: String
    public var name: String
    public var result: Result

    public init(person: String, name: String, result: Result) {
      self.person = person
      self.name = name
      self.result = result
    }
  }

  public struct Training: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case course, training, exercise }

    public var code: String
    public var kind: Kind
    public var title: String
    public var date: String
    public var functions: [String]
    public var validMonths: Int?
    public var organiser: String?
    public var joint: Bool
    public var participants: [Participant]

    public init(
      code: String, kind: Kind, title: String, date: String, functions: [String], validMonths: Int? = nil,
      organiser: String? = nil, joint: Bool, participants: [Participant]
    ) {
      self.code = code
      self.kind = kind
      self.title = title
      self.date = date
      self.functions = functions
      self.validMonths = validMonths
      self.organiser = organiser
      self.joint = joint
      self.participants = participants
    }
  }

  /// A qualification that was renewed, and until when.
  public struct Renewal: Hashable, Sendable, Codable {
    public var person: String
    public var function: String
    public var until: String

    public init(person: String, function: String, until: String) {
      self.person = person
      self.function = function
      self.until = until
    }
  }

  /// A qualification that lapses soon; or has lapsed, while the person still has shifts after it.
  public struct LapsingQualification: Hashable, Sendable, Codable {
    public var person: String
    public var name: String
    public var function: String
    public var until: String
    public var lapsed: Bool
    public var shifts: Int
    public var firstShift: String?

    public init(
      person: String, name: String, function: String, until: String, lapsed: Bool, shifts: Int,
      firstShift: String? = nil
    ) {
      self.person = person
      self.name = name
      self.function = function
      self.until = until
      self.lapsed = lapsed
      self.shifts = shifts
      self.firstShift = firstShift
    }
  }
}
