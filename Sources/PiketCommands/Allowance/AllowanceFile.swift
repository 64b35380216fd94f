import PiketProtocol

/// The lines for payroll as a table for a spreadsheet. The same month gives the same bytes.
struct AllowanceFile {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  /// What no rate covers stands at the end, a line a day, so that the hours add up to the duty.
  func csv(_ month: AllowanceWire.Month.Reply) -> String {
    let headings = [
      "employer", "person", "name", "month", "kind", "rule", "dayClass", "hours", "percent", "capScale", "amount",
      "source",
    ]
    let lines = month.lines.map { line in
      [
        line.employer, line.person, line.name, month.month, texts("allowanceKind.\(line.kind.rawValue)"), line.rule,
        texts("dayClass.\(line.day.rawValue)"), hours(line.seconds), line.percent.map(percent) ?? "",
        line.capScale.map(String.init) ?? "", line.amountCents.map { decimal($0, of: 100) } ?? "",
        texts("allowance.source", ["source": line.source, "date": line.checkedOn]),
      ]
    }
    let gaps = month.gaps.map { gap in
      [
        gap.employer, gap.person, gap.name, month.month, texts("allowanceKind.\(gap.kind.rawValue)"), "",
        texts("dayClass.\(gap.day.rawValue)"), hours(gap.seconds), "", "", "",
        texts("allowance.noRate", ["date": gap.date]),
      ]
    }
    return CSV.rendered(headings: headings.map { texts("csv.\($0)") }, rows: lines + gaps)
  }

  /// Hours with four decimals, rounded half up: a call-out ends at any second.
  private func hours(_ seconds: Int) -> String { decimal((seconds * 10_000 + 1_800) / 3_600, of: 10_000) }

  private func percent(_ percent: Double) -> String { decimal(Int((percent * 1_000).rounded()), of: 1_000) }

  /// `12.5`, in Dutch `12,5`: a spreadsheet reads it as a number. Amounts of money keep both their decimals.
  private func decimal(_ number: Int, of unit: Int) -> String {
    var digits = (number % unit).padded(String(unit).count - 1)
    while unit != 100, digits.hasSuffix("0") { digits.removeLast() }
    return digits.isEmpty ? String(number / unit) : "\(number / unit)\(texts("number.point"))\(digits)"
  }
}
