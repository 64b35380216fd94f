import PiketProtocol

extension AnyCall {
  /// A call-out, and what the notifier does meanwhile. The code is that of the first call there ever was.
  static var alerts: [AnyCall] {
    [
      AnyCall(
        "duty-officer",
        AlertWire.Send(
          text: "rook", functions: ["OVD_BZ"], persons: ["ldn-03"], municipality: "leiden", urgent: true,
          requestID: "w-90")),
      AnyCall("notifier", NotifyWire.Take(max: 10, inHand: ["M9"])),
      AnyCall(
        "notifier",
        NotifyWire.Report(
          results: [
            NotifyWire.Result(id: "M1", outcome: .sent, detail: "250 ok"),
            NotifyWire.Result(id: "M2", outcome: .failed, detail: "451 later"),
          ], requestID: "w-91")),
      AnyCall("notifier", AlertWire.Answer(code: "85554", coming: true, minutes: 20, requestID: "w-92")),
      AnyCall("auditor", AlertWire.List(open: true)),
      AnyCall("planner", AlertWire.Show(alert: "1")),
      AnyCall("planner", AlertWire.Test(person: "ldn-01", channel: "mail", requestID: "w-93")),
      AnyCall("administrator", AlertWire.Messages(failed: false, person: "ldn-01", limit: 5)),
      AnyCall(
        "planner",
        AlertWire.SetReach(
          person: "ldn-01", order: ["mail"], quiet: "23:00-06:30", without: ["handover"], requestID: "w-94")),
      AnyCall("planner", AlertWire.Channels(person: "ldn-01")),
      AnyCall("planner", AlertWire.End(alert: "L1", reason: "loos alarm", requestID: "w-95")),
    ]
  }
}
