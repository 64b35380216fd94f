import PiketDomain

/// Somebody whose time is judged, put together in the tests of the law. No regular hours unless told.
struct Worker {
  var record: PersonRecord
  var settings = WorkingTimeSettings()

  init(duties: [Interval] = [], hours: [WorkBlock] = []) {
    record = PersonRecord(
      person: "ldn-01", facts: WorkingFacts(hours: [WorkingHours(from: day("2020-01-01"), blocks: hours)]),
      duties: duties, anchors: [Office.time(9, 0)])
  }

  func working(_ shifts: [Interval]) -> Worker {
    changed { worker in
      worker.record.facts.outsideShifts += shifts
    }
  }

  func called(_ calls: [Interval]) -> Worker {
    changed { $0.record.callOuts += calls.map { CallOut(interval: $0) } }
  }

  func away(_ interval: Interval, _ kind: AbsenceKind = .leave) -> Worker {
    changed {
      $0.record.absences.append(Absence(number: 1, interval: interval, kind: kind, recordedAt: at("2026-01-01")))
    }
  }

  func with(_ kind: LegalStatusKind, from: String, until: String? = nil) -> Worker {
    changed {
      $0.record.facts.statuses.append(
        LegalStatus(kind: kind, from: day(from), until: until.map { day($0) }, reason: "proef"))
    }
  }

  func changed(_ change: (inout Worker) -> Void) -> Worker {
    var worker = self
    change(&worker)
    return worker
  }

  func check(_ period: Interval = span("2027-01-01", "2028-01-01")) -> WorkingTimeCheck {
    WorkingTimeCheck(period: period, settings: settings, zone: amsterdam)
  }

  func findings(_ period: Interval = span("2027-01-01", "2028-01-01")) -> [LawFinding] {
    check(period).findings(of: record)
  }

  /// Measured values of one rule.
  func measured(_ rule: LawRule, _ period: Interval = span("2027-01-01", "2028-01-01")) -> [Int] {
    findings(period).filter { $0.rule == rule }.map(\.measured)
  }
}

func day(_ text: String) -> LocalDate {
  do { return try LocalDate.read(text) } catch { preconditionFailure("\(text) is no date: \(error)") }
}

/// From a moment on, so long.
func from(_ start: String, hours: Int = 0, minutes: Int = 0) -> Interval {
  let start = at(start)
  return Interval(start: start, end: start.adding(seconds: Int64(hours * 3_600 + minutes * 60)))
}

/// Weeks from Monday 4 January 2027 09:00, one in so many, all year long.
func rota(oneIn count: Int, handover: LocalTime = Office.time(9, 0), from first: String = "2026-01-05") -> [Interval] {
  let first = day(first)
  return stride(from: 0, to: 157, by: count).map { week in
    Interval(
      start: amsterdam.handover(LocalDateTime(first.adding(days: week * 7), handover)),
      end: amsterdam.handover(LocalDateTime(first.adding(days: week * 7 + 7), handover)))
  }
}

/// The same hours on days one after another.
func daily(_ first: String, _ days: Int, _ start: LocalTime, hours: Int = 0, minutes: Int = 0) -> [Interval] {
  (0..<days).map { offset in
    let start = amsterdam.handover(LocalDateTime(day(first).adding(days: offset), start))
    return Interval(start: start, end: start.adding(seconds: Int64(hours * 3_600 + minutes * 60)))
  }
}
