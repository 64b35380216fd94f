/// A call-out, `L1`, `L2`, ...
public struct AlertCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  init(count: Int) { rawValue = "L\(count)" }
}

/// One call-out for one or more posts, perhaps for an incident, until all are filled or it is ended.
public struct Alert: Hashable, Sendable, Codable {
  public let code: AlertCode
  /// What people are told.
  public var text: String
  public var isUrgent: Bool
  public var incident: IncidentNumber?
  public var isExercise: Bool
  public var raisedBy: String
  public var raisedAt: Instant
  /// By number.
  public var lines: [AlertLine]
  /// In the order in which they were made; each person has one.
  public var calls: [AlertCall] = []
  public var end: AlertEnd?

  public var isOver: Bool { end != nil }

  public func call(of person: PersonCode) -> AlertCall? { calls.first { $0.person == person } }

  public func call(_ number: Int) -> AlertCall? { calls.first { $0.number == number } }

  /// Lines that nobody comes for yet, and that are still being worked on.
  public var running: [AlertLine] { isOver ? [] : lines.filter { $0.isOpen && !$0.isExhausted } }

  /// Lines for which everybody was called in vain.
  public var exhausted: [AlertLine] { isOver ? [] : lines.filter { $0.isOpen && $0.isExhausted } }

  /// Of whom an answer is awaited is who was asked last for a line that still runs.
  ///
  /// - Returns: the numbers of the calls that are not waited for any more.
  mutating func settle() -> Set<Int> {
    let awaited = Set(running.flatMap { $0.steps.last?.asked ?? [] })
    var over: Set<Int> = []
    for index in calls.indices where calls[index].until != nil && !awaited.contains(calls[index].number) {
      calls[index].until = nil
      over.insert(calls[index].number)
    }
    return over
  }

  mutating func change(call number: Int, _ change: (inout AlertCall) -> Void) {
    for index in calls.indices where calls[index].number == number { change(&calls[index]) }
  }
}

public struct AlertEnd: Hashable, Sendable, Codable {
  public var at: Instant
  public var by: String
  /// Nil: all lines are filled.
  public var reason: String?
}

/// The chain for one post, or for one person who was named.
public struct AlertLine: Hashable, Sendable, Codable {
  /// From 1.
  public var number: Int
  /// Nil: a person was named.
  public var post: Post?
  public var person: PersonCode?
  /// Oldest first.
  public var steps: [LineStep] = []
  /// The call of who comes.
  public var filledBy: Int?
  /// When who came turned out not to come after all: everybody may be asked again since.
  public var reopenedAt: Instant?

  public var isOpen: Bool { filledBy == nil }
  public var stage: AlertStage? { steps.last?.stage }
  public var isExhausted: Bool { steps.last.map { $0.stage == .exhausted && isSinceReopened($0) } ?? false }

  /// Everybody was asked, and nobody who would come cried off since.
  var hasAskedEverybody: Bool { steps.contains { $0.stage == .everybody && isSinceReopened($0) } }

  private func isSinceReopened(_ step: LineStep) -> Bool { reopenedAt.map { step.at >= $0 } ?? true }

  /// For the log: the post, or the person.
  public var name: String { post?.description ?? person?.rawValue ?? "" }
}

/// How far the chain of a line is.
public enum AlertStage: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// The person who was named.
  case named
  /// Who is on duty now; of an ordered list one after the other.
  case holder
  /// Who is on duty for a function that stands in.
  case fallback
  /// Who may fill the function, who was called longest ago first, one after the other.
  case callDown
  /// All who may, at once and on all channels.
  case everybody
  /// There is nobody left to call. An answer still counts.
  case exhausted

  public static func < (left: AlertStage, right: AlertStage) -> Bool { left.rank < right.rank }
  private var rank: Int { AlertStage.allCases.firstIndex(of: self) ?? 0 }
}

/// A line went on.
public struct LineStep: Hashable, Sendable, Codable {
  public var line: Int
  public var at: Instant
  public var stage: AlertStage
  /// Numbers of the calls that an answer is awaited of.
  public var asked: [Int]
  /// Why it did not stay with those before, and who was left out on the way.
  public var passed: [Passed]
}

/// Why somebody is not waited for, or not called.
public struct Passed: Hashable, Sendable, Codable {
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case noAnswer, notComing, cannotBeReached, nobodyThere, absent
    /// For another post, or before.
    case calledAlready
  }

  public var stage: AlertStage
  /// Nil: there was nobody.
  public var person: PersonCode?
  public var reason: Reason
}

/// One person within an alert.
public struct AlertCall: Hashable, Sendable, Codable {
  /// Counts up over all alerts.
  public var number: Int
  public var code: CallCode
  public var person: PersonCode
  public var at: Instant
  public var asked: [AskedLine]
  /// Messages that told of it, oldest first.
  public var contacts: [CallContact] = []
  /// Until when an answer is awaited; nil: not any more.
  public var until: Instant?
  /// The last one counts.
  public var answers: [CallAnswer] = []
  /// When the person was not needed any more.
  public var releasedAt: Instant?

  /// The answer that counts: not what came when all was over.
  public var answer: CallAnswer? { answers.last { !$0.isLate } }
  public var isComing: Bool { answer?.isComing ?? false }
  /// The person has been told, as far as is known.
  public var isTold: Bool { contacts.contains { $0.state.isTold } }
}

/// A line that a person is asked for.
public struct AskedLine: Hashable, Sendable, Codable {
  public var line: Int
  /// The person is on duty for it: who comes fills all of these, else one.
  public var isHolder: Bool
}

/// A message that told of a call, and what came of it.
public struct CallContact: Hashable, Sendable, Codable {
  public var message: Int
  public var channel: ChannelCode
  public var at: Instant
  public var state: MessageState
}

public struct CallAnswer: Hashable, Sendable, Codable {
  public var at: Instant
  /// Account of who gave it: the person, a gateway, or somebody on behalf.
  public var by: String
  public var isComing: Bool
  /// Minutes until there.
  public var minutes: Int?
  /// The alert was over.
  public var isLate: Bool
}
