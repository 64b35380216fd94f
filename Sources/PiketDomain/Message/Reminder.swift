/// What somebody is reminded of.
public enum Reminder: Hashable, Sendable, Codable {
  /// A duty begins soon; from whom it is taken over, where that is known.
  case handover(Duty, from: PersonCode?)
  /// The own shifts are not what they were.
  case shifts(gained: [Duty], lost: [Duty])
  /// Something has to be done by a day: `2027-LDP-0012/A3`, `M3/A1`, `E3/P1`.
  case action(id: String, text: String, due: LocalDate)
  /// A First Impression Report is awaited.
  case report(EvaluationCode, FunctionCode, due: LocalDate)
  /// An evaluation has to be opened, or closed; for evaluators.
  case evaluation(EvaluationCode?, IncidentNumber?, due: LocalDate)
  /// From this moment on the person may not fill the function any more.
  case qualification(FunctionCode, until: Instant)

  /// A stretch of duty on a post.
  public struct Duty: Hashable, Sendable, Codable {
    public var post: Post
    public var interval: Interval

    public init(_ post: Post, _ interval: Interval) {
      self.post = post
      self.interval = interval
    }
  }

  public var kind: ReminderKind {
    switch self {
    case .handover: .handover
    case .shifts: .shift
    case .action: .action
    case .report, .evaluation: .evaluation
    case .qualification: .qualification
    }
  }
}

/// How long before what is due people are reminded; 0: not at all.
public struct ReminderRules: Hashable, Sendable, Codable {
  public var handoverHours = 24
  /// Before the last day of an action, a report or an evaluation; and every week once it is over.
  public var dueDays = 2
  public var qualificationDays = 30

  public init() {}
}

/// One reminder to one person, told once.
struct PlannedReminder: Hashable {
  var person: PersonCode
  var reminder: Reminder
  /// What tells it from others: told once for the same.
  var occasion: String
  /// When it has lost its meaning.
  var until: Instant

  var told: ToldReminder { ToldReminder(person: person, occasion: occasion, until: until) }
}

/// A reminder that was seen to; remembered for as long as it could come up again.
public struct ToldReminder: Hashable, Sendable, Codable {
  public var person: PersonCode
  public var occasion: String
  public var until: Instant

  var key: String { "\(person) \(occasion)" }
}
