@testable import PiketDomain

/// What the golden files of the events around the table hold.
enum GoldenRoomEvents {
  private static let start = Instant(microseconds: 1_799_049_600_000_000)
  private static let end = Instant(microseconds: 1_799_078_400_000_000)
  private static let incident = IncidentNumber("2027-LDP-0012")
  private static let position = Position(
    "LEIDER_TBZ", "Leider", "Leader", team: .tbz, function: FunctionCode("AC_BZ"))
  private static let person = PositionHolder(PersonCode("ldn-01"), "Zoë")
  private static let outside = PositionHolder(nil, "J. de Vries (brandweer)")

  static let expected: [String: Event] = [
    "PositionTaken.1": room(
      .positionTaken(
        PositionTaken(
          incident: incident, hold: PositionHold(position: position, holder: person, from: start, until: end),
          entry: entry(2, .position)))),
    "PositionTaken.1.outside": room(
      .positionTaken(
        PositionTaken(
          incident: incident,
          hold: PositionHold(
            position: Position("ROL", "Leider", "Leader"), holder: outside, from: start, until: nil),
          entry: entry(2, .position)))),
    "PositionLeft.1": room(
      .positionLeft(
        PositionLeft(incident: incident, position: "LEIDER_TBZ", at: start, entry: entry(3, .positionLeft)))),
    "ReliefPlanned.1": room(
      .reliefPlanned(
        ReliefPlanned(
          incident: incident,
          shift: ReliefShift(
            number: 3, position: position, holder: person, interval: Interval(start: start, end: end)),
          entry: entry(4, .relief)))),
    "ReliefWithdrawn.1": room(
      .reliefWithdrawn(
        ReliefWithdrawn(incident: incident, shift: 3, at: start, entry: entry(5, .reliefWithdrawn)))),
    "TeamMet.1": room(
      .teamMet(
        TeamMet(
          incident: incident,
          meeting: TeamMeeting(
            team: .copi, number: 2, at: start, present: ["OvD-B", "OvD-P"], firstEntry: 6, lastEntry: 9, next: end),
          entry: entry(6, .meeting)))),
    "SitrapMade.1": room(
      .sitrapMade(
        SitrapMade(
          incident: incident,
          sitrap: Sitrap(
            version: 2, author: "zoe", function: FunctionCode("OVD_BZ"), at: start, upTo: 9, effects: ["school dicht"],
            expected: "brand meester", questions: ["asbest?"], next: end,
            type: IncidentType("2.1", "Branden", "Fires")),
          entry: entry(10, .sitrap)))),
    "DutyHandedOver.1": room(
      .dutyHandedOver(
        DutyHandedOver(
          incident: incident, hold: PositionHold(position: position, holder: person, from: start, until: nil),
          entry: entry(11, .handover)))),
    "MessageRecorded.1": room(
      .messageRecorded(
        MessageRecorded(
          incident: incident,
          message: IncidentMessage(
            identifier: "VRH-17", sender: "vrh@example.nl", sent: "2027-01-04T09:00:00+01:00", kind: .update,
            isReceived: true), entry: entry(12, .message)))),
  ]

  private static func room(_ happening: RoomHappening) -> Event { .incident(.room(happening)) }

  private static func entry(_ number: Int, _ subject: LogSubject) -> LogEntry {
    LogEntry(
      number: number, at: start, recordedAt: start, author: "zoe", function: nil, source: nil, subject: subject,
      value: "2", text: "t", status: .verified, aspect: nil, certainty: .fact, refersTo: nil, relation: nil,
      isAddendum: false)
  }
}
