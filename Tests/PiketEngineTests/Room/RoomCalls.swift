import PiketProtocol

extension AnyCall {
  /// Around the table of the fire, `2026-LDP-0001`; and a gas leak that another system reports, `2026-OEG-0002`.
  static var rooms: [AnyCall] {
    [
      AnyCall(
        "duty-officer",
        RoomWire.Take(
          incident: "ldp-1", position: "ovd-bz", person: "ldn-01", at: "2026-12-01 11:40",
          until: "2026-12-01 20:00", requestID: "r-1")),
      AnyCall(
        "duty-officer",
        RoomWire.Leave(incident: "ldp-1", position: "LEIDER_COPI", at: "2026-12-01 11:50", requestID: "r-3")),
      AnyCall("auditor", RoomWire.Positions(incident: "ldp-1")),
      AnyCall(
        "duty-officer",
        RoomWire.Assign(
          incident: "ldp-1", position: "OVD_BZ", person: "ldn-01", from: "2026-12-02 01:00",
          until: "2026-12-02 07:00", shift: 12, requestID: "r-4")),
      AnyCall("planner", RoomWire.Relief(incident: "ldp-1", hours: 8, shift: 12)),
      AnyCall("duty-officer", RoomWire.Withdraw(incident: "ldp-1", relief: "R1", requestID: "r-5")),
      AnyCall(
        "duty-officer",
        RoomWire.Meet(
          incident: "ldp-1", team: "copi", at: "2026-12-01 11:58", present: ["OvD-B"], facts: ["dak ingestort"],
          assumptions: ["niemand binnen"], assessments: ["rook tot morgen"], decisions: ["ramen dicht"],
          actions: [RoomWire.Asked(text: "school bellen", owner: "AC_BZ", due: "2026-12-01 13:00")],
          next: "2026-12-01 12:30", requestID: "r-6")),
      AnyCall("evaluator", RoomWire.Meetings(incident: "ldp-1", team: "copi")),
      AnyCall(
        "duty-officer",
        RoomWire.Report(
          incident: "ldp-1", effects: ["school dicht"], expected: "brand meester om vijf uur", questions: ["asbest?"],
          next: "2026-12-01 13:00", function: "OVD_BZ", requestID: "r-7")),
      AnyCall("auditor", RoomWire.ShowReport(incident: "ldp-1", version: 1)),
      AnyCall(
        "duty-officer",
        RoomWire.HandOver(
          incident: "ldp-1", person: "ldn-02", position: "OVD_BZ", note: "kranen dicht", at: "2026-12-01 11:59",
          requestID: "r-8")),
      AnyCall("duty-officer", RoomWire.Overviews(incident: "ldp-1")),
      AnyCall("duty-officer", RoomWire.Send(incident: "ldp-1", requestID: "r-9")),
      AnyCall(
        "duty-officer",
        RoomWire.Receive(name: "gas.xml", content: gasLeak, municipalities: ["oegstgeest"], requestID: "r-10")),
    ]
  }

  static let gasLeak = """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>VRH-17</identifier><sender>vrh@example.nl</sender>\
    <sent>2026-12-01T11:55:00+01:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>\
    <info><category>CBRNE</category><event>Gaslek</event><urgency>Immediate</urgency><severity>Severe</severity>\
    <certainty>Observed</certainty></info></alert>
    """
}
