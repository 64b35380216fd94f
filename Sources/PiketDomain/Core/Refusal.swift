/// Why a command was not carried out. Each case reads as a sentence; the text for people is made at the edge.
///
/// Only `decide` functions refuse, each in a fixed order.
public enum Refusal: Error, Hashable, Sendable {
  // What is named does not exist (exit code 5).
  case personIsUnknown(PersonCode, nearest: [String])
  case functionIsUnknown(FunctionCode, nearest: [String])
  case municipalityIsUnknown(MunicipalityCode, nearest: [String])
  case employerIsUnknown(EmployerCode, nearest: [String])
  case draftIsUnknown(DraftCode, nearest: [String])
  case lawRuleIsUnknown(String, nearest: [String])
  case absenceIsUnknown(PersonCode, number: Int)
  case callOutIsUnknown(PersonCode, number: Int)
  case shiftIsUnknown(String, nearest: [String])
  case swapIsUnknown(SwapCode, nearest: [String])
  case preferenceIsUnknown(PersonCode, number: Int)
  case workingFactIsUnknown(PersonCode, number: Int)
  /// Of either kind, about an incident.
  case incident(IncidentRefusal)
  // A rule says no (exit code 1).
  case personExistsAlready(PersonCode)
  case personHasLeft(PersonCode, at: Instant)
  case personStillHasShifts(PersonCode, shifts: Int)
  case fieldIsInvalid(field: String, value: String, reason: FieldMistake)
  case nothingChanges
  case qualificationIsMissing(PersonCode, FunctionCode)
  case periodIsEmpty(Interval)
  case periodIsInThePast(Interval)
  case periodIsTooLong(Interval, daysMax: Int)
  case absenceOverlapsAnother(PersonCode, number: Int)
  case absenceIsWithdrawnAlready(PersonCode, number: Int)
  case postNeedsAMunicipality(FunctionCode)
  case postHasNoMunicipality(FunctionCode)
  case postIsNotOrdered(Post)
  case personIsNotQualified(PersonCode, FunctionCode, Interval)
  case personIsAbsent(PersonCode, Interval)
  case personHasAnotherDuty(PersonCode, Post, Interval)
  case personIsNotOfTheMunicipality(PersonCode, MunicipalityCode)
  case nobodyIsOnDutyThen(Post, at: Instant)
  case reasonIsMissing
  case draftHasHardFindings(DraftCode, [Finding], law: [LawFinding])
  /// The law on working time is in the way: what the change would break, or make worse.
  case lawForbids([LawFinding])
  case groundIsMissing
  case groundDoesNotCover(LawRule, ExemptionGround)
  case draftIsEmpty
  /// The published roster was changed since the draft was made.
  case draftIsStale(DraftCode, [PostEdit])
  case periodIsNotInThePast(Interval)
  case callOutIsRunningAlready(PersonCode, number: Int, since: Instant)
  case noCallOutIsRunning(PersonCode)
  case callOutIsNotYet(at: Instant)
  case callOutOverlapsAnother(PersonCode, number: Int)
  case callOutIsWithdrawnAlready(PersonCode, number: Int)
  case tooManyDrafts(max: Int)
  /// The caller is not that person, and no planner who says for whom.
  case accountIsNotOfThePerson(PersonCode, account: String)
  /// Nobody, or more than one, of the register has the caller's account.
  case accountIsOfNobody(account: String)
  case shiftIsOfAnother(Post, Interval, PersonCode)
  case stretchIsOutsideTheShift(Post, Interval)
  case swapIsWithOneself(PersonCode)
  case swapIsInAnotherState(SwapCode, SwapState)
  case swapHasLapsed(SwapCode, at: Instant)
  case swapIsForAnother(SwapCode, PersonCode)
  case swapIsForAll(SwapCode)
  case swapIsOfAnother(SwapCode, PersonCode)
  /// What was offered is not the giver's any more.
  case swapHasLostItsShift(SwapCode)
  /// More of something than `DomainLimits` allows; `field` says of what.
  case tooMany(field: String, max: Int)
  case preferenceIsWithdrawnAlready(PersonCode, number: Int)
  case workingFactIsWithdrawnAlready(PersonCode, number: Int)
  /// It and what is entered cannot both be true.
  case workingFactOverlapsAnother(PersonCode, number: Int)
  /// Only a status and a pregnancy last until a day that can be moved.
  case workingFactHasNoEnd(PersonCode, number: Int)
  /// A file was not imported. The findings are those of what could be read of a roster.
  case fileHasMistakes([Mistake], findings: [Finding])
  /// Several values of one command cannot be read.
  case valuesAreInvalid([ValueMistake])
  case meeting(MeetingRefusal)
  /// Of either kind, about alerts and messages.
  case alert(AlertRefusal)
  case evaluation(EvaluationRefusal)
  case training(TrainingRefusal)
  case dossier(DossierRefusal)

  /// What may have been meant by a name that does not exist.
  public var nearest: [String] {
    switch self {
    case .personIsUnknown(_, let nearest), .functionIsUnknown(_, let nearest), .municipalityIsUnknown(_, let nearest),
      .employerIsUnknown(_, let nearest), .draftIsUnknown(_, let nearest), .lawRuleIsUnknown(_, let nearest),
      .shiftIsUnknown(_, let nearest), .swapIsUnknown(_, let nearest):
      nearest
    case .incident(let refusal): refusal.unknown?.nearest ?? []
    case .meeting(let refusal): refusal.nearest
    case .alert(let refusal): refusal.unknown?.nearest ?? []
    case .evaluation(let refusal): refusal.unknown?.nearest ?? []
    case .training(let refusal): refusal.unknown?.nearest ?? []
    case .dossier(let refusal): refusal.unknown?.nearest ?? []
    default: []
    }
  }
}

/// What is wrong with a single value.
public enum FieldMistake: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case isEmpty
  case isTooLong
  case hasTooManyRows
  case hasControlCharacters
  case isNoCode
  case isNoPhoneNumber
  case isNoMailAddress
  case isNoFactor
  case isNoDate
  case isNoMoment
  case isNoMonth
  case dateDoesNotExist
  case timeDoesNotExist
  case timeExistsTwice
  case endsBeforeItStarts
  /// A stretch of time longer than is allowed.
  case lastsTooLong
  case isNoAbsenceKind
  /// An event of a calendar that stands for several.
  case isRepeating
  /// Another time zone than the region's.
  case isUnknownZone
  case isNoPreferenceKind
  case isNoWeekday
  /// No regular hours of a week: `mon-fri 08:30-17:00`.
  case isNoWorkWeek
  /// Regular hours that cover a moment twice.
  case hoursOverlap
  case isNoLegalStatus
  /// Not in the past, or too long ago.
  case isNoBirthDate
  /// A person who takes no turn in a rotation.
  case isNotInTheOrder
  case isUnknownPerson
  /// The person takes no part any more then.
  case hasLeft
  case isUnknownFunction
  case isUnknownMunicipality
  case isUnknownEmployer
  /// The employer does not serve that municipality.
  case employsNobodyThere
  case isDouble
  case isMissing
  case columnIsMissing
  case columnIsUnknown
  case columnIsDouble
  case isTooManyCells
  case quoteIsNotClosed
  case isNoText
  case hasNoRows
  case isNoXML
  /// A document type, or entities of its own: never read.
  case hasEntities
  case isNoCAP
  /// A kind or status of message that opens and changes no incident.
  case isNoCAPKind
  case isNoScale
  case isNoTheme
  /// None of the words of a fixed list.
  case isNoChoice
  /// No burgerservicenummer: the eleven-test fails, or there are not nine digits.
  case isNoBSN
  case isNoRhythm
  case isNoSource
}

/// A value of a command that cannot be read, and what may have been meant.
public struct ValueMistake: Hashable, Sendable {
  /// Name of the parameter.
  public var field: String
  public var value: String
  public var reason: FieldMistake
  public var nearest: [String]

  public init(field: String, value: String, reason: FieldMistake, nearest: [String] = []) {
    self.field = field
    self.value = value
    self.reason = reason
    self.nearest = nearest
  }
}
