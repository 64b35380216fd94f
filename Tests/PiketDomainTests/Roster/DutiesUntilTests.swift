import PiketDomain
import Testing

/// Until when an answer to "who is on duty" stays the same: what may be kept of it, and for how long.
struct DutiesUntilTests {
  private func until(_ moment: String, _ events: [Event]...) -> Instant? {
    Duties.at(at(moment), given(events.flatMap { $0 }), Office.region).until
  }

  @Test func withoutARosterForEver() { #expect(until("2027-01-06") == nil) }

  @Test func untilTheShiftEnds() {
    let shifts = Office.published("OVD_BZ", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")])
    #expect(until("2027-01-06", [shifts]) == at("2027-01-11 09:00"))
  }

  @Test func untilTheNextShiftStarts() {
    let shifts = Office.published("OVD_BZ", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")])
    #expect(until("2027-01-01", [shifts]) == at("2027-01-04 09:00"))
  }

  @Test func untilAListTakesForce() {
    #expect(until("2026-12-01", [Office.ordered("BGM@leiden", ["bgm-01"], from: "2027-01-01")]) == at("2027-01-01"))
  }

  @Test(arguments: UInt64(1)...20) func betweenTheTwoTheAnswerIsTheSame(seed: UInt64) {
    var office = RandomOffice(seed: seed)
    var state = office.start()
    // Afterwards something is put on record, too.
    for now in ["2026-12-01 12:00", "2027-03-20"] {
      for _ in 0..<60 { state = state.evolved(by: office.act(state, Office.context(now))) }
    }
    let start = at("2027-01-01")
    for _ in 0..<60 {
      let moment = start.adding(seconds: Int64.random(in: 0..<(120 * 86_400), using: &office.random))
      let answer = Duties.at(moment, state, Office.region)
      let reach = min(answer.until ?? moment.adding(seconds: 86_400 * 30), moment.adding(seconds: 86_400 * 30))
      for step in 0..<40 {
        let length = reach.seconds - moment.seconds
        let later = moment.adding(seconds: length * Int64(step) / 40)
        let same = Duties.at(later, state, Office.region)
        #expect(same.duties == answer.duties, "\(moment) \(later)")
        #expect(same.uncovered == answer.uncovered && same.vacant == answer.vacant, "\(moment) \(later)")
      }
    }
  }
}
