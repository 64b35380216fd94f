/// What the planner made of a problem.
public struct RosterPlan: Sendable, Equatable {
  /// [slot] -> person, nil: nobody (a hole).
  public var holders: [Int?]
  public var cost: PlanCost
  /// Proposals tried. With the same problem, seed, start and `iterationsPlanned`, and a stop at the same number, the
  /// plan is the same.
  public var iterations: Int
  public var iterationsPlanned: Int
  public var isStopped: Bool
  /// No plan that covers every slot that has a candidate has a lower `cost.soft`: proven, and as a rule not reached.
  public var bound: Int

  public var uncovered: Int { holders.count { $0 == nil } }
}

/// How far a planning is.
public struct PlanProgress: Sendable, Equatable {
  public var iterations: Int
  /// 0 until it is decided how many there will be.
  public var iterationsPlanned: Int
  /// The total cost of the best plan so far, as far as plans differ: without persons who can hold nothing.
  public var bestCost: Int
  public var uncovered: Int
  public var bound: Int
}
