import ArgumentParser

struct RosterGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "roster", ["rooster"], help: "help.roster",
      subcommands: [
        RosterImport.self, RosterDrafts.self, RosterCheck.self, RosterPublish.self, RosterDiscard.self,
        RosterShow.self, RosterAssign.self, RosterCorrect.self, RosterOrder.self,
        RosterGaps.self, RosterFairness.self, RosterCompare.self, RosterLoad.self, RosterFeed.self,
        RosterPlan.self, RosterRotate.self, RosterReplace.self, RosterExplain.self,
      ])
  }
}
