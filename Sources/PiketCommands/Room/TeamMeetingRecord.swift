import ArgumentParser
import PiketProtocol

/// Records a meeting of a team.
struct TeamMeetingRecord: PiketCommand {
  static var configuration: CommandConfiguration { .piket("record", ["noteer"], help: "help.teamMeetingRecord") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.metTeam", value: "value.team")) var team: String
  @Option(parsing: .singleValue, help: .piket("option.metPresent", value: "value.name")) var present: [String] = []
  @Option(parsing: .singleValue, help: .piket("option.metFact", value: "value.text")) var fact: [String] = []
  @Option(parsing: .singleValue, help: .piket("option.metAssumption", value: "value.text"))
  var assumption: [String] = []
  @Option(parsing: .singleValue, help: .piket("option.metAssessment", value: "value.text"))
  var assessment: [String] = []
  @Option(parsing: .singleValue, help: .piket("option.metDecision", value: "value.text")) var decision: [String] = []
  @Option(parsing: .singleValue, help: .piket("option.metAction", value: "value.asked")) var action: [String] = []
  @Option(help: .piket("option.metNext", value: "value.moment")) var next: String?
  @Option(help: .piket("option.logAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = RoomWire.Meet(
      incident: incident, team: team, at: at, present: present, facts: fact, assumptions: assumption,
      assessments: assessment, decisions: decision, actions: action.map(asked), next: next,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0.meeting) }
  }

  /// `AC_BZ=sporthal openen`: who is asked, where one word stands before the sign.
  private func asked(_ text: String) -> RoomWire.Asked {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else { return RoomWire.Asked(text: text) }
    return RoomWire.Asked(text: parts[1], owner: parts[0])
  }
}

/// The meetings of a team, or of all.
struct TeamMeetingList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.teamMeetingList") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Option(help: .piket("option.ofTeam", value: "value.team")) var team: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RoomWire.Meetings(incident: incident, team: team)) { result in
      if result.meetings.isEmpty { session.line("teamMeeting.none") }
      for (index, meeting) in result.meetings.enumerated() {
        if index > 0 { session.output.line("") }
        session.show(meeting)
      }
    }
  }
}

extension Session {
  func show(_ meeting: RoomWire.Meeting) {
    let moments = MomentText(texts)
    line("teamMeeting.head", ["meeting": meeting.code, "at": moments.short(meeting.at)], .strong)
    var fields = Fields()
    fields.add(texts("heading.present"), meeting.present.joined(separator: ", "))
    for (key, lines) in [
      ("heading.facts", meeting.facts), ("heading.assumptions", meeting.assumptions),
      ("heading.assessments", meeting.assessments),
    ] {
      for (index, line) in lines.enumerated() { fields.add(index == 0 ? texts(key) : "", line.text) }
    }
    for (key, family, items) in [
      ("heading.decisions", "decisionState", meeting.decisions), ("heading.actions", "actionState", meeting.actions),
    ] {
      for (index, item) in items.enumerated() {
        fields.add(index == 0 ? texts(key) : "", ItemText(texts).line(item, family))
      }
    }
    fields.add(texts("heading.nextMoment"), meeting.next.map(moments.short))
    self.fields(fields)
  }
}
