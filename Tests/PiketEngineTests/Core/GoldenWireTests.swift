import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// One request and its reply per method, as they go over the wire: an older client must find what it knows.
struct GoldenWireTests {
  @Test func requestsAndRepliesAreWhatTheyAlwaysWere() throws {
    // Given: a published year, and the draft D2
    let office = try Office.published()
    _ = try office.importRows("11-01-2027;18-01-2027;ldn-04")
    // When: a day at the office, in which every method is called
    var seen = try expect([
      AnyCall("reader", ServiceWire.GetStatus()), AnyCall("reader", RegionWire.Describe()),
    ] + persons + rosters + callOuts, office)
    try prepareSwaps(office)
    seen.formUnion(
      try expect(
        swaps + [
          AnyCall("auditor", AuditWire.Verify()),
          AnyCall("auditor", AuditWire.Log(from: 132, actor: "planner", limit: 3)),
          AnyCall(
            "planner",
            RosterWire.Plan(
              functions: ["HV"], from: "2028-01-03", until: "2028-02-07", iterations: 5_000, seed: 1,
              requestID: "w-60")),
        ], office))
    seen.formUnion(try expect(workingFacts + incidents, office))
    try office.call(IncidentWire.Open(title: "rook", municipalities: ["oegstgeest"]), as: "duty-officer")
    try office.call(IncidentWire.Act(incident: "oeg-1", text: "bellen", outside: "Liander"), as: "duty-officer")
    seen.formUnion(try expect(incidentEnds, office))
    try office.prepareMeetings()
    seen.formUnion(try expect(AnyCall.meetings + AnyCall.alerts, office))
    let waiter = office.send(NotifyWire.Wait.name, Array("{}".utf8), as: "notifier", more: true)
    try expect(NotifyWire.Wait.name, Array("{}".utf8), waiter.next(1))
    try office.prepareEvaluation()
    seen.formUnion(try expect(AnyCall.evaluations + AnyCall.trainings, office))
    seen.formUnion(try expectRooms(office))
    seen.formUnion(try expect(AnyCall.cases, office))
    let watch = try JSON.encode(ServiceWire.Watch(from: 132))
    let watcher = office.send(ServiceWire.Watch.name, watch, as: "auditor", more: true)
    try expect(ServiceWire.Watch.name, watch, watcher.next(2))
    // Then
    #expect(seen.union([ServiceWire.Watch.name, NotifyWire.Wait.name]) == Set(Engine.allRoutes.map(\.method)))
    #expect(Set(try Golden.names(in: "wire")) == Set(Engine.allRoutes.map { "\($0.method).json" }))
  }

  /// Around the table of the fire.
  private func expectRooms(_ office: Office) throws -> Set<String> {
    try office.call(
      RoomWire.Take(incident: "ldp-1", position: "leider_copi", outside: "J. de Vries", at: "2026-12-01 11:41"),
      as: "duty-officer")
    let seen = try expect(AnyCall.rooms, office)
    let follow = try JSON.encode(RoomWire.Follow(incident: "ldp-1", from: 2))
    let follower = office.send(RoomWire.Follow.name, follow, as: "auditor", more: true)
    try expect(RoomWire.Follow.name, follow, follower.next(3))
    return seen.union([RoomWire.Follow.name])
  }

  /// The methods that were called.
  private func expect(_ calls: [AnyCall], _ office: Office) throws -> Set<String> {
    for call in calls {
      let answer = try office.only(office.send(call.method, call.parameters, as: call.id))
      try expect(call.method, call.parameters, [answer])
    }
    return Set(calls.map(\.method))
  }

  /// In a region that wants approval: S1 to decline, S2 to withdraw.
  private func prepareSwaps(_ office: Office) throws {
    var region = office.region
    region.rules.swaps.needsApproval = true
    office.engine.reload(region, zone: office.zone, at: office.now)
    office.settle()
    for _ in 1...2 {
      try office.call(
        SwapWire.Offer(shift: "OVD_BZ/2027-02-01", to: "ldn-03", reason: "vakantie", onBehalfOf: "ldn-02"))
    }
  }

  private var swaps: [AnyCall] {
    [
      AnyCall(
        "planner",
        SwapWire.Offer(
          shift: "OVD_BZ/2027-03-01", to: "ldn-04", inReturn: "OVD_BZ/2027-03-08", from: "2027-03-03 09:00",
          reason: "bruiloft", onBehalfOf: "ldn-03", requestID: "w-40")),
      AnyCall(
        "planner", SwapWire.Accept(swap: "S3", onBehalfOf: "ldn-04", reason: "belde", requestID: "w-41")),
      AnyCall("reader", SwapWire.Show(swap: "s3")),
      AnyCall("planner", SwapWire.Approve(swap: "S3", requestID: "w-42")),
      AnyCall(
        "planner", SwapWire.Decline(swap: "S1", onBehalfOf: "ldn-03", reason: "belde", requestID: "w-43")),
      AnyCall(
        "planner", SwapWire.Withdraw(swap: "S2", onBehalfOf: "ldn-02", reason: "belde", requestID: "w-44")),
      AnyCall("reader", SwapWire.List(person: "ldn-03", all: true)),
    ]
  }

  private var persons: [AnyCall] {
    let table = "code;naam;gemeente;functies;telefoon\nnew-2;Nieuw Twee;Leiden;CC;0612345679\n"
    let leave = "code;van;tot;soort\nnew-1;01-02-2027;05-02-2027;verlof\n"
    return [
      AnyCall(
        "planner",
        PersonWire.Add(
          code: "new-1", name: "Nieuw Een", municipality: "leiden", phones: ["06-12345678"], email: "een@example.nl",
          partTimeFactor: "0,5", account: "een", functions: ["OVD_BZ"], requestID: "w-1")),
      AnyCall("planner", PersonWire.Import(name: "p.csv", content: table, requestID: "w-2")),
      AnyCall("planner", PersonWire.Change(person: "new-1", phones: [], requestID: "w-3")),
      AnyCall("planner", PersonWire.Qualify(person: "new-1", function: "CC", until: "2028-01-01", requestID: "w-4")),
      AnyCall("planner", PersonWire.Disqualify(person: "new-1", function: "CC", at: "2027-12-01", requestID: "w-5")),
      AnyCall("planner", PersonWire.ImportAbsences(name: "v.csv", content: leave, requestID: "w-6")),
      AnyCall(
        "planner",
        PersonWire.AddAbsence(
          person: "ldn-01", from: "2027-01-05", until: "2027-01-06", kind: "ziek", requestID: "w-7")),
      AnyCall("planner", PersonWire.ListAbsences(person: "ldn-01")),
      AnyCall("planner", PersonWire.WithdrawAbsence(id: "ldn-01/1", requestID: "w-8")),
      AnyCall(
        "planner",
        PersonWire.AddPreference(
          person: "new-1", kind: "liever-niet", on: ["woensdag"], function: "OVD_BZ", note: "oefenavond",
          requestID: "w-17")),
      AnyCall("planner", PersonWire.ListPreferences()),
      AnyCall("planner", PersonWire.WithdrawPreference(id: "new-1/1", requestID: "w-18")),
      AnyCall("planner", PersonWire.Leave(person: "new-2", at: "2027-01-01", requestID: "w-9")),
      AnyCall("reader", PersonWire.Show(person: "new-1")),
      AnyCall("reader", PersonWire.List(function: "OVD_BZ", municipality: "zoeterwoude")),
    ]
  }

  private var rosters: [AnyCall] {
    let rows = "van;tot;OVD_BZ\n11-01-2027;18-01-2027;ldn-04\n18-01-2027;25-01-2027;\n"
    return [
      AnyCall("planner", RosterWire.Import(name: "r.csv", content: rows, requestID: "w-10")),
      AnyCall("auditor", RosterWire.ListDrafts()),
      AnyCall("auditor", RosterWire.Check(draft: "D2")),
      AnyCall("planner", RosterWire.Discard(draft: "D2", requestID: "w-12")),
      AnyCall("planner", RosterWire.Publish(draft: "D3", requestID: "w-11")),
      AnyCall(
        "planner",
        RosterWire.Assign(
          function: "OVD_BZ", person: "ldn-03", from: "2027-01-06", until: "2027-01-07", reason: "ruil",
          requestID: "w-14")),
      AnyCall(
        "planner",
        RosterWire.SetOrder(
          function: "BGM", municipality: "leiden", persons: ["ldn-01", "ldn-02"], from: "2027-01-01",
          requestID: "w-15")),
      AnyCall(
        "planner",
        RosterWire.Correct(
          function: "OVD_BZ", person: "ldn-03", from: "2026-11-02", until: "2026-11-03", reason: "ziek",
          requestID: "w-16")),
      AnyCall(
        "planner",
        RosterWire.Rotate(
          function: "HV", order: ["ldn-01", "ldn-02"], from: "2027-01-01", until: "2027-01-19", startWith: "ldn-02",
          requestID: "w-19")),
      AnyCall("duty-officer", RosterWire.Replacements(shift: "OVD_BZ/2027-01-11", until: "2027-01-12")),
      AnyCall(
        "planner",
        RosterWire.Replace(
          shift: "OVD_BZ/2027-01-25", person: "new-1", until: "2027-01-26", reason: "ziek", requestID: "w-27")),
      AnyCall("auditor", RosterWire.Explain(shift: "OVD_BZ/2027-01-25T12:00")),
      AnyCall("reader", RosterWire.Show(function: "OVD_BZ", from: "2027-01-04 09:00", until: "2027-01-11 09:00")),
      AnyCall("reader", RosterWire.Who(at: "2027-01-06T12:00:00+01:00", municipality: "leiden")),
      AnyCall("planner", RosterWire.Gaps(function: "BGM", from: "2027-01-01", until: "2028-02-01")),
      AnyCall("auditor", RosterWire.Fairness(function: "OVD_BZ", from: "2027-01-01", until: "2027-02-01")),
      AnyCall(
        "planner",
        RosterWire.Compare(
          before: "published", after: "published", function: "OVD_BZ", from: "2027-01-01", until: "2027-02-01")),
      AnyCall("duty-officer", RosterWire.Load(year: 2027, function: "OVD_BZ")),
      AnyCall("reader", RosterWire.Export(function: "OVD_BZ", from: "2027-01-04 09:00", until: "2027-01-18 09:00")),
    ]
  }

  private var callOuts: [AnyCall] {
    [
      AnyCall(
        "planner",
        CallOutWire.Add(
          person: "ldn-01", from: "2026-11-30 02:15", until: "2026-11-30 04:40", post: "OVD_BZ", note: "brand",
          requestID: "w-20")),
      AnyCall(
        "planner",
        CallOutWire.Start(person: "ldn-01", at: "2026-12-01 11:00", note: "belt zelf niet", requestID: "w-21")),
      AnyCall("planner", CallOutWire.Stop(person: "ldn-01", at: "2026-12-01 11:20", requestID: "w-22")),
      AnyCall("evaluator", CallOutWire.List(person: "ldn-01")),
      AnyCall("auditor", AllowanceWire.Month(month: "2026-11", employer: "leiden")),
      AnyCall("planner", CallOutWire.Withdraw(id: "ldn-01/1", reason: "dubbel", requestID: "w-23")),
    ]
  }

  private var workingFacts: [AnyCall] {
    [
      AnyCall(
        "planner",
        WorkingTimeWire.Record(
          person: "ldn-01", kind: .status, from: "2026-06-01", until: "2027-06-01", status: "office-holder",
          reason: "wethouder", requestID: "w-50")),
      AnyCall("planner", WorkingTimeWire.End(id: "ldn-01/1", until: "2027-01-01", requestID: "w-51")),
      AnyCall("planner", WorkingTimeWire.List(withdrawn: true)),
      AnyCall("planner", WorkingTimeWire.Withdraw(id: "ldn-01/2", requestID: "w-52")),
    ]
  }

  private var incidents: [AnyCall] {
    [
      AnyCall(
        "duty-officer",
        IncidentWire.Open(
          title: "brand Hoogmadeseweg", municipalities: ["leiderdorp", "leiden"], type: "2.1", place: "Hoogmadeseweg",
          at: "2026-12-01 11:30", source: "meldkamer", exercise: true, phase: .hot, grip: "1", reason: "rook",
          function: "OVD_BZ", requestID: "w-70")),
      AnyCall(
        "duty-officer",
        IncidentWire.Change(
          incident: "1", title: "brand Hoogmadeseweg 1", type: "2.2", place: "", municipalities: ["leiderdorp"],
          at: "2026-12-01 11:29", source: "politie", exercise: false, requestID: "w-71")),
      AnyCall(
        "duty-officer",
        IncidentWire.Log(
          incident: "ldp-1", text: "rook trekt naar de school", at: "2026-12-01 11:40", source: "politie",
          function: "AC_BZ", verified: false, aspect: .picture, certainty: .assumption, refersTo: 1,
          relation: .corrects, requestID: "w-72")),
      AnyCall(
        "duty-officer",
        IncidentWire.Grip(
          incident: "1", level: "3", authority: "mayor", reason: "school", at: "2026-12-01 11:50",
          established: "2026-12-01 11:45", region: "VR16", function: "ACB", requestID: "w-73")),
      AnyCall(
        "duty-officer",
        IncidentWire.Convene(incident: "1", team: "gbt", at: "2026-12-01 11:52", requestID: "w-74")),
      AnyCall(
        "duty-officer", IncidentWire.Start(incident: "1", team: "copi", at: "2026-12-01 11:55", requestID: "w-75")),
      AnyCall(
        "duty-officer",
        IncidentWire.Decide(
          incident: "1", text: "gebied afzetten", kind: .order, giver: "rbt", receiver: "politie",
          picture: 3, at: "2026-12-01 11:56", until: "2026-12-01 18:00", requestID: "w-76")),
      AnyCall(
        "duty-officer",
        IncidentWire.Follow(
          incident: "1", decision: "D1", outcome: .partly, text: "twee straten", at: "2026-12-01 11:58",
          requestID: "w-77")),
      AnyCall(
        "duty-officer",
        IncidentWire.Object(
          incident: "1", decision: "D1", municipality: "leiden", text: "te zwaar", at: "2026-12-01 11:59",
          requestID: "w-78")),
      AnyCall(
        "duty-officer",
        IncidentWire.Act(incident: "1", text: "sporthal openen", owner: "AC_BZ", due: "+2h", requestID: "w-79")),
      AnyCall("evaluator", ActionWire.List(owner: "AC_BZ")),
      AnyCall(
        "duty-officer",
        IncidentWire.EndAction(incident: "1", action: "A1", text: "open", dropped: false, requestID: "w-80")),
      AnyCall("evaluator", IncidentWire.Show(incident: "2026-LDP-0001", entries: 100)),
      AnyCall(
        "auditor",
        IncidentWire.List(open: true, municipality: "leiderdorp", type: "2", year: 2026, exercise: false)),
      AnyCall("planner", IncidentWire.Search(text: "rook school", limit: 5)),
      AnyCall("duty-officer", IncidentWire.Clocks(incident: "1")),
    ]
  }

  /// Behind a second incident, `2026-OEG-0001`, with an action that is open.
  private var incidentEnds: [AnyCall] {
    [
      AnyCall(
        "duty-officer",
        IncidentWire.Phase(incident: "ldp-1", phase: .aftermath, text: "uit", at: "2026-12-01 11:59", requestID: "w-81")),
      AnyCall(
        "duty-officer",
        IncidentWire.Split(
          incident: "ldp-1", title: "stroomstoring", municipalities: ["leiden"], requestID: "w-82")),
      AnyCall("duty-officer", IncidentWire.Relate(incident: "ldn-1", other: "oeg-1", requestID: "w-84")),
      AnyCall(
        "duty-officer",
        IncidentWire.Close(
          incident: "oeg-1", text: "zelfde", handovers: [IncidentWire.Handover(item: "A1", owner: "AC_BZ")],
          into: "ldp-1", requestID: "w-86")),
    ]
  }

  /// Hashes and names by chance are left out.
  private func expect(_ method: String, _ parameters: [UInt8], _ answers: [Answer]) throws {
    let request = #"{"method":"\#(method)","parameters":\#(String(decoding: parameters, as: UTF8.self))}"#
    let replies = answers.map { answer in
      let start = if case .continues = answer { #"{"continues":true,"# } else { "{" }
      return start + #""parameters":\#(answer.text)}"#
    }
    #expect(answers.count(where: { $0.isFailure }) == 0, "\(request) \(replies)")
    let text = ([request] + replies).joined(separator: "\n")
      .replacing(/[0-9a-f]{64}/, with: "<hash>").replacing(/"[0-9a-f]{32}"/, with: "\"<id>\"")
    try Golden.expect(text, in: "wire/\(method).json")
  }
}
