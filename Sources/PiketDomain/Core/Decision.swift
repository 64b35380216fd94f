/// What a command comes to: the events that make it so, and what its caller is told.
///
/// A command is a value with the question in it and one function,
/// `decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<Outcome>`. Nothing is done until the events
/// are in the log; a dry run is a decision whose events are dropped.
public struct Decision<Outcome: Sendable>: Sendable {
  public var events: [Event]
  public var outcome: Outcome

  public init(_ events: [Event], _ outcome: Outcome) {
    self.events = events
    self.outcome = outcome
  }
}

extension Decision: Equatable where Outcome: Equatable {}
