import PiketDomain
import PiketProtocol

extension View {
  /// Reads a moment as people write it.
  ///
  /// - Parameter now: what `now` means, where it is not the whole second.
  /// - Throws: `Failure`: AmbiguousMoment with the readings, or HasMistakes.
  func required(_ text: String, field: String, now: Instant? = nil) throws -> Instant {
    do {
      return try MomentReader.read(text, now: now ?? self.now.wholeSecond, zone: zone)
    } catch {
      switch error {
      case .notUnderstood: throw mistake(field, text, .isNoMoment)
      case .dateDoesNotExist: throw mistake(field, text, .dateDoesNotExist)
      case .timeDoesNotExist(let readings): throw ambiguous(field, text, .timeDoesNotExist, readings)
      case .timeExistsTwice(let readings): throw ambiguous(field, text, .timeExistsTwice, readings)
      }
    }
  }

  func moment(_ text: String?, field: String) throws -> Instant? {
    guard let text else { return nil }
    return try required(text, field: field)
  }

  /// Reads a day as people write it, `today` and `monday` too: whatever is the start of a day.
  ///
  /// - Throws: `Failure`: HasMistakes.
  func day(_ text: String, field: String) throws -> LocalDate {
    do {
      return try LocalDate.read(text)
    } catch {
      if error == .dateDoesNotExist { throw mistake(field, text, error) }
    }
    guard let moment = try? MomentReader.read(text, now: now, zone: zone) else { throw mistake(field, text, .isNoDate) }
    let date = zone.local(moment).date
    guard zone.startOfDay(date) == moment else { throw mistake(field, text, .isNoDate) }
    return date
  }

  func day(_ text: String?, field: String) throws -> LocalDate? { try text.map { try day($0, field: field) } }

  private func mistake(_ field: String, _ text: String, _ reason: FieldMistake) -> Failure {
    Failure(
      ServiceWire.HasMistakes(
        source: "",
        mistakes: [ServiceWire.Mistake(field: field, value: text, reason: reason.rawValue, nearest: [])]))
  }

  private func ambiguous(_ field: String, _ text: String, _ reason: FieldMistake, _ readings: [Instant]) -> Failure {
    Failure(
      ServiceWire.AmbiguousMoment(
        field: field, text: text, reason: reason.rawValue, readings: readings.map { rfc3339($0) }))
  }
}
