import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Who may call what, written out: every method that there is, with the roles that it takes.
struct AuthorisationTests {
  private static let anybody = Set(Role.allCases)
  private static let followers: Set<Role> = [.planner, .dutyOfficer, .evaluator, .auditor, .administrator]

  private static let crisisReaders: Set<Role> = [.dutyOfficer, .planner, .evaluator, .auditor]

  private static let caseWorkers: Set<Role> = [.caseCoordinator, .casePartner]
  private static let caseReaders: Set<Role> = caseWorkers.union([.archivist])

  private static let accountants: Set<Role> = [.planner, .auditor, .evaluator, .dutyOfficer]

  private static let expected: [String: Set<Role>] = [
    "nl.piket.Alert.Answer": anybody,
    "nl.piket.Alert.Channels": anybody,
    "nl.piket.Alert.End": [.dutyOfficer, .planner],
    "nl.piket.Alert.List": [.dutyOfficer, .planner, .auditor, .administrator],
    "nl.piket.Alert.Messages": [.dutyOfficer, .planner, .auditor, .administrator],
    "nl.piket.Alert.Send": [.dutyOfficer, .planner],
    "nl.piket.Alert.SetReach": anybody,
    "nl.piket.Alert.Show": [.dutyOfficer, .planner, .auditor, .administrator],
    "nl.piket.Alert.Test": [.dutyOfficer, .planner],
    "nl.piket.Notify.Report": [.notifier],
    "nl.piket.Notify.Take": [.notifier],
    "nl.piket.Notify.Wait": [.notifier],
    "nl.piket.Allowance.Month": [.planner, .auditor],
    "nl.piket.Audit.Log": [.auditor],
    "nl.piket.Audit.Verify": [.auditor, .administrator],
    "nl.piket.CallOut.Add": [.planner, .dutyOfficer],
    "nl.piket.CallOut.List": [.planner, .dutyOfficer, .auditor, .evaluator],
    "nl.piket.CallOut.Start": [.planner, .dutyOfficer],
    "nl.piket.CallOut.Stop": [.planner, .dutyOfficer],
    "nl.piket.CallOut.Withdraw": [.planner, .dutyOfficer],
    "nl.piket.Case.Access": [.caseCoordinator, .privacyOfficer],
    "nl.piket.Case.Agenda": caseWorkers,
    "nl.piket.Case.Appoint": caseWorkers,
    "nl.piket.Case.BreakGlass": [.caseCoordinator],
    "nl.piket.Case.Choose": caseWorkers,
    "nl.piket.Case.Close": caseWorkers,
    "nl.piket.Case.Contribute": caseWorkers,
    "nl.piket.Case.EndAction": caseWorkers,
    "nl.piket.Case.EndConference": caseWorkers,
    "nl.piket.Case.GiveAction": caseWorkers,
    "nl.piket.Case.Judge": caseWorkers,
    "nl.piket.Case.List": caseReaders,
    "nl.piket.Case.PlanConference": caseWorkers,
    "nl.piket.Case.Refer": caseWorkers,
    "nl.piket.Case.Review": caseWorkers,
    "nl.piket.Case.ReviewEmergency": [.privacyOfficer],
    "nl.piket.Case.Scale": caseWorkers,
    "nl.piket.Case.SetGoals": caseWorkers,
    "nl.piket.Case.Show": caseReaders,
    "nl.piket.Case.StartConference": caseWorkers,
    "nl.piket.Case.Terms": caseWorkers,
    "nl.piket.Case.Triage": caseWorkers,
    "nl.piket.Case.Withdraw": caseWorkers,
    "nl.piket.Meeting.Add": [.planner, .evaluator],
    "nl.piket.Meeting.AddItem": [.planner, .evaluator],
    "nl.piket.Meeting.AddAction": [.planner, .evaluator],
    "nl.piket.Meeting.Attend": [.planner, .evaluator],
    "nl.piket.Meeting.Cancel": [.planner, .evaluator],
    "nl.piket.Meeting.Close": [.planner, .evaluator],
    "nl.piket.Meeting.Decide": [.planner, .evaluator],
    "nl.piket.Meeting.EndAction": [.planner, .evaluator],
    "nl.piket.Meeting.List": anybody,
    "nl.piket.Meeting.Move": [.planner, .evaluator],
    "nl.piket.Meeting.Show": anybody,
    "nl.piket.Meeting.TakeStandpoint": [.planner, .evaluator],
    "nl.piket.Person.Add": [.planner],
    "nl.piket.Person.AddAbsence": [.planner],
    "nl.piket.Person.AddPreference": [.planner, .dutyOfficer],
    "nl.piket.Person.Change": [.planner],
    "nl.piket.Person.Disqualify": [.planner],
    "nl.piket.Person.Import": [.planner],
    "nl.piket.Person.ImportAbsences": [.planner],
    "nl.piket.Person.Leave": [.planner],
    "nl.piket.Person.List": anybody,
    "nl.piket.Person.ListAbsences": [.planner],
    "nl.piket.Person.ListPreferences": [.planner, .dutyOfficer],
    "nl.piket.Person.Qualify": [.planner],
    "nl.piket.Person.Show": anybody,
    "nl.piket.Person.WithdrawAbsence": [.planner],
    "nl.piket.Person.WithdrawPreference": [.planner, .dutyOfficer],
    "nl.piket.Region.Describe": anybody,
    "nl.piket.Roster.Assign": [.planner],
    "nl.piket.Roster.Check": [.planner, .auditor],
    "nl.piket.Roster.Compare": accountants,
    "nl.piket.Roster.Correct": [.planner],
    "nl.piket.Roster.Discard": [.planner],
    "nl.piket.Roster.Export": anybody,
    "nl.piket.Roster.Fairness": accountants,
    "nl.piket.Roster.Gaps": accountants,
    "nl.piket.Roster.Explain": [.planner, .auditor, .dutyOfficer],
    "nl.piket.Roster.Import": [.planner],
    "nl.piket.Roster.ListDrafts": [.planner, .auditor],
    "nl.piket.Roster.Load": accountants,
    "nl.piket.Roster.Plan": [.planner],
    "nl.piket.Roster.Publish": [.planner],
    "nl.piket.Roster.Replace": [.planner],
    "nl.piket.Roster.Replacements": [.planner, .auditor, .dutyOfficer],
    "nl.piket.Roster.Rotate": [.planner],
    "nl.piket.Roster.SetOrder": [.planner],
    "nl.piket.Roster.Show": anybody,
    "nl.piket.Action.List": crisisReaders,
    "nl.piket.Evaluation.AddFinding": [.evaluator],
    "nl.piket.Evaluation.AddPoint": [.evaluator],
    "nl.piket.Evaluation.Adopt": [.evaluator],
    "nl.piket.Evaluation.Close": [.evaluator],
    "nl.piket.Evaluation.Debrief": [.evaluator, .dutyOfficer],
    "nl.piket.Evaluation.Follow": [.evaluator, .dutyOfficer, .planner],
    "nl.piket.Evaluation.List": crisisReaders,
    "nl.piket.Evaluation.Open": [.evaluator],
    "nl.piket.Evaluation.Points": crisisReaders,
    "nl.piket.Evaluation.Report": [.evaluator, .dutyOfficer],
    "nl.piket.Evaluation.Show": crisisReaders,
    "nl.piket.Evaluation.Summarise": [.evaluator],
    "nl.piket.Evaluation.Waive": [.evaluator],
    "nl.piket.Training.Add": [.planner, .evaluator],
    "nl.piket.Training.Attend": [.planner, .evaluator],
    "nl.piket.Training.Lapsing": [.planner, .evaluator, .auditor],
    "nl.piket.Training.List": [.planner, .evaluator, .auditor],
    "nl.piket.Training.Show": [.planner, .evaluator, .auditor],
    "nl.piket.Report.Year": crisisReaders,
    "nl.piket.Incident.Act": [.dutyOfficer, .evaluator],
    "nl.piket.Incident.Change": [.dutyOfficer, .evaluator],
    "nl.piket.Incident.Close": [.dutyOfficer, .evaluator],
    "nl.piket.Incident.Clocks": crisisReaders,
    "nl.piket.Incident.Convene": [.dutyOfficer],
    "nl.piket.Incident.Decide": [.dutyOfficer],
    "nl.piket.Incident.EndAction": [.dutyOfficer, .evaluator],
    "nl.piket.Incident.Follow": [.dutyOfficer],
    "nl.piket.Incident.Grip": [.dutyOfficer],
    "nl.piket.Incident.List": crisisReaders,
    "nl.piket.Incident.Log": [.dutyOfficer, .evaluator],
    "nl.piket.Incident.Object": [.dutyOfficer],
    "nl.piket.Incident.Phase": [.dutyOfficer],
    "nl.piket.Incident.Relate": [.dutyOfficer, .evaluator],
    "nl.piket.Incident.Split": [.dutyOfficer],
    "nl.piket.Incident.Open": [.dutyOfficer],
    "nl.piket.Incident.Search": crisisReaders,
    "nl.piket.Incident.Show": crisisReaders,
    "nl.piket.Incident.Start": [.dutyOfficer],
    "nl.piket.Roster.Who": anybody,
    "nl.piket.Room.Assign": [.dutyOfficer],
    "nl.piket.Room.Follow": crisisReaders,
    "nl.piket.Room.HandOver": [.dutyOfficer],
    "nl.piket.Room.Leave": [.dutyOfficer],
    "nl.piket.Room.Meet": [.dutyOfficer],
    "nl.piket.Room.Meetings": crisisReaders,
    "nl.piket.Room.Overviews": crisisReaders,
    "nl.piket.Room.Positions": crisisReaders,
    "nl.piket.Room.Receive": [.dutyOfficer],
    "nl.piket.Room.Relief": crisisReaders,
    "nl.piket.Room.Report": [.dutyOfficer],
    "nl.piket.Room.Send": [.dutyOfficer],
    "nl.piket.Room.ShowReport": crisisReaders,
    "nl.piket.Room.Take": [.dutyOfficer],
    "nl.piket.Room.Withdraw": [.dutyOfficer],
    "nl.piket.Service.GetStatus": anybody,
    "nl.piket.Service.Watch": followers,
    "nl.piket.Swap.Accept": [.planner, .dutyOfficer],
    "nl.piket.Swap.Approve": [.planner],
    "nl.piket.Swap.Decline": [.planner, .dutyOfficer],
    "nl.piket.Swap.List": anybody,
    "nl.piket.Swap.Offer": [.planner, .dutyOfficer],
    "nl.piket.Swap.Show": anybody,
    "nl.piket.Swap.Withdraw": [.planner, .dutyOfficer],
    "nl.piket.WorkingTime.End": [.planner],
    "nl.piket.WorkingTime.List": [.planner],
    "nl.piket.WorkingTime.Record": [.planner],
    "nl.piket.WorkingTime.Withdraw": [.planner],
  ]

  @Test func everyMethodOfTheInterfacesHasARouteAndAnExpectation() throws {
    let described = try PiketInterfaces.descriptions.flatMap { name, text in
      try InterfaceDescription(parsing: text).methods.map { "\(name).\($0)" }
    }
    let routes = Engine.allRoutes.map(\.method)
    #expect(routes.count == Set(routes).count)
    #expect(Set(described) == Set(routes))
    #expect(Set(Self.expected.keys) == Set(routes))
  }

  @Test(arguments: Engine.allRoutes.map(\.method).sorted())
  func onlyTheseRolesMayCall(method: String) throws {
    // Given
    let office = try Office()
    let may = try #require(Self.expected[method])
    for role in Role.allCases {
      // When: by account, and by group
      let answers = [
        try #require(office.send(method, Array("{}".utf8), as: role.rawValue, more: true).next()),
        try #require(
          office.send(method, Array("{}".utf8), as: "x", groups: ["piket-\(role.rawValue)"], more: true).next()),
      ]
      // Then
      for answer in answers {
        #expect(answer.text.hasPrefix(ServiceWire.NotAllowed.name) == !may.contains(role), "\(role) \(answer.text)")
      }
    }
    #expect(office.reports.count("callNotAllowed") == 2 * (Role.allCases.count - may.count))
    #expect(office.head.position == 1, "nothing but the region is in the log")
  }

  /// A call about dossiers says as what it is in the log of accesses, and no other call does.
  @Test(arguments: Engine.allRoutes.map(\.method).sorted())
  func callsAboutDossiersDeclareTheirAccess(method: String) throws {
    let route = try #require(Engine.allRoutes.first { $0.method == method })
    #expect((route.access != nil) == method.hasPrefix("nl.piket.Case."))
    if route.access == nil { return }
    switch route.work {
    case .gated: break
    case .write(let work):
      // What it is about does not matter: each attempt leaves a record.
      let office = try Office()
      let call = try #require(AnyCall.cases.first { $0.method == method })
      let view = View(office.engine.snapshot, office.state, office.now, Caller(account: "x", groups: []))
      #expect(try (work(call.parameters).accesses?(view) ?? []).map(\.action) == [route.access])
    case .read, .long, .watch: Issue.record("\(method) goes past the log of accesses")
    }
  }

  @Test(arguments: Engine.allRoutes.map(\.method).sorted())
  func withoutARoleNothing(method: String) throws {
    let office = try Office()
    let answer = try #require(office.send(method, Array("{}".utf8), as: "stranger", more: true).next())
    let needed = (Self.expected[method] ?? []).map(\.rawValue).sorted()
    let error = ServiceWire.NotAllowed(method: method, account: "stranger", needed: needed)
    #expect(answer == .failure(Failure(error)))
  }

  @Test(arguments: ["nl.piket.Roster.Whom", "nl.piket.Roster", "nl.piket.Nothing.Who", "", "Who"])
  func anUnknownMethodIsNotFound(method: String) throws {
    let office = try Office()
    let answer = try office.only(office.send(method, Array("{}".utf8)))
    #expect(answer.text == #"org.varlink.service.MethodNotFound {"method":"\#(method)"}"#)
  }

  @Test func aRoleThatWasTakenAwayIsGoneAtTheNextReload() throws {
    // Given
    let office = try Office()
    var region = office.region
    region.roles = []
    // When
    office.engine.reload(region, zone: office.zone, at: office.now)
    office.settle()
    // Then
    let error = try office.fault(PersonWire.Add("new-1"), ServiceWire.NotAllowed.self)
    #expect(error.needed == ["planner"])
  }
}
