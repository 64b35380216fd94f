import Testing

@testable import PiketDomain

/// Small numbers of persons cannot be read, nor computed, from the report.
struct SuppressionTests {
  @Test(arguments: [
    ([0, 0, 0, 0], [ReportNumber.exact(0), .exact(0), .exact(0), .exact(0)], ReportNumber.exact(0)),
    ([5, 6, 0, 9], [.exact(5), .exact(6), .exact(0), .exact(9)], .exact(20)),
    ([4, 6, 0, 9], [.below(5), .exact(6), .exact(0), .exact(9)], .withheld),
    ([1, 1, 1, 1], [.below(5), .below(5), .below(5), .below(5)], .withheld),
  ]) func smallNumbersAreTakenOut(_ counts: [Int], _ cells: [ReportNumber], _ total: ReportNumber) {
    let shown = Suppression(counts, below: 5)
    #expect(shown.cells == cells && shown.total == total)
  }

  /// Whatever the numbers are: a small one could be any other small one, and the table would be the same. So nobody can
  /// tell which one it is, who knows the rule no more than who does not.
  @Test(arguments: [3, 5, 10]) func everySmallNumberCouldBeAnyOther(_ bound: Int) {
    var random = SplitMix(seed: UInt64(bound))
    for _ in 0..<500 {
      let counts = (0..<Int.random(in: 1...6, using: &random)).map { _ in Int.random(in: 0...12, using: &random) }
      let shown = Suppression(counts, below: bound)
      for index in counts.indices where shown.cells[index] == .below(bound) {
        for other in 1..<bound {
          var others = counts
          others[index] = other
          let same = Suppression(others, below: bound)
          #expect(same.cells == shown.cells && same.total == shown.total, "\(counts) \(others)")
        }
      }
      for (count, cell) in zip(counts, shown.cells) {
        #expect(cell == .exact(count) || (count > 0 && count < bound && cell == .below(bound)), "\(counts)")
      }
    }
  }
}

/// The same numbers in every run (Steele, Lea, Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
