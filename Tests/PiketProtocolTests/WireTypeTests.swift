import PiketProtocol
import Testing
import Varlink

/// The Swift types are the interfaces: what a `.varlink` file says, and nothing else.
struct WireTypeTests {
  static let methods: [any VarlinkMethod.Type] = [
    ServiceWire.GetStatus.self, ServiceWire.Watch.self,
    RegionWire.Describe.self,
    PersonWire.Import.self, PersonWire.Add.self, PersonWire.Show.self, PersonWire.List.self, PersonWire.Change.self,
    PersonWire.Leave.self, PersonWire.Qualify.self, PersonWire.Disqualify.self, PersonWire.ImportAbsences.self,
    PersonWire.AddAbsence.self, PersonWire.ListAbsences.self, PersonWire.WithdrawAbsence.self,
    PersonWire.AddPreference.self, PersonWire.ListPreferences.self, PersonWire.WithdrawPreference.self,
    RosterWire.Who.self, RosterWire.Import.self, RosterWire.ListDrafts.self, RosterWire.Check.self,
    RosterWire.Publish.self, RosterWire.Discard.self, RosterWire.Show.self, RosterWire.Assign.self,
    RosterWire.SetOrder.self, RosterWire.Correct.self, RosterWire.Gaps.self, RosterWire.Fairness.self,
    RosterWire.Compare.self, RosterWire.Load.self, RosterWire.Export.self,
    CallOutWire.Start.self, CallOutWire.Stop.self, CallOutWire.Add.self, CallOutWire.Withdraw.self,
    CallOutWire.List.self, AllowanceWire.Month.self,
    SwapWire.Offer.self, SwapWire.Accept.self, SwapWire.Decline.self, SwapWire.Withdraw.self, SwapWire.Approve.self,
    SwapWire.List.self, SwapWire.Show.self,
    RosterWire.Rotate.self, RosterWire.Replacements.self, RosterWire.Replace.self, RosterWire.Explain.self,
    RosterWire.Plan.self,
    WorkingTimeWire.Record.self, WorkingTimeWire.End.self, WorkingTimeWire.Withdraw.self, WorkingTimeWire.List.self,
    IncidentWire.Open.self, IncidentWire.Change.self, IncidentWire.Show.self, IncidentWire.List.self,
    IncidentWire.Search.self, IncidentWire.Log.self, IncidentWire.Grip.self, IncidentWire.Convene.self,
    IncidentWire.Start.self, IncidentWire.Clocks.self, IncidentWire.Decide.self, IncidentWire.Follow.self,
    IncidentWire.Object.self, IncidentWire.Act.self, IncidentWire.EndAction.self,
    IncidentWire.Phase.self, IncidentWire.Close.self, IncidentWire.Relate.self, IncidentWire.Split.self, ActionWire.List.self,
    RoomWire.Take.self, RoomWire.Leave.self, RoomWire.Positions.self, RoomWire.Relief.self, RoomWire.Assign.self,
    RoomWire.Withdraw.self, RoomWire.Meet.self, RoomWire.Meetings.self, RoomWire.Report.self,
    RoomWire.ShowReport.self, RoomWire.HandOver.self, RoomWire.Overviews.self, RoomWire.Send.self,
    RoomWire.Receive.self, RoomWire.Follow.self,
    AuditWire.Verify.self, AuditWire.Log.self,
    MeetingWire.Add.self, MeetingWire.List.self, MeetingWire.Show.self, MeetingWire.Move.self, MeetingWire.Cancel.self,
    MeetingWire.AddItem.self, MeetingWire.TakeStandpoint.self, MeetingWire.Attend.self, MeetingWire.Decide.self,
    MeetingWire.AddAction.self, MeetingWire.EndAction.self, MeetingWire.Close.self,
    AlertWire.Send.self, AlertWire.Answer.self, AlertWire.End.self, AlertWire.List.self, AlertWire.Show.self,
    AlertWire.Test.self, AlertWire.Messages.self, AlertWire.Channels.self, AlertWire.SetReach.self,
    NotifyWire.Take.self, NotifyWire.Report.self, NotifyWire.Wait.self,
    EvaluationWire.Open.self, EvaluationWire.List.self, EvaluationWire.Show.self, EvaluationWire.Debrief.self,
    EvaluationWire.Report.self, EvaluationWire.Waive.self, EvaluationWire.Close.self, EvaluationWire.Summarise.self,
    EvaluationWire.AddFinding.self, EvaluationWire.AddPoint.self, EvaluationWire.Adopt.self,
    EvaluationWire.Follow.self, EvaluationWire.Points.self,
    TrainingWire.Add.self, TrainingWire.Attend.self, TrainingWire.List.self, TrainingWire.Show.self,
    TrainingWire.Lapsing.self, ReportWire.Year.self,
    CaseWire.List.self, CaseWire.Show.self, CaseWire.Terms.self, CaseWire.Agenda.self, CaseWire.Access.self,
    CaseWire.Refer.self, CaseWire.Judge.self, CaseWire.Triage.self, CaseWire.Choose.self, CaseWire.Appoint.self,
    CaseWire.Contribute.self, CaseWire.Withdraw.self, CaseWire.SetGoals.self, CaseWire.GiveAction.self,
    CaseWire.EndAction.self, CaseWire.PlanConference.self, CaseWire.StartConference.self,
    CaseWire.EndConference.self, CaseWire.Review.self, CaseWire.Scale.self, CaseWire.Close.self,
    CaseWire.BreakGlass.self, CaseWire.ReviewEmergency.self,
  ]

  static let errors: [any WireError.Type] = [
    ServiceWire.NotAllowed.self, ServiceWire.NotFound.self, ServiceWire.Refused.self, ServiceWire.HasMistakes.self,
    ServiceWire.AmbiguousMoment.self, ServiceWire.LimitExceeded.self, ServiceWire.RequestReused.self,
    ServiceWire.ReadOnly.self, ServiceWire.StorageFailed.self, RosterWire.HasFindings.self,
    RosterWire.IsStale.self, RosterWire.LawForbids.self, RosterWire.PlanningStopped.self,
  ]

  /// Every struct that crosses the wire, with what its file says of it.
  static let structures: [WireStructure] =
    methods.map { WireStructure(parametersOf: $0) } + methods.map { WireStructure(replyOf: $0) }
    + errors.map { WireStructure(error: $0) }

  @Test func everyInterfaceIsEmbedded() throws {
    for (name, text) in PiketInterfaces.descriptions {
      #expect(try InterfaceDescription(parsing: text).name == name)
    }
    #expect(PiketInterfaces.descriptions.count == 19)
  }

  @Test func everyMethodAndErrorHasItsType() throws {
    let interfaces = try PiketInterfaces.descriptions.values.map { try InterfaceDescription(parsing: $0) }
    let methods = interfaces.flatMap { interface in interface.methods.map { "\(interface.name).\($0)" } }
    let errors = interfaces.flatMap { interface in interface.errors.map { "\(interface.name).\($0)" } }
    #expect(methods.sorted() == Self.methods.map(nameOf).sorted())
    #expect(errors.sorted() == Self.errors.map(nameOf).sorted())
  }

  /// All fields are there, in the order of the file, for every value of every enum.
  @Test(arguments: structures, 0..<4) func aFullSampleComesBackAsItWas(_ structure: WireStructure, variant: Int) throws {
    let sample = try structure.sample(variant: variant)
    #expect(try structure.recoded(sample) == sample)
  }

  @Test(arguments: structures) func nullableFieldsMayBeAbsent(_ structure: WireStructure) throws {
    let sample = try structure.sample(leavingOut: \.isNullable)
    #expect(try structure.recoded(sample) == sample)
  }

  @Test(arguments: structures) func otherFieldsMayNot(_ structure: WireStructure) throws {
    for field in try structure.fields() where !field.isNullable {
      let sample = try structure.sample(leavingOut: { $0.name == field.name })
      #expect(throws: JSONFault.self, "\(structure) without \(field.name)") { try structure.recoded(sample) }
    }
  }

  /// No field of its own that the file does not have, at any depth.
  @Test(arguments: structures) func thereAreNoOtherFields(_ structure: WireStructure) throws {
    #expect(try structure.swiftShape() == structure.describedShape())
  }
}

private func nameOf(_ type: any VarlinkMethod.Type) -> String { type.name }
private func nameOf(_ type: any WireError.Type) -> String { type.name }
