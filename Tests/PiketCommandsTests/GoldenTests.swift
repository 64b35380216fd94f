import Foundation
import Testing

/// What each command writes, held against files in `Golden`. With PIKET_GOLDEN=write the files are written anew.
struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let answers: [TestDaemon.Answer]
    var columns: Int?
    var input = ""
    var testDescription: String { name }
  }

  static let commands: [Case] = [
    Case(name: "who", arguments: ["who"], answers: [.reply(Replies.who)]),
    Case(name: "who-100", arguments: ["who"], answers: [.reply(Replies.who)], columns: 100),
    Case(name: "who-40", arguments: ["who"], answers: [.reply(Replies.who)], columns: 40),
    Case(name: "who-json", arguments: ["who", "--json"], answers: [.reply(Replies.who)]),
    Case(name: "status", arguments: ["status"], answers: [.reply(Replies.status)]),
    Case(name: "status-check", arguments: ["status", "--check"], answers: [.reply(Replies.status)]),
    Case(name: "status-check-well", arguments: ["status", "--check"], answers: [.reply(Replies.statusWell)]),
    Case(name: "watch", arguments: ["watch"], answers: [.stream(Replies.events)]),
    Case(name: "region-show", arguments: ["region", "show"], answers: [.reply(Replies.region)]),
    Case(name: "person-show", arguments: ["person", "show", "ldn-01"], answers: [.reply(Replies.person)]),
    Case(name: "person-list", arguments: ["person", "list"], answers: [.reply(Replies.persons)]),
    Case(name: "person-import", arguments: ["person", "import", "-"], answers: [.reply(Replies.personsImported)]),
    Case(
      name: "person-import-dry", arguments: ["person", "import", "--dry-run", "-"],
      answers: [.reply(Replies.personsImported)]),
    Case(name: "absence-list", arguments: ["absence", "list"], answers: [.reply(Replies.absences)]),
    Case(
      name: "absence-add",
      arguments: ["absence", "add", "ldn-01", "--from", "2027-07-12", "--until", "2027-08-02", "--kind", "sick"],
      answers: [.reply(Replies.absence)]),
    Case(
      name: "absence-withdraw", arguments: ["absence", "withdraw", "ldn-01/3"], answers: [.reply(Replies.withdrawn)]),
    Case(name: "absence-import", arguments: ["absence", "import", "-"], answers: [.reply(Replies.absencesImported)]),
    Case(name: "roster-import", arguments: ["roster", "import", "-"], answers: [.reply(Replies.imported)]),
    Case(name: "roster-drafts", arguments: ["roster", "drafts"], answers: [.reply(Replies.drafts)]),
    Case(name: "roster-check", arguments: ["roster", "check", "D1"], answers: [.reply(Replies.checkedHard)]),
    Case(
      name: "roster-check-stale", arguments: ["roster", "check", "D1"], answers: [.reply(Replies.checkedStale)]),
    Case(name: "roster-publish", arguments: ["roster", "publish", "D1"], answers: [.reply(Replies.published)]),
    Case(name: "roster-discard", arguments: ["roster", "discard", "D1"], answers: [.reply(#"{"draft":"D1"}"#)]),
    Case(name: "roster-show", arguments: ["roster", "show"], answers: [.reply(Replies.shifts)]),
    Case(name: "roster-show-80", arguments: ["roster", "show"], answers: [.reply(Replies.shifts)], columns: 80),
    Case(
      name: "roster-show-csv", arguments: ["roster", "show", "--format", "csv"], answers: [.reply(Replies.shifts)]),
    Case(
      name: "roster-show-ical", arguments: ["roster", "show", "--format", "ical"], answers: [.reply(Replies.shifts)]),
    Case(
      name: "roster-show-json", arguments: ["roster", "show", "--format", "json"], answers: [.reply(Replies.shifts)]),
    Case(
      name: "roster-assign",
      arguments: ["roster", "assign", "OVD_BZ", "ldn-07", "--at", "now", "--reason", "ill"],
      answers: [.reply(Replies.moves)]),
    Case(
      name: "roster-order", arguments: ["roster", "order", "BGM@leiden", "ldn-40", "ldn-41"],
      answers: [.reply(Replies.ordered)]),
  ]

  static let changes: [Case] = [
    Case(name: "callout-start", arguments: ["callout", "start"], answers: [.reply(Replies.calledOut)]),
    Case(name: "callout-stop", arguments: ["callout", "stop"], answers: [.reply(Replies.calledOut)]),
    Case(
      name: "callout-add", arguments: ["callout", "add", "ldn-01", "--from", "02:15", "--until", "04:40"],
      answers: [.reply(Replies.calledOut)]),
    Case(name: "callout-list", arguments: ["callout", "list"], answers: [.reply(Replies.callOuts)]),
    Case(
      name: "callout-withdraw", arguments: ["callout", "withdraw", "ldn-01/3", "--reason", "twice"],
      answers: [.reply(Replies.callOutWithdrawn)]),
    Case(name: "allowance", arguments: ["allowance", "--month", "2027-01"], answers: [.reply(Replies.allowance)]),
    Case(
      name: "allowance-json", arguments: ["allowance", "--month", "2027-01", "--json"],
      answers: [.reply(Replies.allowance)]),
    Case(
      name: "swap-offer",
      arguments: ["swap", "offer", "OVD_BZ/2027-01-04", "--for", "OVD_BZ/2027-02-01", "--reason", "wedding"],
      answers: [.reply(Replies.swap("open"))]),
    Case(name: "swap-accept", arguments: ["swap", "accept", "S3"], answers: [.reply(Replies.swapCarried)]),
    Case(name: "swap-accept-agreed", arguments: ["swap", "accept", "S3"], answers: [.reply(Replies.swapAgreed)]),
    Case(name: "swap-approve", arguments: ["swap", "approve", "S3"], answers: [.reply(Replies.swapCarried)]),
    Case(name: "swap-decline", arguments: ["swap", "decline", "S3"], answers: [.reply(Replies.swap("declined"))]),
    Case(name: "swap-withdraw", arguments: ["swap", "withdraw", "S3"], answers: [.reply(Replies.swap("withdrawn"))]),
    Case(name: "swap-list", arguments: ["swap", "list"], answers: [.reply(Replies.swaps)]),
    Case(name: "swap-list-none", arguments: ["swap", "list"], answers: [.reply(#"{"swaps":[]}"#)]),
    Case(name: "swap-show", arguments: ["swap", "show", "S3"], answers: [.reply(Replies.swap("lapsed"))]),
    Case(
      name: "roster-assign-swaps",
      arguments: ["roster", "assign", "OVD_BZ", "ldn-07", "--at", "now", "--reason", "ill"],
      answers: [.reply(Replies.movesWithSwaps)]),
    Case(
      name: "preference-add",
      arguments: ["preference", "add", "ldn-01", "--kind", "rather-not", "--on", "wednesday"],
      answers: [.reply(WishReplies.preference)]),
    Case(name: "preference-list", arguments: ["preference", "list"], answers: [.reply(WishReplies.preferences)]),
    Case(
      name: "preference-withdraw", arguments: ["preference", "withdraw", "ldn-01/2"],
      answers: [.reply(WishReplies.withdrawn)]),
    Case(
      name: "roster-plan", arguments: ["roster", "plan", "--from", "2027-01-01", "--until", "2027-02-01"],
      answers: [.stream(PlanReplies.whole)]),
    Case(
      name: "roster-plan-holes",
      arguments: ["roster", "plan", "--from", "2027-01-01", "--until", "2027-02-01", "--keep", "published"],
      answers: [.stream(PlanReplies.holes)]),
    Case(
      name: "roster-plan-json", arguments: ["roster", "plan", "--from", "2027-01-01", "--until", "2027-02-01", "--json"],
      answers: [.stream(PlanReplies.whole)]),
    Case(
      name: "roster-rotate",
      arguments: [
        "roster", "rotate", "--function", "OVD_BZ", "--order", "ldn-01,ldn-02", "--from", "2027-01-01", "--until",
        "2027-02-01",
      ],
      answers: [.reply(WishReplies.rotated)]),
    Case(
      name: "roster-replace", arguments: ["roster", "replace", "OVD_BZ/2027-03-22", "--reason", "sick"],
      answers: [.reply(WishReplies.replacements)]),
    Case(
      name: "roster-replace-with",
      arguments: ["roster", "replace", "OVD_BZ/2027-01-05", "--reason", "sick", "--with", "ldn-07"],
      answers: [.reply(Replies.moves)]),
    Case(
      name: "roster-explain", arguments: ["roster", "explain", "OVD_BZ/2027-03-22"],
      answers: [.reply(WishReplies.explained)]),
    Case(name: "audit-verify", arguments: ["audit", "verify"], answers: [.reply(Replies.whole)]),
    Case(name: "audit-verify-broken", arguments: ["audit", "verify"], answers: [.reply(Replies.broken)]),
    Case(name: "audit-log", arguments: ["audit", "log"], answers: [.reply(Replies.log)]),
    Case(
      name: "audit-log-all-json", arguments: ["audit", "log", "--all", "--json"],
      answers: [.reply(Replies.log), .reply(Replies.logEnd)]),
  ]

  static let accounts: [Case] = [
    Case(name: "roster-gaps", arguments: ["roster", "gaps"], answers: [.reply(Replies.gaps)]),
    Case(name: "roster-gaps-unqualified", arguments: ["roster", "gaps"], answers: [.reply(Replies.unqualified)]),
    Case(name: "roster-gaps-intended", arguments: ["roster", "gaps"], answers: [.reply(Replies.intendedGaps)]),
    Case(name: "roster-gaps-none", arguments: ["roster", "gaps"], answers: [.reply(Replies.noGaps)]),
    Case(name: "roster-fairness", arguments: ["roster", "fairness"], answers: [.reply(Replies.fairness)]),
    Case(
      name: "roster-fairness-80", arguments: ["roster", "fairness"], answers: [.reply(Replies.fairness)], columns: 80),
    Case(
      name: "roster-fairness-120", arguments: ["roster", "fairness"], answers: [.reply(Replies.fairness)],
      columns: 120),
    Case(
      name: "roster-fairness-json", arguments: ["roster", "fairness", "--json"], answers: [.reply(Replies.fairness)]),
    Case(
      name: "roster-compare", arguments: ["roster", "compare", "published", "D2"], answers: [.reply(Replies.compared)]),
    Case(name: "roster-load", arguments: ["roster", "load", "2027"], answers: [.reply(Replies.load)]),
    Case(name: "roster-load-40", arguments: ["roster", "load"], answers: [.reply(Replies.load)], columns: 40),
    Case(
      name: "roster-show-matrix", arguments: ["roster", "show", "--format", "matrix"],
      answers: [.reply(Replies.matrix)]),
    Case(
      name: "roster-show-matrix-person",
      arguments: ["roster", "show", "--format", "matrix", "--person", "ldn-01"], answers: []),
  ]

  static let work: [Case] = [
    Case(name: "person-show-facts", arguments: ["person", "show", "ldn-01"], answers: [.reply(WorkReplies.person)]),
    Case(name: "work-show", arguments: ["work", "show", "ldn-01"], answers: [.reply(WorkReplies.facts)]),
    Case(name: "work-show-none", arguments: ["work", "show"], answers: [.reply(WorkReplies.none)]),
    Case(
      name: "work-hours",
      arguments: ["work", "hours", "ldn-01", "mon tue thu 8:30-17, fri 8:30-12:30 13-15, sun 22-6"],
      answers: [.reply(WorkReplies.hours)]),
    Case(
      name: "work-shift",
      arguments: ["work", "shift", "ldn-01", "--from", "2027-03-28 23:00", "--until", "2027-03-29 07:00"],
      answers: [.reply(WorkReplies.shift)]),
    Case(
      name: "work-status",
      arguments: ["work", "status", "ldn-01", "office-holder", "--from", "2026-06-01", "--reason", "alderman of Leiden"],
      answers: [.reply(WorkReplies.status)]),
    Case(
      name: "work-birth", arguments: ["work", "birth", "ldn-01", "29-02-1980"], answers: [.reply(WorkReplies.recorded)]),
    Case(
      name: "work-pregnancy",
      arguments: ["work", "pregnancy", "ldn-01", "--from", "2027-02-01", "--until", "2028-02-15"],
      answers: [.reply(WorkReplies.pregnant)]),
    Case(
      name: "work-end", arguments: ["work", "end", "ldn-01/4", "--until", "2028-02-15"],
      answers: [.reply(WorkReplies.pregnant)]),
    Case(
      name: "work-withdraw", arguments: ["work", "withdraw", "ldn-01/1"], answers: [.reply(WorkReplies.withdrawn)]),
    Case(
      name: "error-work-overlap", arguments: ["work", "birth", "ldn-01", "1980-02-28"],
      answers: [
        .error(
          "nl.piket.Service.Refused",
          #"{"reason":"workingFactOverlapsAnother","details":{"fact":"ldn-01/1"}}"#)
      ]),
    Case(
      name: "error-work-hours", arguments: ["work", "hours", "ldn-01", "mon 9"],
      answers: [
        .error(
          "nl.piket.Service.HasMistakes",
          #"{"source":"","mistakes":[{"field":"hours","value":"mon 9","reason":"isNoWorkWeek","nearest":[]}]}"#)
      ]),
  ]

  static let errorTexts: [(String, String, String)] = [
    ("not-allowed", "Service.NotAllowed", #"{"method":"nl.piket.Audit.Log","account":"x","needed":["auditor"]}"#),
    ("not-found", "Service.NotFound", #"{"kind":"person","name":"ldn-99","nearest":["ldn-09","ldn-19"]}"#),
    ("not-found-new", "Service.NotFound", #"{"kind":"drone","name":"I1","nearest":[]}"#),
    (
      "refused", "Service.Refused",
      #"{"reason":"personIsAbsent","details":{"person":"ldn-01","start":"2027-07-12T00:00:00+02:00","#
        + #""end":"2027-08-02T00:00:00+02:00"}}"#
    ),
    (
      "refused-field", "Service.Refused",
      #"{"reason":"fieldIsInvalid","details":{"field":"phone","value":"112","mistake":"isNoPhoneNumber"}}"#
    ),
    (
      "refused-swap", "Service.Refused", #"{"reason":"swapIsInAnotherState","details":{"swap":"S3","state":"agreed"}}"#
    ),
    ("not-found-shift", "Service.NotFound", #"{"kind":"shift","name":"OVD_BZ/2026","nearest":["OVD_BZ/2027-01-04T09:00"]}"#),
    ("refused-new", "Service.Refused", #"{"reason":"somethingNew","details":{}}"#),
    (
      "mistakes", "Service.HasMistakes",
      #"{"source":"r.csv","mistakes":[{"line":3,"column":4,"field":"OVD_BZ","value":"niemand-99","#
        + #""reason":"isUnknownPerson","nearest":["ldn-09"]},"#
        + #"{"line":5,"column":2,"field":"van","value":"31-02-2027","reason":"dateDoesNotExist","nearest":[]}]}"#
    ),
    (
      "ambiguous", "Service.AmbiguousMoment",
      #"{"field":"at","text":"2027-10-31 02:30","reason":"timeExistsTwice","#
        + #""readings":["2027-10-31T02:30:00+02:00","2027-10-31T02:30:00+01:00"]}"#
    ),
    ("findings", "Roster.HasFindings", #"{"draft":"D1","findings":[\#(Replies.finding)]}"#),
    ("limit", "Service.LimitExceeded", #"{"limit":"rosterDaysMax","value":3660}"#),
    ("reused", "Service.RequestReused", #"{"requestID":"abc"}"#),
    ("read-only", "Service.ReadOnly", #"{"reason":"event 17: hash differs"}"#),
    ("storage", "Service.StorageFailed", #"{"reason":"No space left on device"}"#),
    ("unknown", "Service.QuiteNew", #"{"a":1,"b":"\u001b[31m"}"#),
  ]

  static let errors: [Case] = errorTexts.map { name, error, parameters in
    Case(name: "error-\(name)", arguments: ["status"], answers: [.error("nl.piket.\(error)", parameters)])
  }

  @Test(
    arguments: commands + changes + accounts + work + incidents + rooms + meetings + alerts + evaluations + reports
      + dossiers + errors,
    ["en", "nl"])
  func output(_ command: Case, language: String) throws {
    let run = try Run(
      command.arguments, answers: command.answers, language: language, input: "code;naam\n", columns: command.columns)
    let written = run.output + (run.error.isEmpty ? "" : "--- errors\n" + run.error)
    try expectGolden(written + "--- exit \(run.status)\n", "\(command.name).\(language).txt")
  }

  @Test(arguments: ["en", "nl"]) func help(_ language: String) throws {
    try expectGolden(try Run(["who", "--help"], language: language).output, "help-who.\(language).txt")
    try expectGolden(try Run([], language: language).output, "help.\(language).txt")
  }

  private func expectGolden(_ written: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["PIKET_GOLDEN"] == "write" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(written.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(written == golden, "\(name)")
  }
}
