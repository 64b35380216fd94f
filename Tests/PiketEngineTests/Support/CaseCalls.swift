import PiketProtocol
import PiketStore
import Varlink

@testable import PiketEngine

extension AnyCall {
  /// The first dossier that the office opens.
  static let dossier = "2026-R-0001"
  static let name = "Jan Pietersen"
  static let bsn = "111222333"

  static func refer(requestID: String? = nil) -> CaseWire.Refer {
    CaseWire.Refer(
      theme: "return", purpose: "intake", municipality: "leiden",
      persons: [
        CaseWire.Person(number: 0, part: "subject", name: name, bsn: bsn, birth: "1984", address: "Breestraat 1")
      ], reason: "comes back in March", goal: "a roof and an income", invited: ["gemeente-leiden", "politie"],
      requestID: requestID)
  }

  /// From the referral to a conference.
  static let roadOfACase: [AnyCall] = [
    AnyCall("dji", refer(requestID: "w-200")),
    AnyCall(
      "politie",
      CaseWire.Judge(
        dossier: dossier, purpose: "intake", inFavour: true, reason: "known here", requestID: "w-201")),
    AnyCall(
      "dji",
      CaseWire.Triage(
        dossier: dossier, purpose: "intake", outcome: "taken-up",
        weighed: [CaseWire.Weighed(criterion: "localSafetyProblem", met: true, reason: "threats")],
        reason: "fits", reviewOn: "2027-02-01", requestID: "w-202")),
    AnyCall(
      "gemeente-leiden",
      CaseWire.Choose(
        dossier: dossier, purpose: "coordination", partners: ["gemeente-leiden", "dji", "reclassering"],
        requestID: "w-203")),
    AnyCall(
      "dji",
      CaseWire.Contribute(
        dossier: dossier, purpose: "coordination", text: "release is on 1 March", conditions: ["not to the press"],
        requestID: "w-204")),
    AnyCall(
      "case-coordinator",
      CaseWire.SetGoals(
        dossier: dossier, purpose: "coordination",
        goals: [CaseWire.Goal(domain: "housing", text: "a room before release")], requestID: "w-205")),
    AnyCall(
      "case-coordinator",
      CaseWire.GiveAction(
        dossier: dossier, purpose: "coordination", text: "find a room", partner: "gemeente-leiden",
        due: "2027-02-15", domain: "housing", sources: ["B1"], requestID: "w-206")),
    AnyCall(
      "case-coordinator",
      CaseWire.PlanConference(
        dossier: dossier, purpose: "coordination", at: "2026-12-01 13:00", agenda: ["housing"], requestID: "w-207")),
  ]

  /// From there on, with what is read on the way.
  static let restOfACase: [AnyCall] = [
    AnyCall("reclassering", CaseWire.List(purpose: "coordination")),
    AnyCall("case-coordinator", CaseWire.Terms(purpose: "afstemming")),
    AnyCall("gemeente-leiden", CaseWire.Agenda(purpose: "coordination")),
    AnyCall(
      "case-coordinator",
      CaseWire.StartConference(
        dossier: dossier, purpose: "coordination", conference: "C1", present: ["dji", "gemeente-leiden"],
        requestID: "w-208")),
    AnyCall(
      "case-coordinator",
      CaseWire.EndConference(
        dossier: dossier, purpose: "coordination", conference: "C1",
        decisions: [CaseWire.Decision(text: "a room first", sources: ["B1"])], requestID: "w-209")),
    AnyCall(
      "gemeente-leiden",
      CaseWire.EndAction(
        dossier: dossier, purpose: "coordination", action: "A1", note: "a room is found", requestID: "w-210")),
    AnyCall(
      "case-coordinator",
      CaseWire.Review(
        dossier: dossier, purpose: "coordination", outcome: "on course", next: "2027-03-01", requestID: "w-211")),
    AnyCall(
      "case-coordinator",
      CaseWire.Scale(
        dossier: dossier, purpose: "coordination", level: "management", reason: "costs", requestID: "w-212")),
    AnyCall(
      "dji",
      CaseWire.Withdraw(
        dossier: dossier, purpose: "coordination", contribution: "B1", reason: "another person", requestID: "w-213")),
    AnyCall(
      "case-coordinator",
      CaseWire.Appoint(
        dossier: dossier, purpose: "coordination", account: "ria", caseLead: "gemeente-leiden", requestID: "w-214")),
    AnyCall(
      "case-coordinator",
      CaseWire.BreakGlass(dossier: dossier, purpose: "care", reason: "she is ill", requestID: "w-215")),
    AnyCall("case-coordinator", CaseWire.Show(dossier: "2026-r-1", purpose: "care")),
    AnyCall(
      "privacy-officer",
      CaseWire.ReviewEmergency(
        dossier: dossier, purpose: "lawfulness", emergency: 1, justified: true, requestID: "w-216")),
    AnyCall(
      "gemeente-leiden",
      CaseWire.Close(
        dossier: dossier, purpose: "coordination", result: "goals-met", text: "has a room", requestID: "w-217")),
    AnyCall("privacy-officer", CaseWire.Access(dossier: dossier, purpose: "lawfulness", limit: 4)),
  ]

  static let cases = roadOfACase + restOfACase
}
