import PiketDomain
import Testing

@Suite struct FieldReadersTests {
  // MARK: Phone numbers

  @Test(arguments: [
    ("06-12345678", "+31612345678"), ("06-00000000", "+31600000000"), ("0612345678", "+31612345678"),
    ("06 12 34 56 78", "+31612345678"), ("06–1234\u{A0}5678", "+31612345678"), ("+31 6 1234 5678", "+31612345678"),
    ("0031612345678", "+31612345678"), ("00 31 6 12345678", "+31612345678"), ("071-516 5000", "+31715165000"),
    ("(071) 5165000", "+31715165000"), ("071/5165000", "+31715165000"), ("071.516.50.00", "+31715165000"),
    ("+31(0)71 516 5000", "+31715165000"), ("+31 (0)6 12345678", "+31612345678"),
    ("0031 (0)71 5165000", "+31715165000"),
    ("+32 2 123 45 67", "+3221234567"), ("+49 (0)30 123456", "+4930123456"), ("00 44 20 7946 0958", "+442079460958"),
    ("+1234567", nil), ("+12345678", "+12345678"), ("+123456789012345", "+123456789012345"),
    ("+1234567890123456", nil), (" 06-12345678 ", "+31612345678"), ("088-1234567", "+31881234567"),
    // Too short, too long, not a number of a person, not a number.
    ("06-1234567", nil), ("06-123456789", nil), ("+3161234567", nil), ("+316123456789", nil), ("+31 06 12345678", nil),
    ("112", nil), ("144", nil), ("14071", nil), ("0800-1234", nil), ("0800-123456", nil), ("0900-8844", nil),
    ("0906-123456", nil), ("+31 909 123456", nil), ("00", nil), ("+", nil), ("+0612345678", nil), ("00-02345678", nil),
    ("12345678", nil), ("6-12345678", nil), ("06-1234567x", nil), ("06+12345678", nil), ("tel. 06-12345678", nil),
    ("06-12345678 / 06-87654321", nil), ("٠٦-12345678", nil), ("0000000000", nil), ("-", nil), ("++31612345678", nil),
  ])
  func phoneNumbersAreReadAsTheDutchWriteThem(text: String, number: String?) throws {
    if let number {
      #expect(try PhoneNumber.read(text) == number)
    } else {
      #expect(throws: FieldMistake.isNoPhoneNumber) { try PhoneNumber.read(text) }
    }
  }

  // MARK: Mail addresses

  @Test(arguments: [
    "ldn-01@example.nl", "jan.de.vries+piket@leiden.example", "a@b.c", "o'neill@example.nl", "rené@zoë.example",
    String(repeating: "x", count: 64) + "@example.nl",
    "a@" + String(repeating: "abcdefg.", count: 31) + "nlnl",
  ])
  func mailAddressesAreTaken(text: String) throws {
    #expect(try MailAddress.read(" \(text)\u{A0}") == text)
  }

  @Test(
    arguments: [
      ("", .isEmpty), ("a@" + String(repeating: "abcdefg.", count: 31) + "nlnln", .isTooLong),
      ("a", .isNoMailAddress), ("a@b", .isNoMailAddress), ("@b.nl", .isNoMailAddress), ("a@", .isNoMailAddress),
      ("a@@b.nl", .isNoMailAddress), ("a@b@c.nl", .isNoMailAddress), ("a b@c.nl", .isNoMailAddress),
      ("a@b .nl", .isNoMailAddress), ("a@b..nl", .isNoMailAddress), ("a@.nl", .isNoMailAddress),
      ("a@b.nl.", .isNoMailAddress), (".a@b.nl", .isNoMailAddress), ("a.@b.nl", .isNoMailAddress),
      ("a..b@c.nl", .isNoMailAddress), ("a\u{7}@b.nl", .isNoMailAddress), ("a@b.nl\nbcc:c@d.nl", .isNoMailAddress),
      ("-oQ@b.nl", .isNoMailAddress), ("Jan <a@b.nl>", .isNoMailAddress), ("a@b.nl,c", .isNoMailAddress),
      ("a\u{202E}@b.nl", .isNoMailAddress), ("a@b\u{A0}c.nl", .isNoMailAddress), ("a@b_c.nl", .isNoMailAddress),
      (String(repeating: "x", count: 65) + "@example.nl", .isNoMailAddress),
    ] as [(String, FieldMistake)])
  func otherTextIsNoMailAddress(text: String, mistake: FieldMistake) {
    #expect(throws: mistake) { try MailAddress.read(text) }
  }

  // MARK: Part-time factors

  @Test(arguments: [
    ("1", 1000), ("1,0", 1000), ("1.000", 1000), ("0,89", 890), ("0.8", 800), ("80%", 800), ("100 %", 1000),
    ("88,89 %", 889), ("0,8888888889", 889), ("0,8885", 889), ("0,8884999", 888), ("0,001", 1), ("0,0005", 1),
    ("0,1%", 1), (" 0,67\u{A0}", 670), ("50\u{A0}%", 500), ("0,9999", 1000),
  ])
  func factorsAreReadAsThousandths(text: String, thousandths: Int) throws {
    #expect(try PartTimeFactor.read(text) == thousandths)
  }

  @Test(
    arguments: [
      ("", .isEmpty), ("0", .isNoFactor), ("0,0", .isNoFactor), ("0,0004", .isNoFactor), ("0,04%", .isNoFactor),
      ("1,001", .isNoFactor), ("1,0001", .isNoFactor), ("2", .isNoFactor), ("80", .isNoFactor), ("100,1%", .isNoFactor),
      ("101%", .isNoFactor), ("-1", .isNoFactor), ("+1", .isNoFactor), (",8", .isNoFactor), ("1,", .isNoFactor),
      ("%", .isNoFactor), ("80%%", .isNoFactor), ("0,8 fte", .isNoFactor), ("1/2", .isNoFactor), ("0,8,0", .isNoFactor),
      ("1000%", .isNoFactor), ("1e0", .isNoFactor),
    ] as [(String, FieldMistake)])
  func otherTextIsNoFactor(text: String, mistake: FieldMistake) {
    #expect(throws: mistake) { try PartTimeFactor.read(text) }
  }

  // MARK: Codes and names

  @Test(arguments: ["ldn-01", "LDN-01", " ldn-01 ", "Ldn-01\u{A0}"])
  func codesArePutInLowerCase(text: String) throws {
    #expect(try PersonCode.read(text) == PersonCode("ldn-01"))
  }

  @Test func codesHaveAShape() throws {
    for good in ["a", "1", "a._-", String(repeating: "x", count: 32)] {
      #expect(try PersonCode.read(good).rawValue == good)
    }
    for bad in ["-a", ".a", "_a", "a b", "é", "aé", "a@b", "a/b", "a;b", String(repeating: "x", count: 33)] {
      #expect(throws: FieldMistake.isNoCode) { try PersonCode.read(bad) }
    }
    #expect(throws: FieldMistake.isEmpty) { try PersonCode.read(" ") }
  }

  @Test func namesAreOneLineOfText() throws {
    for good in ["X", "Zoë van 't Hoff-İnan", String(repeating: "é", count: 100)] {
      #expect(try Name.read(" \(good)\t") == good)
    }
    #expect(throws: FieldMistake.isEmpty) { try Name.read(" \u{A0}") }
    #expect(throws: FieldMistake.isTooLong) { try Name.read(String(repeating: "x", count: 101)) }
    for bad in ["a\nb", "a\tb", "a\u{0}", "a\u{1B}[31m", "a\u{7F}", "a\u{85}b", "a\u{2028}b", "a\u{202E}b"] {
      #expect(throws: FieldMistake.hasControlCharacters) { try Name.read(bad) }
    }
  }

  // MARK: Nearest

  @Test(arguments: [
    ("OVD_BC", ["AC_BZ", "OVD_BZ", "HPZ"], ["OVD_BZ"]), ("ovd", ["AC_BZ", "OVD_BZ"], ["OVD_BZ"]),
    ("oegstgest", ["leiden", "leiderdorp", "oegstgeest", "zoeterwoude"], ["oegstgeest"]),
    ("lieden", ["leiden", "leiderdorp"], ["leiden"]), ("lei", ["leiderdorp", "leiden"], ["leiden", "leiderdorp"]),
    ("HPZ", ["hpz", "HPX", "XYZ", "HON"], ["hpz", "HPX", "HON"]),
    ("abc", ["abd", "abe", "abf", "abg"], ["abd", "abe", "abf"]),
    ("abcdef", ["abcdxy", "abcxyz"], ["abcdxy"]), ("abcdefghi", ["abcdefxyz", "abcdewxyz"], ["abcdefxyz"]),
    ("", ["a"], []), ("xxxxxx", ["a", "yyyyyy"], []), ("leiden", [], []),
  ])
  func whatMayBeMeantIsNearest(name: String, candidates: [String], found: [String]) {
    #expect(nearest(name, among: candidates) == found)
  }

  @Test func asManyAreNamedAsAskedFor() {
    #expect(nearest("a", among: ["ab", "ac", "ad"], max: 1) == ["ab"])
  }
}
