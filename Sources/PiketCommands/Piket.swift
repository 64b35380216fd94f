import ArgumentParser
import PiketProtocol

/// The root of the tree of commands.
struct Piket: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "piket", help: "help.piket",
      subcommands: [
        Who.self, Status.self, Watch.self, RegionGroup.self, PersonGroup.self, AbsenceGroup.self,
        PreferenceGroup.self, RosterGroup.self, SwapGroup.self, CallOutGroup.self, Allowance.self, WorkGroup.self,
        IncidentGroup.self, AlertGroup.self, ActionGroup.self, AuditGroup.self, MeetingGroup.self,
        EvaluationGroup.self, TrainingGroup.self, ReportGroup.self, CaseGroup.self,
      ], version: "piket \(Version.text)")
  }
}
