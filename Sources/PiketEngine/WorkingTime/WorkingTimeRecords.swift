import PiketDomain
import PiketProtocol

extension View {
  /// How many facts stand; nil where there are none, or who asks is no planner.
  func factCount(of person: Person) -> Int? {
    let count = context.caller.hasRole(of: [.planner], in: region) ? person.workingFacts.count(where: \.isActive) : 0
    return count == 0 ? nil : count
  }

  /// Whether the caller may know what the law says of somebody: from the rule that forbids a duty everybody could tell
  /// who is pregnant, under age, or works elsewhere at night.
  func mayKnowLaw(of code: PersonCode) -> Bool {
    if context.caller.hasRole(of: [.planner, .auditor], in: region) { return true }
    return state.persons[code]?.details.account == context.caller.account
  }
}

/// The domain's values as the wire has them.
extension WorkingTimeWire.Fact {
  init(_ recorded: RecordedFact, of person: PersonCode, _ view: View) {
    self.init(
      id: "\(person)/\(recorded.number)", person: person.rawValue, kind: Kind(recorded.fact), from: "",
      recordedAt: view.rfc3339(recorded.recordedAt.wholeSecond), withdrawn: !recorded.isActive)
    switch recorded.fact {
    case .birthDate(let date): from = date.iso8601
    case .hours(let hours):
      from = hours.from.iso8601
      blocks = hours.blocks.map { $0.map { WorkingTimeWire.Block($0) } }
    case .shift(let interval): (from, until) = (view.rfc3339(interval.start), view.rfc3339(interval.end))
    case .status(let status):
      (from, until, reason) = (status.from.iso8601, status.until?.iso8601, status.reason)
      self.status = Status(status.kind)
    case .pregnancy(let pregnancy): (from, until) = (pregnancy.from.iso8601, pregnancy.until.iso8601)
    }
  }
}

extension WorkingTimeWire.Fact.Kind {
  fileprivate init(_ fact: WorkingFact) {
    self =
      switch fact {
      case .birthDate: .birthDate
      case .hours: .hours
      case .shift: .shift
      case .status: .status
      case .pregnancy: .pregnancy
      }
  }
}

extension WorkingTimeWire.Fact.Status {
  fileprivate init(_ kind: LegalStatusKind) {
    self =
      switch kind {
      case .officeHolder: .officeHolder
      case .minimumWageExemption: .minimumWageExemption
      }
  }
}

extension WorkingTimeWire.Block {
  init(_ block: WorkBlock) {
    self.init(
      weekday: Weekday.allCases[block.weekday.rawValue - 1], start: block.start.clock, end: block.end.clock)
  }
}

extension WorkingTimeWire.UnlawfulShift {
  init(_ unlawful: UnlawfulShift, _ view: View) {
    let shift = unlawful.shift
    self.init(
      post: shift.post.description, person: shift.person.rawValue, start: view.rfc3339(shift.interval.start),
      end: view.rfc3339(shift.interval.end), rules: unlawful.rules.map(\.rawValue))
  }
}
