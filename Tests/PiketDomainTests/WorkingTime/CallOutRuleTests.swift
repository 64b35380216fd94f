import PiketDomain
import Testing

/// ATW 5:9(7): what counts as work after a call.
struct CallOutRuleTests {
  private func worked(_ calls: [(String, String)]) -> [Interval] {
    CallOut.worked(calls.map { CallOut(interval: span("2027-01-04 \($0.0)", "2027-01-04 \($0.1)")) })
  }

  private func times(_ spans: [(String, String)]) -> [Interval] {
    spans.map { span("2027-01-04 \($0.0)", "2027-01-04 \($0.1)") }
  }

  @Test func halfAnHourIsTheLeast() {
    #expect(worked([("10:00", "10:10")]) == times([("10:00", "10:30")]))
    #expect(worked([("10:00", "10:30")]) == times([("10:00", "10:30")]))
    #expect(worked([("10:00", "10:31")]) == times([("10:00", "10:31")]))
  }

  @Test func aGapOfLessThanHalfAnHourIsWork() {
    #expect(worked([("10:00", "11:00"), ("11:29", "12:00")]) == times([("10:00", "12:00")]))
    #expect(worked([("10:00", "11:00"), ("11:30", "12:00")]) == times([("10:00", "11:00"), ("11:30", "12:00")]))
  }

  @Test func theGapIsCountedFromTheRealEnd() {
    // Ten minutes count as half an hour, but the work ended at 10:10.
    #expect(worked([("10:00", "10:10"), ("10:39", "10:50")]) == times([("10:00", "10:50")]))
    #expect(worked([("10:00", "10:10"), ("10:40", "10:50")]) == times([("10:00", "10:30"), ("10:40", "11:10")]))
  }

  @Test func overlappingCallsCountOnce() {
    #expect(worked([("11:00", "12:00"), ("10:00", "11:30")]) == times([("10:00", "12:00")]))
    #expect(worked([("10:00", "10:00")]) == [])
  }

  /// Minute by minute: a minute is work if it was worked, or lies in a gap that the law joins or in the half hour of a
  /// call.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func eachMinuteIsWorkOrNot(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let start = at("2027-01-04 00:00")
    let calls = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      let first = Int.random(in: 0..<600, using: &random)
      return first..<first + Int.random(in: 1...70, using: &random)
    }
    func instant(_ minute: Int) -> Instant { start.adding(seconds: Int64(minute) * 60) }
    let worked = CallOut.worked(
      calls.map { CallOut(interval: Interval(start: instant($0.lowerBound), end: instant($0.upperBound))) })

    var isWork = [Bool](repeating: false, count: 800)
    for call in calls { for minute in call { isWork[minute] = true } }
    let real = isWork
    // Gaps of less than thirty minutes, none of which is work, between minutes that are.
    for minute in real.indices where !real[minute] {
      let before = real[..<minute].lastIndex(of: true)
      let after = real[minute...].firstIndex(of: true)
      if let before, let after, after - before - 1 < 30 { isWork[minute] = true }
    }
    let joined = isWork
    for minute in joined.indices where joined[minute] && (minute == 0 || !joined[minute - 1]) {
      for extended in minute..<minute + 30 { isWork[extended] = true }
    }
    for minute in isWork.indices {
      #expect(worked.contains { $0.contains(instant(minute)) } == isWork[minute], "minute \(minute)")
    }
    #expect(worked.allSatisfy { $0.end >= $0.start.adding(seconds: 1_800) })
    #expect(zip(worked, worked.dropFirst()).allSatisfy { $0.end < $1.start })
  }
}
