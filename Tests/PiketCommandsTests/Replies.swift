/// What the daemon answers in these tests.
enum Replies {
  static let who = """
    {"at":"2027-01-04T09:00:00+01:00","duties":[\
    {"function":"OVD_BZ","post":"OVD_BZ","person":"ldn-01","name":"José de Vries","municipality":"leiden",\
    "phone":"+31612345678","start":"2027-01-04T09:00:00+01:00","end":"2027-01-11T09:00:00+01:00",\
    "because":{"kind":"roster","version":1}},\
    {"function":"CC","post":"CC","person":"ldp-03","name":"Anna Jansen","municipality":"leiderdorp",\
    "phone":"+31715165165","start":"2027-01-03T17:00:00+01:00","end":"2027-01-05T08:30:15+01:00",\
    "because":{"kind":"assignment","version":1,"reason":"ill","by":"planner"}},\
    {"function":"BGM","post":"BGM@leiden","person":"ldn-40","name":"Piet Bakker","municipality":"leiden",\
    "because":{"kind":"order","rank":2},"start":"2026-06-01T00:00:00+02:00"}\
    ],"uncovered":["AC_BZ","BGM@zoeterwoude"]}
    """

  static let status = """
    {"status":{"version":"0.1.0","region":"leidse-regio","regionName":"Leidse regio",\
    "since":"2027-01-03T06:00:00+01:00","now":"2027-01-04T09:00:00+01:00","readOnly":false,"events":416,\
    "head":"9f2c41d0","verified":416,"checkpointPosition":400,"checkpointAt":"2027-01-04T03:00:00+01:00",\
    "connections":2,"persons":56,"drafts":1,"uncovered":["AC_BZ"],"account":"jansen","roles":["planner","reader"]}}
    """

  static let statusWell = status.replacing("\"AC_BZ\"", with: "")

  static let events = [
    "{}",
    """
    {"event":{"position":417,"stream":"roster/OVD_BZ/2027","type":"ShiftAssigned",\
    "recordedAt":"2027-01-04T09:00:01+01:00","occurredAt":"2027-01-04T09:00:01+01:00","actor":"jansen"}}
    """,
  ]

  static let region = """
    {"code":"leidse-regio","name":"Leidse regio","zone":"Europe/Amsterdam","safetyRegion":"VR16",\
    "policeUnit":"Den Haag","municipalities":[{"code":"leiden","name":"Leiden","cbs":"GM0546"}],\
    "employers":[{"code":"hlt","name":"HLTsamen","municipalities":["hillegom","lisse","teylingen"]}],\
    "functions":[{"code":"OVD_BZ","nameDutch":"Officier van dienst bevolkingszorg",\
    "nameEnglish":"Duty officer public care","standby":"hard","pool":"region","startWithinMinutes":30,\
    "handoverWeekday":"monday","handoverTime":"09:00","pattern":"week","fallback":["AC_BZ"]}]}
    """

  static let person = """
    {"person":{"code":"ldn-01","name":"José de Vries","employer":"leiden","municipality":"leiden",\
    "phones":["+31612345678","+31252123456"],"email":"jose@example.nl","partTimeFactor":0.667,\
    "leavesAt":"2028-01-01T00:00:00+01:00","qualifications":[{"function":"OVD_BZ"},\
    {"function":"CC","from":"2027-03-01T00:00:00+01:00","until":"2027-09-01T00:00:00+02:00"}]}}
    """

  static let persons = """
    {"persons":[{"code":"ldn-01","name":"José de Vries","employer":"leiden","municipality":"leiden",\
    "phones":["+31612345678"],"partTimeFactor":1,"qualifications":[{"function":"OVD_BZ"},{"function":"CC"}]}]}
    """

  static let personsImported = #"{"added":["ldn-01","ldn-02"],"changed":["ldn-03"],"unchanged":[]}"#

  static let absences = """
    {"absences":[{"id":"ldn-01/3","person":"ldn-01","start":"2027-07-12T00:00:00+02:00",\
    "end":"2027-08-02T00:00:00+02:00","kind":"leave","withdrawn":false},\
    {"id":"ldn-01/4","person":"ldn-01","start":"2027-09-01T00:00:00+02:00","end":"2027-09-02T00:00:00+02:00",\
    "kind":"training","withdrawn":true}]}
    """

  static let absence = """
    {"absence":{"id":"ldn-01/3","person":"ldn-01","start":"2027-07-12T00:00:00+02:00",\
    "end":"2027-08-02T00:00:00+02:00","kind":"sick","withdrawn":false},\
    "hits":[{"post":"OVD_BZ","person":"ldn-01","start":"2027-07-12T09:00:00+02:00",\
    "end":"2027-07-19T09:00:00+02:00"}]}
    """

  static let withdrawn = """
    {"absence":{"id":"ldn-01/3","person":"ldn-01","start":"2027-07-12T00:00:00+02:00",\
    "end":"2027-08-02T00:00:00+02:00","kind":"other","withdrawn":true}}
    """

  static let absencesImported = #"{"recorded":12,"unchanged":1,"hits":[]}"#

  static let finding = """
    {"rule":"twoDutiesAtOnce","severity":"hard","post":"OVD_BZ","person":"ldn-07",\
    "start":"2027-01-18T09:00:00+01:00","end":"2027-01-25T09:00:00+01:00","other":"AC_BZ","line":4,"column":4}
    """

  static let warning = """
    {"rule":"gap","severity":"warning","post":"BGM@leiden","start":"2027-01-25T09:00:00+01:00",\
    "end":"2027-02-01T09:00:00+01:00"}
    """

  static let imported = #"{"draft":"D1","shifts":416,"findings":[]}"#
  static let checkedHard = #"{"draft":"D1","shifts":8,"findings":[\#(finding),\#(warning)]}"#
  /// One day short because of the clock change, and overtaken by a correction.
  static let checkedStale = """
    {"draft":"D1","shifts":1,"findings":[],"law":[{"rule":"atw-5:9-2a",\
    "article":"ATW 5:9(2)(a)","person":"ldn-01","start":"2027-03-08T09:00:00+01:00",\
    "end":"2027-04-05T10:00:00+02:00","worstStart":"2027-03-08T09:00:00+01:00","worstEnd":"2027-04-05T10:00:00+02:00",\
    "measured":13,"allowed":14,"unit":"count","isMinimum":true,"severity":"warning","exempt":false,\
    "source":"BWBR0007671","validFrom":"2025-07-01","checkedOn":"2026-11-22"}],"edits":[{"post":"OVD_BZ",\
    "start":"2027-03-10T09:00:00+01:00","end":"2027-03-11T09:00:00+01:00",\
    "because":{"kind":"assignment","by":"ana","reason":"ill"}}]}
    """
  static let checkedWarning = #"{"draft":"D1","shifts":1,"findings":[\#(warning)]}"#

  static let drafts = """
    {"drafts":[{"code":"D1","source":"piketrooster-2027.csv","createdAt":"2027-01-02T10:00:00+01:00",\
    "createdBy":"jansen","shifts":416,"start":"2027-01-04T09:00:00+01:00","end":"2028-01-03T09:00:00+01:00"}]}
    """

  static let published = """
    {"draft":"D1","versions":[{"post":"OVD_BZ","year":2027,"version":2}],\
    "moves":[{"post":"OVD_BZ","start":"2027-01-04T09:00:00+01:00","end":"2027-01-11T09:00:00+01:00",\
    "from":"ldn-01","to":"ldp-01"},{"post":"CC","start":"2027-01-11T09:00:00+01:00",\
    "end":"2027-01-18T09:00:00+01:00","from":"ldn-02"}],"findings":[]}
    """

  static let shifts = """
    {"from":"2027-03-22T00:00:00+01:00","until":"2027-04-05T00:00:00+02:00","shifts":[\
    {"uid":"OVD_BZ-20270322@leidse-regio", "sequence": 3,"post":"OVD_BZ","function":"OVD_BZ","person":"ldn-01",\
    "name":"José de Vries; the \\"first\\", of many","municipality":"leiden",\
    "start":"2027-03-22T09:00:00+01:00","end":"2027-03-29T09:00:00+02:00","because":{"kind":"roster","version":3}},\
    {"uid":"OVD_BZ-20270329@leidse-regio", "sequence": 3,"post":"OVD_BZ","function":"OVD_BZ","person":"ldp-01",\
    "name":"=cmd|x","municipality":"leiderdorp","start":"2027-03-29T09:00:00+02:00",\
    "end":"2027-04-05T09:00:00+02:00","because":{"kind":"assignment","version":3,\
    "reason":"a swap that was agreed on by telephone, with a reason that is rather long: één week","by":"jansen"}}]}
    """

  static let moves = """
    {"moves":[{"post":"OVD_BZ","start":"2027-01-05T17:00:00+01:00","end":"2027-01-06T09:00:00+01:00",\
    "from":"ldn-01","to":"ldn-07"}]}
    """

  static let ordered = #"{"post":"BGM@leiden","persons":["ldn-40","ldn-41"],"from":"2027-06-01T00:00:00+02:00"}"#
  private static func callOut(_ number: Int, end: String, withdrawn: Bool = false) -> String {
    """
    {"id":"ldn-01/\(number)","person":"ldn-01","name":"José de Vries","start":"2027-01-05T02:15:00+01:00",\
    "end":\(end),"post":"OVD_BZ","note":"fire","recordedBy":"jansen","recordedAt":"2027-01-05T09:00:00+01:00",\
    "withdrawn":\(withdrawn)}
    """
  }

  static let calledOut = """
    {"callOut":\(callOut(3, end: #""2027-01-05T04:40:00+01:00""#)),\
    "balance":{"workedFrom":"2027-01-05T02:15:00+01:00","workedUntil":"2027-01-05T04:40:00+01:00",\
    "workedMinutes":145,"onDuty":false,"restUntil":"2027-01-05T12:40:00+01:00","findings":[\
    {"rule":"atw-5:9-4","article":"ATW 5:9(4)","severity":"near","start":"2027-01-04T08:30:00+01:00",\
    "end":"2027-01-05T08:30:00+01:00","measured":700,"allowed":780,"unit":"minutes"},\
    {"rule":"atw-5:9-5","article":"ATW 5:9(5)","severity":"hard","start":"2027-01-04T00:00:00+01:00",\
    "end":"2027-04-26T00:00:00+02:00","measured":2410,"allowed":2400,"unit":"minutesPerWeek"}]}}
    """
  static let callOuts =
    #"{"callOuts":["# + callOut(3, end: #""2027-01-05T04:40:00+01:00""#, withdrawn: true) + ","
    + callOut(4, end: "null") + "]}"
  static let callOutWithdrawn =
    #"{"callOut":"# + callOut(3, end: #""2027-01-05T04:40:00+01:00""#, withdrawn: true) + "}"

  static let allowance = """
    {"month":"2027-01","from":"2027-01-01T00:00:00+01:00","until":"2027-02-01T00:00:00+01:00","lines":[\
    {"employer":"leiden","person":"ldn-01","name":"José de Vries","kind":"standby","rule":"standby-workday",\
    "day":"workday","seconds":413999,"percent":5.25,"capScale":7,"source":"CAO; a guess","checkedOn":"2026-11-22"},\
    {"employer":"leiden","person":"ldn-01","name":"José de Vries","kind":"callout","rule":"callout-sunday",\
    "day":"sunday","seconds":1800,"amountCents":12005,"source":"CAO","checkedOn":"2026-11-22"}],"gaps":[\
    {"employer":"leiden","person":"ldn-01","name":"José de Vries","kind":"standby","date":"2027-01-31",\
    "day":"sunday","seconds":3600}]}
    """

  private static func swapItself(_ state: String) -> String {
    """
    {"code":"S3","state":"\(state)","giver":"ldn-01","given":{"post":"OVD_BZ","start":"2027-01-06T17:00:00+01:00",\
    "end":"2027-01-07T09:00:00+01:00","whole":false},"to":"ldn-07",\
    "wanted":{"post":"OVD_BZ","start":"2027-02-01T09:00:00+01:00","end":"2027-02-08T09:00:00+01:00","whole":true},\
    "reason":"wedding","offeredBy":"jansen","offeredAt":"2027-01-02T10:00:00+01:00",\
    "lapsesAt":"2027-01-05T17:00:00+01:00"}
    """
  }

  static func swap(_ state: String) -> String { #"{"swap":\#(swapItself(state))}"# }

  static let swapAgreed = #"{"swap":\#(swapItself("agreed")),"moves":[],"changes":[]}"#

  static let swapChanges = """
    [{"swap":"S4","giver":"ldn-01","post":"OVD_BZ","start":"2027-01-07T09:00:00+01:00",\
    "end":"2027-01-11T09:00:00+01:00","lapsed":false},{"swap":"S5","giver":"ldn-01","post":"OVD_BZ",\
    "start":"2027-01-04T09:00:00+01:00","end":"2027-01-11T09:00:00+01:00","lapsed":true}]
    """

  static let swapCarried = """
    {"swap":\(swapItself("done")),"moves":[{"post":"OVD_BZ","start":"2027-01-06T17:00:00+01:00",\
    "end":"2027-01-07T09:00:00+01:00","from":"ldn-01","to":"ldn-07"}],"changes":\(swapChanges)}
    """

  static let swaps = """
    {"swaps":[{"code":"S4","state":"open","giver":"ldn-02","given":{"post":"BGM@leiden",\
    "start":"2027-02-01T09:00:00+01:00","end":"2027-02-08T09:00:00+01:00","whole":true},"reason":"x",\
    "offeredBy":"x","offeredAt":"2027-01-02T10:00:00+01:00","lapsesAt":"2027-01-31T09:00:00+01:00"},\
    \(swapItself("agreed"))]}
    """

  static let movesWithSwaps = """
    {"moves":[{"post":"OVD_BZ","start":"2027-01-05T17:00:00+01:00","end":"2027-01-06T09:00:00+01:00",\
    "from":"ldn-01","to":"ldn-07"}],"swaps":\(swapChanges)}
    """

  static let whole = #"{"whole":true,"events":416,"head":"9f2c41d0"}"#
  static let broken = #"{"whole":false,"events":416,"head":"9f2c41d0","position":17,"problem":"hash differs"}"#

  static let log = """
    {"records":[{"position":1,"stream":"person/ldn-01","revision":1,"type":"PersonAdded","schema":1,\
    "recordedAt":"2027-01-02T10:00:00+01:00","occurredAt":"2027-01-02T10:00:00+01:00","actor":"jansen",\
    "requestID":"r1","hash":"ab","payload":{"person":"ldn-01","z":1,"a":2}},\
    {"position":2,"stream":"dossier/x","revision":1,"type":"X","schema":1,\
    "recordedAt":"2027-01-02T10:00:00+01:00","occurredAt":"2027-01-02T10:00:00+01:00","actor":"jansen",\
    "requestID":"r2","hash":"cd"}],"next":3}
    """
  static let logEnd = #"{"records":[]}"#
}
