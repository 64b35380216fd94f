/// Adds up what one kind of time of one person earns, day by day.
struct AllowanceSheet {
  private struct Entry {
    var microseconds: Int64 = 0
    /// Days or shifts, whichever the rate pays.
    var units = 0
  }

  private struct Key: Hashable {
    var rate: Int
    var day: DayClass
  }

  let person: PersonCode
  let kind: AllowanceKind
  private let rates: [AllowanceRate]
  private var entries: [Key: Entry] = [:]
  private(set) var gaps: [AllowanceGap] = []

  init(person: PersonCode, kind: AllowanceKind, rates: [AllowanceRate]) {
    self.person = person
    self.kind = kind
    self.rates = rates
  }

  mutating func take(_ day: RatedDay, _ time: EarnedTime, _ zone: Zone) {
    var unpaid = time.intervals.intersecting([day.interval])
    if unpaid.isEmpty { return }
    for (index, rate) in rates.enumerated()
    where rate.kind == kind && rate.days.contains(day.day) && rate.isInForce(on: day.date) {
      let band = day.band(of: rate, zone)
      let paid = unpaid.intersecting([band].merged())
      guard !paid.isEmpty else { continue }
      unpaid = unpaid.subtracting(paid)
      var entry = entries[Key(rate: index, day: day.day)] ?? Entry()
      entry.microseconds += paid.total
      switch rate.pay {
      case .percent, .centsPerHour: break
      case .centsPerDay: entry.units += 1
      case .centsPerShift: entry.units += time.starts.count(where: band.contains)
      }
      entries[Key(rate: index, day: day.day)] = entry
    }
    if !unpaid.isEmpty {
      gaps.append(
        AllowanceGap(person: person, kind: kind, date: day.date, day: day.day, microseconds: unpaid.total))
    }
  }

  var lines: [AllowanceLine] {
    rates.indices.flatMap { index in
      DayClass.allCases.compactMap { day in
        entries[Key(rate: index, day: day)].map { entry in
          AllowanceLine(
            person: person, rate: rates[index], day: day, microseconds: entry.microseconds,
            amountCents: amount(rates[index].pay, entry))
        }
      }
    }
  }

  private func amount(_ pay: AllowancePay, _ entry: Entry) -> Int? {
    switch pay {
    case .percent: nil
    case .centsPerHour(let cents): Int((entry.microseconds * Int64(cents) + Span.hour / 2) / Span.hour)
    case .centsPerDay(let cents), .centsPerShift(let cents): cents * entry.units
    }
  }
}

extension [Interval] {
  /// Microseconds of all of them, which do not overlap.
  fileprivate var total: Int64 { reduce(0) { $0 + $1.microseconds } }
}
