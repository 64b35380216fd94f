import ArgumentParser
import PiketProtocol

/// Who relieves whom, and where nobody does.
struct ReliefShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon"], help: "help.reliefShow") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Option(help: .piket("option.reliefHours", value: "value.number")) var hours: Int?
  @Option(help: .piket("option.reliefShift", value: "value.number")) var shift: Int?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RoomWire.Relief(incident: incident, hours: hours, shift: shift)) { result in
      let table = RoomTable(session.texts)
      session.table(table.relief(result.rows), orElse: "relief.none")
      let short = result.rows.reduce(0) { $0 + $1.cells.count(where: \.short) }
      if short > 0 {
        session.line(short == 1 ? "relief.short.one" : "relief.short.many", ["count": String(short)], .warning)
        session.note("relief.next", ["incident": result.incident])
      }
    }
  }
}

/// Plans somebody for a shift.
struct ReliefAssign: PiketCommand {
  static var configuration: CommandConfiguration { .piket("assign", ["wijstoe"], help: "help.reliefAssign") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.position", value: "value.place")) var position: String
  @OptionGroup var holder: HolderOptions
  @Option(help: .piket("option.reliefFrom", value: "value.moment")) var from: String
  @Option(help: .piket("option.reliefUntil", value: "value.moment")) var until: String?
  @Option(help: .piket("option.reliefShift", value: "value.number")) var shift: Int?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try holder.check(session)
    let request = RoomWire.Assign(
      incident: incident, position: position, person: holder.person, outside: holder.outside, from: from,
      until: until, shift: shift, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.show(result.relief, of: result.incident, "relief.planned")
      for warning in result.warnings {
        let text = session.texts.template("reliefWarning.\(warning)") == nil
          ? warning : session.texts("reliefWarning.\(warning)", ["name": result.relief.name])
        session.line(text: text.printable, .warning)
      }
    }
  }
}

/// Takes a planned shift back.
struct ReliefWithdraw: PiketCommand {
  static var configuration: CommandConfiguration { .piket("withdraw", ["trekin"], help: "help.reliefWithdraw") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.relief", value: "value.relief")) var relief: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = RoomWire.Withdraw(incident: incident, relief: relief, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.relief, of: $0.incident, "relief.withdrawn") }
  }
}

extension Session {
  fileprivate func show(_ relief: RoomWire.ReliefShift, of incident: String, _ key: String) {
    let moments = MomentText(texts)
    line(
      key,
      [
        "relief": "\(incident)/\(relief.code ?? "")", "position": relief.position, "name": relief.name,
        "from": moments.short(relief.from), "until": moments.short(relief.until),
      ])
  }
}
