import ArgumentParser

struct IncidentGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "incident", help: "help.incident",
      subcommands: [
        IncidentOpen.self, IncidentLog.self, IncidentGrip.self, IncidentShow.self, IncidentList.self,
        IncidentChange.self, IncidentSearch.self, IncidentClocks.self, IncidentConvene.self, IncidentStarted.self,
        IncidentDecide.self, IncidentFollow.self, IncidentObject.self, IncidentAction.self, IncidentDone.self,
        IncidentPhase.self, IncidentClose.self, IncidentLink.self, IncidentSplit.self,
        PositionGroup.self, ReliefGroup.self, TeamMeetingGroup.self, IncidentSitrap.self, IncidentHandover.self,
        IncidentExport.self, IncidentImport.self,
      ])
  }
}
