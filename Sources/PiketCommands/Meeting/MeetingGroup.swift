import ArgumentParser

struct MeetingGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "meeting", ["overleg"], help: "help.meeting",
      subcommands: [
        MeetingAdd.self, MeetingList.self, MeetingShow.self, MeetingMove.self, MeetingCancel.self, MeetingItem.self,
        MeetingStandpoint.self, MeetingAgenda.self, MeetingAttend.self, MeetingDecide.self, MeetingAction.self,
        MeetingDone.self, MeetingMinutes.self, MeetingClose.self,
      ])
  }
}
