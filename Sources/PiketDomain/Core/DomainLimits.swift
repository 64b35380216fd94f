/// How much the domain takes, all in one place. Over a limit is a refusal with its name, never a slow service.
///
/// The lengths of single values stand with their readers (`PersonCode.read`, `Name`, `MailAddress`).
public enum DomainLimits {
  /// Drafts that are neither published nor discarded.
  public static let draftsOpenMax = 100
  /// How far ahead, and over how long a time, a roster may be made: ten years and a few days.
  public static let rosterHorizonDays = 3_660
  /// Over how long a time a roster can be planned at once: two years.
  public static let planDaysMax = 731
  /// Years whose weeks can be told: of the Gregorian calendar, whose holidays are known.
  public static let rosterYears = 1583...9998
  /// Rows of one imported file, the heading not counted.
  public static let fileRowsMax = 10_000
  public static let fileColumnsMax = 200
  public static let personsMax = 10_000
  /// Bytes of the name of a Unix account; useradd(8) takes 32, directories more.
  public static let accountLengthMax = 64
  public static let phonesMax = 5
  public static let reasonLengthMax = 500
  /// Characters of the name of an imported file: as long as file names are on Linux (NAME_MAX).
  public static let sourceLengthMax = 255
  public static let absenceDaysMax = 731
  public static let absencesPerPersonMax = 2_000
  public static let callOutsPerPersonMax = 5_000
  /// A longer one is recorded in pieces: nobody works so long, and one that was forgotten must not count on.
  public static let callOutDaysMax = 1
  public static let preferencesPerPersonMax = 200
  /// Night shifts elsewhere most of all: years of them.
  public static let workingFactsPerPersonMax = 5_000
  /// Blocks of the regular hours of one week.
  public static let workBlocksMax = 50
  /// A shift elsewhere: some, at a fire station for instance, last 24 hours.
  public static let outsideShiftDaysMax = 2
  /// Forty-two weeks and six months after the birth (ATW 4:5, 4:7), and some days.
  public static let pregnancyDaysMax = 490
  public static let ageYearsMax = 100
  /// Persons who take turns in one rotation.
  public static let rotationPersonsMax = 100
  /// Persons in the ordered list of one municipality.
  public static let deputiesMax = 20

  /// Swaps that wait for somebody to say yes.
  public static let swapsOpenMax = 1_000

  /// Incidents that are not closed.
  public static let incidentsOpenMax = 1_000
  /// Characters of a title, a place, a source.
  public static let incidentTitleMax = 200
  public static let logTextMax = 4_000
  public static let logEntriesMax = 100_000
  public static let decisionsPerIncidentMax = 5_000
  public static let actionsPerIncidentMax = 5_000
  public static let positionHoldsMax = 2_000
  public static let reliefShiftsMax = 5_000
  public static let reliefShiftDaysMax = 1
  /// Persons that are named for one shift that is short.
  public static let reliefChoicesMax = 5
  /// Names, facts, decisions and the like of one meeting of a team.
  public static let teamMeetingItemsMax = 100
  public static let sitrapsMax = 1_000
  public static let sitrapItemsMax = 100
  /// Entries of each kind in a report.
  public static let sitrapLinesMax = 200
  /// A year of meetings every day.
  public static let meetingsPerSeriesMax = 366
  public static let meetingsMax = 20_000
  public static let partnersPerMeetingMax = 30
  public static let itemsPerMeetingMax = 100
  public static let attendanceMax = 200
  public static let actionsPerMeetingMax = 200
  /// Characters of the title of an item, of a standpoint, a decision or an action.
  public static let meetingTextLengthMax = 1_000
  /// Alerts that are not over.
  public static let alertsOpenMax = 200
  /// Posts and persons of one alert.
  public static let linesPerAlertMax = 500
  /// Characters of what people are told: it has to fit where it is read.
  public static let alertTextMax = 300
  /// A day.
  public static let comingMinutesMax = 1_440
  /// So long after all lines were filled somebody who cries off makes the alert go on.
  public static let alertReopenSeconds: Int64 = 12 * 3600
  /// Messages that were finished last, for the delivery report.
  public static let messagesKept = 5_000
  public static let messagesPerBundleMax = 20
  public static let remindersPerEvent = 100
  /// Stretches of duty that one reminder names.
  public static let dutiesPerReminder = 10
  /// More urgent messages than this to one person along one channel go together.
  public static let urgentMessagesApartMax = 3
  /// Characters of what a channel says of an attempt.
  public static let attemptDetailMax = 200

  public static let evaluationsMax = 20_000
  /// Points of a debrief, impressions of a report, findings and points, each.
  public static let itemsPerEvaluationMax = 200
  public static let evaluationTextMax = 1_000

  public static let trainingsMax = 20_000
  public static let participantsMax = 2_000
  /// Ten years.
  public static let trainingMonthsMax = 120

  /// Dossiers that are not closed: their content is in memory.
  public static let dossiersOpenMax = 20_000
  /// Persons, contributions, conferences, goals, actions of one dossier, each.
  public static let itemsPerDossierMax = 1_000
  /// Characters of a text in a dossier.
  public static let dossierTextMax = 10_000

  static let file = TableLimits(rowsMax: fileRowsMax, columnsMax: fileColumnsMax)
  static let secondsPerDay: Int64 = 86_400
}
