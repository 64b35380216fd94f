/// A person joined the register.
public struct PersonAdded: EventPayload {
  public static let type = "PersonAdded"
  public static let schema = 1
  public var person: PersonCode
  public var details: PersonDetails
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, details: PersonDetails) {
    self.person = person
    self.details = details
  }
}

/// Details of a person are now these, as a whole.
public struct PersonChanged: EventPayload {
  public static let type = "PersonChanged"
  public static let schema = 1
  public var person: PersonCode
  public var details: PersonDetails
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, details: PersonDetails) {
    self.person = person
    self.details = details
  }
}

/// A person takes no part any more from a moment on.
public struct PersonLeft: EventPayload {
  public static let type = "PersonLeft"
  public static let schema = 1
  public var person: PersonCode
  public var at: Instant
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, at: Instant) {
    self.person = person
    self.at = at
  }
}

/// A person may fill a function.
public struct QualificationGranted: EventPayload {
  public static let type = "QualificationGranted"
  public static let schema = 1
  public var person: PersonCode
  public var qualification: Qualification
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, qualification: Qualification) {
    self.person = person
    self.qualification = qualification
  }
}

/// A person may not fill a function any more from a moment on.
public struct QualificationEnded: EventPayload {
  public static let type = "QualificationEnded"
  public static let schema = 1
  public var person: PersonCode
  public var function: FunctionCode
  public var at: Instant
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, function: FunctionCode, at: Instant) {
    self.person = person
    self.function = function
    self.at = at
  }
}

/// A person will not be there for some time.
public struct AbsenceRecorded: EventPayload {
  public static let type = "AbsenceRecorded"
  public static let schema = 1
  public var person: PersonCode
  public var absence: Absence
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, absence: Absence) {
    self.person = person
    self.absence = absence
  }
}

/// An absence was taken back.
public struct AbsenceWithdrawn: EventPayload {
  public static let type = "AbsenceWithdrawn"
  public static let schema = 1
  public var person: PersonCode
  public var number: Int
  public var at: Instant
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, number: Int, at: Instant) {
    self.person = person
    self.number = number
    self.at = at
  }
}
