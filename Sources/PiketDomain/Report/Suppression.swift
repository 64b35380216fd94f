/// How a number of the yearly report is shown.
public enum ReportNumber: Hashable, Sendable {
  case exact(Int)
  /// A number of persons that is too small to show: from 1, below this one.
  case below(Int)
  /// A total that would tell a small number.
  case withheld
}

/// Takes small numbers of persons out of a row of a table, so that they cannot be computed back from its total.
///
/// A cell below the bound is shown as "below"; nobody (0) is shown. As soon as one cell is small the total is withheld:
/// what is left shows nothing of a small number but that it is small. Withholding a second cell instead would keep the
/// total, but tells too much to who knows the rule: which cells had to go depends on the small numbers themselves.
struct Suppression {
  let cells: [ReportNumber]
  let total: ReportNumber

  init(_ counts: [Int], below bound: Int) {
    cells = counts.map { $0 > 0 && $0 < bound ? .below(bound) : .exact($0) }
    total = cells.contains(.below(bound)) ? .withheld : .exact(counts.reduce(0, +))
  }
}
