import PiketDomain
import Testing

/// Codes that can be typed on a telephone at night.
struct CallCodeTests {
  /// 300 persons are called at once, on two nights.
  private func codes() throws -> [String] {
    var night = AlertNight()
    let persons = (1...300).map { "p-\($0)" }
    night.state = night.state.evolved(by: persons.flatMap { AlertNight.person($0) })
    var codes: [String] = []
    for _ in 1...2 { codes += try night.send { $0.persons = persons }.calls.map(\.code.rawValue) }
    return codes
  }

  @Test func openCallsHaveCodesOfTheirOwn() throws {
    let codes = try codes()
    #expect(Set(codes).count == 600)
    #expect(codes.allSatisfy { $0.utf8.count == 5 && $0.utf8.allSatisfy { (48...57).contains($0) } })
  }

  @Test func neighboursLookDifferent() throws {
    let codes = try codes()
    for (code, next) in zip(codes, codes.dropFirst()) {
      #expect(zip(code, next).count { $0 != $1 } >= 2, "\(code) \(next)")
    }
  }

  /// Every single wrong digit and every swap of two neighbours is found.
  @Test func aSlipIsFound() throws {
    let night = AlertNight()
    func isMistyped(_ code: [Character]) -> Bool {
      let text = String(code)
      return alertRefusal { try AnswerAlert(text).decide(night.state, night.context()) } == .codeIsMistyped(text)
    }
    for code in try codes().prefix(40).map(Array.init) {
      for place in code.indices {
        for digit in "0123456789" where digit != code[place] {
          var slip = code
          slip[place] = digit
          #expect(isMistyped(slip))
        }
        var swapped = code
        guard place + 1 < code.count, code[place] != code[place + 1] else { continue }
        swapped.swapAt(place, place + 1)
        #expect(isMistyped(swapped))
      }
    }
  }

  @Test func spacesDoNotMatter() throws {
    var night = AlertNight()
    try night.send("OVD_BZ")
    let code = try night.alert.calls[0].code.rawValue
    try night.act(as: "ldn-01") { try AnswerAlert(" \(code.prefix(2)) \(code.dropFirst(2))").decide($0, $1) }
    #expect(try night.alert.isOver)
  }
}
