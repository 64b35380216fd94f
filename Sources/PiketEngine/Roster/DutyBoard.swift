import PiketDomain
import PiketProtocol
import Synchronization
import Varlink

/// The newest whole answer to "who is on duty", written out, for as long as it stays the same.
///
/// It is what is asked most, by people and by screens, and between two changes of duty only its moment differs.
/// It belongs to one snapshot, so that nothing that changes can leave it behind.
final class DutyBoard: Sendable {
  /// The reply but for its moment.
  struct Answer: Sendable {
    let duties: RawJSON
    let uncovered: RawJSON
    let vacant: RawJSON?

    init(_ duties: Duties, _ view: View) throws {
      self.duties = try RawJSON(encoding: duties.duties.map { RosterWire.Duty($0, view) })
      uncovered = try RawJSON(encoding: duties.uncovered.map(\.description))
      vacant =
        duties.vacant.isEmpty ? nil : try RawJSON(encoding: duties.vacant.map { RosterWire.Vacancy($0, view) })
    }
  }

  private struct Kept {
    let answer: Answer
    let from: Instant
    let until: Instant?
  }

  private let kept = Mutex<Kept?>(nil)

  func answer(at moment: Instant) -> Answer? {
    kept.withLock { kept in
      guard let kept, kept.from <= moment, kept.until.map({ moment < $0 }) ?? true else { return nil }
      return kept.answer
    }
  }

  func keep(_ answer: Answer, from: Instant, until: Instant?) {
    kept.withLock { $0 = Kept(answer: answer, from: from, until: until) }
  }
}

/// Written as `RosterWire.Who.Reply` is.
struct WhoReply: Encodable, Sendable {
  let at: String
  let duties: RawJSON
  let uncovered: RawJSON
  let vacant: RawJSON?
  let damagedAt: Int?

  init(at: String, _ answer: DutyBoard.Answer, damagedAt: Int?) {
    self.damagedAt = damagedAt
    self.at = at
    duties = answer.duties
    uncovered = answer.uncovered
    vacant = answer.vacant
  }
}
