import PiketDomain
import PiketProtocol

/// The domain's values as the wire has them.
extension RosterWire.Because {
  init(_ because: Because) {
    switch because {
    case .roster(let version): self.init(kind: .roster, version: version)
    case .assignment(let version, let reason, let by):
      self.init(kind: .assignment, version: version, reason: reason, by: by)
    case .swap(let version, let swap, let reason, let by):
      self.init(kind: .swap, version: version, reason: reason, by: by, swap: swap.rawValue)
    case .correction(let reason, let by): self.init(kind: .correction, reason: reason, by: by)
    case .order(let rank): self.init(kind: .order, rank: rank)
    }
  }
}

extension RosterWire.Finding {
  init(_ finding: Finding, _ view: View) {
    self.init(
      rule: finding.rule.rawValue, severity: finding.rule.isHard ? .hard : .warning,
      post: finding.post.description, person: finding.person?.rawValue,
      start: view.rfc3339(finding.interval.start), end: view.rfc3339(finding.interval.end),
      other: finding.other?.description, line: finding.line, column: finding.column)
  }
}

extension RosterWire.Move {
  init(_ move: Move, _ view: View) {
    self.init(
      post: move.post.description, start: view.rfc3339(move.interval.start), end: view.rfc3339(move.interval.end),
      from: move.from?.rawValue, to: move.to?.rawValue)
  }
}

extension RosterWire.Draft {
  init(_ draft: Draft, _ view: View) {
    self.init(
      code: draft.code.rawValue, source: draft.source, createdAt: view.rfc3339(draft.createdAt.wholeSecond),
      createdBy: draft.createdBy, shifts: draft.shiftCount,
      start: draft.period.map { view.rfc3339($0.start) }, end: draft.period.map { view.rfc3339($0.end) })
  }
}

extension RosterWire.Shift {
  init(_ shift: Shift, on post: Post, _ view: View) {
    let person = view.state.persons[shift.person]
    self.init(
      uid: shift.uid(post: post, regionCode: view.region.code), sequence: shift.change, post: post.description,
      function: post.function.rawValue, person: shift.person.rawValue, name: person?.details.name ?? "",
      municipality: person?.details.municipality.rawValue ?? "", start: view.rfc3339(shift.interval.start),
      end: view.rfc3339(shift.interval.end), because: RosterWire.Because(shift.because))
  }
}

extension RosterWire.Vacancy {
  init(_ vacant: PostVacancy, _ view: View) {
    self.init(
      post: vacant.post.description, start: view.rfc3339(vacant.vacancy.interval.start),
      end: view.rfc3339(vacant.vacancy.interval.end), reason: vacant.vacancy.reason, by: vacant.vacancy.by)
  }
}

extension RosterWire.Edit {
  init(_ edit: PostEdit, _ view: View) {
    self.init(
      post: edit.post.description, start: view.rfc3339(edit.edit.interval.start),
      end: view.rfc3339(edit.edit.interval.end), because: RosterWire.Because(edit.edit.because))
  }
}
