import ArgumentParser

struct PositionGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "position", ["positie"], help: "help.position",
      subcommands: [PositionList.self, PositionTake.self, PositionLeave.self])
  }
}

struct ReliefGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "relief", ["aflossing"], help: "help.relief",
      subcommands: [ReliefShow.self, ReliefAssign.self, ReliefWithdraw.self])
  }
}

struct TeamMeetingGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "meeting", ["overleg"], help: "help.teamMeeting", subcommands: [TeamMeetingRecord.self, TeamMeetingList.self])
  }
}
