import ArgumentParser

struct CaseGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "case", ["dossier"], help: "help.case",
      subcommands: [
        CaseRefer.self, CaseList.self, CaseShow.self, CaseJudge.self, CaseTriage.self, CaseParticipants.self,
        CaseAppoint.self, CaseContribute.self, CaseWithdraw.self, CasePlan.self, CaseAction.self, CaseDone.self,
        CaseConference.self, CaseReview.self, CaseScale.self, CaseClose.self, CaseTerms.self, CaseAgenda.self,
        CaseAccess.self, CaseEmergency.self,
      ])
  }
}
