import PiketDomain
import Testing

@Suite struct OfficeTextTests {
  static let text = "naam;tarief\r\nRené–Zoë;€\u{A0}5\r\n"

  @Test(
    arguments: [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + text.utf16.flatMap { bigEndian($0).reversed() },
      [0xFE, 0xFF] + text.utf16.flatMap(bigEndian),
      Array("naam;tarief\r\nRen".utf8) + [0xE9, 0x96] + Array("Zo".utf8) + [0xEB, 0x3B, 0x80, 0xA0]
        + Array("5\r\n".utf8),
    ] as [[UInt8]])
  func textIsReadInEveryEncodingOfOffices(bytes: [UInt8]) throws {
    #expect(try OfficeText.decode(bytes) == Self.text)
  }

  @Test func everyByteOfWindows1252HasItsLetter() throws {
    let defined = (UInt8(0x80)...0xFF).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    let expected =
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
      + String(String.UnicodeScalarView((0xA0...0xFF).compactMap { Unicode.Scalar($0 as UInt8) }))
    #expect(try OfficeText.decode(defined) == expected)
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func aByteWithoutMeaningIsNoText(byte: UInt8) {
    #expect(throws: FieldMistake.isNoText) { try OfficeText.decode([0x61, byte, 0x62]) }
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0, 0x41], Array("GIF89a;b".utf8),
      Array("GIF87a".utf8), Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      // NUL, other control characters, text in UTF-16 without a mark, half of it, half a pair; a mark without its text.
      [0x61, 0], [0x61, 0x1B, 0x5B], [0x7F], [0xC2, 0x85], [0x61, 0, 0x62, 0], [0xFF, 0xFE, 0x61],
      [0xFF, 0xFE, 0x00, 0xD8], [0xEF, 0xBB, 0xBF, 0xE9], [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0],
    ] as [[UInt8]])
  func whatIsNoTextIsRefused(bytes: [UInt8]) {
    #expect(throws: FieldMistake.isNoText) { try OfficeText.decode(bytes) }
  }

  @Test func aPictureInTheMiddleOfTheAlphabetIsNoText() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let noise = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(throws: FieldMistake.isNoText) { try OfficeText.decode(noise) }
    }
  }

  @Test func emptyTextIsText() throws {
    #expect(try OfficeText.decode([]) == "")
    #expect(try OfficeText.decode(Array("\t\r\n".utf8)) == "\t\r\n")
  }
}
