/// Replies of the daemon about dossiers.
enum CaseReplies {
  static let changed = #"{"dossier":"2027-R-0012","revision":7}"#
  static let added = #"{"dossier":"2027-R-0012","revision":7,"item":"B3"}"#

  private static func summary(emergency: Bool = false) -> String {
    """
    {"number":"2027-R-0012","theme":"return","state":"running","municipality":"leiden","scale":"leidse-regio",\
    "confidentiality":"vertrouwelijk","level":"team","processManager":"ria","caseLead":"gemeente-leiden",\
    "participants":["gemeente-leiden","dji"],"reviewOn":"2027-04-01","revision":7,\
    "sections":["persons","plan"],"emergency":\(emergency)}
    """
  }

  static let list = #"{"dossiers":[\#(summary())]}"#

  static func dossier(emergency: Bool = false) -> String {
    """
    {"dossier":{"summary":\(summary(emergency: emergency)),\
    "persons":[{"number":1,"part":"subject","name":"Jan\\u001b[31m Pietersen","bsn":"111222333","birth":"1984",\
    "address":"Breestraat 1"},{"number":2,"part":"household-member","name":"Anna"}],\
    "referral":{"partner":"dji","reason":"back in March","goal":"a roof","wished":["politie"]},\
    "judgements":[{"partner":"politie","inFavour":true,"reason":"known","at":"2027-01-04T09:00:00+01:00"}],\
    "triage":{"outcome":"taken-up","partner":"dji","reason":"fits",\
    "weighed":[{"criterion":"localSafetyProblem","met":true,"reason":"threats"}]},\
    "contributions":[{"id":"B1","supplier":"dji","text":"release is on 1 March","basis":"task",\
    "conditions":["not to the press"],"at":"2027-01-04T09:00:00+01:00"},\
    {"id":"B2","supplier":"ggd","text":"","basis":"consent","basisDetail":"2027-01-03","conditions":[],\
    "audience":["ggd"],"at":"2027-01-04T09:00:00+01:00","withdrawnAt":"2027-01-05T09:00:00+01:00"}],\
    "conferences":[{"id":"C1","at":"2027-01-12T10:00:00+01:00","state":"held","agenda":["housing"],\
    "present":["dji"],"decisions":[{"text":"a room first","sources":["B1"]}]}],\
    "goals":[{"domain":"housing","text":"a room"}],\
    "actions":[{"id":"A1","text":"find a room","partner":"gemeente-leiden","domain":"housing","due":"2027-02-15",\
    "state":"open","overdue":true,"sources":["B1"],"conditions":["not to the press"]},\
    {"id":"A2","text":"an income","partner":"dji","due":"2027-02-15","state":"done","note":"has one",\
    "overdue":false,"sources":[],"conditions":[]}],\
    "reviews":[{"outcome":"on course","by":"ria","at":"2027-01-20T09:00:00+01:00","next":"2027-04-01"}],\
    "scalings":[],"result":{"kind":"moved","text":"to Delft"}}}
    """
  }

  static let terms = """
    {"terms":[{"dossier":"2027-R-0012","kind":"action","item":"A1","partner":"gemeente-leiden","due":"2027-02-15",\
    "overdue":true},{"dossier":"2027-R-0012","kind":"review","due":"2027-04-01","overdue":false}]}
    """

  static let agenda = """
    {"items":[{"dossier":"2027-R-0012","conference":{"id":"C1","at":"2027-01-12T10:00:00+01:00","state":"planned",\
    "agenda":["housing","income"],"present":[],"decisions":[]}}]}
    """

  static let accesses = """
    {"records":[{"position":9,"at":"2027-01-12T10:00:00+01:00","account":"rob","role":"case-coordinator",\
    "partners":[],"action":"read","purpose":"care","basis":"WGS 2.25","outcome":"open","emergency":true},\
    {"position":8,"at":"2027-01-12T09:00:00+01:00","account":"ggz","partners":["ggz"],"action":"read",\
    "purpose":"care","basis":"WGS 2.25","outcome":"not-a-member","emergency":false},\
    {"position":7,"at":"2027-01-12T08:00:00+01:00","account":"dji","role":"case-partner","partners":["dji"],\
    "action":"list","purpose":"coordination","basis":"WGS 2.25","outcome":"open","emergency":false}]}
    """
}

extension GoldenTests {
  private static func step(_ name: String, _ arguments: String..., answer: String = CaseReplies.changed) -> Case {
    Case(
      name: "case-\(name)",
      arguments: ["case", String(name.prefix { $0 != "-" }), "2027-R-0012"] + arguments + ["--doel", "coordination"],
      answers: [.reply(answer)])
  }

  static let dossiers: [Case] = [
    Case(
      name: "case-refer",
      arguments: [
        "case", "refer", "-", "--theme", "return", "--municipality", "leiden", "--reason", "x", "--goal", "y", "--doel",
        "intake",
      ], answers: [.reply(CaseReplies.changed)]),
    Case(
      name: "case-list", arguments: ["case", "list", "--doel", "coordination"], answers: [.reply(CaseReplies.list)]),
    Case(
      name: "case-list-none", arguments: ["case", "list", "--doel", "coordination"],
      answers: [.reply(#"{"dossiers":[]}"#)]),
    step("show", answer: CaseReplies.dossier()),
    Case(
      name: "case-show-emergency", arguments: ["case", "show", "2027-R-0012", "--doel", "care", "--nood", "a child"],
      answers: [.reply(CaseReplies.changed), .reply(CaseReplies.dossier(emergency: true))]),
    Case(
      name: "case-show-json", arguments: ["case", "show", "2027-R-0012", "--doel", "care", "--json"],
      answers: [.reply(CaseReplies.dossier())]),
    step("judge", "voor", "--reason", "x"), step("triage", "taken-up", "--reason", "x", "--met", "severalChains:y"),
    step("participants", "dji", "gemeente-leiden"), step("appoint", "ria", "--lead", "dji"),
    step("contribute", "text", answer: CaseReplies.added), step("withdraw", "B1", "--reason", "x"),
    step("plan", "housing:a room"),
    step("action", "find a room", "--to", "dji", "--due", "2027-02-15", answer: CaseReplies.added),
    step("done", "A1", "--note", "x"), step("review", "on course", "--next", "2027-04-01"),
    step("conference-plan", "--at", "2027-01-12 10:00", answer: CaseReplies.added),
    step("conference-start", "--start", "C1", "--present", "dji"),
    step("conference-end", "--end", "C1", "--decision", "B1:a room first"),
    step("scale", "management", "--reason", "x"), step("close", "moved", "to Delft", "--handover", "A2=dji"),
    Case(name: "case-terms", arguments: ["case", "terms", "--doel", "care"], answers: [.reply(CaseReplies.terms)]),
    Case(
      name: "case-terms-none", arguments: ["case", "terms", "--doel", "care"], answers: [.reply(#"{"terms":[]}"#)]),
    Case(name: "case-agenda", arguments: ["case", "agenda", "--doel", "care"], answers: [.reply(CaseReplies.agenda)]),
    Case(
      name: "case-agenda-none", arguments: ["case", "agenda", "--doel", "care"], answers: [.reply(#"{"items":[]}"#)]),
    step("access", answer: CaseReplies.accesses), step("access-none", answer: #"{"records":[]}"#),
    step("emergency", "1"),
  ]
}
