import Foundation
import PiketDomain
import Testing

struct BurgerServiceNummerTests {
  @Test(arguments: [
    ("123456782", "123456782"), ("111222333", "111222333"), ("999990019", "999990019"), ("249566758", "249566758"),
    ("012345672", "012345672"), ("12345672", "012345672"), (" 1234.56.782 ", "123456782"), ("123 456 782", "123456782"),
    ("123-456-782", "123456782"),
  ])
  func reads(text: String, digits: String) throws {
    #expect(try BurgerServiceNummer.read(text).digits == digits)
  }

  @Test(arguments: [
    ("", NumberMistake.isEmpty), ("  ", .isEmpty), ("12345678a", .hasOtherCharacters),
    ("１23456782", .hasOtherCharacters),
    ("+23456782", .hasOtherCharacters), ("1234567", .hasWrongLength), ("1234567820", .hasWrongLength),
    ("000000000", .isAllZeros), ("00000000", .isAllZeros), ("123456789", .failsElevenTest),
    ("123456783", .failsElevenTest), ("213456782", .failsElevenTest), ("---", .hasWrongLength),
  ])
  func refuses(text: String, mistake: NumberMistake) {
    #expect(throws: mistake) { try BurgerServiceNummer.read(text) }
  }

  /// Every single wrong digit and every two neighbours that changed places are found.
  @Test(arguments: ["123456782", "999990019", "012345672"])
  func aSlipIsFound(text: String) throws {
    let digits = Array(text)
    for place in digits.indices {
      for other in "0123456789" where other != digits[place] {
        var wrong = digits
        wrong[place] = other
        #expect(throws: NumberMistake.failsElevenTest) { try BurgerServiceNummer.read(String(wrong)) }
      }
      guard place + 1 < digits.count, digits[place] != digits[place + 1] else { continue }
      var swapped = digits
      swapped.swapAt(place, place + 1)
      // The last two weigh 2 and -1: three apart, so this holds there too.
      #expect(throws: NumberMistake.failsElevenTest) { try BurgerServiceNummer.read(String(swapped)) }
    }
  }

  @Test func isNowhereToBeReadUnasked() throws {
    let number = try BurgerServiceNummer.read("123456782")
    var dumped = ""
    dump([number], to: &dumped)
    for text in ["\(number)", String(reflecting: number), String(describing: Optional(number)), dumped] {
      #expect(!text.contains("1234") && !text.contains("782"), "\(text.count) characters")
    }
  }

  @Test func isStoredAsText() throws {
    let number = try BurgerServiceNummer.read("12345672")
    let json = try JSONEncoder().encode([number])
    #expect(String(decoding: json, as: UTF8.self) == #"["012345672"]"#)
    #expect(try JSONDecoder().decode([BurgerServiceNummer].self, from: json) == [number])
  }

  @Test func aStoredOneThatFailsIsRefusedWithoutShowingIt() {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([BurgerServiceNummer].self, from: Data(#"["123456789"]"#.utf8))
    }
    #expect(error.map { String(describing: $0).contains("123456789") } == false)
  }
}
