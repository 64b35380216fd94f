import PiketProtocol

extension Office {
  /// M1 is held today, and has two items.
  func prepareMeetings() throws {
    try call(MeetingWire.Add(title: "Casus", at: "2026-12-01 10:00", partners: ["Politie"]))
    for title in ["Terugkeer", "Kosten"] { try call(MeetingWire.AddItem(meeting: "M1", title: title)) }
    try call(MeetingWire.Attend(meeting: "M1", names: ["ldn-01", "ldn-02"]))
  }
}

extension AnyCall {
  /// A series, M2 and on, of which one meeting is moved and one cancelled; and M1 is held.
  static var meetings: [AnyCall] {
    [
      AnyCall(
        "planner",
        MeetingWire.Add(
          title: "Nazorg", at: "2027-01-12 10:00", theme: "ex-gedetineerden", municipalities: ["Leiden", "zoeterwoude"],
          partners: ["Politie"], every: "maand", until: "2027-04-01", requestID: "m-70")),
      AnyCall(
        "evaluator", MeetingWire.Move(meeting: "M3", to: "2027-02-10 10:00", reason: "raad", requestID: "m-71")),
      AnyCall("planner", MeetingWire.Cancel(meeting: "M4", reason: "geen punten", requestID: "m-72")),
      AnyCall(
        "evaluator", MeetingWire.AddItem(meeting: "M3", title: "Woningen", by: "Leiden", requestID: "m-73")),
      AnyCall(
        "planner",
        MeetingWire.TakeStandpoint(item: "M3/1", municipality: "leiden", standpoint: "voor", requestID: "m-74")),
      AnyCall(
        "planner", MeetingWire.Attend(meeting: "M1", names: ["A. Agent"], partner: "politie", requestID: "m-75")),
      AnyCall("evaluator", MeetingWire.Decide(item: "M1/1", text: "Akkoord", requestID: "m-76")),
      AnyCall(
        "planner",
        MeetingWire.AddAction(
          of: "M1/1", text: "Lijst maken", owner: "ldn-01", due: "2026-12-15", requestID: "m-77")),
      AnyCall("planner", MeetingWire.EndAction(action: "m1/a1", requestID: "m-78")),
      AnyCall("planner", MeetingWire.Close(meeting: "M1", undecidedTo: "M3", requestID: "m-79")),
      AnyCall("reader", MeetingWire.List(from: "2027-01-01", until: "2028-01-01", theme: "ex-detainees", all: true)),
      AnyCall("auditor", MeetingWire.Show(meeting: "m3")),
    ]
  }
}
