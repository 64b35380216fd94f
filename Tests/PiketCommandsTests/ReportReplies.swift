/// Replies of the daemon about trainings and the yearly report.
enum ReportReplies {
  private static let training = """
    {"code":"T3","kind":"exercise","title":"CoPI exercise","date":"2027-03-02","functions":["OVD_BZ","CC"],\
    "validMonths":24,"organiser":"VRHM","joint":true,\
    "participants":[{"person":"ldn-01","name":"Jan Jansen","result":"passed"},\
    {"person":"ldn-02","name":"Anna Jansen","result":"failed"}]}
    """
  private static let course = """
    {"code":"T4","kind":"course","title":"basics","date":"2027-04-01","functions":[],"joint":false,"participants":[]}
    """

  static let one = #"{"training":\#(training)}"#
  static let attended = """
    {"training":\(training),"renewals":[{"person":"ldn-01","function":"OVD_BZ","until":"2029-03-02T00:00:00+01:00"}]}
    """
  static let list = #"{"trainings":[\#(training),\#(course)],"jointExercise":true}"#
  static let missing = #"{"trainings":[\#(course)],"jointExercise":false}"#
  static let lapsing = """
    {"lapsing":[{"person":"ldn-01","name":"Jan Jansen","function":"OVD_BZ","until":"2027-01-01T00:00:00+01:00",\
    "lapsed":true,"shifts":2,"firstShift":"2027-03-01T09:00:00+01:00"},\
    {"person":"ldn-02","name":"Anna Jansen","function":"CC","until":"2027-06-01T00:00:00+02:00","lapsed":false,\
    "shifts":0}]}
    """

  private static func rows(_ section: String, _ figure: String, _ subject: String?, _ numbers: [String]) -> [String] {
    zip(["", #","municipality":"leiden""#, #","municipality":"oegstgeest""#], numbers).map { municipality, number in
      let about = subject.map { #","subject":"\#($0)""# } ?? ""
      return #"{"section":"\#(section)","figure":"\#(figure)"\#(about)\#(municipality),\#(number)}"#
    }
  }

  private static func exact(_ number: Int) -> String { #""value":\#(number),"shown":"exact""# }

  static let year: String = {
    let all = rows("consultation", "meetingsHeld", "exDetainees", [exact(11), exact(11), exact(9)])
      + rows("consultation", "meetingsHeld", "other", [exact(1), exact(1), exact(0)])
      + rows("incidents", "incidents", nil, [exact(4), exact(3), exact(2)])
      + rows("incidents", "incidentsByLevel", "2", [exact(1), exact(1), exact(0)])
      + rows("incidents", "incidentsByTheme", "7", [exact(1), exact(1), exact(0)])
      + rows("duty", "dutyHours", nil, [exact(8_760), exact(5_000), exact(3_760)])
      + rows("persons", "personsOnDuty", nil, [#""shown":"withheld""#, exact(12), #""shown":"below""#])
      + rows("persons", "somethingNew", nil, [exact(1), exact(1), exact(0)])
    return """
      {"year":2027,"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","suppressBelow":5,\
      "municipalities":["leiden","oegstgeest"],"rows":[\(all.joined(separator: ","))]}
      """
  }()

  static let own = """
    {"year":2027,"from":"2027-01-01T00:00:00+01:00","until":"2028-01-01T00:00:00+01:00","suppressBelow":5,\
    "municipalities":["leiden"],"rows":[{"section":"duty","figure":"dutyHours","municipality":"leiden",\
    "value":5000,"shown":"exact"}]}
    """

  static let actions = """
    {"actions":[{"id":"2027-LDP-0012/A1","text":"open the sports hall","owner":"AC_BZ",\
    "due":"2027-01-05T04:00:00+01:00","at":"2027-01-05T03:30:00+01:00","state":"open","overdue":true,\
    "source":"incident","municipalities":["leiderdorp"]},\
    {"id":"M3/A1","text":"make a list","owner":"ldn-01","due":"2027-02-01","at":"2027-01-12T10:00:00+01:00",\
    "state":"open","overdue":false,"source":"meeting","municipalities":["leiden"]},\
    {"id":"E3/P1","text":"key in the duty bag","owner":"HPZ ldn-01","due":"2027-03-01",\
    "at":"2027-01-12T10:00:00+01:00","state":"done","overdue":false,"source":"evaluation","municipalities":[]}]}
    """
}

extension GoldenTests {
  static let reports: [Case] = [
    Case(
      name: "training-add", arguments: ["training", "add", "x", "--kind", "exercise", "--date", "2027-03-02"],
      answers: [.reply(ReportReplies.one)]),
    Case(
      name: "training-attend", arguments: ["training", "attend", "T3", "ldn-01"],
      answers: [.reply(ReportReplies.attended)]),
    Case(name: "training-list", arguments: ["training", "list"], answers: [.reply(ReportReplies.list)]),
    Case(
      name: "training-list-missing", arguments: ["training", "list", "--year", "2027"],
      answers: [.reply(ReportReplies.missing)]),
    Case(name: "training-show", arguments: ["training", "show", "T3"], answers: [.reply(ReportReplies.one)]),
    Case(name: "training-lapsing", arguments: ["training", "lapsing"], answers: [.reply(ReportReplies.lapsing)]),
    Case(
      name: "training-lapsing-none", arguments: ["training", "lapsing"], answers: [.reply(#"{"lapsing":[]}"#)]),
    Case(name: "report-year", arguments: ["report", "year", "2027"], answers: [.reply(ReportReplies.year)]),
    Case(
      name: "report-year-own", arguments: ["report", "year", "2027", "-m", "leiden"],
      answers: [.reply(ReportReplies.own)]),
    Case(
      name: "report-year-markdown", arguments: ["report", "year", "2027", "--format", "markdown"],
      answers: [.reply(ReportReplies.year)]),
    Case(
      name: "report-year-csv", arguments: ["report", "year", "2027", "--format", "csv"],
      answers: [.reply(ReportReplies.year)]),
    Case(
      name: "report-year-json", arguments: ["report", "year", "2027", "--format", "json"],
      answers: [.reply(ReportReplies.own)]),
    Case(name: "action-list-all", arguments: ["action", "list", "--all"], answers: [.reply(ReportReplies.actions)]),
  ]
}
