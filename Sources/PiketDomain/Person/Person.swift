/// An official who can be on call.
public struct Person: Hashable, Sendable, Codable {
  public var code: PersonCode
  public var details: PersonDetails
  public var qualifications: [Qualification]
  public var absences: [Absence]
  public var preferences: [Preference]
  /// The first moment from which the person no longer takes part; the past keeps the person.
  public var leavesAt: Instant?
  /// What the law on working time has to know, as it was entered, oldest first: see `working`.
  public var workingFacts: [RecordedFact]

  public init(code: PersonCode, details: PersonDetails) {
    self.code = code
    self.details = details
    qualifications = []
    absences = []
    preferences = []
    leavesAt = nil
    workingFacts = []
  }
}

/// What can be changed of a person.
public struct PersonDetails: Hashable, Sendable, Codable {
  public var name: String
  public var employer: EmployerCode
  /// Whose official this is; for a shared employer the municipality that the person stands for.
  public var municipality: MunicipalityCode
  /// E.164, the first is called first.
  public var phones: [String]
  public var email: String?
  /// Part-time factor in thousandths of a full-time job, 1...1000.
  public var partTimeThousandths: Int
  /// Unix account, where the person uses this service.
  public var account: String?

  public init(
    name: String, employer: EmployerCode, municipality: MunicipalityCode, phones: [String], email: String?,
    partTimeThousandths: Int, account: String?
  ) {
    self.name = name
    self.employer = employer
    self.municipality = municipality
    self.phones = phones
    self.email = email
    self.partTimeThousandths = partTimeThousandths
    self.account = account
  }
}

/// Leave to fill a function, from a moment on and perhaps until one.
public struct Qualification: Hashable, Sendable, Codable {
  public var function: FunctionCode
  /// Nil: since ever.
  public var from: Instant?
  /// Nil: until further notice. The first moment without the qualification.
  public var until: Instant?

  public init(function: FunctionCode, from: Instant?, until: Instant?) {
    self.function = function
    self.from = from
    self.until = until
  }
}

/// Why somebody is not there. Personal: shown to planners only, never in the journal.
public enum AbsenceKind: String, Hashable, Sendable, Codable, CaseIterable { case leave, sick, training, other }

/// A stretch of time in which a person cannot be on call.
public struct Absence: Hashable, Sendable, Codable {
  /// Counts up per person, from 1; `ldn-01/3` is the third of ldn-01.
  public var number: Int
  public var interval: Interval
  public var kind: AbsenceKind
  public var recordedAt: Instant
  public var withdrawnAt: Instant?

  public init(number: Int, interval: Interval, kind: AbsenceKind, recordedAt: Instant, withdrawnAt: Instant? = nil) {
    self.number = number
    self.interval = interval
    self.kind = kind
    self.recordedAt = recordedAt
    self.withdrawnAt = withdrawnAt
  }
}
