import PiketDomain
import Testing

/// Regular hours as people write them.
struct WorkWeekReaderTests {
  private static let office = WorkBlock.office(Office.time(8, 30), Office.time(17, 0))

  private static func block(_ weekday: Weekday, _ start: Int, _ end: Int) -> WorkBlock {
    WorkBlock(weekday, Office.time(start, 0), Office.time(end, 0))
  }

  @Test(
    arguments: [
      ("mon-fri 08:30-17:00", office), ("ma-vr 8u30-17u", office), ("MA t/m VR 08.30 - 17.00", office),
      ("maandag – vrijdag 08:30–17:00", office), ("  fri mon-thu 8:30-17:00 ", office),
      ("mon-thu 08:30-17:00, fri 08:30-17:00", office), ("ma, di, wo, do en vr 08:30-17:00;", office),
      ("ma wo 9-17", [block(.monday, 9, 17), block(.wednesday, 9, 17)]),
      ("wo 9-12 13-17", [block(.wednesday, 9, 12), block(.wednesday, 13, 17)]),
      ("wo 13-17 9-12", [block(.wednesday, 9, 12), block(.wednesday, 13, 17)]),
      ("sat-mon 9-12", [block(.monday, 9, 12), block(.saturday, 9, 12), block(.sunday, 9, 12)]),
      ("sun 22:00-06:00", [block(.sunday, 22, 6)]), ("sat 16-24", [block(.saturday, 16, 0)]),
      ("sun 22-6, mon 6-12", [block(.monday, 6, 12), block(.sunday, 22, 6)]),
      ("none", []), (" Geen ", []),
    ] as [(String, [WorkBlock])])
  func isRead(text: String, blocks: [WorkBlock]) throws {
    #expect(try WorkBlock.readWeek(text) == blocks)
  }

  @Test(arguments: ["default", "STANDAARD"]) func theRegionsHours(text: String) throws {
    #expect(try WorkBlock.readWeek(text) == nil)
  }

  @Test(
    arguments: [
      ("", .isEmpty), (" , ", .isEmpty), ("mon", .isNoWorkWeek), ("9-17", .isNoWorkWeek), ("mon 9", .isNoWorkWeek),
      ("mon 9-", .isNoWorkWeek), ("- 9-17", .isNoWorkWeek), ("mon 9-17, tue", .isNoWorkWeek),
      ("mon 9-17-18", .isNoWorkWeek), ("mon-wed-fri 9-17", .isNoWorkWeek), ("mon 9-9", .isNoWorkWeek),
      ("mon 25-26", .isNoWorkWeek), ("mon 24-8", .isNoWorkWeek), ("moon 9-17", .isNoWorkWeek),
      ("mon none", .isNoWorkWeek), ("none none", .isNoWorkWeek), ("mon 9:60-17", .isNoWorkWeek),
      ("mon 9-13 12-17", .hoursOverlap), ("mon-fri 9-17, wed 16-18", .hoursOverlap), ("mon mon 9-17", .hoursOverlap),
      ("sun 22-6, mon 5-12", .hoursOverlap), ("mon 22-6, tue 5-12", .hoursOverlap),
      ("mon-sun " + (0..<8).map { "\($0)-\($0 + 1)" }.joined(separator: " "), .isTooLong),
    ] as [(String, FieldMistake)])
  func isNotRead(text: String, mistake: FieldMistake) {
    #expect(throws: mistake) { try WorkBlock.readWeek(text) }
  }
}
