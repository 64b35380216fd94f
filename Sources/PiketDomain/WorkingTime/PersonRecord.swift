/// What one person did and will do, as far as the law on working time asks.
public struct PersonRecord: Hashable, Sendable {
  public var person: PersonCode
  public var facts: WorkingFacts
  /// On-call duty (hard piket), of all functions, in any order; they may touch and overlap. Soft piket is no duty and
  /// does not belong here.
  public var duties: [Interval]
  /// Clock times at which the functions of these duties change hands: where the periods of ATW 5:9(2) begin. Empty: the
  /// clock times at which the duties begin.
  public var anchors: [LocalTime]
  /// Weekdays on which these functions change hands by their pattern: where the periods of ATW 5:9(2)(b) begin. Empty:
  /// the weekdays on which the duties begin and end.
  public var handoverDays: Set<Weekday>
  public var absences: [Absence]
  public var callOuts: [CallOut]

  public init(
    person: PersonCode, facts: WorkingFacts = WorkingFacts(), duties: [Interval], anchors: [LocalTime] = [],
    handoverDays: Set<Weekday> = [], absences: [Absence] = [], callOuts: [CallOut] = []
  ) {
    self.person = person
    self.facts = facts
    self.duties = duties
    self.anchors = anchors
    self.handoverDays = handoverDays
    self.absences = absences
    self.callOuts = callOuts
  }
}
