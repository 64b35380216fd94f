/// A date in a table, perhaps with a time: `04-01-2027`, `2027-01-04 09:00`, `2027-01-04T09:00:00+01:00`.
enum DateCell: Hashable {
  case day(LocalDate)
  case clock(LocalDateTime)
  case moment(Instant)

  /// What is wrong with it, with the moments that may have been meant.
  struct Wrong: Error {
    var reason: FieldMistake
    var nearest: [String] = []
  }

  static func read(_ text: String, _ zone: Zone) throws(Wrong) -> DateCell {
    let text = text.trimmed
    // A `T` after a digit parts as a space does; in a date there is no other letter.
    let head = text.prefix { !$0.isWhitespace && $0 != "T" && $0 != "t" }
    let date: LocalDate
    do {
      date = try LocalDate.read(String(head))
    } catch {
      throw Wrong(reason: error)
    }
    let tail = String(text.dropFirst(head.count + 1)).trimmed
    if tail.isEmpty { return .day(date) }
    if let time = LocalTime.read(tail) { return .clock(LocalDateTime(date, time)) }
    do {
      return .moment(try MomentReader.read(text, now: Instant(seconds: 0), zone: zone))
    } catch {
      throw error.wrong(zone)
    }
  }

  /// The same time on the clock, days later.
  func moved(by days: Int, _ zone: Zone) -> DateCell {
    switch self {
    case .day(let date): return .day(date.adding(days: days))
    case .clock(let local): return .clock(LocalDateTime(local.date.adding(days: days), local.time))
    case .moment(let instant):
      let local = zone.local(instant)
      return .clock(LocalDateTime(local.date.adding(days: days), local.time))
    }
  }

  /// The end of the last day; a day that has a time says itself when it ends.
  func afterLastDay() -> DateCell {
    if case .day(let date) = self { .day(date.adding(days: 1)) } else { self }
  }

  /// The moment that it stands for.
  ///
  /// - handover: the time at which a day without a time begins, and the one time on the clock that is never ambiguous.
  ///   Nil: days begin as days do.
  func instant(_ zone: Zone, handover: LocalTime?) throws(Wrong) -> Instant {
    switch self {
    case .day(let date):
      return handover.map { zone.handover(LocalDateTime(date, $0)) } ?? zone.startOfDay(date)
    case .clock(let local):
      if local.time == handover { return zone.handover(local) }
      do {
        return try zone.instant(of: local)
      } catch {
        throw error.wrong(zone)
      }
    case .moment(let instant):
      return instant
    }
  }
}

extension MomentMistake {
  fileprivate func wrong(_ zone: Zone) -> DateCell.Wrong {
    switch self {
    case .notUnderstood: DateCell.Wrong(reason: .isNoMoment)
    case .dateDoesNotExist: DateCell.Wrong(reason: .dateDoesNotExist)
    case .timeDoesNotExist(let readings):
      DateCell.Wrong(reason: .timeDoesNotExist, nearest: readings.map(zone.rfc3339))
    case .timeExistsTwice(let readings):
      DateCell.Wrong(reason: .timeExistsTwice, nearest: readings.map(zone.rfc3339))
    }
  }
}
