import ArgumentParser

struct AuditGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket("audit", help: "help.audit", subcommands: [AuditVerify.self, AuditLog.self])
  }
}
