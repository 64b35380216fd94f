/// Replies of the daemon about evaluations.
enum EvaluationReplies {
  private static func summary(_ stage: String, outstanding: String = "") -> String {
    """
    {"code":"E3","kind":"incident","incident":"2027-LDP-0012","title":"fire <b>Hoogmadeseweg</b>","date":"2027-01-05",\
    "municipalities":["leiderdorp","leiden"],"stage":"\(stage)","due":"2027-02-16","outstanding":[\(outstanding)],\
    "findings":1,"points":2,"open":1}
    """
  }

  private static let reports = """
    {"function":"OVD_BZ","well":[{"theme":"alerting","text":"all came"}],\
    "wrong":[{"theme":"information","text":"no LCMS"}],"givenBy":"jan","givenAt":"2027-01-06T09:00:00+01:00"},\
    {"function":"AC_BZ","well":[],"wrong":[],"waiver":"on leave"},{"function":"CC","well":[],"wrong":[]}
    """

  private static let points = """
    {"id":"E3/P1","finding":"F1","theme":"processes","measure":"key in the *duty* bag","function":"HPZ",\
    "person":"ldn-01","personName":"Jan Jansen","due":"2027-03-01","result":"open in 45 minutes",\
    "effectCheck":"2027-06-01","state":"adopted","overdue":true,\
    "adoptions":[{"municipality":"leiderdorp","date":"2027-01-26","decision":"Z/27/1"}],\
    "notes":[{"act":"progress","text":"ordered","by":"jan","at":"2027-02-01T09:00:00+01:00"}],"repeats":["E1/F2"]},\
    {"id":"E3/P2","finding":"F1","theme":"processes","measure":"exercise","function":"HPZ","person":"ldn-02",\
    "personName":"Anna Jansen","due":"2027-03-01","result":"done","effectCheck":"2027-06-01","state":"dropped",\
    "overdue":false,"adoptions":[],"notes":[],"repeats":[]}
    """

  static let one = """
    {"evaluation":{"summary":\(summary("adopted", outstanding: #""CC""#)),"openedBy":"eva",\
    "openedAt":"2027-01-05T12:00:00+01:00","reportsDue":"2027-01-12","debrief":["radios were empty & dead"],\
    "reports":[\(reports)],"summaries":[{"theme":"processes","text":"late"}],\
    "findings":[{"id":"F1","text":"sports hall opened late","theme":"processes","evidence":[4,9],"cause":"no key"}],\
    "points":[\(points)]}}
    """

  static let list = """
    {"missing":[{"incident":"2027-LDN-0001","title":"gas leak","level":"2","due":"2027-01-31","overdue":true}],\
    "evaluations":[\(summary("reporting", outstanding: #""CC""#)),\(summary("closed"))]}
    """

  static let listed = #"{"points":[\#(points)]}"#
}

extension GoldenTests {
  private static func writing(_ name: String, _ arguments: String...) -> Case {
    Case(
      name: "evaluation-\(name)", arguments: ["evaluation", name] + arguments,
      answers: [.reply(EvaluationReplies.one)])
  }

  static let evaluations: [Case] = [
    writing("open", "ldp-12"), writing("show", "E3"), writing("debrief", "E3", "x"),
    writing("fir", "E3", "OVD_BZ", "--well", "alerting: all came"), writing("waive", "E3", "CC", "--reason", "x"),
    writing("summary", "E3", "processes", "late"), writing("finding", "E3", "x", "--theme", "processes"),
    writing(
      "point", "E3", "F1", "x", "--function", "HPZ", "--person", "ldn-01", "--due", "2027-03-01", "--result", "y"),
    writing("adopt", "E3", "leiderdorp", "--decision", "Z/27/1"), writing("follow", "E3/P1", "progress", "ordered"),
    writing("close", "E3"), writing("report", "E3"),
    Case(
      name: "evaluation-report-markdown", arguments: ["evaluation", "report", "E3", "--format", "markdown"],
      answers: [.reply(EvaluationReplies.one)]),
    Case(
      name: "evaluation-report-html", arguments: ["evaluation", "report", "E3", "--format", "html"],
      answers: [.reply(EvaluationReplies.one)]),
    Case(name: "evaluation-list", arguments: ["evaluation", "list"], answers: [.reply(EvaluationReplies.list)]),
    Case(
      name: "evaluation-list-none", arguments: ["evaluation", "list"],
      answers: [.reply(#"{"missing":[],"evaluations":[]}"#)]),
    Case(name: "evaluation-points", arguments: ["evaluation", "points"], answers: [.reply(EvaluationReplies.listed)]),
    Case(
      name: "evaluation-points-none", arguments: ["evaluation", "points"], answers: [.reply(#"{"points":[]}"#)]),
    Case(name: "evaluation-fir-usage", arguments: ["evaluation", "fir", "E3", "CC", "--well", "fine"], answers: []),
    Case(
      name: "evaluation-open-usage", arguments: ["evaluation", "open", "ldp-12", "--kind", "exercise"], answers: []),
    Case(
      name: "error-evaluation-point", arguments: ["evaluation", "follow", "E3/P1", "effective"],
      answers: [
        .error(
          "nl.piket.Service.Refused",
          #"{"reason":"pointIsNotSoFar","details":{"point":"E3/P1","pointState":"adopted","pointAct":"effective"}}"#)
      ]),
  ]
}
