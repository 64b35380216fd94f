extension Person {
  /// Takes in one more qualification. What overlaps or touches becomes one, so that a person has at most one
  /// qualification for a function at a moment.
  mutating func grant(_ qualification: Qualification) {
    var merged = qualification
    var others: [Qualification] = []
    for held in qualifications {
      if held.function == merged.function && held.touches(merged) {
        merged = held.union(merged)
      } else {
        others.append(held)
      }
    }
    qualifications = others + [merged]
    qualifications.sort { ($0.function, $0.start) < ($1.function, $1.start) }
  }

  /// Takes a function away from a moment on; what was before stays.
  mutating func end(_ function: FunctionCode, at moment: Instant) {
    qualifications = qualifications.compactMap { held in
      guard held.function == function else { return held }
      if let from = held.from, from >= moment { return nil }
      var cut = held
      cut.until = min(held.until ?? moment, moment)
      return cut
    }
  }

  mutating func withdraw(_ number: Int, at moment: Instant) {
    guard let index = absences.firstIndex(where: { $0.number == number }) else { return }
    absences[index].withdrawnAt = moment
  }
}

extension Qualification {
  fileprivate var start: Int64 { from?.microseconds ?? .min }
  private var end: Int64 { until?.microseconds ?? .max }

  fileprivate func touches(_ other: Qualification) -> Bool { start <= other.end && other.start <= end }

  fileprivate func union(_ other: Qualification) -> Qualification {
    Qualification(
      function: function,
      from: start <= other.start ? from : other.from,
      until: end >= other.end ? until : other.until)
  }
}
