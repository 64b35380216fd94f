import PiketProtocol

extension AnyCall {
  /// A series, of which one meeting is moved and one cancelled.
  static var meetings: [AnyCall] {
    [
      AnyCall(
        "planner",
        MeetingWire.Add(
          title: "Nazorg", at: "2027-01-12 10:00", theme: "ex-gedetineerden", municipalities: ["Leiden", "zoeterwoude"],
          partners: ["Politie"], every: "maand", until: "2027-04-01", requestID: "w-70")),
      AnyCall(
        "evaluator", MeetingWire.Move(meeting: "M2", to: "2027-02-10 10:00", reason: "raad", requestID: "w-71")),
      AnyCall("planner", MeetingWire.Cancel(meeting: "M3", reason: "geen punten", requestID: "w-72")),
      AnyCall(
        "evaluator", MeetingWire.AddItem(meeting: "M2", title: "Woningen", by: "Leiden", requestID: "w-73")),
      AnyCall(
        "planner",
        MeetingWire.TakeStandpoint(item: "M2/1", municipality: "leiden", standpoint: "voor", requestID: "w-74")),
      AnyCall("reader", MeetingWire.List(from: "2027-01-01", until: "2028-01-01", theme: "ex-detainees", all: true)),
      AnyCall("auditor", MeetingWire.Show(meeting: "m2")),
    ]
  }
}
