extension Person {
  /// What stands against this person filling a proposed shift, apart from other shifts.
  func findings(for cell: DraftShift, _ zone: Zone) -> [Finding] {
    var findings: [Finding] = []
    if hasLeft(before: cell.interval.end) { findings.append(Finding(.personHasLeft, cell)) }
    if !isQualified(for: cell.post.function, in: cell.interval) { findings.append(Finding(.notQualified, cell)) }
    if !serves(cell.post) { findings.append(Finding(.notOfTheMunicipality, cell)) }
    for absence in absences where absence.isActive {
      guard let common = absence.interval.intersection(cell.interval) else { continue }
      findings.append(Finding(.absent, cell, common))
    }
    if preference(for: cell.interval, function: cell.post.function, zone: zone) == .never {
      findings.append(Finding(.againstPreference, cell))
    }
    return findings
  }

  /// The person takes no part any more at some moment before `end`.
  func hasLeft(before end: Instant) -> Bool { leavesAt.map { $0 < end } ?? false }

  /// The person may fill the function at every moment of the interval.
  public func isQualified(for function: FunctionCode, in interval: Interval) -> Bool {
    var covered = interval.start
    // Sorted by start within a function, and what touches is one: see `grant`.
    for held in qualifications where held.function == function {
      if let from = held.from, from > covered { return false }
      guard let until = held.until else { return true }
      covered = max(covered, until)
      if covered >= interval.end { return true }
    }
    return false
  }

  /// A post of one municipality goes to an official of that municipality only.
  func serves(_ post: Post) -> Bool { post.municipality.map { $0 == details.municipality } ?? true }

  /// The first absence, not withdrawn, that has a moment in common with the interval.
  func absence(in interval: Interval) -> Absence? {
    absences.first { $0.isActive && $0.interval.overlaps(interval) }
  }
}
