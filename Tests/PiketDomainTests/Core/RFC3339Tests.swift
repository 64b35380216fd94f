import PiketDomain
import Testing

@Suite struct RFC3339Tests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01t00:00:01z", 1_000_000), ("1970-01-01 01:00:00+01:00", 0),
    ("1969-12-31T23:59:59.5-00:00", -500_000), ("1970-01-01T00:00:00.1234567Z", 123_456),
    ("1970-01-01T23:59:00+23:59", 0), ("2027-01-04T09:00:00+01:00", 1_799_049_600_000_000),
    ("1970-01-01T00:00:00.000001Z", 1), ("1969-12-31T14:30:00-09:30", 0),
  ])
  func textInRFC3339IsAMoment(text: String, microseconds: Int64) {
    #expect(Zone.parseRFC3339(text) == Instant(microseconds: microseconds))
  }

  @Test(arguments: [
    "", "2027-01-04", "2027-01-04T09:00:00", "2027-01-04T09:00Z", "2027-1-4T09:00:00Z", "2027-01-04T9:00:00Z",
    "2027-02-30T09:00:00Z", "2027-01-04T24:00:00Z", "2027-01-04T23:59:60Z", "2027-01-04T09:60:00Z",
    "2027-01-04T09:00:00.Z", "2027-01-04T09:00:00,5Z", "2027-01-04T09:00:00+24:00", "2027-01-04T09:00:00+01:60",
    "2027-01-04T09:00:00+0100", "2027-01-04T09:00:00+01", "2027-01-04T09:00:00 Z", "2027-01-04T09:00:00Zx",
    " 2027-01-04T09:00:00Z", "2027-01-04_09:00:00Z", "0000-01-01T00:00:00Z", "٢٠٢٧-01-04T09:00:00Z",
  ])
  func otherTextIsNot(text: String) {
    #expect(Zone.parseRFC3339(text) == nil)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SplitMix64(seed: 2)
    let zones = try ["Europe/Amsterdam", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"].map(systemZone)
    for _ in 0..<2000 {
      let moment = Instant(microseconds: .random(in: -60_000_000_000_000_000...250_000_000_000_000_000, using: &random))
      for zone in zones { #expect(Zone.parseRFC3339(zone.rfc3339(moment)) == moment) }
    }
  }
}
