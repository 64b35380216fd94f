import Foundation
import PiketDomain
import Testing

@testable import PiketEngine

/// What a region's configuration says of calling people out.
struct RegionAlertTests {
  private func read(_ text: String) throws -> (rules: AlertRules?, mistakes: [RegionMistake]) {
    let shipped = try Repository.text("Config/leidse-regio.toml")
    let start = try #require(shipped.range(of: "[alerting]")?.lowerBound)
    let end = try #require(shipped.range(of: "# --- Roles")?.lowerBound)
    let whole = shipped[..<start] + text + "\n" + shipped[end...]
    do throws(RegionFileFault) {
      return (try RegionFile.read(String(whole), file: "test.toml") { _ in true }.rules.alerting, [])
    } catch {
      return (nil, error.mistakes)
    }
  }

  private static let whole = #"""
    [alerting]
    answer-seconds = 90
    call-down-max = 2
    quiet = { from = "23:00", until = "06:30" }
    bundle-seconds = 5
    retry-seconds = 3
    retry-max-seconds = 60
    attempts-max = 4
    overdue-functions = ["ACB"]
    [[channel]]
    code = "mail"
    address = "email"
    [[channel]]
    code = "sms"
    address = "phone"
    url = "http://localhost/"
    timeout-seconds = 5
    per-minute = 10
    [[alert-rule]]
    on = "grip"
    grip = "1"
    types = ["2", "7.2"]
    functions = ["OVD_BZ"]
    exercise = true
    [heartbeat]
    url = "http://localhost/beat"
    every-seconds = 15
    """#

  @Test func allOfItIsTaken() throws {
    let rules = try #require(try read(Self.whole).rules)
    var expected = AlertRules()
    (expected.answerSeconds, expected.callDownMax, expected.bundleSeconds) = (90, 2, 5)
    (expected.retrySeconds, expected.retrySecondsMax, expected.attemptsMax) = (3, 60, 4)
    let (from, until) = (try #require(LocalTime(23, 0)), try #require(LocalTime(6, 30)))
    expected.quiet = QuietHours(from: from, until: until)
    expected.overdueFunctions = [FunctionCode("ACB")]
    expected.channels = [
      MessageChannel(ChannelCode("mail"), .email),
      MessageChannel(ChannelCode("sms"), .phone, url: "http://localhost/", timeoutSeconds: 5, perMinute: 10),
    ]
    expected.rules = [
      AlertRule(on: .grip, grip: .one, types: ["2", "7.2"], functions: [FunctionCode("OVD_BZ")], exercise: true)
    ]
    expected.heartbeat = HeartbeatRule(url: "http://localhost/beat", everySeconds: 15)
    #expect(rules == expected)
  }

  @Test func allOfItMayBeLeftOut() throws {
    let (rules, mistakes) = try read("")
    #expect(rules == nil && mistakes == [])
  }

  @Test(arguments: [
    ("answer-seconds = 90", "answer-minutes = 0", "alerting.answer-minutes", RegionMistake.Reason.hasWrongValue),
    ("call-down-max = 2", "call-down-max = \"2\"", "alerting.call-down-max", .hasWrongType),
    (#"until = "06:30""#, #"until = "6.75""#, "alerting.quiet.until", .hasWrongValue),
    (#"from = "23:00", "#, "", "alerting.quiet.from", .keyIsMissing),
    (#"["ACB"]"#, #"["ACX"]"#, "alerting.overdue-functions", .isUnknownReference),
    ("retry-seconds", "retry-secs", "alerting.retry-secs", .keyIsUnknown),
    (#"code = "sms""#, #"code = "mail""#, "channel[1].code", .isDouble),
    (#"code = "sms""#, #"code = "SMS!""#, "channel[1].code", .hasWrongValue),
    (#"address = "phone""#, #"address = "fax""#, "channel[1].address", .hasWrongValue),
    ("per-minute = 10", "per-minute = 0", "channel[1].per-minute", .hasWrongValue),
    (#"on = "grip""#, #"on = "close""#, "alert-rule[0].on", .hasWrongValue),
    (#"grip = "1""#, #"grip = "9""#, "alert-rule[0].grip", .hasWrongValue),
    (#""7.2"]"#, #""x"]"#, "alert-rule[0].types", .hasWrongValue),
    (#"functions = ["OVD_BZ"]"#, #"functions = ["OVD_BX"]"#, "alert-rule[0].functions", .isUnknownReference),
    (#"functions = ["OVD_BZ"]"#, "", "alert-rule[0].functions", .keyIsMissing),
    ("every-seconds = 15", "every-seconds = 0", "heartbeat.every-seconds", .hasWrongValue),
    (#"url = "http://localhost/beat""#, "", "heartbeat.url", .keyIsMissing),
  ])
  func isAMistake(old: String, new: String, key: String, reason: RegionMistake.Reason) throws {
    let found = try read(Self.whole.replacing(old, with: new)).mistakes
    #expect(found.map(\.key) == [key] && found.map(\.reason) == [reason], "\(found)")
  }

  @Test(arguments: ["leidse-regio", "hlt", "bloemendaal-heemstede"]) func theShippedOnesSendMail(name: String) throws {
    let region = try RegionFile.read(Repository.text("Config/\(name).toml"), file: name) { _ in true }
    #expect(region.alerting.channels.map(\.code.rawValue) == ["mail"])
    #expect(region.alerting.answerSeconds == 300)
  }
}
