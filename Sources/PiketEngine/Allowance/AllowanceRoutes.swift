import PiketDomain
import PiketProtocol

extension Engine {
  static let allowanceRoutes: [Route] = [
    .read(AllowanceWire.Month.self, [.planner, .auditor]) { call, view, _ in
      let question = try AllowanceQuestion(
        month: call.month, person: call.person, employer: call.employer, view.state, view.region)
      let month = question.answer(
        view.state, view.context, holidays: view.region.rules.workingTime.holidays)
      return AllowanceWire.Month.Reply(
        month: String(question.first.iso8601.dropLast(3)), from: view.rfc3339(month.period.start),
        until: view.rfc3339(month.period.end), lines: month.lines.map { AllowanceWire.Line($0, view) },
        gaps: month.gaps.map { AllowanceWire.Gap($0, view) })
    }
  ]
}

extension AllowanceWire.Line {
  init(_ line: AllowanceLine, _ view: View) {
    let details = view.state.persons[line.person]?.details
    var percent: Double?
    var cap: Int?
    if case .percent(let thousandths, let capScale) = line.rate.pay {
      percent = Double(thousandths) / 1_000
      cap = capScale
    }
    self.init(
      employer: details?.employer.rawValue ?? "", person: line.person.rawValue, name: details?.name ?? "",
      kind: AllowanceWire.Kind(line.rate.kind), rule: line.rate.code, day: AllowanceWire.Day(line.day),
      seconds: Int(line.microseconds / 1_000_000), percent: percent, capScale: cap, amountCents: line.amountCents,
      source: line.rate.source, checkedOn: line.rate.checkedOn.iso8601)
  }
}

extension AllowanceWire.Gap {
  init(_ gap: AllowanceGap, _ view: View) {
    let details = view.state.persons[gap.person]?.details
    self.init(
      employer: details?.employer.rawValue ?? "", person: gap.person.rawValue, name: details?.name ?? "",
      kind: AllowanceWire.Kind(gap.kind), date: gap.date.iso8601, day: AllowanceWire.Day(gap.day),
      seconds: Int(gap.microseconds / 1_000_000))
  }
}

extension AllowanceWire.Kind {
  init(_ kind: AllowanceKind) {
    switch kind {
    case .standby: self = .standby
    case .callout: self = .callout
    }
  }
}

extension AllowanceWire.Day {
  init(_ day: DayClass) {
    switch day {
    case .workday: self = .workday
    case .saturday: self = .saturday
    case .sunday: self = .sunday
    case .holiday: self = .holiday
    }
  }
}
